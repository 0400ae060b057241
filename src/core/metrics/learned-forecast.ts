import type { Problem } from "../issue.ts";
import type { Period } from "../periods.ts";
import { type OddsMethod, oddsOf } from "./deal-odds.ts";
import { moneyProblem, toMajor } from "./money.ts";
import { isProblem, problem } from "./problem.ts";
import { dealsIn, type Scope } from "./scope.ts";

/**
 * Σ amount × chance of the open deals expected to close in the period, by chances learned from the
 * table: `historical` or `age` (see `oddsOf`). Deals of which nothing tells the chance are left out; if
 * all are, there is no forecast.
 */
export function learnedForecast(
  scope: Scope,
  method: Exclude<OddsMethod, "weighted">,
  period: Period | null,
): number | Problem {
  const { pipeline } = scope;
  const { deals } = pipeline;
  const indexes = dealsIn(scope, "open", period);
  if (isProblem(indexes)) return indexes;
  const odds = oddsOf(scope, method, period);
  if (isProblem(odds)) return odds;
  const currencies = new Uint8Array(deals.currencies.length);
  let sum = 0;
  let without = 0;
  for (let k = 0; k < indexes.length; k++) {
    const i = indexes[k] as number;
    const chance = odds(i);
    if (Number.isNaN(chance)) {
      without++;
      continue;
    }
    const amount = deals.amount[i] as number;
    if (Number.isNaN(amount) || amount === 0) continue;
    sum += amount * chance;
    const code = deals.currency[i] as number;
    if (code >= 0) currencies[code] = 1;
  }
  const trouble = moneyProblem(pipeline, currencies);
  if (trouble !== null) return trouble;
  if (without > 0 && without === indexes.length) {
    return problem(method === "age" ? "noAges" : "noStageReached", { deals: without });
  }
  return toMajor(pipeline, sum);
}
