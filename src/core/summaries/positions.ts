import type { Journeys } from "../attribution/journeys.ts";
import { addTo, growingColumn } from "./columns.ts";
import { keyIndex } from "./key-index.ts";

/**
 * How much converted where a unit stood first, in between or last, by how many touches the journey had:
 * all that models need which look at nothing but position. Rows add up over journeys.
 */
export interface Positions {
  readonly units: readonly string[];
  readonly unit: Int32Array;
  /** Touches of the journeys. */
  readonly length: Int32Array;
  /** One of `place`. */
  readonly place: Uint8Array;
  /** Summed over touches, so a journey counts as often as it met the unit there. */
  readonly conversions: Float64Array;
  readonly value: Float64Array;
  /** Of journeys without a touch. */
  readonly unattributed: { readonly conversions: number; readonly value: number };
}

/** Codes of `Positions.place`; the only touch of a journey is first. */
export const place = { first: 0, middle: 1, last: 2 } as const;

/** The positions of journeys, counted once: every model of position shares them. */
export function positionsOf(journeys: Journeys): Positions {
  const before = known.get(journeys);
  if (before !== undefined) return before;
  const positions = countPositions(journeys);
  known.set(journeys, positions);
  return positions;
}

const known = new WeakMap<Journeys, Positions>();

function countPositions({ starts, unit, units, conversions, value }: Journeys): Positions {
  let most = 0;
  for (let j = 0; j + 1 < starts.length; j++) {
    most = Math.max(most, (starts[j + 1] as number) - (starts[j] as number));
  }
  const perUnit = 3 * (most + 1);
  const rows = keyIndex(perUnit * units.length);
  const columns = { key: growingColumn(), conversions: growingColumn(), value: growingColumn() };
  const unattributed = { conversions: 0, value: 0 };
  const add = (u: number, length: number, at: number, converted: number, worth: number) => {
    const key = u * perUnit + length * 3 + at;
    const size = rows.size;
    const row = rows.of(key);
    if (row === size) addTo(columns.key, row, key);
    addTo(columns.conversions, row, converted);
    addTo(columns.value, row, worth);
  };
  for (let j = 0; j + 1 < starts.length; j++) {
    const converted = conversions[j] as number;
    const worth = value[j] as number;
    if (converted === 0 && worth === 0) continue;
    const from = starts[j] as number;
    const length = (starts[j + 1] as number) - from;
    if (length === 0) {
      unattributed.conversions += converted;
      unattributed.value += worth;
      continue;
    }
    add(unit[from] as number, length, place.first, converted, worth);
    for (let i = 1; i < length - 1; i++)
      add(unit[from + i] as number, length, place.middle, converted, worth);
    if (length > 1) add(unit[from + length - 1] as number, length, place.last, converted, worth);
  }
  // In the order of their keys, whatever the journeys came in: sums of floats depend on it.
  const all = columns.key.values;
  const order = Uint32Array.from({ length: rows.size }, (_, row) => row).sort(
    (a, b) => (all[a] as number) - (all[b] as number),
  );
  const keys = Float64Array.from(order, (row) => all[row] as number);
  const full = (column: Float64Array) => Float64Array.from(order, (row) => column[row] as number);
  return {
    units,
    unit: Int32Array.from(keys, (key) => Math.floor(key / perUnit)),
    length: Int32Array.from(keys, (key) => Math.floor((key % perUnit) / 3)),
    place: Uint8Array.from(keys, (key) => key % 3),
    conversions: full(columns.conversions.values),
    value: full(columns.value.values),
    unattributed,
  };
}
