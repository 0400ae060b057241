import { outcome } from "../deals/deals.ts";
import type { Status } from "../metrics/scope.ts";
import type { Period } from "../periods.ts";
import { daySql } from "./journey-sql.ts";
import { addUp, type SummaryDefinition, type SummaryRows } from "./summary.ts";
import { dayOf, noDay } from "./summary-columns.ts";

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
export const outcomes: SummaryDefinition<DatedSums> = {
  id: "outcomes",
  keys: ["status", "day"],
  measures: ["deals", "known", "non_zero", "amount"],
  count({ deals }) {
    const isClosed = (i: number) => deals.status[i] === outcome.won || deals.status[i] === outcome.lost;
    return addUp(
      Array.from({ length: deals.count }, (_, i) => [
        deals.status[i] as number,
        dayOf((isClosed(i) ? deals.closedAt : deals.expectedAt)[i] as number),
        ...amountCounts(deals.amount[i] as number),
      ]),
      2,
    );
  },
  sql: (dialect) => {
    const { int } = dialect;
    return `WITH dated AS (
  SELECT status, amount, CASE WHEN status IN (1, 2) THEN closed_at ELSE expected_at END AS moment FROM deals AS d
), daily AS (
  SELECT status, amount, ${daySql(dialect, "moment")} AS on_day FROM dated AS t
)
SELECT status, on_day, ${amountSums(int)} FROM daily AS y GROUP BY status, on_day`;
  },
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
export const inflowByDay: SummaryDefinition<{ of(status: Status, period: Period | null): DealSums }> = {
  id: "inflow",
  keys: ["status", "day"],
  measures: ["deals", "known", "non_zero", "amount"],
  count: ({ deals }) =>
    addUp(
      Array.from({ length: deals.count }, (_, i) => [
        deals.status[i] as number,
        dayOf(deals.createdAt[i] as number),
        ...amountCounts(deals.amount[i] as number),
      ]),
      2,
    ),
  sql: (dialect) => `WITH daily AS (
  SELECT status, amount, ${daySql(dialect, "created_at")} AS on_day
  FROM deals AS d
)
SELECT status, on_day, ${amountSums(dialect.int)} FROM daily AS y GROUP BY status, on_day`,
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

function amountCounts(amount: number): [number, number, number, number] {
  const isKnown = !Number.isNaN(amount);
  return [1, isKnown ? 1 : 0, isKnown && amount !== 0 ? 1 : 0, isKnown ? amount : 0];
}

const amountSums = (int: string) =>
  `CAST(COUNT(*) AS ${int}) AS deal_count, CAST(COUNT(amount) AS ${int}) AS known,
  CAST(SUM(CASE WHEN amount <> 0 THEN 1 ELSE 0 END) AS ${int}) AS non_zero,
  CAST(COALESCE(SUM(amount), 0) AS ${int}) AS total_amount`;

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
