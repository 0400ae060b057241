import type { Problem } from "../issue.ts";
import type { Period } from "../periods.ts";
import { moneyProblem, sumAmounts, toMajor } from "./money.ts";
import { isProblem } from "./problem.ts";
import { dealsIn, type Scope, type Status } from "./scope.ts";

/** Sum of the amounts of the deals of a status and period; 0 where there are none. */
export function value(scope: Scope, status: Status, period: Period | null): number | Problem {
  const indexes = dealsIn(scope, status, period);
  if (isProblem(indexes)) return indexes;
  const { minor, currencies } = sumAmounts(scope.pipeline.deals, indexes);
  return moneyProblem(scope.pipeline, currencies) ?? toMajor(scope.pipeline, minor);
}
