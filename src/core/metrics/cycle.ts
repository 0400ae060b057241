import type { Problem } from "../issue.ts";
import type { Period } from "../periods.ts";
import { byWon, type DealLifetimes, dealLifetimes, noEnds } from "./lifetimes.ts";
import { isProblem, problem } from "./problem.ts";
import type { Scope } from "./scope.ts";
import { incidenceOf } from "./survival/incidence.ts";
import { causeQuantile, type DaysWithin, survivalQuantile } from "./survival/quantile.ts";

export const cycleStatistics = ["median", "mean", "p75", "p90", "close"] as const;
export type CycleStatistic = (typeof cycleStatistics)[number];

export interface Cycle extends DaysWithin {
  /** Deals watched, and of these won and lost; the others are open. */
  readonly deals: number;
  readonly won: number;
  readonly lost: number;
  /** Left out: no date to begin or end with; closed before created. */
  readonly undated: number;
  readonly negative: number;
}

const shares = { median: 0.5, p75: 0.75, p90: 0.9 } as const;

/**
 * Days from creation to winning, of the deals that win: the smallest t by which half (¾, 0.9) of the
 * incidence of winning has come (Aalen–Johansen, open deals censored). `mean` is over the won deals
 * alone. `close`: Kaplan–Meier median to any close. The period is that of creation.
 */
export function cycle(scope: Scope, statistic: CycleStatistic, period: Period | null): Cycle | Problem {
  const lifetimes = dealLifetimes(scope, period);
  return isProblem(lifetimes) ? lifetimes : cycleOf(lifetimes, statistic, period);
}

/** The same from lifetimes that are counted already. */
export function cycleOf(
  lifetimes: DealLifetimes,
  statistic: CycleStatistic,
  period: Period | null,
): Cycle | Problem {
  const none = noEnds(lifetimes, period, statistic === "close" ? undefined : byWon);
  if (none !== null) return none;
  const [won, lost] = lifetimes.ended.map(sum) as [number, number];
  const { count: deals, undated, negative } = lifetimes;
  const counts = { deals, won, lost, undated, negative };
  if (statistic === "mean") return { ...meanDays(lifetimes.ended[byWon] as Float64Array), ...counts };
  const curve = incidenceOf(lifetimes);
  const days =
    statistic === "close" ? survivalQuantile(curve, 0.5) : causeQuantile(curve, byWon, shares[statistic]);
  if (days === null) return problem("notReached", { share: 0.5, ended: won + lost, count: deals });
  return { ...days, ...counts };
}

/** Mean of days counted a day, at least one, with its 95 % interval. */
export function meanDays(numbers: Float64Array): DaysWithin {
  const count = sum(numbers);
  const mean = numbers.reduce((total, number, day) => total + number * day, 0) / count;
  const squares = numbers.reduce((total, number, day) => total + number * (day - mean) ** 2, 0);
  const spread = count > 1 ? 1.959964 * Math.sqrt(squares / (count - 1) / count) : Infinity;
  return {
    days: mean,
    low: Math.max(0, mean - spread),
    high: Number.isFinite(spread) ? mean + spread : null,
  };
}

export function sum(numbers: Float64Array): number {
  return numbers.reduce((total, number) => total + number, 0);
}
