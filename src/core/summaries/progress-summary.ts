import { outcome } from "../deals/deals.ts";
import { foldToSteps, type Progress, type Way } from "../metrics/progress.ts";
import { addUp, type SummaryDefinition } from "./summary.ts";

/** Deals by the furthest open stage that they reached and their outcome, as `summariseProgress` counts. */
export function progressCounts(way: Way, stages: number): SummaryDefinition<Progress> {
  return {
    id: "funnel",
    keys: ["reached", "status"],
    measures: ["deals", "amount"],
    count({ deals, history }) {
      const reached = Int16Array.from(deals.reached);
      history.deal.forEach((deal, k) => {
        reached[deal] = Math.max(reached[deal] as number, history.stage[k] as number);
      });
      return addUp(
        Array.from(reached, (stage, i) => [
          deals.status[i] === outcome.won ? (way.open.at(-1) ?? -1) : stage,
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
  SELECT d.status AS ending, d.amount AS worth, CASE WHEN d.status = 1 THEN ${way.open.at(-1) ?? -1}
    WHEN f.last_stage > d.reached THEN f.last_stage ELSE d.reached END AS furthest_stage
  FROM deals AS d LEFT JOIN furthest AS f ON f.passed = d.deal
)
SELECT furthest_stage, ending, CAST(COUNT(*) AS ${int}) AS deal_count,
  CAST(COALESCE(SUM(worth), 0) AS ${int}) AS total_amount
FROM came AS c GROUP BY furthest_stage, ending`,
    finish(rows) {
      const counts = new Float64Array((stages + 1) * 4);
      const sums = new Float64Array((stages + 1) * 4);
      for (const [reached = -1, code = 0, deals = 0, amount = 0] of rows) {
        const at = (reached + 1) * 4 + code;
        counts[at] = (counts[at] as number) + deals;
        sums[at] = (sums[at] as number) + amount;
      }
      return {
        deals: foldToSteps(way, counts),
        minor: foldToSteps(way, sums),
        currencies: new Uint8Array(1).fill(1),
      };
    },
  };
}
