import { outcome } from "../deals/deals.ts";
import type { Way } from "./progress.ts";
import type { Scope } from "./scope.ts";

/**
 * Median days of the deals' first stay in a step, present stays accounted for: the smallest t at
 * which the Kaplan–Meier share still there is at most ½. A stay ends when a later step is entered
 * or the deal closes; while the deal is open in the step it is censored at the as-of day. Stays of
 * negative length, or of which nobody knows the end, are left out. Null: this step or a later one has
 * no entry dates, or more than half of the stays outlast what has been watched.
 */
export function medianStay(scope: Scope, way: Way, step: number, indexes: Int32Array | null): number | null {
  const { deals } = scope.pipeline;
  const entered = deals.entered[way.open[step] as number] ?? null;
  if (entered === null) return null;
  const later = way.open.slice(step + 1).flatMap((stage) => deals.entered[stage] ?? []);
  if (later.length < way.won - step - 1) return null;
  const ended = new Map<number, number>();
  const going = new Map<number, number>();
  const today = Math.floor(scope.asOf);
  const total = indexes?.length ?? deals.count;
  for (let k = 0; k < total; k++) {
    const i = indexes === null ? k : (indexes[k] as number);
    const start = Math.floor(entered[i] as number);
    if (Number.isNaN(start)) continue; // never entered
    const isClosed = deals.outcome[i] === outcome.won || deals.outcome[i] === outcome.lost;
    let end = isClosed ? (deals.closed[i] as number) : Number.NaN;
    for (const dates of later) {
      const date = dates[i] as number;
      if (date >= start && !(end <= date)) end = date;
    }
    const isHere = deals.outcome[i] === outcome.open && deals.stage[i] === way.open[step];
    const hasEnded = !Number.isNaN(end);
    if (!hasEnded && !isHere) continue;
    const days = (hasEnded ? Math.floor(end) : today) - start;
    if (days < 0) continue;
    const tally = hasEnded ? ended : going;
    tally.set(days, (tally.get(days) ?? 0) + 1);
  }
  return medianSurvival(ended, going);
}

const rounding = 1e-12;

/** Kaplan–Meier median from counts a day: how many ended after so many days, how many are censored. */
function medianSurvival(
  ended: ReadonlyMap<number, number>,
  going: ReadonlyMap<number, number>,
): number | null {
  let atRisk = 0;
  for (const number of [...ended.values(), ...going.values()]) atRisk += number;
  const days = [...new Set([...ended.keys(), ...going.keys()])].sort((a, b) => a - b);
  let share = 1;
  for (const day of days) {
    const ends = ended.get(day) ?? 0;
    share *= 1 - ends / atRisk;
    if (ends > 0 && share <= 0.5 + rounding) return day;
    atRisk -= ends + (going.get(day) ?? 0);
  }
  return null;
}
