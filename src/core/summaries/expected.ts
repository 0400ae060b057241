import { outcome } from "../deals/deals.ts";
import type { Period } from "../periods.ts";
import { daySql } from "./journey-sql.ts";
import { addUp, type SummaryDefinition } from "./summary.ts";
import { dayOf, noDay } from "./summary-columns.ts";

/** The weighted forecast of open deals; minor units, not rounded. */
export interface WeightedSum {
  readonly minor: number;
  readonly deals: number;
  /** Deals of which neither their own row nor their stage tells a probability. */
  readonly without: number;
}

const billion = 1_000_000_000;
const notSaid = -1;

/** Open deals by stage, own probability in billionths (-1: none) and day of the expected close. */
export function expectedByStage(probabilities: readonly (number | null)[]): SummaryDefinition<{
  of(period: Period | null, asOf: number): WeightedSum;
}> {
  return {
    id: "forecast",
    keys: ["stage", "probability", "day"],
    measures: ["deals", "amount"],
    count({ deals }) {
      const rows: number[][] = [];
      for (let i = 0; i < deals.count; i++) {
        if (deals.status[i] !== outcome.open) continue;
        const own = deals.probability[i] as number;
        const day = dayOf(deals.expectedAt[i] as number);
        rows.push([
          deals.stage[i] as number,
          Number.isNaN(own) ? notSaid : own,
          day,
          1,
          deals.amount[i] || 0,
        ]);
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
    finish: (rows) => ({
      of(period, asOf) {
        const sum = { minor: 0, deals: 0, without: 0 };
        const from = period === null ? 0 : Math.max(period.from, Math.floor(asOf));
        for (const [stage = -1, own = notSaid, day = noDay, deals = 0, amount = 0] of rows) {
          if (period !== null && (day === noDay || day < from || day >= period.until)) continue;
          const chance = own === notSaid ? (probabilities[stage] ?? null) : own / billion;
          sum.deals += deals;
          if (chance === null) sum.without += deals;
          else sum.minor += amount * chance;
        }
        return sum;
      },
    }),
  };
}
