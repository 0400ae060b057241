import type { Journeys } from "./journeys.ts";
import { longest } from "./rule-credit.ts";
import type { Weigher } from "./weigh.ts";

/**
 * How a journey is looked at when it is compared with others: as it is; without repeats in a row; each
 * unit once, where it is met first; or that with how often each was met.
 */
export const pathTransforms = ["unique", "exposure", "first", "frequency"] as const;
export type PathTransform = (typeof pathTransforms)[number];

/**
 * Google's fractribution: a touch is worth what the observed rate of conversion of its path exceeds that
 * of the path without it (unseen: 0), never below 0, as shares of the path; where all are 0, the last
 * touch gets it all. Shares stand at the first touch of each step of the path as it is looked at.
 */
export function counterfactual(journeys: Journeys, transform: PathTransform = "exposure"): Weigher {
  const { starts, unit, units, conversions, nulls } = journeys;
  const rates = pathRates();
  const look = looker(transform, longest(starts), units.length);
  for (let j = 0; j + 1 < starts.length; j++) {
    const [from, until] = [starts[j] as number, starts[j + 1] as number];
    const won = conversions[j] as number;
    const lost = nulls[j] as number;
    if (from < until && won + lost > 0) rates.add(look.steps, look.at(unit, from, until), won, lost);
  }
  const less = new Float64Array(look.steps.length);
  return (journey, weights) => {
    const from = starts[journey] as number;
    const until = starts[journey + 1] as number;
    const length = look.at(unit, from, until);
    weights.fill(0, 0, until - from);
    let total = 0;
    if (length > 1) {
      const own = rates.of(look.steps, length, -1);
      for (let i = 0; i < length; i++) {
        less[i] = Math.max(0, own - rates.of(look.steps, length, i));
        total += less[i] as number;
      }
    }
    if (total === 0) {
      weights[look.places[length - 1] as number] = 1;
      return 1;
    }
    let whole = 0;
    for (let i = 0; i < length; i++) {
      const weight = Math.round(((less[i] as number) / total) * parts);
      weights[look.places[i] as number] = weight;
      whole += weight;
    }
    return whole;
  };
}

/** Weights are whole numbers, as cents need; so many parts are finer than anyone prints shares. */
const parts = 2 ** 45;

/** Reads paths as a transform looks at them: `steps` and the touch each stands for, to the length given. */
function looker(transform: PathTransform, room: number, units: number) {
  const steps = new Int32Array(room);
  const places = new Int32Array(room);
  const placeOf = new Int32Array(units).fill(-1);
  const isOnce = transform === "first" || transform === "frequency";
  const at = (unit: Int32Array, from: number, until: number): number => {
    let length = 0;
    for (let t = from; t < until; t++) {
      const u = unit[t] as number;
      if (transform === "exposure" && length > 0 && steps[length - 1] === u) continue;
      if (isOnce && (placeOf[u] as number) >= 0) {
        const place = placeOf[u] as number;
        if (transform === "frequency") steps[place] = (steps[place] as number) + units;
        continue;
      }
      if (isOnce) placeOf[u] = length;
      steps[length] = u;
      places[length++] = t - from;
    }
    if (isOnce) for (let t = from; t < until; t++) placeOf[unit[t] as number] = -1;
    return length;
  };
  return { steps, places, at };
}

/** How often each path was taken, with success and in vain, and so its rate of conversion. */
function pathRates() {
  let mask = 2 ** 12 - 1;
  let slots = new Int32Array(mask + 1);
  let texts = new Int32Array(2 ** 14);
  let used = 0;
  /** Per path: where it begins in `texts`, its length, its successes and its failures. */
  const begins: number[] = [];
  const lengths: number[] = [];
  const won: number[] = [];
  const lost: number[] = [];

  const hashOf = (steps: Int32Array, from: number, until: number, without: number) => {
    let hash = 0x811c9dc5;
    for (let i = from; i < until; i++) {
      if (i !== without) hash = Math.imul(hash ^ (steps[i] as number), 0x01000193) ^ (hash >>> 15);
    }
    return hash & 0x7fffffff;
  };
  const isAt = (path: number, steps: Int32Array, length: number, without: number) => {
    let text = begins[path] as number;
    for (let i = 0; i < length; i++) {
      if (i !== without && steps[i] !== texts[text++]) return false;
    }
    return true;
  };
  /** The slot of a path without one of its steps (-1: with all); empty where it was never seen. */
  const slotOf = (steps: Int32Array, length: number, without: number) => {
    const size = without < 0 ? length : length - 1;
    let at = hashOf(steps, 0, length, without) & mask;
    for (; slots[at] !== 0; at = (at + 1) & mask) {
      const path = (slots[at] as number) - 1;
      if (lengths[path] === size && isAt(path, steps, length, without)) break;
    }
    return at;
  };
  const grow = () => {
    mask = mask * 2 + 1;
    slots = new Int32Array(mask + 1);
    for (let path = 0; path < begins.length; path++) {
      const begin = begins[path] as number;
      let at = hashOf(texts, begin, begin + (lengths[path] as number), -1) & mask;
      while (slots[at] !== 0) at = (at + 1) & mask;
      slots[at] = path + 1;
    }
  };
  return {
    add(steps: Int32Array, length: number, successes: number, failures: number): void {
      let at = slotOf(steps, length, -1);
      if (slots[at] === 0) {
        if (begins.length * 2 > mask) {
          grow();
          at = slotOf(steps, length, -1);
        }
        if (used + length > texts.length) {
          const wider = new Int32Array(Math.max(texts.length * 2, used + length));
          wider.set(texts);
          texts = wider;
        }
        texts.set(steps.subarray(0, length), used);
        begins.push(used);
        lengths.push(length);
        won.push(0);
        lost.push(0);
        slots[at] = begins.length;
        used += length;
      }
      const path = (slots[at] as number) - 1;
      won[path] = (won[path] as number) + successes;
      lost[path] = (lost[path] as number) + failures;
    },
    of(steps: Int32Array, length: number, without: number): number {
      const slot = slots[slotOf(steps, length, without)] as number;
      if (slot === 0) return 0;
      const successes = won[slot - 1] as number;
      return successes / (successes + (lost[slot - 1] as number));
    },
  };
}
