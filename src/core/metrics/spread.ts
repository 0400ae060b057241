import type { Problem } from "../issue.ts";
import type { Period } from "../periods.ts";
import { oddsOf, recordsOf, setOdds } from "./deal-odds.ts";
import type { Distribution } from "./distribution/distribution.ts";
import { exactSum } from "./distribution/exact.ts";
import { simulatedSum } from "./distribution/simulate.ts";
import { moneyProblem, sumAmounts, toMajor } from "./money.ts";
import { isProblem, problem } from "./problem.ts";
import { wayOf } from "./progress.ts";
import { dealsIn, type Scope } from "./scope.ts";
import { drawRates } from "./win-rates.ts";

/** Where the chances come from: those set, or the historical rates with their uncertainty. */
export type ChanceSource = "set" | "historical";

export interface Spread {
  /** Of what the open deals of the period bring, in minor units. */
  readonly distribution: Distribution;
  /** Open deals counted, and those left out because nothing tells their chance. */
  readonly deals: number;
  readonly without: number;
}

/** The forecast's quantiles, in whole units, of the open deals of a period; 0.1 is the low end. */
export function forecastQuantiles(
  scope: Scope,
  source: ChanceSource,
  period: Period | null,
  shares: readonly number[],
): readonly number[] | Problem {
  const spread = spreadOf(scope, source, period);
  if (isProblem(spread)) return spread;
  return shares.map((share) => toMajor(scope.pipeline, spread.distribution.quantile(share)));
}

/** Probability that what is won in the period and what its open deals bring reaches the target. */
export function chanceOf(scope: Scope, target: number, period: Period | null): number | Problem {
  const { pipeline } = scope;
  const won = dealsIn(scope, "won", period);
  if (isProblem(won)) return won;
  const open = dealsIn(scope, "open", period);
  if (isProblem(open)) return open;
  const ofWon = sumAmounts(pipeline.deals, won);
  const ofOpen = sumAmounts(pipeline.deals, open);
  const currencies = ofWon.currencies.map((used, code) => used | (ofOpen.currencies[code] as number));
  const trouble = moneyProblem(pipeline, currencies);
  if (trouble !== null) return trouble;
  const missing = Math.ceil(target * 10 ** pipeline.minorDigits - 1e-6) - ofWon.minor;
  const spread = spreadOf(scope, "set", period);
  // What is won already may be enough, whatever becomes of deals without a probability.
  if (isProblem(spread)) return missing <= 0 && ofOpen.minor >= 0 ? 1 : spread;
  return spread.distribution.atLeast(missing);
}

/** How likely each sum is that the open deals of a period bring. */
export function spreadOf(scope: Scope, source: ChanceSource, period: Period | null): Spread | Problem {
  const { pipeline } = scope;
  const indexes = dealsIn(scope, "open", period);
  if (isProblem(indexes)) return indexes;
  const trouble = moneyProblem(pipeline, sumAmounts(pipeline.deals, indexes).currencies);
  if (trouble !== null) return trouble;
  const odds = source === "set" ? setOdds(pipeline) : oddsOf(scope, "historical", period);
  if (isProblem(odds)) return odds;
  const { amount, reached } = pipeline.deals;
  const betting = new Int32Array(indexes.length);
  const bets = new Float64Array(indexes.length);
  const ownChances = new Float64Array(indexes.length);
  let without = 0;
  let size = 0;
  for (let k = 0; k < indexes.length; k++) {
    const i = indexes[k] as number;
    const chance = odds(i);
    const bet = amount[i] as number;
    betting[size] = i;
    bets[size] = bet;
    ownChances[size] = chance;
    without += Number(Number.isNaN(chance));
    size += Number(!Number.isNaN(chance)) & Number(Math.abs(bet) > 0);
  }
  if (without > 0 && without === indexes.length) return problem("noProbability", { deals: without });
  const amounts = bets.subarray(0, size);
  const groups = new Int32Array(size);
  const counts = { deals: indexes.length - without, without };
  if (source === "set" || size === 0) {
    const chances = ownChances.subarray(0, size);
    const exact = exactSum(amounts, chances);
    for (let k = 0; k < size; k++) groups[k] = k;
    return { distribution: exact ?? simulatedSum({ amounts, groups }, () => chances), ...counts };
  }
  const records = recordsOf(pipeline, scope.asOf);
  if (isProblem(records)) return records;
  const { step } = wayOf(pipeline);
  for (let k = 0; k < size; k++) groups[k] = step[reached[betting[k] as number] as number] as number;
  return {
    distribution: simulatedSum({ amounts, groups }, (random) => drawRates(records, random)),
    ...counts,
  };
}
