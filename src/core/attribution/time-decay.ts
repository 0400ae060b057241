/** So many weights add up without passing 2^53. */
const mostTouches = 2 ** 13;

/**
 * Weights that halve with every half-life between a touch and the last one, in whole numbers so that
 * every engine gives the same cents: whole hours t = q · h + r before the last touch weigh
 * round(2^(40 − r ÷ h)) shifted right by q. `halfLife` is in days, at least an hour.
 */
export function decayWeigher(
  halfLife: number,
): (seconds: Float64Array, from: number, count: number, weights: Float64Array) => number {
  const hours = Math.max(1, Math.round(halfLife * 24));
  const table = new Float64Array(Math.min(hours, 2 ** 16));
  for (let r = 0; r < table.length; r++) table[r] = Math.round(2 ** (40 - r / hours));
  return (seconds, from, count, weights) => {
    const last = seconds[from + count - 1] as number;
    const scale = count > mostTouches ? 2 ** Math.ceil(Math.log2(count / mostTouches)) : 1;
    let total = 0;
    for (let i = 0; i < count; i++) {
      const before = Math.floor((last - (seconds[from + i] as number)) / 3600);
      const halvings = Math.floor(before / hours);
      const r = before - halvings * hours;
      const whole = table[r] ?? Math.round(2 ** (40 - r / hours));
      const weight = halvings === 0 && scale === 1 ? whole : Math.floor(whole / (2 ** halvings * scale));
      weights[i] = weight;
      total += weight;
    }
    return total;
  };
}
