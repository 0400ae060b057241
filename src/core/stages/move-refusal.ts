import type { JudgedMove } from "../rules/judged-move.ts";

/** Why a deal was not moved to another stage, with nothing written; worded in `messages`. */
export type MoveRefusalCode =
  | "dealGone" // {deal}
  | "noStageColumn" // {}
  | "stageChanged" // {deal, stage}: what the cell holds by now
  | "stageRefused" // {deal, stage, before, nearest}
  | "moveRefused" // {deal, stage, before, allowed}
  | "skipRefused" // {deal, stage, before, skipped}
  | "backRefused" // {deal, stage, before}
  | "lackRefused"; // {deal, stage, before, missing}

/** The refusals by rule. */
export const refusalOf: Readonly<Record<JudgedMove["code"], MoveRefusalCode>> = {
  stageNotInList: "stageRefused",
  moveNotAllowed: "moveRefused",
  stageSkipped: "skipRefused",
  movedBack: "backRefused",
  stageAsksFor: "lackRefused",
};
