import type { Deals, Pipeline } from "../deals/deals.ts";
import type { Problem } from "../issue.ts";
import type { Period } from "../periods.ts";
import { listFlagged, listWithin, placesOf, type Window } from "./places.ts";
import { isProblem, problem } from "./problem.ts";
import { dealsMeant, flagsOf, type Scope, type Status, windowOf } from "./scope.ts";

/** What the amounts of some deals come to. Integers, so summaries of parts of a table add up. */
export interface AmountSummary {
  /** Sum in minor units; deals without an amount add 0. */
  readonly minor: number;
  /** Deals whose amount is known. */
  readonly known: number;
  /** Whether any of these amounts is not 0. */
  readonly isAnyNonZero: boolean;
  /** Per currency of `Deals.currencies`: 1 where an amount is in it. */
  readonly currencies: Uint8Array;
}

/** Amounts of the deals of a status and period (see `dealsIn`). */
export function amountsOf(scope: Scope, status: Status, period: Period | null): AmountSummary | Problem {
  const { deals } = scope.pipeline;
  // Nothing is listed first, which would take longer than the sum.
  if (period === null) return sumFlagged(deals, dealsMeant(scope), flagsOf(scope, status));
  const window = windowOf(scope, status, period);
  return isProblem(window) ? window : sumWithin(deals, dealsMeant(scope), window);
}

/** Amounts of those of the deals at the indexes whose place has a flag. */
export function sumFlagged(deals: Deals, indexes: Int32Array, flags: Uint8Array): AmountSummary {
  const { amount } = deals;
  const places = placesOf(deals);
  let minor = 0;
  let known = 0;
  for (let k = 0; k < indexes.length; k++) {
    const i = indexes[k] as number;
    const taken = flags[places[i] as number] as number;
    known += taken;
    minor += (amount[i] as number) * taken;
  }
  return simple(deals, minor, known) ?? sumAmounts(deals, listFlagged(deals, indexes, flags));
}

/** Amounts of those of the deals at the indexes whose date is in the window. */
function sumWithin(deals: Deals, indexes: Int32Array, window: Window): AmountSummary {
  const { amount } = deals;
  const { dates, fromOf, until } = window;
  const places = placesOf(deals);
  let minor = 0;
  let known = 0;
  for (let k = 0; k < indexes.length; k++) {
    const i = indexes[k] as number;
    const date = dates[i] as number;
    const taken = Number(date >= (fromOf[places[i] as number] as number)) & Number(date < until);
    known += taken;
    minor += (amount[i] as number) * taken;
  }
  return simple(deals, minor, known) ?? sumAmounts(deals, listWithin(deals, indexes, window));
}

/**
 * The summary where its sum tells all: one currency cannot be mixed up, and no amount is missing from a sum
 * that is a number. Null where the deals have to be looked at one by one.
 */
function simple(deals: Deals, minor: number, known: number): AmountSummary | null {
  if (deals.currencies.length > 1 || Number.isNaN(minor) || minor === 0) return null;
  return { minor, known, isAnyNonZero: true, currencies: new Uint8Array(deals.currencies.length).fill(1) };
}

/** Amounts of the deals at the indexes. */
export function sumAmounts(deals: Deals, indexes: Int32Array): AmountSummary {
  const { amount, currency } = deals;
  const currencies = new Uint8Array(deals.currencies.length).fill(deals.currencies.length === 1 ? 1 : 0);
  let minor = 0;
  let known = 0;
  let isAnyNonZero = false;
  for (let k = 0; k < indexes.length; k++) {
    const i = indexes[k] as number;
    const value = amount[i] as number;
    if (Number.isNaN(value)) continue;
    known++;
    if (value === 0) continue;
    minor += value;
    isAnyNonZero = true;
    const code = currency[i] as number;
    if (code >= 0) currencies[code] = 1;
  }
  return { minor, known, isAnyNonZero, currencies };
}

/**
 * Why the amounts must not be added up: there are none, or they are in several currencies, or one
 * has no rate on its day. Amounts that name no currency are taken to be in the one that the others name.
 */
export function moneyProblem(pipeline: Pipeline, currencies: Uint8Array): Problem | null {
  if (!pipeline.has.has("amount")) return problem("noColumn", { field: "amount" });
  const used = pipeline.deals.currencies.filter((_, code) => currencies[code] === 1);
  const into = pipeline.reportingCurrency;
  const unrated = into === undefined ? [] : used.filter((code) => code !== into);
  if (unrated.length > 0) return problem("noRate", { currencies: unrated.join(", "), into: into ?? null });
  return used.length > 1 ? problem("mixedCurrencies", { currencies: used.join(", ") }) : null;
}

/** Minor units as an amount of money. */
export function toMajor(pipeline: Pipeline, minor: number): number {
  return minor / 10 ** pipeline.minorDigits;
}
