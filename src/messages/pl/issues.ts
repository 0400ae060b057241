import type { issues as english, howToMend as englishMend } from "../en/issues.ts";
import type { FormatsIn, In, Values } from "../words.ts";

type Say = FormatsIn<"pl">;
type Given = Values[string] | undefined;

const quoted = (value: Given, say: Say) => `„${say.text(value)}”`;
/** " w kolumnie „Kwota”", nothing where the header is blank. */
const inColumn = (header: Given, say: Say) =>
  header === null || header === undefined || header === "" ? "" : ` w kolumnie ${quoted(header, say)}`;
const atStage = (stage: Given, say: Say) =>
  stage === null || stage === undefined ? "etap nie jest znany" : `etap to ${quoted(stage, say)}`;
const didYouMean = (nearest: Given, say: Say) =>
  nearest === null || nearest === undefined ? "" : `: może chodziło o ${quoted(nearest, say)}?`;
const on = (serial: Given, say: Say) => (typeof serial === "number" ? ` ${say.date(serial)}` : "");

/** What is wrong with a deal's row. */
export const issues: In<"pl", typeof english> = {
  unknownStage: ({ stage, nearest }, say) => `nieznany etap ${quoted(stage, say)}${didYouMean(nearest, say)}`,
  blankStage: () => "brak etapu",
  statusAgainstStage: ({ status, stage }, say) =>
    `status to ${quoted(status, say)}, ale ${atStage(stage, say)}: rozstrzygnął status`,
  flagAgainstStage: ({ flag, value, stage }, say) =>
    `${quoted(flag, say)} ma wartość ${say.text(value)}, ale ${atStage(stage, say)}: znacznik pominięto`,
  lostReasonAgainstStage: ({ reason, stage }, say) =>
    `powód przegranej to ${quoted(reason, say)}, ale ${atStage(stage, say)}: szansa liczy się jako otwarta`,
  probabilityAgainstStage: ({ probability, stage }, say) =>
    `prawdopodobieństwo wynosi ${say.percent(Number(probability))}, ale ${atStage(stage, say)}`,
  unreadableNumber: ({ text, header }, say) => `${quoted(text, say)}${inColumn(header, say)} nie jest liczbą`,
  unreadableDate: ({ text, header }, say) => `${quoted(text, say)}${inColumn(header, say)} nie jest datą`,
  ambiguousNumber: ({ text, header }, say) =>
    `${quoted(text, say)}${inColumn(header, say)} może mieć tysiące albo części dziesiętne: odczytano z tysiącami`,
  ambiguousDate: ({ text, header }, say) =>
    `${quoted(text, say)}${inColumn(header, say)} może zaczynać się od dnia albo od miesiąca`,
  probabilityOutOfRange: ({ text }, say) =>
    `prawdopodobieństwo ${quoted(text, say)} nie mieści się w zakresie 0–100 %`,
  unknownCurrency: ({ text }, say) => `nieznana waluta ${quoted(text, say)}`,
  duplicateId: ({ id }, say) =>
    `identyfikator ${quoted(id, say)} jest też we wcześniejszym wierszu, z innymi wartościami`,
  errorCell: ({ text, header }, say) => `błąd ${say.text(text)}${inColumn(header, say)}`,
  datesOutOfOrder: ({ earlier, later }, say) =>
    `data w kolumnie ${quoted(later, say)} jest wcześniejsza niż w kolumnie ${quoted(earlier, say)}`,
  historyBeforeCreation: ({ when, created }, say) =>
    `w historii jest zmiana${on(when, say)}, sprzed utworzenia szansy${on(created, say)}`,
};

/** How to mend it. */
export const howToMend: In<"pl", typeof englishMend> = {
  unknownStage: ({ nearest }, say) =>
    nearest === null || nearest === undefined
      ? "wybierz etap z listy albo dodaj ten do tabeli etapów"
      : `wybierz z listy ${quoted(nearest, say)} albo dodaj tę pisownię jako inną nazwę w tabeli etapów`,
  blankStage: () => "wybierz etap z listy",
  statusAgainstStage: () => "zmień status lub etap, aby oba mówiły to samo",
  flagAgainstStage: ({ flag }, say) => `zmień etap albo popraw ${quoted(flag, say)} u źródła`,
  lostReasonAgainstStage: () => "przenieś szansę na etap przegrany albo wyczyść powód przegranej",
  probabilityAgainstStage: ({ probability }) =>
    Number(probability) === 1
      ? "przenieś szansę na etap wygrany albo zmniejsz prawdopodobieństwo"
      : "ustaw prawdopodobieństwo na 100 % albo popraw etap",
  unreadableNumber: () => "wpisz zwykłą liczbę albo wyczyść komórkę, dopóki jej nie ma",
  unreadableDate: () => "wpisz datę, na przykład 30.11.2026, albo wyczyść komórkę, dopóki jej nie ma",
  ambiguousNumber: () => "wpisz liczbę bez separatora albo wskaż w konfiguracji, jak zapisano kolumnę",
  ambiguousDate: () => "wpisz datę jako 2026-11-30 albo wskaż w konfiguracji, jak zapisano kolumnę",
  probabilityOutOfRange: () => "wpisz prawdopodobieństwo od 0 do 100 %",
  unknownCurrency: () => "wpisz trzyliterowy kod, na przykład PLN",
  duplicateId: () => "nadaj każdej szansie własny identyfikator albo usuń nieaktualny wiersz",
  errorCell: () => "popraw formułę w komórce albo wpisz wartość",
  datesOutOfOrder: () => "popraw błędną datę",
  historyBeforeCreation: () => "popraw datę utworzenia albo datę w historii",
};
