import type { Dialect } from "./dialects.ts";
import { daySeconds, type JourneyChoice, noDay } from "./summary-columns.ts";

/** The day of a time, `noDay` where it is not known: not every engine casts NULL. */
export const daySql = ({ div, int }: Dialect, seconds: string) =>
  `CAST(${div(`COALESCE(${seconds}, ${noDay * daySeconds})`, String(daySeconds))} AS ${int})`;

/** Whether a deal is among those that a choice means. */
export function isMeantSql(dialect: Dialect, { basis, period }: JourneyChoice, deals: string): string {
  const event = eventOf(basis);
  const among = basis === "revenue" ? `${deals}.status IN (1, 2)` : "1 = 1";
  if (period === null) return among;
  const from = Math.ceil(period.from) * daySeconds;
  const until = Math.ceil(period.until) * daySeconds;
  const { int } = dialect;
  return `${among} AND ${deals}.${event} >= CAST(${from} AS ${int}) AND ${deals}.${event} < CAST(${until} AS ${int})`;
}

const eventOf = (basis: JourneyChoice["basis"]) => (basis === "revenue" ? "closed_at" : "created_at");

/**
 * Steps of a text: `counted` are the touches that the journeys of a choice hold, `placed` has each with its
 * place from 1, the length of its journey, and its time, undated ones being as old as the first dated one.
 * No alias is the name of a column, which ClickHouse would mistake one for the other.
 */
export function journeySteps(dialect: Dialect, choice: JourneyChoice): string {
  const { int } = dialect;
  const won = choice.basis === "revenue" ? "CASE WHEN d.status = 1 THEN 1 ELSE 0 END" : "1";
  const event = `d.${eventOf(choice.basis)}`;
  return `counted AS (
  SELECT t.deal AS journey, t.${choice.by} AS unit, t.touched_at AS met, t.ord AS turn,
    CAST(t.campaign AS ${int}) * 100000 + t.channel AS tie,
    ${won} AS won,
    CASE WHEN ${won} = 1 THEN COALESCE(d.amount, 0) ELSE 0 END AS worth,
    CASE WHEN d.created_at <= ${event} OR ${event} IS NULL THEN d.created_at END AS opened,
    CASE WHEN d.status = 1 AND (d.closed_at <= ${event} OR ${event} IS NULL) THEN d.closed_at END AS ended
  FROM touches AS t JOIN deals AS d ON d.deal = t.deal
  WHERE ${isMeantSql(dialect, choice, "d")}
    AND (t.touched_at IS NULL OR ${event} IS NULL OR t.touched_at <= ${event})
), placed AS (
  SELECT journey, unit, won, worth, opened, ended,
    COALESCE(met, MIN(met) OVER (PARTITION BY journey), 0) AS since,
    CAST(ROW_NUMBER() OVER (PARTITION BY journey
      ORDER BY CASE WHEN met IS NULL THEN 0 ELSE 1 END, met, turn, tie) AS ${int}) AS place,
    CAST(COUNT(*) OVER (PARTITION BY journey) AS ${int}) AS steps
  FROM counted AS c
)`;
}
