import type { issues as english, howToMend as englishMend } from "../en/issues.ts";
import type { FormatsIn, In, Values } from "../words.ts";

type Say = FormatsIn<"nb">;
type Given = Values[string] | undefined;

const quoted = (value: Given, say: Say) => `«${say.text(value)}»`;
/** " i «Beløp»", nothing where the header is blank. */
const inColumn = (header: Given, say: Say) =>
  header === null || header === undefined || header === "" ? "" : ` i ${quoted(header, say)}`;
const atStage = (stage: Given, say: Say) =>
  stage === null || stage === undefined ? "fasen er ikke kjent" : `fasen er ${quoted(stage, say)}`;
const didYouMean = (nearest: Given, say: Say) =>
  nearest === null || nearest === undefined ? "" : `: mente du ${quoted(nearest, say)}?`;
const on = (serial: Given, say: Say) => (typeof serial === "number" ? ` ${say.date(serial)}` : "");

/** What is wrong with a deal's row. */
export const issues: In<"nb", typeof english> = {
  unknownStage: ({ stage, nearest }, say) => `ukjent fase ${quoted(stage, say)}${didYouMean(nearest, say)}`,
  blankStage: () => "ingen fase",
  statusAgainstStage: ({ status, stage }, say) =>
    `statusen er ${quoted(status, say)}, men ${atStage(stage, say)}: statusen gjelder`,
  flagAgainstStage: ({ flag, value, stage }, say) =>
    `${quoted(flag, say)} er ${say.text(value)}, men ${atStage(stage, say)}: merket ble oversett`,
  lostReasonAgainstStage: ({ reason, stage }, say) =>
    `tapsårsaken er ${quoted(reason, say)}, men ${atStage(stage, say)}: salgsmuligheten regnes som åpen`,
  probabilityAgainstStage: ({ probability, stage }, say) =>
    `sannsynligheten er ${say.percent(Number(probability))}, men ${atStage(stage, say)}`,
  unreadableNumber: ({ text, header }, say) => `${quoted(text, say)}${inColumn(header, say)} er ikke et tall`,
  unreadableDate: ({ text, header }, say) => `${quoted(text, say)}${inColumn(header, say)} er ikke en dato`,
  ambiguousNumber: ({ text, header }, say) =>
    `${quoted(text, say)}${inColumn(header, say)} kan ha tusener eller desimaler: lest med tusener`,
  ambiguousDate: ({ text, header }, say) =>
    `${quoted(text, say)}${inColumn(header, say)} kan begynne med dag eller måned`,
  probabilityOutOfRange: ({ text }, say) => `sannsynligheten ${quoted(text, say)} er ikke mellom 0 og 100 %`,
  unknownCurrency: ({ text }, say) => `ukjent valuta ${quoted(text, say)}`,
  duplicateId: ({ id }, say) => `ID-en ${quoted(id, say)} står også i en tidligere rad, med andre verdier`,
  errorCell: ({ text, header }, say) => `feilen ${say.text(text)}${inColumn(header, say)}`,
  datesOutOfOrder: ({ earlier, later }, say) =>
    `datoen i ${quoted(later, say)} er før den i ${quoted(earlier, say)}`,
  historyBeforeCreation: ({ when, created }, say) =>
    `historikken har et skifte${on(when, say)}, før salgsmuligheten ble opprettet${on(created, say)}`,
};

/** How to mend it. */
export const howToMend: In<"nb", typeof englishMend> = {
  unknownStage: ({ nearest }, say) =>
    nearest === null || nearest === undefined
      ? "velg en fase fra listen, eller legg denne til i fasetabellen"
      : `velg ${quoted(nearest, say)} fra listen, eller legg til denne skrivemåten som tilleggsnavn i fasetabellen`,
  blankStage: () => "velg en fase fra listen",
  statusAgainstStage: () => "endre statusen eller fasen så begge sier det samme",
  flagAgainstStage: ({ flag }, say) => `endre fasen, eller rett ${quoted(flag, say)} der den kommer fra`,
  lostReasonAgainstStage: () => "flytt salgsmuligheten til en tapt fase, eller tøm tapsårsaken",
  probabilityAgainstStage: ({ probability }) =>
    Number(probability) === 1
      ? "flytt salgsmuligheten til en vunnet fase, eller senk sannsynligheten"
      : "sett sannsynligheten til 100 %, eller rett fasen",
  unreadableNumber: () => "skriv et vanlig tall, eller tøm cellen så lenge det ikke finnes noe",
  unreadableDate: () => "skriv en dato som 30.11.2026, eller tøm cellen så lenge det ikke finnes noen",
  ambiguousNumber: () => "skriv tallet uten skilletegn, eller si i oppsettet hvordan kolonnen er skrevet",
  ambiguousDate: () => "skriv datoen som 2026-11-30, eller si i oppsettet hvordan kolonnen er skrevet",
  probabilityOutOfRange: () => "skriv en sannsynlighet fra 0 til 100 %",
  unknownCurrency: () => "skriv en kode på tre bokstaver, for eksempel NOK",
  duplicateId: () => "gi hver salgsmulighet sin egen ID, eller slett raden som er utdatert",
  errorCell: () => "rett formelen i cellen, eller skriv verdien",
  datesOutOfOrder: () => "rett datoen som er feil",
  historyBeforeCreation: () => "rett opprettet dato, eller datoen i historikken",
};
