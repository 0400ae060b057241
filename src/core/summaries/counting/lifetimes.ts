import { outcome } from "../../deals/deals.ts";
import type { Period } from "../../periods.ts";
import { daySql } from "../journey-sql.ts";
import { goesOn, isNegative, isUndated } from "../lifetimes-summary.ts";
import { addUp, type SummaryCounting } from "../summary.ts";
import { dayOf, daySeconds, noDay } from "../summary-columns.ts";

/** Nobody sold anything before 1900: longer lifetimes are slips in dates. */
const longest = 60_000;

export const lifetimesCounting = (today: number, period: Period | null): SummaryCounting => ({
  count({ deals }) {
    const rows: number[][] = [];
    for (let i = 0; i < deals.count; i++) {
      const status = deals.status[i] as number;
      const start = dayOf(deals.createdAt[i] as number);
      if (period !== null && (start === noDay || start < period.from || start >= period.until)) continue;
      if (status === outcome.other && (deals.stage[i] as number) < 0) continue;
      const isClosed = status === outcome.won || status === outcome.lost;
      const close = isClosed ? dayOf(deals.closedAt[i] as number) : today;
      if (start === noDay || close === noDay) {
        rows.push([isUndated, goesOn, 1]);
        continue;
      }
      const age = Math.min(close, today) - start;
      const isOver = isClosed && close <= today;
      if (age < 0 || age >= longest) rows.push([isNegative, goesOn, 1]);
      else rows.push([age, isOver ? status - 1 : goesOn, 1]);
    }
    return addUp(rows, 2);
  },
  sql(dialect) {
    const { int } = dialect;
    const day = (column: string) => daySql(dialect, column);
    const within =
      period === null
        ? ""
        : ` AND created_at >= ${Math.ceil(period.from) * daySeconds} AND created_at < ${Math.ceil(period.until) * daySeconds}`;
    return `WITH lived AS (
  SELECT status, ${day("created_at")} AS began,
    CASE WHEN status IN (1, 2) THEN ${day("closed_at")} ELSE ${today} END AS finished,
    CASE WHEN created_at IS NULL OR (status IN (1, 2) AND closed_at IS NULL) THEN 1 ELSE 0 END AS is_undated
  FROM deals AS d WHERE (status <> 3 OR stage >= 0)${within}
), aged AS (
  SELECT status, finished, is_undated,
    CASE WHEN finished < ${today} THEN finished ELSE ${today} END - began AS lasted
  FROM lived AS l
), keyed AS (
  SELECT CASE WHEN is_undated = 1 THEN ${isUndated} WHEN lasted < 0 OR lasted >= ${longest} THEN ${isNegative}
    ELSE lasted END AS age,
  CASE WHEN is_undated = 1 OR lasted < 0 OR lasted >= ${longest} THEN ${goesOn}
    WHEN status IN (1, 2) AND finished <= ${today} THEN status - 1 ELSE ${goesOn} END AS ending
  FROM aged AS a
)
SELECT age, ending, CAST(COUNT(*) AS ${int}) AS deal_count FROM keyed AS k GROUP BY age, ending`;
  },
});
