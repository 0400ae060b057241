import type {
  stageTableProblems as english,
  historyProblems as englishHistory,
  stageKindNames as englishKinds,
  templateNames as englishTemplates,
} from "../en/stages.ts";
import type { In } from "../words.ts";

export const stageKindNames: In<"nb", typeof englishKinds> = {
  open: "Åpen",
  won: "Vunnet",
  lost: "Tapt",
  "after-sale": "Ettersalg",
  "on-hold": "På vent",
};

export const templateNames: In<"nb", typeof englishTemplates> = {
  "seven-stages-fi": "Sju faser (finsk)",
  "seven-stages-en": "Sju faser (engelsk)",
  "basic-fi": "Grunnfaser (finsk)",
  "basic-en": "Grunnfaser (engelsk)",
  "start-up-nb": "Oppstartsbedrift",
  "start-up-en": "Oppstartsbedrift (engelsk)",
  "consulting-nb": "Konsulent",
  "consulting-en": "Konsulent (engelsk)",
  "agency-nb": "Digitalbyrå",
  "agency-en": "Digitalbyrå (engelsk)",
  "six-stages-pl": "Seks faser med oppfølging (polsk)",
  "six-stages-en": "Seks faser med oppfølging (engelsk)",
  "ten-stages-pl": "Ti faser med oppfølging (polsk)",
  "ten-stages-en": "Ti faser med oppfølging (engelsk)",
  "product-led-fi": "Produktdrevet salg (finsk)",
  "product-led-en": "Produktdrevet salg (engelsk)",
  "sales-led-fi": "Selgerdrevet salg (finsk)",
  "sales-led-en": "Selgerdrevet salg (engelsk)",
  "marketing-led-fi": "Markedsdrevet salg (finsk)",
  "marketing-led-en": "Markedsdrevet salg (engelsk)",
  "success-led-fi": "Salg gjennom kundesuksess (finsk)",
  "success-led-en": "Salg gjennom kundesuksess (engelsk)",
  "three-three-three-fi": "3-3-3: nøkkelkunder (finsk)",
  "three-three-three-en": "3-3-3: nøkkelkunder (engelsk)",
  "mql-sql-fi": "Fra MQL til SQL (finsk)",
  "mql-sql-en": "Fra MQL til SQL (engelsk)",
  salesforce: "Standardfasene i Salesforce",
  hubspot: "Standardfasene i HubSpot",
  livespace: "Standardfasene i Livespace (polsk)",
};

/** Why the stage table cannot be read. */
export const stageTableProblems: In<"nb", typeof english> = {
  noStageColumn: ({ headers }) =>
    `fasetabellen har ingen kolonne «Fase»${headers ? ` blant ${headers}` : ""}: gi kolonnen med fasenavnene overskriften «Fase»`,
  noStages: () => "fasetabellen har ingen faser: skriv én per rad under overskriften",
  namelessStage: ({ row }, say) =>
    `rad ${say.text(row)} i fasetabellen har ingen fase: skriv navnet, eller tøm raden`,
  duplicateStage: ({ row, stage, firstRow }, say) =>
    `rad ${say.text(row)} i fasetabellen gjentar «${stage}» fra rad ${say.text(firstRow)}: gi den ene et nytt navn, eller slett den`,
  unknownKind: ({ row, stage, kind, allowed }, say) =>
    `rad ${say.text(row)} i fasetabellen gir «${stage}» den ukjente typen «${kind}»: skriv en av ${allowed}`,
  unknownCategory: ({ row, stage, category, allowed }, say) =>
    `rad ${say.text(row)} i fasetabellen gir «${stage}» den ukjente prognosekategorien «${category}»: skriv en av ${allowed}`,
  badProbability: ({ row, stage, text }, say) =>
    `rad ${say.text(row)} i fasetabellen gir «${stage}» sannsynligheten «${text}»: skriv 0 til 100 %`,
  badStay: ({ row, stage, text }, say) =>
    `rad ${say.text(row)} i fasetabellen gir «${stage}» lengste opphold «${text}»: skriv antall dager, eller ingenting for ingen grense`,
};

/** Why the stage history cannot be read. */
export const historyProblems: In<"nb", typeof englishHistory> = {
  historyColumnsMissing: ({ missing, headers }) =>
    `fasehistorikken mangler kolonnene ${missing}: den har ${headers}`,
  historyEmpty: () =>
    "fasehistorikken er tom: overskriftsraden er Salgsmulighet, Fra, Til, Når, Hvem, Sett av",
  noSeenBy: () =>
    "fasehistorikken mangler kolonnen «Seen by», og uten den kunne en import ikke angres: sett den inn igjen først",
  noSuchImport: ({ mark, marks }) =>
    `fasehistorikken har ingen import «${mark}» å angre: ${marks ? `den har ${marks}` : "ingenting er importert, eller alt er angret"}`,
};
