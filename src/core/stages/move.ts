import { type RuleMode, type RuleSettings, ruleInForce } from "../rules/rule.ts";
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
    }
  | {
      readonly code: "stageSkipped";
      readonly from: string;
      /** The stages in between. */
      readonly skipped: readonly string[];
    }
  | { readonly code: "movedBack"; readonly from: string };

export interface MoveRules {
  /** What is wrong with a stage that was written over `before` (null: not known); null when nothing is. */
  judge(before: string | null, written: string): ForbiddenMove | null;
  /** The same of two stages of the list, by their places in it. */
  judgeStages(from: number, to: number): ForbiddenMove | null;
  /** Whether a cell may be given this back: a stage of the list, or nothing. */
  mayReturn(before: string): boolean;
  /** Whether the rule that a move breaks asks for it to be put back. */
  blocks(move: ForbiddenMove): boolean;
}

/** What the stage table and the rules say of moves, for every host that watches them. A blank stage is never wrong. */
export function moveRules(stages: readonly Stage[], settings?: RuleSettings): MoveRules {
  const match = stageMatcher(stages);
  const next = stages.map((stage) => stage.next.map(match));
  const rule = (code: ForbiddenMove["code"]) =>
    ruleInForce(code === "stageNotInList" ? "unknownStage" : code, settings);
  const excepted = (code: "moveNotAllowed" | "stageSkipped" | "movedBack") => {
    const inForce = rule(code);
    return inForce && new Set((inForce.exceptStages ?? []).map(match));
  };
  const listed = excepted("moveNotAllowed");
  const inOrder = excepted("stageSkipped");
  const onward = excepted("movedBack");
  const judgeStages = (at: number, to: number): ForbiddenMove | null => {
    const from = stages[at];
    const target = stages[to];
    if (from === undefined || target === undefined || at === to) return null;
    const spared = (exceptions: ReadonlySet<number> | null): exceptions is null =>
      exceptions === null || exceptions.has(at) || exceptions.has(to);
    const allowed = next[at] ?? [];
    if (allowed.length > 0 && !allowed.includes(to) && !spared(listed)) {
      return { code: "moveNotAllowed", from: from.name, allowed: from.next };
    }
    if (goesBack(stages, at, to) && !spared(onward)) return { code: "movedBack", from: from.name };
    if (spared(inOrder)) return null;
    const skipped = stagesBetween(stages, at, to).filter((stage) => !inOrder?.has(stage));
    if (skipped.length === 0) return null;
    return { code: "stageSkipped", from: from.name, skipped: skipped.map((s) => stages[s]?.name ?? "") };
  };
  return {
    judge(before, written) {
      if (written.trim() === "") return null;
      const to = match(written);
      if (to < 0) {
        if (rule("stageNotInList") === null) return null;
        return { code: "stageNotInList", nearest: nearestStage(written, stages) };
      }
      return before === null ? null : judgeStages(match(before), to);
    },
    judgeStages,
    mayReturn: (before) => before.trim() === "" || match(before) >= 0,
    blocks: ({ code }) => modeOf(rule(code)) === "block",
  };
}

const modeOf = (rule: { readonly mode: RuleMode } | null) => rule?.mode ?? "warn";

/** An earlier open stage, or an open stage again after the deal was won. */
function goesBack(stages: readonly Stage[], from: number, to: number): boolean {
  if (stages[to]?.kind !== "open") return false;
  const kind = stages[from]?.kind;
  return kind === "won" || kind === "after-sale" || (kind === "open" && to < from);
}

/** The open stages that a move onwards passes by: to a later one, or to won. To lose or pause skips nothing. */
function stagesBetween(stages: readonly Stage[], from: number, to: number): number[] {
  const kind = stages[to]?.kind;
  if (stages[from]?.kind !== "open" || (kind !== "open" && kind !== "won")) return [];
  const end = kind === "open" ? to : stages.length;
  return stages.flatMap((stage, s) => (stage.kind === "open" && s > from && s < end ? [s] : []));
}
