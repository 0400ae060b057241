import { outcome } from "../../deals/deals.ts";
import { daySql } from "../journey-sql.ts";
import { addUp, type SummaryCounting } from "../summary.ts";
import { dayOf } from "../summary-columns.ts";

export const countOutcomes: SummaryCounting = {
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
};

export const countInflow: SummaryCounting = {
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
};

function amountCounts(amount: number): [number, number, number, number] {
  const isKnown = !Number.isNaN(amount);
  return [1, isKnown ? 1 : 0, isKnown && amount !== 0 ? 1 : 0, isKnown ? amount : 0];
}

const amountSums = (int: string) =>
  `CAST(COUNT(*) AS ${int}) AS deal_count, CAST(COUNT(amount) AS ${int}) AS known,
  CAST(SUM(CASE WHEN amount <> 0 THEN 1 ELSE 0 END) AS ${int}) AS non_zero,
  CAST(COALESCE(SUM(amount), 0) AS ${int}) AS total_amount`;
