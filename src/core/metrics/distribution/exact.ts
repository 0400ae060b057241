import { type Distribution, fromProbabilities } from "./distribution.ts";

/** More different sums than this, or steps in all, take longer than a simulation. */
const mostSums = 100_000;
const mostSteps = 20_000_000;

/**
 * The exact distribution of Σ amount × (won or not), deals winning independently: the sums so far, with
 * and without the next deal, merged in order (a convolution of two-point distributions). Null where
 * there are too many different sums.
 */
export function exactSum(amounts: Float64Array, chances: Float64Array): Distribution | null {
  // Each uncertain deal adds a sum at least, so that so many deals are sure to take too many steps.
  const uncertain = chances.reduce(
    (number, chance, i) => number + (chance > 0 && chance < 1 && amounts[i] !== 0 ? 1 : 0),
    0,
  );
  if (uncertain * (uncertain + 1) > mostSteps) return null;
  let sums = Float64Array.of(0);
  let probabilities = Float64Array.of(1);
  let steps = 0;
  for (let i = 0; i < amounts.length; i++) {
    const amount = amounts[i] as number;
    const chance = chances[i] as number;
    if (amount === 0 || chance === 0) continue;
    steps += 2 * sums.length;
    if (sums.length > mostSums || steps > mostSteps) return null;
    [sums, probabilities] = withDeal(sums, probabilities, amount, chance);
  }
  return fromProbabilities(sums, probabilities, "exact");
}

function withDeal(sums: Float64Array, probabilities: Float64Array, amount: number, chance: number) {
  const count = sums.length;
  const merged = new Float64Array(2 * count);
  const shares = new Float64Array(2 * count);
  let size = 0;
  let lost = 0;
  let won = 0;
  while (lost < count || won < count) {
    const without = lost < count ? (sums[lost] as number) : Infinity;
    const withIt = won < count ? (sums[won] as number) + amount : Infinity;
    const sum = Math.min(without, withIt);
    let share = 0;
    if (without === sum) share += (probabilities[lost++] as number) * (1 - chance);
    if (withIt === sum) share += (probabilities[won++] as number) * chance;
    if (share === 0) continue;
    merged[size] = sum;
    shares[size++] = share;
  }
  return [merged.slice(0, size), shares.slice(0, size)] as const;
}
