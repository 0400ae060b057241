import { standingOf } from "../../attribution/standing.ts";
import type { Dialect } from "../dialects.ts";
import { isMeantSql, journeySteps } from "../journey-sql.ts";
import { everybody, nobody } from "../standing-summary.ts";
import { addUp, type SummaryCounting, type SummaryRows } from "../summary.ts";
import { type JourneyChoice, journeysOf, type SummaryColumns } from "../summary-columns.ts";

export const standingCounting = (choice: JourneyChoice): SummaryCounting => ({
  count: (columns) => countStanding(columns, choice),
  sql: (dialect) => sqlOf(dialect, choice),
});

function countStanding(columns: SummaryColumns, choice: JourneyChoice): SummaryRows {
  const journeys = journeysOf(columns, choice);
  const { touches, journeys: met, sourced, influenced } = standingOf(journeys);
  const rows = [...touches.keys()].map((u) => [
    u,
    ...[touches, met, sourced.conversions, sourced.value, influenced.conversions, influenced.value].map(
      (column) => column[u] as number,
    ),
  ]);
  const { starts, conversions, nulls, value } = journeys;
  for (let j = 0; j + 1 < starts.length; j++) {
    const counts = [
      0,
      (conversions[j] as number) + (nulls[j] as number),
      0,
      0,
      conversions[j],
      value[j],
    ] as number[];
    rows.push([everybody, ...counts]);
    if (starts[j] === starts[j + 1]) rows.push([nobody, ...counts]);
  }
  return addUp(
    rows.filter(([unit = 0, many]) => unit < 0 || (many as number) > 0),
    1,
  );
}

function sqlOf(dialect: Dialect, choice: JourneyChoice): string {
  const { int } = dialect;
  const sum = (what: string, name: string) => `CAST(SUM(${what}) AS ${int}) AS ${name}`;
  const won = choice.basis === "revenue" ? "CASE WHEN d.status = 1 THEN 1 ELSE 0 END" : "1";
  return `WITH ${journeySteps(dialect, choice)}, met AS (
  SELECT journey, unit, MAX(won) AS has_won, MAX(worth) AS brought, COUNT(*) AS times,
    MAX(CASE WHEN place = 1 THEN 1 ELSE 0 END) AS is_first
  FROM placed AS p GROUP BY journey, unit
), touched AS (
  SELECT journey, 1 AS is_touched FROM met AS m GROUP BY journey
), meant AS (
  SELECT ${won} AS has_won, CASE WHEN ${won} = 1 THEN COALESCE(d.amount, 0) ELSE 0 END AS brought,
    COALESCE(t.is_touched, 0) AS is_touched
  FROM deals AS d LEFT JOIN touched AS t ON t.journey = d.deal
  WHERE ${isMeantSql(dialect, choice, "d")}
)
SELECT unit, ${sum("times", "touch_count")}, ${sum("1", "journey_count")}, ${sum("is_first * has_won", "sourced")},
  ${sum("is_first * brought", "sourced_value")}, ${sum("has_won", "influenced")}, ${sum("brought", "influenced_value")}
FROM met AS m GROUP BY unit
UNION ALL
SELECT CAST(${everybody} AS ${int}) AS unit, CAST(0 AS ${int}) AS touch_count, CAST(COUNT(*) AS ${int}) AS journey_count,
  CAST(0 AS ${int}) AS sourced, CAST(0 AS ${int}) AS sourced_value, ${sum("has_won", "influenced")},
  ${sum("brought", "influenced_value")}
FROM meant AS a HAVING COUNT(*) > 0
UNION ALL
SELECT CAST(${nobody} AS ${int}) AS unit, CAST(0 AS ${int}) AS touch_count, CAST(COUNT(*) AS ${int}) AS journey_count,
  CAST(0 AS ${int}) AS sourced, CAST(0 AS ${int}) AS sourced_value, ${sum("has_won", "influenced")},
  ${sum("brought", "influenced_value")}
FROM meant AS b WHERE is_touched = 0 HAVING COUNT(*) > 0`;
}
