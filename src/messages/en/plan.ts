import type { Formats, Phrases } from "../words.ts";

const sheets = (n: number, say: Formats) => say.plural(n, { one: "{n} sheet", other: "{n} sheets" });
const columns = (n: number, say: Formats) => say.plural(n, { one: "{n} column", other: "{n} columns" });

export type PlanProblemCode =
  | "unmanaged"
  | "nothingToUndo"
  | "halfway"
  | "noCampaignTable"
  | "tableGone"
  | "stagesGone"
  | "historyGone"
  | "noSuchSheet"
  | "sampleInUse"
  | "sampleChanged";

/** Why set-up, its undoing or a figure of the managed table is refused. */
export const planProblems: Phrases<PlanProblemCode> = {
  unmanaged: () => "this workbook has no pipeline yet: choose Set up",
  nothingToUndo: () => "there is no set-up to undo: this workbook has no pipeline",
  halfway: ({ table }, say) => `setting up "${say.text(table)}" stopped half-way: finish set-up, or undo it`,
  noCampaignTable: ({ sheet }, say) =>
    `the sheet "${say.text(sheet)}" has no table of touches, campaigns or spellings: its header must name the deal or contact and the campaign, or the campaign and its cost or dates`,
  tableGone: ({ table }, say) =>
    `the table "${say.text(table)}" is gone or renamed: bring it back with Undo or under its old name, or undo set-up and set up again`,
  stagesGone: ({ sheet }, say) =>
    `the sheet "${say.text(sheet)}" with the stages is gone: bring it back with Undo, or undo set-up and set up again`,
  historyGone: ({ sheet }, say) =>
    `the sheet "${say.text(sheet)}" with the stage history is gone: bring it back with Undo, or run set-up again to begin a new one`,
  noSuchSheet: ({ sheet, sheets: present }, say) =>
    `there is no sheet "${say.text(sheet)}": the workbook has ${say.text(present)}`,
  sampleInUse: ({ sheet }, say) =>
    `the sheet "${say.text(sheet)}" holds a table that is in use: undo set-up first`,
  sampleChanged: ({ sheet }, say) =>
    `the sheet "${say.text(sheet)}" was written on since: delete it in the spreadsheet if nobody needs it any more`,
};

export type PlanLineCode = "before" | "after" | "reverted";

/** What a plan will do or has done. Values of `before`: {sheets, columns, rows}; of `after`: {sheets}. */
export const planLines: Phrases<PlanLineCode> = {
  before: (values, say) => {
    const added = Number(values.sheets ?? 0);
    const listed = Number(values.columns ?? 0);
    const will = [
      ...(added > 0 ? [`add ${sheets(added, say)}`] : []),
      ...(listed > 0 ? [`put lists in ${columns(listed, say)}`] : []),
    ];
    const kept = Number(values.rows ?? 0);
    const stay = say.plural(kept, { one: "your {n} row stays", other: "your {n} rows stay" });
    const plan = will.length === 0 ? "Will mend what set-up made" : `Will ${will.join(" and ")}`;
    return `Nothing has changed yet. ${plan}; ${stay}.`;
  },
  after: (values, say) => `Added ${sheets(Number(values.sheets ?? 0), say)}. Undo set-up`,
  reverted: () => "Set-up undone: the workbook is as it was before",
};
