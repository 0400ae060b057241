import type { Problem } from "../issue.ts";
import type { Period } from "../periods.ts";
import { amountsOf, moneyProblem, toMajor } from "./money.ts";
import { isProblem } from "./problem.ts";
import type { Scope, Status } from "./scope.ts";

/** Sum of the amounts of the deals of a status and period; 0 where there are none. */
export function value(scope: Scope, status: Status, period: Period | null): number | Problem {
  const amounts = amountsOf(scope, status, period);
  if (isProblem(amounts)) return amounts;
  return moneyProblem(scope.pipeline, amounts.currencies) ?? toMajor(scope.pipeline, amounts.minor);
}
