import type { Pipeline } from "../deals/deals.ts";
import { moveRules } from "../stages/move.ts";
import type { Stage } from "../stages/stage.ts";

/**
 * Names of the stages that deals in a stage may move to: those its row of the stage table lists; else
 * from an open stage or one on hold any other, from a won one those after the sale, from a lost one none.
 * Of these the rules on skipping and going back leave out theirs, where they are on.
 */
export function nextStages(pipeline: Pipeline, stage: number): readonly string[] {
  const before = known.get(pipeline) ?? new Map<number, readonly string[]>();
  known.set(pipeline, before);
  let names = before.get(stage);
  if (names === undefined) {
    names = namesOf(pipeline, stage);
    before.set(stage, names);
  }
  return names;
}

/** By stage: a column of next stages asks the same for each of its deals. */
const known = new WeakMap<Pipeline, Map<number, readonly string[]>>();

function namesOf({ stages, rules }: Pipeline, stage: number): readonly string[] {
  const name = stages[stage]?.name;
  if (name === undefined) return [];
  const { judge } = moveRules(stages, rules);
  return listedNext(stages, stage).filter((next) => {
    const code = judge(name, next)?.code;
    // A name in "Next stages" that no stage has is a slip of the stage table, and shown as it stands.
    return code === undefined || code === "stageNotInList";
  });
}

function listedNext(stages: readonly Stage[], stage: number): readonly string[] {
  const here = stages[stage];
  if (here === undefined) return [];
  if (here.next.length > 0) return here.next;
  switch (here.kind) {
    case "open":
    case "on-hold":
      return stages.flatMap(({ name }, index) => (index === stage ? [] : [name]));
    case "won":
    case "after-sale":
      return stages.flatMap(({ name, kind }, index) =>
        index !== stage && kind === "after-sale" ? [name] : [],
      );
    case "lost":
      return [];
  }
}
