import type { Incidence } from "./incidence.ts";

/**
 * Variance of F(t) − r · F(τ), where F is the incidence of a cause, t the day at place `at` (-1: before
 * all) and τ the last day; with r = 0 that of F(t) itself. By the delta method from the multinomial
 * variance of each day's shares d_c/n; for one cause and r = 0 it is Greenwood's formula.
 */
export function contrastVariance(curve: Incidence, cause: number, at: number, ratio: number): number {
  const { atRisk, ends, surviving, incidence } = curve;
  const own = incidence[cause] as Float64Array;
  const last = own.length - 1;
  const atDay = at < 0 ? 0 : (own[at] as number);
  const atEnd = last < 0 ? 0 : (own[last] as number);
  let variance = 0;
  for (let k = 0; k <= (ratio === 0 ? at : last); k++) {
    const n = atRisk[k] as number;
    const d = ends[cause]?.[k] as number;
    let all = 0;
    for (const column of ends) all += column[k] as number;
    const before = k === 0 ? 1 : (surviving[k - 1] as number);
    const stay = 1 - all / n;
    // What an end by another cause takes away from all later ends by this one.
    const here = own[k] as number;
    const taken = (share: number) => (stay > 0 ? (share - here) / stay : 0);
    let other = ratio === 0 ? 0 : ratio * taken(atEnd);
    let added = -ratio * before;
    if (k <= at) {
      other -= taken(atDay);
      added += before;
    }
    const ofOwn = other + added;
    const mean = (ofOwn * d + other * (all - d)) / n;
    variance += ((ofOwn * ofOwn * d + other * other * (all - d)) / n - mean * mean) / n;
  }
  return Math.max(0, variance);
}
