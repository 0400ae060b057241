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

/** Number of the deals that stand in a stage now: as many as `dealsAtStage` lists. */
export function countAtStage({ pipeline, selected }: Scope, stage: number): number {
  const { deals } = pipeline;
  const wanted = outcomeOf[pipeline.stages[stage]?.kind ?? "on-hold"];
  const candidates = selected?.length ?? deals.count;
  const { stage: stages, outcome: outcomes } = deals;
  let number = 0;
  for (let k = 0; k < candidates; k++) {
    const i = selected === null ? k : (selected[k] as number);
    number += Number(stages[i] === stage) & Number(outcomes[i] === wanted);
  }
  return number;
}

/** Sum of the amounts of the deals that stand in a stage now. */
export function stageValue(scope: Scope, stage: number): number | Problem {
  const { deals, stages } = scope.pipeline;
  const wanted = outcomeOf[stages[stage]?.kind ?? "on-hold"];
  const flags = Uint8Array.from([0, 1, 2, 3], (code) => (code === wanted ? 1 : 0));
  // Not listed first, which would take longer than the sum.
  const { minor, currencies } = sumAmounts(deals, scope.selected, flags, stage);
  return moneyProblem(scope.pipeline, currencies) ?? toMajor(scope.pipeline, minor);
}
