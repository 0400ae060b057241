import type { PlanSummary } from "../../../src/core/planning/summary.ts";
import type { Stage, StageKind } from "../../../src/core/stages/stage.ts";
import type { ColumnView, SetupView } from "../../../src/operations/setup-views.ts";

type Found = Extract<SetupView, { state: "found" }>;

function stage(
  name: string,
  kind: StageKind,
  probability: number | null,
  deals: number,
): Stage & { deals: number } {
  return {
    name,
    kind,
    probability,
    category: null,
    longestStay: null,
    required: [],
    next: [],
    goal: "",
    role: "",
    aliases: [],
    deals,
  };
}

function column(
  letter: string,
  header: string,
  field: ColumnView["field"],
  confidence: number,
  samples: readonly string[],
): ColumnView {
  const reason =
    field === null
      ? { code: "none", values: {} }
      : confidence >= 0.8
        ? { code: "header", values: {} }
        : { code: "values", values: { header, share: confidence } };
  return { letter, header, field, confidence, reason, samples };
}

export const plan: PlanSummary = {
  sheetsAdded: ["Stages", "Stage history", "Pipeline"],
  tables: ["Deals", "Stages", "StageHistory"],
  listsOn: ["Vaihe"],
  rulesOn: ["Summa", "Todennäköisyys", "Arvio", "Luotu"],
  highlights: 4,
  historyRows: 214,
  cellsKept: 2996,
  steps: 14,
};

export const found: Found = {
  state: "found",
  sheet: "Deals",
  sheets: ["Deals", "Old deals 2024", "Contacts and companies of the northern region"],
  place: "Deals!A3:N217",
  headerRow: 3,
  deals: 208,
  columns: [
    column("A", "Deal ID", "id", 0.98, ["1001", "1002", "1003"]),
    column("B", "Kauppa", "name", 0.95, ["Acme – lisenssit", "Borealis", "Cirrus Oy"]),
    column("C", "Vaihe", "stage", 0.95, ["Kartoitus", "Tarjous", "Voitettu"]),
    column("D", "Summa", "amount", 0.95, ["12 500,00 €", "1.234", "880"]),
    column("E", "Arvio", "expectedClose", 0.62, ["03/04/2026", "12/05/2026", "01/06/2026"]),
    column("F", "Todennäköisyys", "probability", 0.9, ["40 %", "10 %", "100 %"]),
    column("G", "Luotu", "created", 0.9, ["2026-01-14", "2026-02-01", "2026-02-03"]),
    column("H", "Vastuuhenkilö", "owner", 0.85, ["Aino", "Bjarne", "Cezary"]),
    column(
      "I",
      "A very long header that somebody wrote as a whole sentence about the column",
      "notes",
      0.55,
      ["a note that is rather longer than the pane is wide, as notes are", "x"],
    ),
    column("J", "Muuta", null, 0, ["?", "", "ok"]),
    column("K", "", null, 0, ["1", "2", "3"]),
  ],
  leftOut: [
    { row: 110, reason: "blank", text: "" },
    { row: 111, reason: "repeatedHeader", text: "Deal ID" },
    { row: 160, reason: "group", text: "Q2 2026" },
    { row: 215, reason: "blank", text: "" },
    { row: 216, reason: "total", text: "Yhteensä" },
    { row: 217, reason: "footer", text: "Exported 2026-11-21 from a system with a very long footer line" },
  ],
  stages: [
    stage("Kartoitus", "open", 0.1, 80),
    stage("Tarjous", "open", 0.4, 41),
    stage("Neuvottelu", "open", 0.7, 22),
    stage("Voitettu", "won", 1, 40),
    stage("Hävitty", "lost", 0, 24),
    stage("Seuranta", "after-sale", 1, 1),
  ],
  template: null,
  templates: [
    { id: "basic", name: "Basic, 4 stages", language: "en", stages: ["Lead", "Offer", "Won", "Lost"] },
    {
      id: "salesforce",
      name: "Salesforce, 7 stages",
      language: "en",
      stages: ["Prospecting", "Qualification", "Proposal", "Negotiation", "Closed Won", "Closed Lost"],
    },
  ],
  questions: [
    {
      key: "dateOrder:E",
      question: { code: "dateOrder", values: { header: "Arvio", text: "03/04/2026" } },
      choices: ["dmy", "mdy"],
      assumed: "dmy",
    },
    {
      key: "stageKind:Seuranta",
      question: { code: "stageKind", values: { stage: "Seuranta" } },
      choices: ["open", "won", "lost", "after-sale", "on-hold"],
      assumed: "after-sale",
    },
  ],
  issues: [
    { code: "unknownStage", count: 4, rows: [18, 44, 92, 130] },
    { code: "unreadableDate", count: 13, rows: [5, 6, 7, 8, 9, 10, 11, 12, 13, 14] },
  ],
  plan,
};

export const manyStages: Found = {
  ...found,
  stages: Array.from({ length: 50 }, (_, index) =>
    stage(
      index === 49 ? "Won" : `Stage ${index + 1} with a name that goes on`,
      index === 49 ? "won" : "open",
      index / 50,
      index,
    ),
  ),
};

export const otherWorkbook: Found = {
  ...found,
  sheet: "Opportunities",
  sheets: ["Opportunities"],
  place: "Opportunities!A1:K209",
  headerRow: 1,
};
