import type { Journeys } from "./journeys.ts";
import { shareOut } from "./share-out.ts";
import type { Weigher } from "./weigh.ts";

/** Credit of each unit, index into `Journeys.units`, and of nobody: of journeys without a touch. */
export interface Credit {
  readonly conversions: Float64Array;
  readonly value: Float64Array;
  readonly unattributed: { readonly conversions: number; readonly value: number };
}

/**
 * What each touch gets of its journey's value, in whole minor units that add up to the value, which
 * must be whole itself.
 */
export function creditTouches({ starts, value, unit }: Journeys, weigh: Weigher): Float64Array {
  const credits = new Float64Array(unit.length);
  const weights = new Float64Array(longest(starts));
  const shares = new Float64Array(weights.length);
  for (let j = 0; j + 1 < starts.length; j++) {
    const from = starts[j] as number;
    const count = (starts[j + 1] as number) - from;
    const amount = value[j] as number;
    if (count === 0 || amount === 0) continue;
    if (count === 1) {
      credits[from] = amount;
      continue;
    }
    shareOut(amount, weights, weigh(j, weights), count, shares);
    for (let i = 0; i < count; i++) credits[from + i] = shares[i] as number;
  }
  return credits;
}

/** Sums what touches get by their unit. */
export function sumByUnit({ unit, units }: Journeys, credits: Float64Array): Float64Array {
  const sums = new Float64Array(units.length);
  for (let t = 0; t < unit.length; t++) {
    const u = unit[t] as number;
    sums[u] = (sums[u] as number) + (credits[t] as number);
  }
  return sums;
}

/** Shares conversions and values out by weights, unrounded: for averages of many, and for intervals. */
export function creditUnits(journeys: Journeys, weigh: Weigher): Credit {
  const { starts, unit, units, conversions, value } = journeys;
  const weights = new Float64Array(longest(starts));
  const credit = { conversions: new Float64Array(units.length), value: new Float64Array(units.length) };
  const unattributed = { conversions: 0, value: 0 };
  for (let j = 0; j + 1 < starts.length; j++) {
    const from = starts[j] as number;
    const count = (starts[j + 1] as number) - from;
    const converted = conversions[j] as number;
    const worth = value[j] as number;
    if (converted === 0 && worth === 0) continue;
    if (count === 0) {
      unattributed.conversions += converted;
      unattributed.value += worth;
      continue;
    }
    if (count === 1) {
      const u = unit[from] as number;
      credit.conversions[u] = (credit.conversions[u] as number) + converted;
      credit.value[u] = (credit.value[u] as number) + worth;
      weigh(j, weights); // it counts missing milestones
      continue;
    }
    const total = weigh(j, weights);
    for (let i = 0; i < count; i++) {
      const weight = weights[i] as number;
      if (weight === 0) continue;
      const u = unit[from + i] as number;
      credit.conversions[u] = (credit.conversions[u] as number) + (converted * weight) / total;
      credit.value[u] = (credit.value[u] as number) + (worth * weight) / total;
    }
  }
  return { ...credit, unattributed };
}

/** Touches of the longest journey. */
export function longest(starts: Int32Array): number {
  let most = 0;
  for (let j = 0; j + 1 < starts.length; j++) {
    most = Math.max(most, (starts[j + 1] as number) - (starts[j] as number));
  }
  return most;
}
