import type { Problem } from "../issue.ts";
import type { Transitions } from "../summaries/transitions.ts";
import { attributionProblem } from "./problem.ts";

/** For each unit the share of conversions, and of value, that is gone without it: 0 to 1. */
export interface RemovalEffects {
  readonly conversions: Float64Array;
  /** By value; null where there is no value, or some is negative, of which no share can be told. */
  readonly value: Float64Array | null;
}

/** Beyond so many units an inverse of all against all takes longer than solving for each. */
const mostInverted = 300;

/**
 * Removal effects of the Markov chain that transitions make, exactly: the chance that a journey that
 * converts passes a state with the unit in it (Anderl et al. 2016, there by simulation).
 */
export function removalEffects(transitions: Transitions): RemovalEffects | Problem {
  const chain = chainOf(transitions);
  if (chain.converted === 0) return attributionProblem("nothingConverted");
  return transitions.order === 1 && transitions.units.length <= mostInverted
    ? byInverse(transitions, chain)
    : bySolving(transitions, chain);
}

/** Steps into each state with their chances; steps that stay are dropped, as if seen once. */
interface Chain {
  readonly converted: number;
  readonly value: number | null;
  /** Visits of each state, all journeys together. */
  readonly visits: Float64Array;
  /** The steps into state s stand from into[s] to before into[s + 1]. */
  readonly into: Int32Array;
  readonly from: Int32Array;
  readonly chance: Float64Array;
}

function chainOf({ state, converted, lost, value, from, to, count }: Transitions): Chain {
  const states = state.length;
  const visits = new Float64Array(states);
  const into = new Int32Array(states + 1);
  for (let s = 0; s < states; s++) visits[s] = (converted[s] as number) + (lost[s] as number);
  for (let step = 0; step < from.length; step++) {
    const [source, target] = [from[step] as number, to[step] as number];
    if (source === target) continue;
    visits[source] = (visits[source] as number) + (count[step] as number);
    into[target + 1] = (into[target + 1] as number) + 1;
  }
  for (let s = 0; s < states; s++) into[s + 1] = (into[s + 1] as number) + (into[s] as number);
  const next = into.slice();
  const sources = new Int32Array(into[states] as number);
  const chance = new Float64Array(sources.length);
  for (let step = 0; step < from.length; step++) {
    const [source, target] = [from[step] as number, to[step] as number];
    if (source === target) continue;
    const at = next[target] as number;
    next[target] = at + 1;
    sources[at] = source;
    chance[at] = (count[step] as number) / (visits[source] as number);
  }
  const worth = sum(value);
  const isWorth = worth > 0 && value.every((each) => each >= 0);
  return {
    converted: sum(converted),
    value: isWorth ? worth : null,
    visits,
    into,
    from: sources,
    chance,
  };
}

/**
 * Order 1, in one inverse: N = (I − Q)⁻¹ gives b = N·r, the chance to convert from each state, and a
 * unit is met by visits ÷ N_cc journeys, so that its effect is visits · b ÷ (N_cc · conversions).
 */
function byInverse(transitions: Transitions, chain: Chain): RemovalEffects {
  const size = chain.visits.length;
  const matrix = new Float64Array(size * size);
  for (let s = 0; s < size; s++) {
    matrix[s * size + s] = 1;
    for (let step = chain.into[s] as number; step < (chain.into[s + 1] as number); step++) {
      matrix[(chain.from[step] as number) * size + s] = -(chain.chance[step] as number);
    }
  }
  invert(matrix, size);
  const effects = (ended: Float64Array, total: number) => {
    const effect = new Float64Array(transitions.units.length);
    for (let s = 1; s < size; s++) {
      let onward = 0;
      for (let t = 1; t < size; t++) {
        const visits = chain.visits[t] as number;
        if (visits > 0) onward += ((matrix[s * size + t] as number) * (ended[t] as number)) / visits;
      }
      const met = (chain.visits[s] as number) / (matrix[s * size + s] as number);
      effect[(transitions.state[s] as number) - 1] = Math.min(1, (met * onward) / total);
    }
    return effect;
  };
  return {
    conversions: effects(transitions.converted, chain.converted),
    value: chain.value === null ? null : effects(transitions.value, chain.value),
  };
}

