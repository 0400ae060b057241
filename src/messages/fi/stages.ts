import type {
  stageTableProblems as english,
  historyProblems as englishHistory,
  stageKindNames as englishKinds,
  templateNames as englishTemplates,
} from "../en/stages.ts";
import type { In } from "../words.ts";

export const stageKindNames: In<"fi", typeof englishKinds> = {
  open: "Avoin",
  won: "Voitettu",
  lost: "Hävitty",
  "after-sale": "Myynnin jälkeen",
  "on-hold": "Odottaa",
};

export const templateNames: In<"fi", typeof englishTemplates> = {
  "seven-stages-fi": "Seitsemän vaihetta",
  "seven-stages-en": "Seitsemän vaihetta (englanti)",
  "basic-fi": "Perusvaiheet",
  "basic-en": "Perusvaiheet (englanti)",
  "start-up-nb": "Startup (norja)",
  "start-up-en": "Startup (englanti)",
  "consulting-nb": "Konsultointi (norja)",
  "consulting-en": "Konsultointi (englanti)",
  "agency-nb": "Digitoimisto (norja)",
  "agency-en": "Digitoimisto (englanti)",
  "six-stages-pl": "Kuusi vaihetta ja seuranta (puola)",
  "six-stages-en": "Kuusi vaihetta ja seuranta (englanti)",
  "ten-stages-pl": "Kymmenen vaihetta ja seuranta (puola)",
  "ten-stages-en": "Kymmenen vaihetta ja seuranta (englanti)",
  "product-led-fi": "Tuotevetoinen myyntiliike",
  "product-led-en": "Tuotevetoinen myyntiliike (englanti)",
  "sales-led-fi": "Myyntivetoinen myyntiliike",
  "sales-led-en": "Myyntivetoinen myyntiliike (englanti)",
  "marketing-led-fi": "Markkinointivetoinen myyntiliike",
  "marketing-led-en": "Markkinointivetoinen myyntiliike (englanti)",
  "success-led-fi": "Asiakasmenestysvetoinen myyntiliike",
  "success-led-en": "Asiakasmenestysvetoinen myyntiliike (englanti)",
  "three-three-three-fi": "3-3-3: avainasiakkaat",
  "three-three-three-en": "3-3-3: avainasiakkaat (englanti)",
  "mql-sql-fi": "MQL:stä SQL:ksi",
  "mql-sql-en": "MQL:stä SQL:ksi (englanti)",
  salesforce: "Salesforcen oletusvaiheet",
  hubspot: "HubSpotin oletusvaiheet",
  livespace: "Livespacen oletusvaiheet (puola)",
};

/** Why the stage table cannot be read. */
export const stageTableProblems: In<"fi", typeof english> = {
  noStageColumn: ({ headers }) =>
    `vaihetaulukossa ei ole saraketta ”Vaihe”${headers ? ` (sarakkeet: ${headers})` : ""}: anna vaiheiden nimien sarakkeelle otsikoksi ”Vaihe”`,
  noStages: () => "vaihetaulukossa ei ole vaiheita: kirjoita otsikon alle yksi vaihe riville",
  namelessStage: ({ row }, say) =>
    `vaihetaulukon riviltä ${say.text(row)} puuttuu vaihe: kirjoita sen nimi tai tyhjennä rivi`,
  duplicateStage: ({ row, stage, firstRow }, say) =>
    `vaihetaulukon rivi ${say.text(row)} toistaa rivin ${say.text(firstRow)} vaiheen ”${stage}”: nimeä toinen uudelleen tai poista se`,
  unknownKind: ({ row, stage, kind, allowed }, say) =>
    `vaihetaulukon rivillä ${say.text(row)} vaiheen ”${stage}” tyyppi ”${kind}” on tuntematon: kirjoita jokin näistä: ${allowed}`,
  unknownCategory: ({ row, stage, category, allowed }, say) =>
    `vaihetaulukon rivillä ${say.text(row)} vaiheen ”${stage}” ennusteluokka ”${category}” on tuntematon: kirjoita jokin näistä: ${allowed}`,
  badProbability: ({ row, stage, text }, say) =>
    `vaihetaulukon rivillä ${say.text(row)} vaiheen ”${stage}” todennäköisyys on ”${text}”: kirjoita 0–100 %`,
  badStay: ({ row, stage, text }, say) =>
    `vaihetaulukon rivillä ${say.text(row)} vaiheen ”${stage}” enimmäisaika on ”${text}”: kirjoita päivien määrä, tai jätä tyhjäksi, jos rajaa ei ole`,
};

/** Why the stage history cannot be read. */
export const historyProblems: In<"fi", typeof englishHistory> = {
  historyColumnsMissing: ({ missing, headers }) =>
    `vaihehistoriasta puuttuvat sarakkeet ${missing}: sen sarakkeet ovat ${headers}`,
  historyEmpty: () =>
    "vaihehistoria on tyhjä: sen otsikkorivi on Kauppa, Mistä, Mihin, Milloin, Kuka, Havaittu",
  noSeenBy: () =>
    "vaihehistoriasta puuttuu sarake ”Seen by”, jota ilman tuontia ei voisi perua: lisää se ensin takaisin",
  noSuchImport: ({ mark, marks }) =>
    `vaihehistoriassa ei ole peruttavaa tuontia ”${mark}”: ${marks ? `siinä ovat ${marks}` : "mitään ei ole tuotu, tai kaikki on jo peruttu"}`,
};
