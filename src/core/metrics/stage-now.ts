import { outcome } from "../deals/deals.ts";
import type { Problem } from "../issue.ts";
import type { StageKind } from "../stages/stage.ts";
import { moneyProblem, sumFlagged, toMajor } from "./money.ts";
import { byPlace, countFlagged, listFlagged } from "./places.ts";
import { dealsMeant, type Scope } from "./scope.ts";

const outcomeOf: Readonly<Record<StageKind, number>> = {
  open: outcome.open,
  won: outcome.won,
  "after-sale": outcome.won,
  lost: outcome.lost,
  "on-hold": outcome.other,
};

/**
 * The deals that stand in a stage now, ascending. A deal whose status denies its stage, such as a
 * won one left in an open stage, is not counted there, so that open stages add up to the open deals.
 */
export function dealsAtStage(scope: Scope, stage: number): Int32Array {
  return listFlagged(scope.pipeline.deals, dealsMeant(scope), flagsAt(scope, stage));
}

/** Number of the deals that stand in a stage now: as many as `dealsAtStage` lists. */
export function countAtStage(scope: Scope, stage: number): number {
  return countFlagged(scope.pipeline.deals, dealsMeant(scope), flagsAt(scope, stage));
}

/** Sum of the amounts of the deals that stand in a stage now. */
export function stageValue(scope: Scope, stage: number): number | Problem {
  const { pipeline } = scope;
  const { minor, currencies } = sumFlagged(pipeline.deals, dealsMeant(scope), flagsAt(scope, stage));
  return moneyProblem(pipeline, currencies) ?? toMajor(pipeline, minor);
}

function flagsAt({ pipeline }: Scope, stage: number): Uint8Array {
  const wanted = outcomeOf[pipeline.stages[stage]?.kind ?? "on-hold"];
  return byPlace(Uint8Array, pipeline, (at, code) => (at === stage && code === wanted ? 1 : 0));
}
