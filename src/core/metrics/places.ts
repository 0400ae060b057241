import type { Deals, Pipeline } from "../deals/deals.ts";

// A deal's place is its stage and its outcome in one small integer. The loops here look up one flag a deal
// instead of branching on both, which stand in no order, so that each branch would be guessed wrong.

const known = new WeakMap<Deals, Int16Array>();

/** The place of each deal, worked out once per table version. */
export function placesOf(deals: Deals): Int16Array {
  let places = known.get(deals);
  if (places === undefined) {
    places = new Int16Array(deals.count);
    for (let i = 0; i < places.length; i++) {
      places[i] = ((deals.stage[i] as number) + 1) * 4 + (deals.outcome[i] as number);
    }
    known.set(deals, places);
  }
  return places;
}

/** A number for each place, by its stage (-1: not known) and its outcome. */
export function byPlace<Numbers extends Uint8Array | Float64Array>(
  kind: new (length: number) => Numbers,
  { stages }: Pick<Pipeline, "stages">,
  numberOf: (stage: number, outcome: number) => number,
): Numbers {
  const numbers = new kind((stages.length + 1) * 4);
  for (let place = 0; place < numbers.length; place++) {
    numbers[place] = numberOf(Math.floor(place / 4) - 1, place % 4);
  }
  return numbers;
}

/** When a date has to be, one a deal. */
export interface Window {
  readonly dates: Float64Array;
  /** Per place: the first day; infinity where no deal is meant. */
  readonly fromOf: Float64Array;
  /** The first day beyond. */
  readonly until: number;
}

/** Those of the deals at the indexes whose place has a flag 1, in the same order. */
export function listFlagged(deals: Deals, indexes: Int32Array, flags: Uint8Array): Int32Array {
  const places = placesOf(deals);
  const found = new Int32Array(indexes.length);
  let size = 0;
  for (let k = 0; k < indexes.length; k++) {
    const i = indexes[k] as number;
    found[size] = i;
    size += flags[places[i] as number] as number;
  }
  return found.subarray(0, size);
}

/** Number of the deals that `listFlagged` finds. */
export function countFlagged(deals: Deals, indexes: Int32Array, flags: Uint8Array): number {
  const places = placesOf(deals);
  let number = 0;
  for (let k = 0; k < indexes.length; k++) {
    number += flags[places[indexes[k] as number] as number] as number;
  }
  return number;
}

/** Those of the deals at the indexes whose date is in the window, in the same order; undated ones are not. */
export function listWithin(deals: Deals, indexes: Int32Array, { dates, fromOf, until }: Window): Int32Array {
  const places = placesOf(deals);
  const found = new Int32Array(indexes.length);
  let size = 0;
  for (let k = 0; k < indexes.length; k++) {
    const i = indexes[k] as number;
    const date = dates[i] as number;
    found[size] = i;
    size += Number(date >= (fromOf[places[i] as number] as number)) & Number(date < until);
  }
  return found.subarray(0, size);
}

/** Number of the deals that `listWithin` finds. */
export function countWithin(deals: Deals, indexes: Int32Array, { dates, fromOf, until }: Window): number {
  const places = placesOf(deals);
  let number = 0;
  for (let k = 0; k < indexes.length; k++) {
    const i = indexes[k] as number;
    const date = dates[i] as number;
    number += Number(date >= (fromOf[places[i] as number] as number)) & Number(date < until);
  }
  return number;
}
