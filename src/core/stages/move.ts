import { stageMatcher } from "./match.ts";
import { nearestStage } from "./nearest.ts";
import type { Stage } from "./stage.ts";

/** Why a stage may not be where somebody wrote it. */
export type ForbiddenMove =
  | {
      readonly code: "stageNotInList";
      /** The stage that a slip may have meant. */
      readonly nearest: string | null;
    }
  | {
      readonly code: "moveNotAllowed";
      readonly from: string;
      /** Where `from` may lead. */
      readonly allowed: readonly string[];
    };

export interface MoveRules {
  /** What is wrong with a stage that was written over `before` (null: not known); null when nothing is. */
  judge(before: string | null, written: string): ForbiddenMove | null;
  /** Whether a cell may be given this back: a stage of the list, or nothing. */
  mayReturn(before: string): boolean;
}

/** What the stage table says of moves, for every host that watches them. A blank stage is never wrong. */
export function moveRules(stages: readonly Stage[]): MoveRules {
  const match = stageMatcher(stages);
  return {
    judge(before, written) {
      if (written.trim() === "") return null;
      const to = match(written);
      if (to < 0) return { code: "stageNotInList", nearest: nearestStage(written, stages) };
      const at = before === null ? -1 : match(before);
      const from = stages[at];
      if (!from || at === to || from.next.length === 0) return null;
      if (from.next.some((name) => match(name) === to)) return null;
      return { code: "moveNotAllowed", from: from.name, allowed: from.next };
    },
    mayReturn: (before) => before.trim() === "" || match(before) >= 0,
  };
}