/** In place by Gauss and Jordan; I − Q is diagonally dominant, so it needs no pivots. */
function invert(matrix: Float64Array, size: number): void {
  for (let p = 0; p < size; p++) {
    const pivot = matrix[p * size + p] as number;
    matrix[p * size + p] = 1;
    for (let c = 0; c < size; c++) matrix[p * size + c] = (matrix[p * size + c] as number) / pivot;
    for (let r = 0; r < size; r++) {
      const factor = matrix[r * size + p] as number;
      if (r === p || factor === 0) continue;
      matrix[r * size + p] = 0;
      for (let c = 0; c < size; c++) {
        matrix[r * size + c] = (matrix[r * size + c] as number) - factor * (matrix[p * size + c] as number);
      }
    }
  }
}

const mostSweeps = 20_000;

/**
 * Any order: how many visits of each state are lost when the states with a unit in them lead nowhere, by
 * Gauss–Seidel sweeps for each unit, and so how many of the conversions that end there. Nothing is
 * subtracted on the way, so a small effect is as exact as a large one.
 */
function bySolving(transitions: Transitions, chain: Chain): RemovalEffects | Problem {
  const { units, order, state, converted, value } = transitions;
  const size = state.length;
  const hasUnit = windowsOf(state, units.length + 1, order);
  const effect = new Float64Array(units.length);
  const valueEffect = chain.value === null ? null : new Float64Array(units.length);
  const others = new Int32Array(size);
  for (let u = 0; u < units.length; u++) {
    const lost = new Float64Array(size);
    let count = 0;
    let gone = 0;
    for (let s = 1; s < size; s++) {
      if (hasUnit(s, u)) {
        lost[s] = chain.visits[s] as number;
        gone += lost[s] as number;
      } else others[count++] = s;
    }
    if (gone === 0) continue; // nobody passed it
    if (!settle(chain, others.subarray(0, count), lost, gone)) {
      return attributionProblem("notSettled", { order });
    }
    effect[u] = lostShare(lost, chain, converted, chain.converted);
    if (valueEffect !== null) valueEffect[u] = lostShare(lost, chain, value, chain.value as number);
  }
  return { conversions: effect, value: valueEffect };
}

/** Sweeps until a sweep moves next to nothing; false if it never does. */
function settle(
  { into, from, chance }: Chain,
  others: Int32Array,
  lost: Float64Array,
  gone: number,
): boolean {
  for (let sweep = 0; sweep < mostSweeps; sweep++) {
    let moved = 0;
    for (let k = 0; k < others.length; k++) {
      const s = others[k] as number;
      let inflow = 0;
      const end = into[s + 1] as number;
      for (let step = into[s] as number; step < end; step++) {
        inflow += (lost[from[step] as number] as number) * (chance[step] as number);
      }
      moved += Math.abs(inflow - (lost[s] as number));
      lost[s] = inflow;
    }
    if (moved <= gone * 1e-14) return true;
  }
  return false;
}

function lostShare(lost: Float64Array, { visits }: Chain, ended: Float64Array, total: number): number {
  let share = 0;
  for (let s = 1; s < lost.length; s++) {
    const worth = ended[s] as number;
    if (worth !== 0) share += ((lost[s] as number) / (visits[s] as number)) * worth;
  }
  return Math.min(1, share / total);
}

/** Which units stand in the window of each state. */
function windowsOf(state: Float64Array, base: number, order: number) {
  const digits = new Int32Array(state.length * order);
  for (let s = 0; s < state.length; s++) {
    let code = state[s] as number;
    for (let k = 0; k < order; k++) {
      digits[s * order + k] = code % base;
      code = Math.floor(code / base);
    }
  }
  return (s: number, unit: number): boolean => {
    for (let k = 0; k < order; k++) if (digits[s * order + k] === unit + 1) return true;
    return false;
  };
}

function sum(column: Float64Array): number {
  let total = 0;
  for (const value of column) total += value;
  return total;
}
