import { outcome } from "../deals/deals.ts";
import type { Status } from "../metrics/scope.ts";
import type { Period } from "../periods.ts";
import type { Summary, SummaryRows } from "./summary.ts";
import { noDay } from "./summary-columns.ts";

/** Numbers and amounts of deals; amounts in minor units. */
export interface DealSums {
  readonly deals: number;
  /** Of them, those whose amount is known, and those with one other than 0. */
  readonly known: number;
  readonly nonZero: number;
  readonly minor: number;
}

export interface DatedSums {
  /** Sums as `dealsIn` counts the deals of a status and period. */
  of(status: Status, period: Period | null, asOf: number): DealSums;
}

/** Deals by outcome and the day of their close, open ones by that of their expected close: win rate, value. */
export const outcomes: Summary<DatedSums> = {
  id: "outcomes",
  choice: { kind: "outcomes" },
  keys: ["status", "day"],
  measures: ["deals", "known", "non_zero", "amount"],
  finish: (rows) => ({
    of: (status, period, asOf) =>
      sumsOf(rows, (code, day) => {
        if (status !== "all" && code !== outcome[status]) return false;
        if (period === null) return true;
        const isClosed = code === outcome.won || code === outcome.lost;
        const from = isClosed ? period.from : Math.max(period.from, Math.floor(asOf));
        return day !== noDay && day >= from && day < period.until;
      }),
  }),
};

/** Deals by the day they were created and their outcome: inflow, and the win rate of all deals. */
export const inflowByDay: Summary<{ of(status: Status, period: Period | null): DealSums }> = {
  id: "inflow",
  choice: { kind: "inflow" },
  keys: ["status", "day"],
  measures: ["deals", "known", "non_zero", "amount"],
  finish: (rows) => ({
    of: (status, period) =>
      sumsOf(
        rows,
        (code, day) =>
          (status === "all" || code === outcome[status]) &&
          (period === null || (day !== noDay && day >= period.from && day < period.until)),
      ),
  }),
};

function sumsOf(rows: SummaryRows, isIn: (status: number, day: number) => boolean): DealSums {
  const sums = { deals: 0, known: 0, nonZero: 0, minor: 0 };
  for (const [status = 0, day = 0, deals = 0, known = 0, nonZero = 0, minor = 0] of rows) {
    if (!isIn(status, day)) continue;
    sums.deals += deals;
    sums.known += known;
    sums.nonZero += nonZero;
    sums.minor += minor;
  }
  return sums;
}
