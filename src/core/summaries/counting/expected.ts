import { outcome } from "../../deals/deals.ts";
import { notSaid } from "../expected.ts";
import { daySql } from "../journey-sql.ts";
import { addUp, type SummaryCounting } from "../summary.ts";
import { dayOf } from "../summary-columns.ts";

export const countExpected: SummaryCounting = {
  count({ deals }) {
    const rows: number[][] = [];
    for (let i = 0; i < deals.count; i++) {
      if (deals.status[i] !== outcome.open) continue;
      const own = deals.probability[i] as number;
      const day = dayOf(deals.expectedAt[i] as number);
      rows.push([deals.stage[i] as number, Number.isNaN(own) ? notSaid : own, day, 1, deals.amount[i] || 0]);
    }
    return addUp(rows, 3);
  },
  sql: (dialect) => {
    const { int } = dialect;
    return `WITH daily AS (
  SELECT stage, COALESCE(probability, ${notSaid}) AS chance, amount,
    ${daySql(dialect, "expected_at")} AS on_day
  FROM deals AS d WHERE status = 0
)
SELECT stage, chance, on_day, CAST(COUNT(*) AS ${int}) AS deal_count,
  CAST(COALESCE(SUM(amount), 0) AS ${int}) AS total_amount
FROM daily AS y GROUP BY stage, chance, on_day`;
  },
};
