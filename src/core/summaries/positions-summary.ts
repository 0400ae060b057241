import { choiceId } from "./choice.ts";
import type { Dialect } from "./dialects.ts";
import { journeySteps } from "./journey-sql.ts";
import { type Positions, place, positionsOf } from "./positions.ts";
import { addUp, type SummaryDefinition, type SummaryRows } from "./summary.ts";
import { type JourneyChoice, journeysOf } from "./summary-columns.ts";

/** The counts of `positionsOf`: what shares of deals models of position alone give. */
export function positionCounts(
  units: readonly string[],
  choice: JourneyChoice,
): SummaryDefinition<Omit<Positions, "unattributed">> {
  return {
    id: `positions${choiceId(choice)}`,
    keys: ["unit", "length", "place"],
    measures: ["conversions", "value"],
    count(columns) {
      const { unit, length, place: at, conversions, value } = positionsOf(journeysOf(columns, choice));
      return addUp(
        Array.from(unit, (u, k) => [u, length[k], at[k], conversions[k], value[k]] as number[]),
        3,
      );
    },
    sql: (dialect) => sqlOf(dialect, choice),
    finish: (rows) => fromRows(rows, units),
  };
}

/** Journeys that did not convert bring nothing, and no row. */
function sqlOf(dialect: Dialect, choice: JourneyChoice): string {
  const { int } = dialect;
  return `WITH ${journeySteps(dialect, choice)}, standing AS (
  SELECT unit, steps, worth, CASE WHEN place = 1 THEN ${place.first} WHEN place = steps THEN ${place.last}
    ELSE ${place.middle} END AS stand
  FROM placed AS p WHERE won = 1
)
SELECT unit, steps, stand, CAST(COUNT(*) AS ${int}) AS times, CAST(SUM(worth) AS ${int}) AS total_worth
FROM standing AS s GROUP BY unit, steps, stand`;
}

function fromRows(rows: SummaryRows, units: readonly string[]): Omit<Positions, "unattributed"> {
  const column = (k: number) => Float64Array.from(rows, (row) => row[k] as number);
  return {
    units,
    unit: Int32Array.from(column(0)),
    length: Int32Array.from(column(1)),
    place: Uint8Array.from(column(2)),
    conversions: column(3),
    value: column(4),
  };
}
