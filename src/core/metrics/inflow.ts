import type { Problem } from "../issue.ts";
import type { Period } from "../periods.ts";
import { moneyProblem, sumAmounts, toMajor } from "./money.ts";
import { isProblem, problem } from "./problem.ts";
import { countDated, countDeals, dealsDated, dealsIn, type Scope } from "./scope.ts";

export const inflowMeasures = ["count", "value"] as const;
export type InflowMeasure = (typeof inflowMeasures)[number];

/** The deals created in the period, whatever became of them; without a period all deals. */
export function createdIn(scope: Scope, period: Period | null): Int32Array | Problem {
  if (period === null) return dealsIn(scope, "all", null);
  if (!scope.pipeline.has.has("created")) return problem("noColumn", { field: "created" });
  return dealsDated(scope, scope.pipeline.deals.created, period);
}

/** Number of the deals that `createdIn` finds. */
function countCreated(scope: Scope, period: Period | null): number | Problem {
  if (period === null) return countDeals(scope, "all", null);
  if (!scope.pipeline.has.has("created")) return problem("noColumn", { field: "created" });
  return countDated(scope, scope.pipeline.deals.created, period);
}

/** Number or money of the deals created in the period. */
export function inflow(scope: Scope, period: Period | null, measure: InflowMeasure): number | Problem {
  if (measure === "count") return countCreated(scope, period);
  const indexes = createdIn(scope, period);
  if (isProblem(indexes)) return indexes;
  const { minor, currencies } = sumAmounts(scope.pipeline.deals, indexes);
  return moneyProblem(scope.pipeline, currencies) ?? toMajor(scope.pipeline, minor);
}
