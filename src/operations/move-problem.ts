import type { Problem } from "../core/issue.ts";
import type { JudgedMove } from "../core/rules/judged-move.ts";

interface Written {
  readonly deal: string;
  readonly stage: string;
  readonly before: string;
  /** Whether the cell has the stage before again. */
  readonly isPutBack: boolean;
}

/** What a host tells of a stage that may not be where somebody wrote it. */
export function moveProblem(move: JudgedMove, { deal, stage, before, isPutBack }: Written): Problem {
  if (move.code === "stageNotInList") {
    const values = { deal, stage, before, nearest: move.nearest };
    return { code: isPutBack ? "stagePutBack" : "stageNotInList", values };
  }
  const values = { deal, stage, before: move.from };
  switch (move.code) {
    case "moveNotAllowed":
      return {
        code: isPutBack ? "movePutBack" : "moveNotAllowed",
        values: { ...values, allowed: move.allowed.join(", ") },
      };
    case "stageSkipped":
      return {
        code: isPutBack ? "skipPutBack" : "skipNotAllowed",
        values: { ...values, skipped: move.skipped.join(", ") },
      };
    case "movedBack":
      return { code: isPutBack ? "backPutBack" : "backNotAllowed", values };
    case "stageAsksFor":
      return {
        code: isPutBack ? "lackPutBack" : "stageAsksFor",
        values: { ...values, missing: move.missing.join(", ") },
      };
  }
}
