import { countedSteps } from "../journey-sql.ts";
import { addUp, type SummaryCounting } from "../summary.ts";
import { type JourneyChoice, journeysOf } from "../summary-columns.ts";

export const setsCounting = (choice: JourneyChoice): SummaryCounting => ({
  count(columns) {
    const { starts, unit, conversions, value } = journeysOf(columns, choice);
    const rows: number[][] = [];
    for (let j = 0; j + 1 < starts.length; j++) {
      const met = new Set(unit.subarray(starts[j], starts[j + 1]));
      for (const u of met) rows.push([u, met.size, conversions[j] as number, value[j] as number]);
    }
    return addUp(rows, 2);
  },
  sql(dialect) {
    const { int } = dialect;
    return `WITH ${countedSteps(dialect, choice)}, met AS (
  SELECT journey, unit, MAX(won) AS has_won, MAX(worth) AS brought FROM counted AS c GROUP BY journey, unit
), counted_sets AS (
  SELECT unit, has_won, brought, CAST(COUNT(*) OVER (PARTITION BY journey) AS ${int}) AS different
  FROM met AS m
)
SELECT unit, different, CAST(SUM(has_won) AS ${int}) AS conversions, CAST(SUM(brought) AS ${int}) AS total_worth
FROM counted_sets AS s GROUP BY unit, different`;
  },
});
