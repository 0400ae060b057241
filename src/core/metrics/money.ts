import type { Deals, Pipeline } from "../deals/deals.ts";
import type { Problem } from "../issue.ts";
import { problem } from "./problem.ts";

/** What the amounts of some deals come to. Integers, so summaries of parts of a table add up. */
export interface AmountSummary {
  /** Sum in minor units; deals without an amount add 0. */
  readonly minor: number;
  /** Deals whose amount is known and not 0. */
  readonly nonZero: number;
  /** Per currency of `Deals.currencies`: 1 where an amount is in it. */
  readonly currencies: Uint8Array;
}

export function sumAmounts(deals: Deals, indexes: Int32Array): AmountSummary {
  const { amount, currency } = deals;
  const currencies = new Uint8Array(deals.currencies.length);
  let minor = 0;
  let nonZero = 0;
  for (let k = 0; k < indexes.length; k++) {
    const i = indexes[k] as number;
    const value = amount[i] as number;
    if (Number.isNaN(value) || value === 0) continue;
    minor += value;
    nonZero++;
    const code = currency[i] as number;
    if (code >= 0) currencies[code] = 1;
  }
  return { minor, nonZero, currencies };
}

/**
 * Why the amounts must not be added up: there are none, or they are in several currencies. Amounts
 * that name no currency are taken to be in the one that the others name.
 */
export function moneyProblem(pipeline: Pipeline, currencies: Uint8Array): Problem | null {
  if (!pipeline.has.has("amount")) return problem("noColumn", { field: "amount" });
  const used = pipeline.deals.currencies.filter((_, code) => currencies[code] === 1);
  return used.length > 1 ? problem("mixedCurrencies", { currencies: used.join(", ") }) : null;
}

/** Minor units as an amount of money. */
export function toMajor(pipeline: Pipeline, minor: number): number {
  return minor / 10 ** pipeline.minorDigits;
}
