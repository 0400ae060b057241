import type { Journeys } from "../attribution/journeys.ts";
import { attributionProblem } from "../attribution/problem.ts";
import type { Problem } from "../issue.ts";
import { addTo, growingColumn } from "./columns.ts";
import { type KeyIndex, keyIndex } from "./key-index.ts";

/**
 * How often journeys went on from one state to another, and how they ended. A state is the window of the
 * last `order` touches, shorter while a journey is young; state 0 is the start. Counts add up, so
 * summaries of parts of the journeys merge into that of the whole.
 */
export interface Transitions {
  readonly order: number;
  readonly units: readonly string[];
  /** Journeys with a touch, those in vain included. */
  readonly journeys: number;
  /** Per state its window: units + 1 as digits to the base units + 1, the oldest first. */
  readonly state: Float64Array;
  /** Per state the conversions, the journeys in vain and the value that ended there. */
  readonly converted: Float64Array;
  readonly lost: Float64Array;
  readonly value: Float64Array;
  /** Per step from where to where, as indexes of states, and how often; steps that stay are kept. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly count: Float64Array;
}

/** Counts the transitions of journeys that converted or were in vain. */
export function countTransitions(journeys: Journeys, order: number): Transitions | Problem {
  const { starts, unit, units, conversions, nulls, value } = journeys;
  const tally = tallyOf(order, units);
  if (tally === null) return attributionProblem("tooManyStates", { order, units: units.length });
  let counted = 0;
  for (let j = 0; j + 1 < starts.length; j++) {
    const won = conversions[j] as number;
    const lost = nulls[j] as number;
    const from = starts[j] as number;
    const until = starts[j + 1] as number;
    if (from === until || won + lost === 0) continue;
    counted += won + lost;
    let state = 0;
    for (let t = from; t < until; t++) state = tally.step(state, unit[t] as number, won + lost);
    tally.end(state, won, lost, value[j] as number);
  }
  return tally.summary(counted);
}

/** Adds summaries of the same order and units. */
export function mergeTransitions(parts: readonly [Transitions, ...Transitions[]]): Transitions | Problem {
  const [{ order, units }] = parts;
  const tally = tallyOf(order, units);
  if (tally === null) return attributionProblem("tooManyStates", { order, units: units.length });
  let journeys = 0;
  for (const part of parts) {
    journeys += part.journeys;
    const states = Int32Array.from(part.state, (code) => tally.state(code));
    const base = units.length + 1;
    for (let s = 0; s < part.from.length; s++) {
      const next = (part.state[part.to[s] as number] as number) % base;
      tally.step(states[part.from[s] as number] as number, next - 1, part.count[s] as number);
    }
    for (let s = 0; s < states.length; s++) {
      const [won, lost, value] = [part.converted[s] ?? 0, part.lost[s] ?? 0, part.value[s] ?? 0];
      tally.end(states[s] as number, won, lost, value);
    }
  }
  return tally.summary(journeys);
}

/** Counts of transitions as they are made; null: windows of so many units cannot be numbered. */
export function tallyOf(order: number, units: readonly string[]) {
  const base = units.length + 1;
  const windows = base ** order;
  if (windows * units.length > Number.MAX_SAFE_INTEGER) return null;
  const older = base ** (order - 1);
  const states: KeyIndex = keyIndex(windows);
  const steps: KeyIndex = keyIndex(windows * units.length);
  const columns = {
    code: growingColumn(),
    converted: growingColumn(),
    lost: growingColumn(),
    value: growingColumn(),
    from: growingColumn(),
    to: growingColumn(),
    count: growingColumn(),
  };
  const state = (code: number) => {
    const known = states.size;
    const number = states.of(code);
    if (number === known) addTo(columns.code, number, code);
    return number;
  };
  state(0);
  return {
    state,
    step(from: number, unit: number, times: number): number {
      const known = steps.size;
      const step = steps.of(from * units.length + unit);
      addTo(columns.count, step, times);
      if (step < known) return columns.to.values[step] as number;
      const to = state(((columns.code.values[from] as number) % older) * base + unit + 1);
      addTo(columns.from, step, from);
      addTo(columns.to, step, to);
      return to;
    },
    end(at: number, won: number, lost: number, worth: number): void {
      addTo(columns.converted, at, won);
      addTo(columns.lost, at, lost);
      addTo(columns.value, at, worth);
    },
    summary(journeys: number): Transitions {
      // In the order of their windows, whatever the journeys came in: sums of floats depend on it.
      const codes = columns.code.values;
      const places = Uint32Array.from({ length: states.size }, (_, s) => s).sort(
        (a, b) => (codes[a] as number) - (codes[b] as number),
      );
      const rank = new Int32Array(states.size);
      for (let k = 0; k < places.length; k++) rank[places[k] as number] = k;
      const { from, to } = columns;
      const stepPlaces = Uint32Array.from({ length: steps.size }, (_, s) => s).sort(
        (a, b) =>
          (rank[from.values[a] as number] as number) - (rank[from.values[b] as number] as number) ||
          (rank[to.values[a] as number] as number) - (rank[to.values[b] as number] as number),
      );
      const inOrder = (column: { readonly values: Float64Array }, order: Uint32Array) =>
        Float64Array.from(order, (at) => column.values[at] ?? 0);
      const ranked = (column: { readonly values: Float64Array }) =>
        Int32Array.from(stepPlaces, (at) => rank[column.values[at] as number] as number);
      return {
        order,
        units,
        journeys,
        state: inOrder(columns.code, places),
        converted: inOrder(columns.converted, places),
        lost: inOrder(columns.lost, places),
        value: inOrder(columns.value, places),
        from: ranked(from),
        to: ranked(to),
        count: inOrder(columns.count, stepPlaces),
      };
    },
  };
}
