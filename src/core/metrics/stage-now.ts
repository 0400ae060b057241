import { outcome } from "../deals/deals.ts";
import type { Problem } from "../issue.ts";
import type { StageKind } from "../stages/stage.ts";
import { moneyProblem, sumAmounts, toMajor } from "./money.ts";
import type { Scope } from "./scope.ts";

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
export function dealsAtStage({ pipeline, selected }: Scope, stage: number): Int32Array {
  const { deals } = pipeline;
  const wanted = outcomeOf[pipeline.stages[stage]?.kind ?? "on-hold"];
  const candidates = selected?.length ?? deals.count;
  const found = new Int32Array(candidates);
  let size = 0;
  for (let k = 0; k < candidates; k++) {
    const i = selected === null ? k : (selected[k] as number);
    // Without a branch, which stages in no order would make slow.
    found[size] = i;
    size += Number(deals.stage[i] === stage) & Number(deals.outcome[i] === wanted);
  }
  return found.subarray(0, size);
}

/** Sum of the amounts of the deals that stand in a stage now. */
export function stageValue(scope: Scope, stage: number): number | Problem {
  const { minor, currencies } = sumAmounts(scope.pipeline.deals, dealsAtStage(scope, stage));
  return moneyProblem(scope.pipeline, currencies) ?? toMajor(scope.pipeline, minor);
}
