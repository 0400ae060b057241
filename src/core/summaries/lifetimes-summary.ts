import { outcome } from "../deals/deals.ts";
import type { Lifetimes } from "../metrics/survival/lifetimes.ts";
import type { Period } from "../periods.ts";
import { periodId } from "./choice.ts";
import { daySql } from "./journey-sql.ts";
import { addUp, type SummaryDefinition } from "./summary.ts";
import { dayOf, daySeconds, noDay } from "./summary-columns.ts";

export interface DealLifetimes extends Lifetimes {
  /** Deals left out because nothing tells when they began, or when they closed. */
  readonly undated: number;
}

/** Ages in keys of deals that are left out. */
const isNegative = -1;
const isUndated = -2;
/** Nobody sold anything before 1900: longer lifetimes are slips in dates. */
const longest = 60_000;
const goesOn = -1;

/**
 * Days from creation to close by outcome (0: won, 1: lost, -1: open on the as-of day), of the deals created
 * in a period: the tables of Kaplan–Meier and Aalen–Johansen. Deals in no known stage are left out.
 */
export function lifetimeCounts(asOf: number, period: Period | null): SummaryDefinition<DealLifetimes> {
  const today = Math.floor(asOf);
  return {
    id: `lifetimes, ${today}${periodId(period)}`,
    keys: ["age", "ended"],
    measures: ["deals"],
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
    finish(rows) {
      const last = rows.reduce((most, [age = 0]) => Math.max(most, age), 0);
      const column = () => new Float64Array(last + 1);
      const [won, lost, censored, entered] = [column(), column(), column(), column()];
      let count = 0;
      let [negative, undated] = [0, 0];
      for (const [age = 0, ended = goesOn, deals = 0] of rows) {
        if (age === isNegative) negative += deals;
        else if (age === isUndated) undated += deals;
        else {
          (ended === goesOn ? censored : ended === 0 ? won : lost)[age] = deals;
          count += deals;
        }
      }
      entered[0] = count;
      return { ended: [won, lost], censored, entered, count, negative, undated };
    },
  };
}
