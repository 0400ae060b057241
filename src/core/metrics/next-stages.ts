import type { Pipeline } from "../deals/deals.ts";

/**
 * Names of the stages that deals in a stage may move to: those its row of the stage table lists; else
 * from an open stage or one on hold any other, from a won one those after the sale, from a lost one none.
 */
export function nextStages({ stages }: Pipeline, stage: number): readonly string[] {
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
