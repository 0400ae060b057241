import type { Dialect } from "./dialects.ts";

/** The half-life that summaries have, in hours: 7 days. */
const hours = 168;
/** Halvings after which the largest weight, 2^40, is nothing. */
const mostHalvings = 40;
/** So many touches are weighed without being scaled down, as in `decayWeigher`. */
const mostTouches = 2 ** 13;

/**
 * The weights of `decayWeigher` in SQL, with their total in each journey, from steps with times: a table of round(2^(40 − r ÷ 168)) for each hour r of a half-life,
 * divided by 2 for each whole one, rounded down.
 */
export function decaySteps(dialect: Dialect): string {
  const { div, int, values } = dialect;
  const powers = Array.from({ length: mostHalvings + 1 }, (_, k) => [k, 2 ** k]);
  const weights = Array.from({ length: hours }, (_, r) => [r, Math.round(2 ** (40 - r / hours))]);
  const scaled = Array.from(
    { length: 20 },
    (_, k) => `CASE WHEN steps > ${mostTouches * 2 ** k} THEN 1 ELSE 0 END`,
  ).join(" + ");
  return `aged AS (
  SELECT journey, unit, worth, place, steps,
    ${div("MAX(since) OVER (PARTITION BY journey) - since", "3600")} AS hours_before
  FROM placed AS p
), halved AS (
  SELECT journey, unit, worth, place, MOD(hours_before, ${hours}) AS hours_left,
    ${div("hours_before", String(hours))} + ${scaled} AS halvings
  FROM aged AS a
), powers AS (
  SELECT k, power FROM ${values(["k", "power"], powers)}
), hourly AS (
  SELECT r, whole FROM ${values(["r", "whole"], weights)}
), decayed AS (
  SELECT journey, unit, worth, place, CASE WHEN halvings > ${mostHalvings} THEN 0
    ELSE CAST(${div("whole", "power")} AS ${int}) END AS weight
  FROM halved AS h
    JOIN hourly AS y ON y.r = h.hours_left
    JOIN powers AS o ON o.k = CASE WHEN h.halvings > ${mostHalvings} THEN ${mostHalvings} ELSE h.halvings END
), weighted AS (
  SELECT journey, unit, worth, place, weight, CAST(SUM(weight) OVER (PARTITION BY journey) AS ${int}) AS total
  FROM decayed AS y
)`;
}
