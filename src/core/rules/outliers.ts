import type { Pipeline } from "../deals/deals.ts";

/** The middle of the amounts of one currency on a logarithmic scale, and how far they usually are from it. */
export interface AmountSpread {
  readonly median: number;
  /** Median distance from the median. */
  readonly spread: number;
}

/** Fewer amounts say nothing of what is usual. */
const fewest = 20;

/** Makes the median distance of normally spread values equal to their standard deviation. */
const consistency = 1.4826;

/**
 * Robust distances past which an amount is an outlier. Iglewicz and Hoaglin (How to Detect and Handle
 * Outliers, 1993) advise 3.5, which would note one normal amount in 2,000; at 5 it is one in 1.7 million.
 */
export const usualOutlierLimit = 5;

/**
 * Median and MAD of the logarithms of the positive amounts in whole units, one for each currency by its index; null where
 * there are too few or most are the same. On logarithms since deal sizes spread by factors, not by
 * sums: half and double are equally far from the middle. Time grows with n log n.
 */
export function amountSpreads({ deals, minorDigits }: Pipeline): readonly (AmountSpread | null)[] {
  const { amount, currency, currencies } = deals;
  const minor = 10 ** minorDigits;
  const logs = currencies.map(() => new Float64Array(amount.length));
  const sizes = new Int32Array(currencies.length);
  for (let i = 0; i < amount.length; i++) {
    const of = currency[i] as number;
    const value = amount[i] as number;
    if (of < 0 || !(value > 0)) continue;
    const at = sizes[of] as number;
    (logs[of] as Float64Array)[at] = Math.log(value / minor);
    sizes[of] = at + 1;
  }
  return logs.map((all, of) => spreadOf(all.subarray(0, sizes[of])));
}

function spreadOf(values: Float64Array): AmountSpread | null {
  if (values.length < fewest) return null;
  const median = middle(values.sort());
  const spread = middle(values.map((value) => Math.abs(value - median)).sort());
  return spread > 0 ? { median, spread } : null;
}

function middle(sorted: Float64Array): number {
  const half = sorted.length >> 1;
  const upper = sorted[half] as number;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[half - 1] as number)) / 2;
}

/** How many robust standard deviations an amount in whole units is from the median, on the logarithmic scale. */
export function robustDistance(amount: number, { median, spread }: AmountSpread): number {
  return Math.abs(Math.log(amount) - median) / (consistency * spread);
}

/** Amounts between these are within the limit: a hair narrower than the limit itself, which a logarithm decides. */
export function usualAmounts(
  { median, spread }: AmountSpread,
  limit: number,
): { readonly least: number; readonly most: number } {
  const reach = consistency * spread * limit * (1 - 1e-9);
  return { least: Math.exp(median - reach), most: Math.exp(median + reach) };
}
