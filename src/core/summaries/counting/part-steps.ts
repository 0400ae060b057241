import type { Parts } from "../../attribution/models.ts";
import type { Dialect } from "../dialects.ts";

/**
 * The step `weighted`: weights of touches at milestones as `weigherOf` gives them, and their total in each
 * journey. What has no part of its own shares the rest; where nothing has a part, all count alike. The
 * lead's creation is not among the columns.
 */
export function partSteps({ int }: Dialect, parts: Parts): string {
  const [first, last, opportunity, closed, rest] = inSmallest([
    parts.first,
    parts.last,
    parts.opportunityCreated,
    parts.closed,
    parts.rest,
  ]) as [number, number, number, number, number];
  const milestones = [
    { at: "1", part: first, isMet: "1 = 1" },
    { at: "steps", part: last, isMet: "1 = 1" },
    { at: "reached", part: opportunity, isMet: "reached > 0" },
    { at: "closing", part: closed, isMet: "closing > 0" },
  ].filter(({ part }) => part > 0);
  // The place of the last touch up to a milestone is the number of touches up to it; 0: none.
  const lastUpTo = (milestone: string) =>
    `CAST(SUM(CASE WHEN since <= ${milestone} THEN 1 ELSE 0 END) OVER (PARTITION BY journey) AS ${int})`;
  const closing = closed > 0 ? `, ${lastUpTo("ended")} AS closing` : "";
  const reached = opportunity > 0 ? `, ${lastUpTo("opened")} AS reached` : "";
  const sum = milestones.map(({ at, part }) => `CASE WHEN place = ${at} THEN ${part} ELSE 0 END`);
  const given = milestones.map(({ part, isMet }) => `CASE WHEN ${isMet} THEN ${part} ELSE 0 END`);
  // Touches with a part are as many as the milestones that are met at different places.
  const taken = milestones.map(({ at, isMet }, k) => {
    const isNew = milestones.slice(0, k).map((earlier) => `${at} <> ${earlier.at}`);
    return `CASE WHEN ${[isMet, ...isNew].join(" AND ")} THEN 1 ELSE 0 END`;
  });
  const times = rest > 0 ? "CASE WHEN others > 0 THEN others ELSE 1 END" : "1";
  return `passed AS (
  SELECT journey, unit, worth, place, steps${reached}${closing}
  FROM placed AS p
), parted AS (
  SELECT journey, unit, worth, place, steps, ${sum.join(" + ")} AS part,
    ${given.join(" + ")} AS given,
    steps - (${taken.join(" + ")}) AS others
  FROM passed AS q
), weighted AS (
  SELECT journey, unit, worth, place,
    CASE WHEN others = steps THEN 1 WHEN part = 0 THEN ${rest} ELSE part * ${times} END AS weight,
    CASE WHEN others = steps THEN steps ELSE others * ${rest} + given * ${times} END AS total
  FROM parted AS o
)`;
}

/** Parts in the smallest whole numbers of the same proportions, so that products stay below 2^63. */
function inSmallest(parts: readonly (number | undefined)[]): readonly number[] {
  const whole = parts.map((part = 0) => Math.round(part * 1000));
  const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));
  const common = whole.reduce(divisor, 0);
  return whole.map((part) => part / common);
}
