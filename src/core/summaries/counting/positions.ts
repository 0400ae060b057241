import { journeySteps } from "../journey-sql.ts";
import { place, positionsOf } from "../positions.ts";
import { addUp, type SummaryCounting } from "../summary.ts";
import { type JourneyChoice, journeysOf } from "../summary-columns.ts";

/** Journeys that did not convert bring nothing, and no row. */
export const positionsCounting = (choice: JourneyChoice): SummaryCounting => ({
  count(columns) {
    const { unit, length, place: at, conversions, value } = positionsOf(journeysOf(columns, choice));
    return addUp(
      Array.from(unit, (u, k) => [u, length[k], at[k], conversions[k], value[k]] as number[]),
      3,
    );
  },
  sql(dialect) {
    const { int } = dialect;
    return `WITH ${journeySteps(dialect, choice, { onlyWon: true })}, standing AS (
  SELECT unit, steps, worth, CASE WHEN place = 1 THEN ${place.first} WHEN place = steps THEN ${place.last}
    ELSE ${place.middle} END AS stand
  FROM placed AS p
)
SELECT unit, steps, stand, CAST(COUNT(*) AS ${int}) AS times, CAST(SUM(worth) AS ${int}) AS total_worth
FROM standing AS s GROUP BY unit, steps, stand`;
  },
});
