import { outcome } from "../../deals/deals.ts";
import { addUp, type SummaryCounting } from "../summary.ts";

/** `lastOpen`: the open stage that won deals have passed. */
export const progressCounting = (lastOpen: number): SummaryCounting => ({
  count({ deals, history }) {
    const reached = Int16Array.from(deals.reached);
    history.deal.forEach((deal, k) => {
      reached[deal] = Math.max(reached[deal] as number, history.stage[k] as number);
    });
    return addUp(
      Array.from(reached, (stage, i) => [
        deals.status[i] === outcome.won ? lastOpen : stage,
        deals.status[i] as number,
        1,
        deals.amount[i] || 0,
      ]),
      2,
    );
  },
  sql: ({ int }) => `WITH furthest AS (
  SELECT deal AS passed, MAX(stage) AS last_stage FROM history AS h GROUP BY deal
), came AS (
  SELECT d.status AS ending, d.amount AS worth, CASE WHEN d.status = 1 THEN ${lastOpen}
    WHEN f.last_stage > d.reached THEN f.last_stage ELSE d.reached END AS furthest_stage
  FROM deals AS d LEFT JOIN furthest AS f ON f.passed = d.deal
)
SELECT furthest_stage, ending, CAST(COUNT(*) AS ${int}) AS deal_count,
  CAST(COALESCE(SUM(worth), 0) AS ${int}) AS total_amount
FROM came AS c GROUP BY furthest_stage, ending`,
});
