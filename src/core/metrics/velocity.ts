import type { Problem } from "../issue.ts";
import type { Period } from "../periods.ts";
import { average } from "./average.ts";
import { cycle } from "./cycle.ts";
import { isProblem, problem } from "./problem.ts";
import { countDeals, type Scope } from "./scope.ts";
import { winRate } from "./winrate.ts";

export interface Velocity {
  /** Money a day, in whole units. */
  readonly perDay: number;
  readonly open: number;
  readonly winRate: number;
  readonly averageWon: number;
  readonly cycleDays: number;
}

/**
 * Open deals × win rate × average amount won ÷ median cycle: the money that the pipeline brings a day.
 * The period is that in which deals closed, for the win rate and the average; all open deals count, and
 * the cycle is that of all deals, since a short window would only see the quick ones.
 */
export function velocity(scope: Scope, period: Period | null): Velocity | Problem {
  const open = countDeals(scope, "open", null);
  if (isProblem(open)) return open;
  const rate = winRate(scope, "closed", period);
  if (isProblem(rate)) return rate;
  // Without a win nothing comes in, whatever the average and the cycle would be.
  if (rate === 0) return { perDay: 0, open, winRate: 0, averageWon: Number.NaN, cycleDays: Number.NaN };
  const averageWon = average(scope, "won", period);
  if (isProblem(averageWon)) return averageWon;
  const days = cycle(scope, "median", null);
  if (isProblem(days)) return days;
  if (days.days === 0) return problem("noCycle");
  return {
    perDay: (open * rate * averageWon) / days.days,
    open,
    winRate: rate,
    averageWon,
    cycleDays: days.days,
  };
}
