import type { Lifetimes } from "./lifetimes.ts";

/**
 * A survival curve with the incidence of each cause, at the days on which something ended; index k is
 * the k-th such day in all columns. Before the first of them all go on.
 */
export interface Incidence {
  readonly days: Int32Array;
  readonly atRisk: Float64Array;
  /** Per cause: how many ended that day. */
  readonly ends: readonly Float64Array[];
  /** Share going on beyond the day: Kaplan–Meier. */
  readonly surviving: Float64Array;
  /** Per cause: share that has ended by it up to the day: Aalen–Johansen. */
  readonly incidence: readonly Float64Array[];
  /** The last day on which anyone was at risk; -1: nobody ever was. */
  readonly watched: number;
}

/**
 * Kaplan–Meier S(t) = Π (1 − d/n) and Aalen–Johansen F_c(t) = Σ S(t−) · d_c/n, n being those at risk:
 * under watch on the day and not ended before it. Who is censored on a day is still at risk on it,
 * who comes under watch on a day as well.
 * O. O. Aalen and S. Johansen, "An empirical transition matrix …", 1978. Linear in the days.
 */
export function incidenceOf({ ended, censored, entered }: Lifetimes): Incidence {
  const length = censored.length;
  const isEnd = (day: number) => ended.some((column) => (column[day] as number) > 0);
  const days: number[] = [];
  for (let day = 0; day < length; day++) if (isEnd(day)) days.push(day);
  const atRisk = new Float64Array(days.length);
  const surviving = new Float64Array(days.length);
  const ends = ended.map(() => new Float64Array(days.length));
  const incidence = ended.map(() => new Float64Array(days.length));
  let risk = 0;
  let share = 1;
  let watched = -1;
  const sums = ended.map(() => 0);
  let k = 0;
  for (let day = 0; day < length; day++) {
    risk += entered[day] as number;
    if (risk > 0) watched = day;
    let all = 0;
    for (const [cause, column] of ended.entries()) {
      const number = column[day] as number;
      if (number === 0) continue;
      all += number;
      (ends[cause] as Float64Array)[k] = number;
      sums[cause] = (sums[cause] as number) + (share * number) / risk;
    }
    if (all > 0) {
      share *= 1 - all / risk;
      atRisk[k] = risk;
      surviving[k] = share;
      for (const [cause, sum] of sums.entries()) (incidence[cause] as Float64Array)[k] = sum;
      k++;
    }
    risk -= all + (censored[day] as number);
  }
  return { days: Int32Array.from(days), atRisk, ends, surviving, incidence, watched };
}

/** Index of the last day at or before `day` on which something ended; -1: none. */
function placeOf({ days }: Incidence, day: number): number {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle] as number) <= day) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Share going on beyond a day. */
export function survivingAt(curve: Incidence, day: number): number {
  const place = placeOf(curve, day);
  return place < 0 ? 1 : (curve.surviving[place] as number);
}

/** Share that has ended by a cause up to a day; without a day: as far as anyone was watched. */
export function incidenceAt(curve: Incidence, cause: number, day = Infinity): number {
  const place = placeOf(curve, day);
  return place < 0 ? 0 : (curve.incidence[cause]?.[place] as number);
}
