import { outcome } from "../../deals/deals.ts";
import type { Period } from "../../periods.ts";
import { type Account, currencyOf, grouped, groupedByStatus, line } from "../account.ts";
import { type CycleStatistic, cycle } from "../cycle.ts";
import { closeOf, lastSeen, startsOf } from "../lifetimes.ts";
import { isProblem } from "../problem.ts";
import { boundsOf, type Scope } from "../scope.ts";
import { velocity } from "../velocity.ts";

/** How a cycle came about: which deals were watched, and which have no dates to watch them by. */
export function cycleAccount(scope: Scope, statistic: CycleStatistic, period: Period | null): Account {
  const { deals } = scope.pipeline;
  const starts = startsOf(scope.pipeline);
  const today = Math.floor(scope.asOf);
  const groups = grouped(scope, (i) => {
    const code = deals.outcome[i] as number;
    const start = starts?.[i] ?? Number.NaN;
    if (period !== null && !(start >= period.from && start < period.until)) {
      const as = Number.isNaN(start) ? line("undatedDeals") : line("notCreatedThen", { ...boundsOf(period) });
      return { counted: false, as };
    }
    if (code === outcome.other && (deals.stage[i] as number) < 0)
      return { counted: false, as: line("otherDeals") };
    const isClosed = code === outcome.won || code === outcome.lost;
    const end = isClosed ? closeOf(scope.pipeline, i) : lastSeen(scope, i);
    if (Number.isNaN(start) || Number.isNaN(end)) return { counted: false, as: line("undatedDeals") };
    const last = Math.min(Math.floor(end), today);
    if (last < Math.floor(start)) return { counted: false, as: line("backwardDeals") };
    if (!isClosed || end >= today + 1) return { counted: true, as: line("watchedDeals") };
    return { counted: true, as: line(code === outcome.won ? "wonDeals" : "lostDeals") };
  });
  const result = cycle(scope, statistic, period);
  if (isProblem(result)) return { formula: [], ...groups, notes: [] };
  const { days, low, high, won, lost, deals: watched } = result;
  const values = { statistic, days, low, high, won, lost, watched };
  return {
    formula: [line("cycleOf", values)],
    ...groups,
    notes: won < 20 ? [line("few", { decided: won })] : [],
  };
}

/** How a velocity came about. All open deals count, and the won and lost ones of the period. */
export function velocityAccount(scope: Scope, period: Period | null): Account {
  const { pipeline } = scope;
  const closed = groupedByStatus(scope, ["won", "lost"], period);
  const closedThen = new Set(closed.counted.flatMap(({ deals }) => deals));
  const groups = grouped(scope, (i) => {
    switch (pipeline.deals.outcome[i]) {
      case outcome.open:
        return { counted: true, as: line("openDeals") };
      case outcome.won:
      case outcome.lost: {
        const isWon = pipeline.deals.outcome[i] === outcome.won;
        if (closedThen.has(i)) return { counted: true, as: line(isWon ? "wonDeals" : "lostDeals") };
        return { counted: false, as: line("outsidePeriod", { ...boundsOf(period) }) };
      }
      default:
        return { counted: false, as: line("otherDeals") };
    }
  });
  const result = velocity(scope, period);
  if (isProblem(result) || result.winRate === 0) return { formula: [], ...groups, notes: [] };
  const { open, winRate: rate, averageWon: average, cycleDays: days, perDay } = result;
  const values = { open, rate, average, days, result: perDay, currency: currencyOf(scope) };
  return { formula: [line("velocityOf", values)], ...groups, notes: [] };
}
