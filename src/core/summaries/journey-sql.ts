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

/** Which journeys steps are wanted of, and whether their times are; by default of all, without. */
interface Wanted {
  /** Only those that converted, which then have no column `won`. */
  readonly onlyWon?: boolean;
  /** `since`, when each touch was, and `opened` and `ended`, when its deal was created and won. */
  readonly withTimes?: boolean;
}

/**
 * A step of a text: `counted` are the touches that the journeys of a choice hold. No alias is the name of
 * a column, which ClickHouse would mistake one for the other.
 */
export function countedSteps(
  dialect: Dialect,
  choice: JourneyChoice,
  { onlyWon = false, withTimes = false }: Wanted = {},
): string {
  const { int } = dialect;
  const isRevenue = choice.basis === "revenue";
  const won = isRevenue ? "CASE WHEN d.status = 1 THEN 1 ELSE 0 END" : "1";
  const event = `d.${eventOf(choice.basis)}`;
  const columns = [
    `t.deal AS journey, t.${choice.by} AS unit, t.touched_at AS met, t.ord AS turn`,
    `CAST(t.campaign AS ${int}) * 100000 + t.channel AS tie`,
    ...(onlyWon
      ? ["COALESCE(d.amount, 0) AS worth"]
      : [`${won} AS won`, `CASE WHEN ${won} = 1 THEN COALESCE(d.amount, 0) ELSE 0 END AS worth`]),
    ...(withTimes
      ? [
          `CASE WHEN d.created_at <= ${event} OR ${event} IS NULL THEN d.created_at END AS opened`,
          `CASE WHEN d.status = 1 AND (d.closed_at <= ${event} OR ${event} IS NULL) THEN d.closed_at END AS ended`,
        ]
      : []),
  ];
  return `counted AS (
  SELECT ${columns.join(",\n    ")}
  FROM touches AS t JOIN deals AS d ON d.deal = t.deal
  WHERE ${isMeantSql(dialect, choice, "d")}${onlyWon && isRevenue ? " AND d.status = 1" : ""}
    AND (t.touched_at IS NULL OR ${event} IS NULL OR t.touched_at <= ${event})
)`;
}

/**
 * Two steps of a text: after `counted`, `placed` has each touch with its place from 1 and the length of its
 * journey. Undated touches are as old as the first dated one. Every window is a sort, and every column in
 * it is carried along: a text asks for no more than it needs.
 */
export function journeySteps(dialect: Dialect, choice: JourneyChoice, wanted: Wanted = {}): string {
  const { int } = dialect;
  const columns = [
    wanted.onlyWon ? "journey, unit, worth" : "journey, unit, won, worth",
    ...(wanted.withTimes
      ? ["opened, ended", "COALESCE(met, MIN(met) OVER (PARTITION BY journey), 0) AS since"]
      : []),
    `CAST(ROW_NUMBER() OVER (PARTITION BY journey
      ORDER BY CASE WHEN met IS NULL THEN 0 ELSE 1 END, met, turn, tie) AS ${int}) AS place`,
    `CAST(COUNT(*) OVER (PARTITION BY journey) AS ${int}) AS steps`,
  ];
  return `${countedSteps(dialect, choice, wanted)}, placed AS (
  SELECT ${columns.join(",\n    ")}
  FROM counted AS c
)`;
}
