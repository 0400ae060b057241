import type { MoveRefusalCode } from "../../core/stages/move-refusal.ts";
import type { Formats, Phrases } from "../words.ts";

const deals = (n: number, say: Formats) => say.plural(n, { one: "{n} deal", other: "{n} deals" });
const days = (n: number, say: Formats) => say.plural(n, { one: "{n} day", other: "{n} days" });

/** The page that shows the deals as cards by stage, to be moved from one to another. */
export const board = {
  title: "Board",
  asOf: (n: number, day: string, say: Formats) => `${deals(n, say)} as of ${day}`,
  order: "Sort by",
  orders: { stale: "Longest in stage", amount: "Largest amount" },
  failedTitle: "The board cannot be shown",
  noneLeft: "No deal meets the filters",
  noStages: "There are no stages to show. Add stages to the stage table",
  noStage: "In no stage",
  noStageWhy: "The stage list does not have what their stage cells hold. Move them to a stage of the list",
  deals,
  noDeals: "No deals",
  lately: (n: number, say: Formats) => `last ${days(n, say)}`,
  earlier: (n: number, say: Formats) => `${say.number(n)} more closed earlier, or on a day that is not known`,
  closedElsewhere: (n: number, say: Formats) =>
    `${say.plural(n, { one: "{n} deal is", other: "{n} deals are" })} won or lost by status and in an open stage by the stage column: not shown here`,
  more: (n: number, say: Formats) => `Show ${say.number(n)} more`,
  stay: (n: number, say: Formats) => `${days(n, say)} here`,
  stayOf: (n: number, limit: number, say: Formats) => `${days(n, say)} here, limit ${say.number(limit)}`,
  stalled: "Stalled",
  noNextStep: "No next step",
  nextStep: (step: string) => `Next: ${step}`,
  issues: (n: number, say: Formats) => say.plural(n, { one: "{n} issue", other: "{n} issues" }),
  noAmount: "No amount",
  moveTo: "Move to",
  moveDeal: (deal: string) => `Move ${deal} to another stage`,
  moving: (deal: string, stage: string) => `Moving ${deal} to ${stage}…`,
  moved: (deal: string, stage: string) => `${deal} is now in ${stage}`,
  notMoved: (deal: string) => `${deal} was not moved`,
  missing: (stage: string, headers: readonly string[]) =>
    `${stage} asks for what is not filled in: ${headers.join(", ")}`,
  undo: "Undo",
  undone: (deal: string, stage: string) => `${deal} is back in ${stage}`,
};

/** Why a deal was not moved. */
export const boardProblems: Phrases<MoveRefusalCode> = {
  dealGone: ({ deal }) =>
    `"${deal}" is not where it was, or another deal is called the same: move it in the sheet`,
  noStageColumn: () => "the table has no stage column any more: bring it back, or run set-up again",
  stageChanged: ({ deal, stage }, say) =>
    `the stage of "${deal}" was changed meanwhile${say.text(stage) === "" ? "" : ` to "${say.text(stage)}"`}, and nothing was overwritten: look at it and move it again`,
  stageRefused: ({ deal, stage, nearest }, say) =>
    `the stage list does not have "${stage}"${say.text(nearest) === "" ? "" : ` (did you mean "${nearest}"?)`}: choose a stage from the list for "${deal}", or add it to the stage sheet`,
  moveRefused: ({ deal, stage, before, allowed }) =>
    `the stage sheet does not let "${deal}" go from "${before}" to "${stage}": choose ${allowed}, or change the next stages of "${before}" on the stage sheet`,
  skipRefused: ({ deal, stage, skipped }) =>
    `on its way to "${stage}" "${deal}" would skip ${skipped}: move it stage by stage, or except these stages from the rule`,
  backRefused: ({ deal, stage, before }) =>
    `"${deal}" may not move back from "${before}" to "${stage}": except one of these stages from the rule to allow it`,
  lackRefused: ({ deal, stage, missing }) =>
    `"${stage}" asks for what "${deal}" lacks: fill in ${missing} first, or change what is required on the stage sheet`,
};
