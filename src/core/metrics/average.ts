import type { Problem } from "../issue.ts";
import type { Period } from "../periods.ts";
import { amountsOf, moneyProblem, toMajor } from "./money.ts";
import { isProblem, problem } from "./problem.ts";
import { boundsOf, countDeals, type Scope, type Status } from "./scope.ts";

/** Average amount of the deals of a status and period that have one; amounts of 0 count. */
export function average(scope: Scope, status: Status, period: Period | null): number | Problem {
  const amounts = amountsOf(scope, status, period);
  if (isProblem(amounts)) return amounts;
  const { minor, known, currencies } = amounts;
  const trouble = moneyProblem(scope.pipeline, currencies);
  if (trouble !== null) return trouble;
  if (known > 0) return toMajor(scope.pipeline, minor / known);
  const deals = countDeals(scope, status, period);
  return isProblem(deals) ? deals : problem("noAmounts", { deals, ...boundsOf(period) });
}
