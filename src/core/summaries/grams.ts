import { attributionProblem } from "../attribution/problem.ts";
import type { Problem } from "../issue.ts";
import { choiceId } from "./choice.ts";
import type { Dialect } from "./dialects.ts";
import { journeySteps } from "./journey-sql.ts";
import { addUp, type SummaryDefinition, type SummaryRows } from "./summary.ts";
import { type JourneyChoice, journeysOf, type SummaryColumns } from "./summary-columns.ts";
import { type Transitions, tallyOf } from "./transitions.ts";

/**
 * How often a touch of a unit followed the `order` ones before it (-1: none), and what ended with it:
 * from these come the transitions of a Markov chain of that order. Units are named by their numbers.
 */
export function grams(
  order: 1 | 2 | 3,
  units: readonly string[],
  choice: JourneyChoice,
): SummaryDefinition<Transitions | Problem> {
  const before = Array.from({ length: order }, (_, k) => `before${order - k}`);
  return {
    id: `markov${order}${choiceId(choice)}`,
    keys: [...before, "unit"],
    measures: ["times", "converted", "lost", "value"],
    count: (columns) => countGrams(columns, order, choice),
    sql: (dialect) => gramsSql(dialect, before, choice),
    finish: (rows) => fromGrams(rows, order, units),
  };
}

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

function gramsSql(dialect: Dialect, before: readonly string[], choice: JourneyChoice): string {
  const { int } = dialect;
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

/** The transitions that rows of grams tell. */
function fromGrams(rows: SummaryRows, order: number, units: readonly string[]): Transitions | Problem {
  const tally = tallyOf(order, units);
  if (tally === null) return attributionProblem("tooManyStates", { order, units: units.length });
  const base = units.length + 1;
  let journeys = 0;
  for (const row of rows) {
    const window = row.slice(0, order).reduce((code, unit) => code * base + unit + 1, 0);
    const [unit = 0, times = 0, converted = 0, lost = 0, value = 0] = row.slice(order);
    tally.end(tally.step(tally.state(window), unit, times), converted, lost, value);
    journeys += converted + lost;
  }
  return tally.summary(journeys);
}
