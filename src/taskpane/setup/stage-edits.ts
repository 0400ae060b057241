import type { Stage, StageKind } from "../../core/stages/stage.ts";

/** A stage as somebody adds it, before they say more. */
export function newStage(name: string): Stage {
  return {
    name,
    kind: "open",
    probability: null,
    category: null,
    longestStay: null,
    required: [],
    next: [],
    goal: "",
    role: "",
    aliases: [],
  };
}

const same = (a: string, b: string) => a.trim().toLowerCase() === b.trim().toLowerCase();

/**
 * Gives a stage another name. The old one becomes an alias, so that deals which bear it stay in
 * the stage, and other stages' "may move to" lists follow.
 */
export function renameStage(stages: readonly Stage[], index: number, name: string): readonly Stage[] {
  const old = stages[index]?.name;
  if (old === undefined) return stages;
  return stages.map((stage, at) => {
    const next = stage.next.map((to) => (to === old ? name : to));
    if (at !== index) return { ...stage, next };
    const aliases = [...stage.aliases.filter((alias) => !same(alias, name)), old];
    return { ...stage, name, next, aliases };
  });
}

/** Index of the other stage that has this name, in whatever case; -1 when none has. */
export function sameNamed(stages: readonly Stage[], index: number, name: string): number {
  return stages.findIndex((stage, other) => other !== index && same(stage.name, name));
}

/** Makes a stage another spelling of the one at `into`, which takes over its deals. */
export function mergeStage(stages: readonly Stage[], index: number, into: number): readonly Stage[] {
  const gone = stages[index];
  const kept = stages[into];
  if (gone === undefined || kept === undefined || index === into) return stages;
  const aliases = [...new Set([...kept.aliases, gone.name, ...gone.aliases])];
  return removeStage(stages.with(into, { ...kept, aliases }), index);
}

/** Another kind brings its own chance to win: won 100 %, lost 0 %, open as yet unsaid. */
export function withKind(stage: Stage, kind: StageKind): Stage {
  const probability = kind === "won" || kind === "after-sale" ? 1 : kind === "lost" ? 0 : null;
  return { ...stage, kind, probability, category: null };
}

export function moveStage(stages: readonly Stage[], from: number, to: number): readonly Stage[] {
  const moved = stages[from];
  if (moved === undefined || to < 0 || to >= stages.length) return stages;
  return stages.toSpliced(from, 1).toSpliced(to, 0, moved);
}

export function removeStage(stages: readonly Stage[], index: number): readonly Stage[] {
  const gone = stages[index]?.name;
  return stages
    .toSpliced(index, 1)
    .map((stage) => ({ ...stage, next: stage.next.filter((to) => to !== gone) }));
}

/** New open stages go before the first stage that ends a deal. */
export function addStage(
  stages: readonly Stage[],
  name: string,
): { stages: readonly Stage[]; index: number } {
  const end = stages.findIndex((stage) => stage.kind !== "open");
  const index = end === -1 ? stages.length : end;
  return { stages: stages.toSpliced(index, 0, newStage(name)), index };
}

/** "12,5" or "12.5" of 100 → 0.125; "" → null; anything else undefined. */
export function readProbability(text: string): number | null | undefined {
  const trimmed = text.replace("%", "").trim();
  if (trimmed === "") return null;
  const percent = Number(trimmed.replace(",", "."));
  return Number.isFinite(percent) && percent >= 0 && percent <= 100 ? percent / 100 : undefined;
}
