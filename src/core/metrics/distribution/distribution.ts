/** How likely each sum of money is, in minor units. */
export interface Distribution {
  /** The smallest sum that is not exceeded with probability `share`. */
  quantile(share: number): number;
  /** Probability of at least so much. */
  atLeast(sum: number): number;
  readonly method: "exact" | "simulated";
}

const rounding = 1e-12;

/** From sums in ascending order and the probability of each. */
export function fromProbabilities(
  sums: Float64Array,
  probabilities: Float64Array,
  method: Distribution["method"],
): Distribution {
  return {
    method,
    quantile(share) {
      let reached = 0;
      for (let k = 0; k < sums.length; k++) {
        reached += probabilities[k] as number;
        if (reached >= share - rounding) return sums[k] as number;
      }
      return sums.at(-1) ?? 0;
    },
    atLeast(sum) {
      let above = 0;
      for (let k = sums.length - 1; k >= 0 && (sums[k] as number) >= sum; k--) {
        above += probabilities[k] as number;
      }
      return Math.min(1, above);
    },
  };
}
