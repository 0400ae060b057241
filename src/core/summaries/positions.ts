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
  const keys = perUnit * units.length;
  const sums = keys <= mostDense ? denseSums(keys) : keyedSums(keys);
  const { add } = sums;
  const unattributed = { conversions: 0, value: 0 };
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
    add((unit[from] as number) * perUnit + length * 3 + place.first, converted, worth);
    for (let i = 1; i < length - 1; i++)
      add((unit[from + i] as number) * perUnit + length * 3 + place.middle, converted, worth);
    if (length > 1)
      add((unit[from + length - 1] as number) * perUnit + length * 3 + place.last, converted, worth);
  }
  const { keys: met, conversions: won, value: worth } = sums.inOrder();
  return {
    units,
    unit: Int32Array.from(met, (key) => Math.floor(key / perUnit)),
    length: Int32Array.from(met, (key) => Math.floor((key % perUnit) / 3)),
    place: Uint8Array.from(met, (key) => key % 3),
    conversions: won,
    value: worth,
    unattributed,
  };
}

/** Sums by key; in the order of the keys, whatever the journeys came in: sums of floats depend on it. */
interface Sums {
  add(key: number, conversions: number, value: number): void;
  inOrder(): {
    readonly keys: Float64Array;
    readonly conversions: Float64Array;
    readonly value: Float64Array;
  };
}

const mostDense = 2 ** 20;

/** A place for every key, in a fifth of the time that looking keys up takes. */
function denseSums(keys: number): Sums {
  const isMet = new Uint8Array(keys);
  const conversions = new Float64Array(keys);
  const value = new Float64Array(keys);
  return {
    add(key, converted, worth) {
      isMet[key] = 1;
      conversions[key] = (conversions[key] as number) + converted;
      value[key] = (value[key] as number) + worth;
    },
    inOrder() {
      const met = Float64Array.from(isMet.keys()).filter((key) => isMet[key] === 1);
      const full = (column: Float64Array) => met.map((key) => column[key] as number);
      return { keys: met, conversions: full(conversions), value: full(value) };
    },
  };
}

function keyedSums(keys: number): Sums {
  const rows = keyIndex(keys);
  const columns = { key: growingColumn(), conversions: growingColumn(), value: growingColumn() };
  return {
    add(key, converted, worth) {
      const size = rows.size;
      const row = rows.of(key);
      if (row === size) addTo(columns.key, row, key);
      addTo(columns.conversions, row, converted);
      addTo(columns.value, row, worth);
    },
    inOrder() {
      const all = columns.key.values;
      const order = Uint32Array.from({ length: rows.size }, (_, row) => row).sort(
        (a, b) => (all[a] as number) - (all[b] as number),
      );
      const full = (column: Float64Array) => Float64Array.from(order, (row) => column[row] as number);
      return {
        keys: full(all),
        conversions: full(columns.conversions.values),
        value: full(columns.value.values),
      };
    },
  };
}
