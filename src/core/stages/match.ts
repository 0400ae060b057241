import { normaliseStage } from "./normalise.ts";
import type { Stage } from "./stage.ts";
import { meaningOf } from "./vocabulary.ts";

/**
 * Index of the stage that a text means by its name or one of its other spellings; -1 when none
 * does. A typo is never matched (see `nearestStage`). "Won" alone means the only won stage,
 * whatever its name; so does "Lost" the only lost one.
 */
export function matchStage(text: string, stages: readonly Stage[]): number {
  return stageMatcher(stages)(text);
}

/** `matchStage` for many texts: stages are prepared once and every text is looked at once. */
export function stageMatcher(stages: readonly Stage[]): (text: string) => number {
  const byName = new Map<string, number>();
  // Names before aliases: an alias never takes a name away from another stage.
  stages.forEach((stage, index) => {
    add(byName, stage.name, index);
  });
  stages.forEach((stage, index) => {
    for (const alias of stage.aliases) add(byName, alias, index);
  });
  const known = new Map<string, number>();
  return (text) => {
    let index = known.get(text);
    if (index === undefined) {
      index = byName.get(normaliseStage(text)) ?? onlyOfItsKind(text, stages);
      known.set(text, index);
    }
    return index;
  };
}

function add(byName: Map<string, number>, name: string, index: number): void {
  const normal = normaliseStage(name);
  if (normal !== "" && !byName.has(normal)) byName.set(normal, index);
}

function onlyOfItsKind(text: string, stages: readonly Stage[]): number {
  const meaning = meaningOf(text);
  if (meaning === null || !meaning.sure || (meaning.kind !== "won" && meaning.kind !== "lost")) return -1;
  const first = stages.findIndex((stage) => stage.kind === meaning.kind);
  const second = stages.findIndex((stage, index) => index > first && stage.kind === meaning.kind);
  return second === -1 ? first : -1;
}
