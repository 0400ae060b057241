import type { issues as english, howToMend as englishMend } from "../en/issues.ts";
import type { FormatsIn, In, Values } from "../words.ts";

type Say = FormatsIn<"fi">;
type Given = Values[string] | undefined;

const quoted = (value: Given, say: Say) => `”${say.text(value)}”`;
/** " sarakkeessa ”Arvo”", nothing where the header is blank. */
const inColumn = (header: Given, say: Say) =>
  header === null || header === undefined || header === "" ? "" : ` sarakkeessa ${quoted(header, say)}`;
const atStage = (stage: Given, say: Say) =>
  stage === null || stage === undefined ? "vaihe ei ole tiedossa" : `vaihe on ${quoted(stage, say)}`;
const didYouMean = (nearest: Given, say: Say) =>
  nearest === null || nearest === undefined ? "" : `: tarkoitus lienee ${quoted(nearest, say)}`;
const on = (serial: Given, say: Say) => (typeof serial === "number" ? ` ${say.date(serial)}` : "");

/** What is wrong with a deal's row. */
export const issues: In<"fi", typeof english> = {
  unknownStage: ({ stage, nearest }, say) =>
    `tuntematon vaihe ${quoted(stage, say)}${didYouMean(nearest, say)}`,
  blankStage: () => "vaihe puuttuu",
  statusAgainstStage: ({ status, stage }, say) =>
    `tila on ${quoted(status, say)} mutta ${atStage(stage, say)}: tila ratkaisi`,
  flagAgainstStage: ({ flag, value, stage }, say) =>
    `${quoted(flag, say)} on ${say.text(value)} mutta ${atStage(stage, say)}: merkintä ohitettiin`,
  lostReasonAgainstStage: ({ reason, stage }, say) =>
    `häviön syy on ${quoted(reason, say)} mutta ${atStage(stage, say)}: kauppa lasketaan avoimeksi`,
  probabilityAgainstStage: ({ probability, stage }, say) =>
    `todennäköisyys on ${say.percent(Number(probability))} mutta ${atStage(stage, say)}`,
  unreadableNumber: ({ text, header }, say) => `${quoted(text, say)}${inColumn(header, say)} ei ole luku`,
  unreadableDate: ({ text, header }, say) => `${quoted(text, say)}${inColumn(header, say)} ei ole päivämäärä`,
  ambiguousNumber: ({ text, header }, say) =>
    `arvossa ${quoted(text, say)}${inColumn(header, say)} voi olla tuhansia tai desimaaleja: luettu tuhansiksi`,
  ambiguousDate: ({ text, header }, say) =>
    `arvo ${quoted(text, say)}${inColumn(header, say)} voi alkaa päivällä tai kuukaudella`,
  probabilityOutOfRange: ({ text }, say) => `todennäköisyys ${quoted(text, say)} ei ole välillä 0–100 %`,
  unknownCurrency: ({ text }, say) => `tuntematon valuutta ${quoted(text, say)}`,
  duplicateId: ({ id }, say) => `tunnus ${quoted(id, say)} on jo aiemmalla rivillä eri tiedoin`,
  errorCell: ({ text, header }, say) => `virhe ${say.text(text)}${inColumn(header, say)}`,
  datesOutOfOrder: ({ earlier, later }, say) =>
    `sarakkeen ${quoted(later, say)} päivä on ennen sarakkeen ${quoted(earlier, say)} päivää`,
  historyBeforeCreation: ({ when, created }, say) =>
    `historiassa on siirto${on(when, say)}, ennen kaupan luomista${on(created, say)}`,
};

/** How to mend it. */
export const howToMend: In<"fi", typeof englishMend> = {
  unknownStage: ({ nearest }, say) =>
    nearest === null || nearest === undefined
      ? "valitse vaihe luettelosta tai lisää tämä vaihetaulukkoon"
      : `valitse luettelosta ${quoted(nearest, say)}, tai lisää tämä kirjoitusasu rinnakkaisnimeksi vaihetaulukkoon`,
  blankStage: () => "valitse vaihe luettelosta",
  statusAgainstStage: () => "muuta tila tai vaihe niin, että ne täsmäävät",
  flagAgainstStage: ({ flag }, say) =>
    `muuta vaihe, tai korjaa ${quoted(flag, say)} alkuperäisessä lähteessä`,
  lostReasonAgainstStage: () => "siirrä kauppa hävittyyn vaiheeseen, tai tyhjennä häviön syy",
  probabilityAgainstStage: ({ probability }) =>
    Number(probability) === 1
      ? "siirrä kauppa voitettuun vaiheeseen, tai pienennä todennäköisyyttä"
      : "aseta todennäköisyydeksi 100 %, tai korjaa vaihe",
  unreadableNumber: () => "kirjoita pelkkä luku, tai tyhjennä solu, jos lukua ei vielä ole",
  unreadableDate: () => "kirjoita päivämäärä, kuten 30.11.2026, tai tyhjennä solu, jos sitä ei vielä ole",
  ambiguousNumber: () =>
    "kirjoita luku ilman erotinta, tai kerro käyttöönotossa, miten sarake on kirjoitettu",
  ambiguousDate: () =>
    "kirjoita päivämäärä muodossa 2026-11-30, tai kerro käyttöönotossa, miten sarake on kirjoitettu",
  probabilityOutOfRange: () => "kirjoita todennäköisyys väliltä 0–100 %",
  unknownCurrency: () => "kirjoita kolmikirjaiminen tunnus, kuten EUR",
  duplicateId: () => "anna joka kaupalle oma tunnus, tai poista vanhentunut rivi",
  errorCell: () => "korjaa solun kaava, tai kirjoita sen arvo",
  datesOutOfOrder: () => "korjaa väärä päivämäärä",
  historyBeforeCreation: () => "korjaa luontipäivä, tai historian päivämäärä",
};
