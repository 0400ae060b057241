/** The 97.5 % quantile of the normal distribution: two-sided 95 %. */
const z = 1.959964;

/**
 * Wilson score interval of a proportion, 95 %: from `hits` of `trials`, both counts, trials > 0.
 * E. B. Wilson, "Probable inference, the law of succession, and statistical inference", 1927.
 */
export function wilson(hits: number, trials: number): { readonly low: number; readonly high: number } {
  const share = hits / trials;
  const z2 = z * z;
  const centre = share + z2 / (2 * trials);
  const spread = z * Math.sqrt((share * (1 - share) + z2 / (4 * trials)) / trials);
  const scale = 1 + z2 / trials;
  // At the ends the formula gives exactly 0 and 1, floating point nearly.
  return {
    low: hits === 0 ? 0 : (centre - spread) / scale,
    high: hits === trials ? 1 : (centre + spread) / scale,
  };
}
