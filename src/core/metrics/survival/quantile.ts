import type { Incidence } from "./incidence.ts";
import { contrastVariance } from "./variance.ts";

/** Days, with a 95 % interval; a bound that too little has been watched for is null. */
export interface DaysWithin {
  readonly days: number;
  readonly low: number;
  readonly high: number | null;
}

const rounding = 1e-12;
/** The 97.5 % quantile of the normal distribution: two-sided 95 %. */
const z = 1.959964;

/** The smallest day by which a share has ended by any cause: S(t) ≤ 1 − share; null: not reached. */
export function survivalQuantile(curve: Incidence, share: number): DaysWithin | null {
  const whole = merged(curve);
  return quantileOf(whole, 0, (k) => (whole.incidence[0]?.[k] as number) - share, 0);
}

/**
 * The smallest day by which a share of all that end by the cause have ended: F(t) ≥ share · F(τ), τ
 * being the last day; null where none did. The interval holds the days at which F(t) − share · F(τ)
 * does not differ from 0 (Brookmeyer and Crowley's way, 1982).
 */
export function causeQuantile(curve: Incidence, cause: number, share: number): DaysWithin | null {
  const own = curve.incidence[cause] as Float64Array;
  const end = own.at(-1) ?? 0;
  return end === 0 ? null : quantileOf(curve, cause, (k) => (own[k] as number) - share * end, share);
}

function quantileOf(
  curve: Incidence,
  cause: number,
  excess: (place: number) => number,
  ratio: number,
): DaysWithin | null {
  const { days } = curve;
  let at = 0;
  while (at < days.length && excess(at) < -rounding) at++;
  if (at === days.length) return null;
  const isNear = (place: number) =>
    Math.abs(excess(place)) <= z * Math.sqrt(contrastVariance(curve, cause, place, ratio));
  let low = at;
  while (low > 0 && isNear(low - 1)) low--;
  let high = at;
  while (high < days.length && isNear(high)) high++;
  return {
    days: days[at] as number,
    low: days[low] as number,
    high: high < days.length ? (days[high] as number) : null,
  };
}

/** The same curve with all causes as one. */
function merged(curve: Incidence): Incidence {
  if (curve.ends.length === 1) return curve;
  const ends = curve.atRisk.map((_, k) => curve.ends.reduce((sum, column) => sum + (column[k] as number), 0));
  return { ...curve, ends: [ends], incidence: [curve.surviving.map((share) => 1 - share)] };
}

/** A share with its 95 % interval on the complementary log-log scale, which keeps it within 0 to 1. */
export function shareWithin(curve: Incidence, cause: number): { share: number; low: number; high: number } {
  const last = curve.days.length - 1;
  const share = last < 0 ? 0 : (curve.incidence[cause]?.[last] as number);
  if (share <= 0 || share >= 1) return { share, low: share, high: share };
  const error = Math.sqrt(contrastVariance(curve, cause, last, 0));
  const spread = (z * error) / (Math.abs(Math.log(1 - share)) * (1 - share));
  const bound = (sign: number) => 1 - (1 - share) ** Math.exp(sign * spread);
  return { share, low: bound(-1), high: bound(1) };
}
