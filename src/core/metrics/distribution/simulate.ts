import { type Distribution, fromProbabilities } from "./distribution.ts";
import { normal, seeded } from "./random.ts";

/** Deals that each bring their amount or nothing, with the chance of their group. */
export interface Bets {
  /** Minor units. */
  readonly amounts: Float64Array;
  /** Per deal an index into the chances of a run. */
  readonly groups: Int32Array;
}

const runs = 10_000;
/** Deals drawn one by one, the largest. What is beyond them is a sum of many small ones. */
const mostSingle = 1_000;
const seed = 20_261_121;

/**
 * The distribution of the sum by simulation, the same every time. `draw` gives the chances of a run,
 * a new array or, where they are certain, always the same one. Beyond 1,000 deals the smaller ones
 * are drawn together from the normal distribution with their mean and variance.
 */
export function simulatedSum(bets: Bets, draw: (random: () => number) => Float64Array): Distribution {
  const random = seeded(seed);
  const { single, rest } = apart(bets);
  const sums = new Float64Array(runs);
  let drawn: Float64Array | null = null;
  const amounts = Float64Array.from(single, (i) => bets.amounts[i] as number);
  const chances = new Float64Array(single.length);
  let ofRest = { mean: 0, deviation: 0 };
  for (let run = 0; run < runs; run++) {
    const rates = draw(random);
    if (rates !== drawn) {
      drawn = rates;
      for (let k = 0; k < single.length; k++) {
        chances[k] = rates[bets.groups[single[k] as number] as number] as number;
      }
      ofRest = spreadOf(rest, rates);
    }
    let sum = ofRest.mean;
    // Without a branch, which nobody can guess where chances are even.
    for (let k = 0; k < amounts.length; k++) {
      sum += (amounts[k] as number) * Number(random() < (chances[k] as number));
    }
    if (ofRest.deviation > 0) sum += ofRest.deviation * normal(random);
    sums[run] = sum;
  }
  return fromProbabilities(sums.sort(), new Float64Array(runs).fill(1 / runs), "simulated");
}

/** Money of the rest by group: the sum of amounts, and that of their squares. */
interface Rest {
  readonly groups: Int32Array;
  readonly sums: Float64Array;
  readonly squares: Float64Array;
}

function apart({ amounts, groups }: Bets): { readonly single: Int32Array; readonly rest: Rest } {
  const none = { groups: new Int32Array(), sums: new Float64Array(), squares: new Float64Array() };
  if (amounts.length <= mostSingle) return { single: Int32Array.from(amounts.keys()), rest: none };
  const sizes = amounts.map(Math.abs).sort();
  const least = sizes[sizes.length - mostSingle] as number;
  // Of several at the bound only some have room.
  let atBound = mostSingle - sizes.reduce((larger, size) => larger + Number(size > least), 0);
  const groupCount = groups.reduce((most, group) => Math.max(most, group), -1) + 1;
  const single = new Int32Array(mostSingle);
  const sums = new Float64Array(groupCount);
  const squares = new Float64Array(groupCount);
  let found = 0;
  for (let i = 0; i < amounts.length; i++) {
    const amount = amounts[i] as number;
    const size = Math.abs(amount);
    if (size > least || (size === least && atBound-- > 0)) {
      single[found++] = i;
      continue;
    }
    const group = groups[i] as number;
    sums[group] = (sums[group] as number) + amount;
    squares[group] = (squares[group] as number) + amount * amount;
  }
  const used = Int32Array.from(sums.keys()).filter((group) => squares[group] !== 0);
  return { single, rest: { groups: used, sums, squares } };
}

function spreadOf({ groups, sums, squares }: Rest, chances: Float64Array) {
  let mean = 0;
  let variance = 0;
  for (const group of groups) {
    const chance = chances[group] as number;
    mean += (sums[group] as number) * chance;
    variance += (squares[group] as number) * chance * (1 - chance);
  }
  return { mean, deviation: Math.sqrt(variance) };
}
