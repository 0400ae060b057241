import type { Dialect } from "../dialects.ts";
import { beforeOf } from "../grams.ts";
import { journeySteps } from "../journey-sql.ts";
import { addUp, type SummaryCounting, type SummaryRows } from "../summary.ts";
import { type JourneyChoice, journeysOf, type SummaryColumns } from "../summary-columns.ts";

export const gramsCounting = (order: number, choice: JourneyChoice): SummaryCounting => ({
  count: (columns) => countGrams(columns, order, choice),
  sql: (dialect) => gramsSql(dialect, order, choice),
});

function countGrams(columns: SummaryColumns, order: number, choice: JourneyChoice): SummaryRows {
  const { starts, unit, conversions, nulls, value } = journeysOf(columns, choice);
  const rows: number[][] = [];
  for (let j = 0; j + 1 < starts.length; j++) {
    const from = starts[j] as number;
    const until = starts[j + 1] as number;
    for (let t = from; t < until; t++) {
      const window = Array.from({ length: order + 1 }, (_, k) =>
        t - order + k < from ? -1 : (unit[t - order + k] as number),
      );
      const isEnd = t === until - 1 ? 1 : 0;
      const ended = [conversions[j], nulls[j], value[j]].map((much) => isEnd * (much as number));
      rows.push([...window, 1, ...ended]);
    }
  }
  return addUp(rows, order + 1);
}

function gramsSql(dialect: Dialect, order: number, choice: JourneyChoice): string {
  const { int } = dialect;
  const before = beforeOf(order);
  const keys = [...before, "unit"].join(", ");
  const looks = before.map(
    (name, k) =>
      `LAG(unit, ${before.length - k}, CAST(-1 AS ${int})) OVER (PARTITION BY journey ORDER BY place) AS ${name}`,
  );
  const ended = (much: string) => `CAST(SUM(CASE WHEN place = steps THEN ${much} ELSE 0 END) AS ${int})`;
  return `WITH ${journeySteps(dialect, choice)}, followed AS (
  SELECT ${looks.join(",\n    ")},
    unit, won, worth, place, steps
  FROM placed AS p
)
SELECT ${keys}, CAST(COUNT(*) AS ${int}) AS times, ${ended("won")} AS converted,
  ${ended("1 - won")} AS lost, ${ended("worth")} AS total_worth
FROM followed AS f GROUP BY ${keys}`;
}
