import type { HistoryProblemCode } from "../../core/deals/history-columns.ts";
import type { StageKind } from "../../core/stages/stage.ts";
import type { StageTableProblemCode } from "../../core/stages/table.ts";
import type { TemplateId } from "../../core/stages/templates.ts";
import type { Phrases } from "../words.ts";

export const stageKindNames: Readonly<Record<StageKind, string>> = {
  open: "Open",
  won: "Won",
  lost: "Lost",
  "after-sale": "After sale",
  "on-hold": "On hold",
};

export const templateNames: Readonly<Record<TemplateId, string>> = {
  "seven-stages-fi": "Seven stages (Finnish)",
  "seven-stages-en": "Seven stages",
  "basic-fi": "Basic (Finnish)",
  "basic-en": "Basic",
  "start-up-nb": "Start-up (Norwegian)",
  "start-up-en": "Start-up",
  "consulting-nb": "Consulting (Norwegian)",
  "consulting-en": "Consulting",
  "agency-nb": "Digital agency (Norwegian)",
  "agency-en": "Digital agency",
  "six-stages-pl": "Six stages with follow-up (Polish)",
  "six-stages-en": "Six stages with follow-up",
  "ten-stages-pl": "Ten stages with follow-up (Polish)",
  "ten-stages-en": "Ten stages with follow-up",
  "product-led-fi": "Product-led motion (Finnish)",
  "product-led-en": "Product-led motion",
  "sales-led-fi": "Sales-led motion (Finnish)",
  "sales-led-en": "Sales-led motion",
  "marketing-led-fi": "Marketing-led motion (Finnish)",
  "marketing-led-en": "Marketing-led motion",
  "success-led-fi": "Customer-success-led motion (Finnish)",
  "success-led-en": "Customer-success-led motion",
  "three-three-three-fi": "3-3-3: key accounts (Finnish)",
  "three-three-three-en": "3-3-3: key accounts",
  "mql-sql-fi": "MQL to SQL hand-over (Finnish)",
  "mql-sql-en": "MQL to SQL hand-over",
  salesforce: "Salesforce's default stages",
  hubspot: "HubSpot's default stages",
  livespace: "Livespace's default stages (Polish)",
};

/** Why the stage table cannot be read. */
export const stageTableProblems: Phrases<StageTableProblemCode> = {
  noStageColumn: ({ headers }) =>
    `the stage table has no column "Stage"${headers ? ` among ${headers}` : ""}: head the column of stage names "Stage"`,
  noStages: () => "the stage table has no stages: write one a row below its header",
  namelessStage: ({ row }, say) =>
    `row ${say.text(row)} of the stage table has no stage: write its name or clear the row`,
  duplicateStage: ({ row, stage, firstRow }, say) =>
    `row ${say.text(row)} of the stage table repeats "${stage}" of row ${say.text(firstRow)}: rename or delete one`,
  unknownKind: ({ row, stage, kind, allowed }, say) =>
    `row ${say.text(row)} of the stage table gives "${stage}" the unknown kind "${kind}": write one of ${allowed}`,
  unknownCategory: ({ row, stage, category, allowed }, say) =>
    `row ${say.text(row)} of the stage table gives "${stage}" the unknown forecast category "${category}": write one of ${allowed}`,
  badProbability: ({ row, stage, text }, say) =>
    `row ${say.text(row)} of the stage table gives "${stage}" the probability "${text}": write 0 to 100 %`,
  badStay: ({ row, stage, text }, say) =>
    `row ${say.text(row)} of the stage table gives "${stage}" the longest stay "${text}": write a number of days, or nothing for no limit`,
};

/** Why the stage history cannot be read. */
export const historyProblems: Phrases<HistoryProblemCode | "noSeenBy" | "noSuchImport"> = {
  historyColumnsMissing: ({ missing, headers }) =>
    `the stage history lacks the columns ${missing}: it has ${headers}`,
  historyEmpty: () => "the stage history is empty: its header row is Deal, From, To, When, Who, Seen by",
  noSeenBy: () =>
    'the stage history has no column "Seen by", without which an import could not be taken back: put it back first',
  noSuchImport: ({ mark, marks }) =>
    `the stage history has no import "${mark}" to take back: ${marks ? `it has ${marks}` : "nothing was imported, or all of it is taken back"}`,
};
