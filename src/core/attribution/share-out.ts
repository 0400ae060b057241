const splitter = 2 ** 27 + 1;

/**
 * Shares whole cents out in proportion to whole weights, so that the shares add up exactly: each gets
 * its share rounded down, and the cents left over go one by one to the largest remainders, the earlier
 * first where these tie. A negative amount is shared out like its positive. Writes into `shares`, from 0;
 * `weights` from 0 to `count` sum to `total`, which is positive and below 2^53.
 */
export function shareOut(
  amount: number,
  weights: Float64Array,
  total: number,
  count: number,
  shares: Float64Array,
): void {
  const size = Math.abs(amount);
  const sign = amount < 0 ? -1 : 1;
  if (scratch.length < count) scratch = new Float64Array(count * 2);
  const remainders = scratch;
  let left = size;
  let share = 0;
  let before = 0;
  remainder = 0;
  for (let i = 0; i < count; i++) {
    const weight = weights[i] as number;
    // Touches mostly weigh what the one before does; dividing for each took a tenth of the time of all models.
    if (weight !== before) {
      share = weight === total ? size : weight === 0 ? 0 : quotient(size, weight, total);
      if (weight === 0 || weight === total) remainder = 0;
      before = weight;
    }
    remainders[i] = remainder;
    shares[i] = share;
    left -= share;
  }
  if (left > 0) giveLeftOver(left, remainders, count, shares);
  if (sign < 0) for (let i = 0; i < count; i++) shares[i] = -(shares[i] as number) + 0;
}

/** What every call uses anew: millions of deals would otherwise make millions of arrays. */
let scratch = new Float64Array(64);
let remainder = 0;

function giveLeftOver(left: number, remainders: Float64Array, count: number, shares: Float64Array): void {
  // Looking for the largest again and again is far cheaper than sorting a handful.
  if (left * count <= 1_000) {
    for (let given = 0; given < left; given++) {
      let best = 0;
      let most = remainders[0] as number;
      for (let i = 1; i < count; i++) {
        const one = remainders[i] as number;
        if (one > most) {
          most = one;
          best = i;
        }
      }
      (shares[best] as number)++;
      remainders[best] = -1;
    }
    return;
  }
  const order = Uint32Array.from({ length: count }, (_, i) => i).sort(
    (a, b) => (remainders[b] as number) - (remainders[a] as number) || a - b,
  );
  for (let given = 0; given < left; given++) (shares[order[given] as number] as number)++;
}

/**
 * ⌊amount · weight ÷ total⌋, leaving the remainder in `remainder`. The product may be far beyond 2^53:
 * it is held as a sum of two floats (Dekker 1971), and so is quotient · total; their difference is small
 * and comes out exact.
 */
function quotient(amount: number, weight: number, total: number): number {
  const product = amount * weight;
  let whole = Math.floor(product / total);
  remainder =
    product < 2 ** 53
      ? product - whole * total
      : product - whole * total + (lowPart(amount, weight, product) - lowPart(whole, total, whole * total));
  while (remainder < 0) {
    whole--;
    remainder += total;
  }
  while (remainder >= total) {
    whole++;
    remainder -= total;
  }
  return whole;
}

/** What rounding took from the product of two floats. */
function lowPart(a: number, b: number, product: number): number {
  const aHigh = a * splitter - (a * splitter - a);
  const aLow = a - aHigh;
  const bHigh = b * splitter - (b * splitter - b);
  const bLow = b - bHigh;
  return aLow * bLow - (product - aHigh * bHigh - aLow * bHigh - aHigh * bLow);
}
