import type { Phrases } from "../words.ts";

/** {deal, stage, before, nearest, allowed, skipped, missing}: `nearest` is null where no stage is near, the last three lists. */
export type StageMoveCode =
  | "stageNotInList"
  | "stagePutBack"
  | "moveNotAllowed"
  | "movePutBack"
  | "skipNotAllowed"
  | "skipPutBack"
  | "backNotAllowed"
  | "backPutBack"
  | "stageAsksFor"
  | "lackPutBack";

/** What is said of a stage that somebody wrote where it may not be, in every host. */
export const stageMoves: Phrases<StageMoveCode> = {
  stageNotInList: ({ deal, stage, nearest }) =>
    `"${deal}" is in the stage "${stage}", which the stage list does not have${didYouMean(nearest)}: choose a stage from the list, or add it to the stage sheet`,
  stagePutBack: ({ deal, stage, before, nearest }) =>
    `"${deal}" was put back to "${before}", since the stage list does not have "${stage}"${didYouMean(nearest)}: choose a stage from the list, or add it to the stage sheet`,
  moveNotAllowed: ({ deal, stage, before, allowed }) =>
    `"${deal}" went from "${before}" to "${stage}", which the stage sheet does not allow: choose ${allowed}, or change the next stages of "${before}" on the stage sheet`,
  movePutBack: ({ deal, stage, before, allowed }) =>
    `"${deal}" was put back to "${before}", since the stage sheet does not let it go to "${stage}": choose ${allowed}, or change the next stages of "${before}" on the stage sheet`,
  skipNotAllowed: ({ deal, stage, before, skipped }) =>
    `"${deal}" went from "${before}" to "${stage}" without passing ${skipped}: move it stage by stage, or except these stages from the rule`,
  skipPutBack: ({ deal, stage, before, skipped }) =>
    `"${deal}" was put back to "${before}", since on its way to "${stage}" it would have skipped ${skipped}: move it stage by stage, or except these stages from the rule`,
  backNotAllowed: ({ deal, stage, before }) =>
    `"${deal}" went back from "${before}" to "${stage}": move it on, or except one of these stages from the rule`,
  backPutBack: ({ deal, stage, before }) =>
    `"${deal}" was put back to "${before}", since no deal may move back to "${stage}": except one of these stages from the rule to allow it`,
  stageAsksFor: ({ deal, stage, before, missing }) =>
    `"${deal}" went from "${before}" to "${stage}" without what that asks for: fill in ${missing}, or change what is required on the stage sheet`,
  lackPutBack: ({ deal, stage, before, missing }) =>
    `"${deal}" was put back to "${before}", since "${stage}" asks for more than is filled in: fill in ${missing} first, or change what is required on the stage sheet`,
};

function didYouMean(nearest: unknown): string {
  return typeof nearest === "string" && nearest !== "" ? ` (did you mean "${nearest}"?)` : "";
}
