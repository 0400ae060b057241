import type { Serial } from "../cells/cell.ts";
import { type Deals, outcome, type Pipeline } from "../deals/deals.ts";
import type { Problem } from "../issue.ts";
import type { Period } from "../periods.ts";
import { byPlace, countFlagged, countWithin, listFlagged, listWithin, type Window } from "./places.ts";
import { isProblem, problem } from "./problem.ts";

/** The deals that a figure is about, and the day as of which it is. */
export interface Scope {
  readonly pipeline: Pipeline;
  /** Indexes of deals, ascending; null: all of them. */
  readonly selected: Int32Array | null;
  readonly asOf: Serial;
}

const everyDeal = new WeakMap<Deals, Int32Array>();

/**
 * Indexes of the deals that a figure is about, to be read only. A loop over a list runs several times as fast
 * as one that asks at each deal whether there is a list, so that all deals are listed, once per table version.
 */
export function dealsMeant({ pipeline: { deals }, selected }: Scope): Int32Array {
  if (selected !== null) return selected;
  let all = everyDeal.get(deals);
  if (all === undefined) {
    all = new Int32Array(deals.count);
    for (let i = 0; i < all.length; i++) all[i] = i;
    everyDeal.set(deals, all);
  }
  return all;
}

export const statuses = ["open", "won", "lost", "all"] as const;
export type Status = (typeof statuses)[number];

/**
 * Indexes of the deals of a status and period, ascending. Won and lost deals belong to the period
 * they closed in, the others to that of their expected close. Open deals whose expected close has
 * passed, and deals without the date, belong to no period; without a period they all count.
 */
export function dealsIn(scope: Scope, status: Status, period: Period | null): Int32Array | Problem {
  const { deals } = scope.pipeline;
  if (period === null) return listFlagged(deals, dealsMeant(scope), flagsOf(scope, status));
  const window = windowOf(scope, status, period);
  return isProblem(window) ? window : listWithin(deals, dealsMeant(scope), window);
}

/** Number of the deals that `dealsIn` finds. */
export function countDeals(scope: Scope, status: Status, period: Period | null): number | Problem {
  const { deals } = scope.pipeline;
  if (period === null) return countFlagged(deals, dealsMeant(scope), flagsOf(scope, status));
  const window = windowOf(scope, status, period);
  return isProblem(window) ? window : countWithin(deals, dealsMeant(scope), window);
}

/** The outcomes that a status takes in. */
function outcomesOf(status: Status): readonly number[] {
  return status === "all" ? Object.values(outcome) : [outcome[status]];
}

/** A flag a place, 1 where the status takes its outcome in. */
export function flagsOf({ pipeline }: Scope, status: Status): Uint8Array {
  const outcomes = outcomesOf(status);
  return byPlace(Uint8Array, pipeline, (_, code) => (outcomes.includes(code) ? 1 : 0));
}

/** When deals have to close, or be expected to, for `dealsIn` to find them. */
export function windowOf(scope: Scope, status: Status, period: Period): Window | Problem {
  const { pipeline } = scope;
  if (!pipeline.has.has("closed") && !pipeline.has.has("expectedClose")) {
    return problem("noColumn", { field: status === "open" ? "expectedClose" : "closed" });
  }
  const { from, until } = period;
  const today = Math.floor(scope.asOf);
  const outcomes = outcomesOf(status);
  const fromOf = byPlace(Float64Array, pipeline, (_, code) => {
    if (!outcomes.includes(code)) return Infinity;
    return code === outcome.won || code === outcome.lost ? from : Math.max(from, today);
  });
  return { dates: datesOf(pipeline.deals, status), fromOf, until };
}

const eitherDate = new WeakMap<Deals, Float64Array>();

/** By which date each deal of a status belongs to a period. */
function datesOf(deals: Deals, status: Status): Float64Array {
  if (status === "open") return deals.expectedClose;
  if (status !== "all") return deals.closed;
  let dates = eitherDate.get(deals);
  if (dates === undefined) {
    dates = deals.expectedClose.slice();
    for (let i = 0; i < dates.length; i++) {
      const code = deals.outcome[i];
      if (code === outcome.won || code === outcome.lost) dates[i] = deals.closed[i] as number;
    }
    eitherDate.set(deals, dates);
  }
  return dates;
}

/** Indexes of the deals of which a date, one a deal, lies in the period; undated ones do not. */
export function dealsDated(scope: Scope, dates: Float64Array, period: Period): Int32Array {
  const { from, until } = period;
  const indexes = dealsMeant(scope);
  const found = new Int32Array(indexes.length);
  let size = 0;
  for (let k = 0; k < indexes.length; k++) {
    const i = indexes[k] as number;
    const date = dates[i] as number;
    found[size] = i;
    size += Number(date >= from) & Number(date < until);
  }
  return found.subarray(0, size);
}

/** Number of the deals that `dealsDated` finds. */
export function countDated(scope: Scope, dates: Float64Array, period: Period): number {
  const { from, until } = period;
  const indexes = dealsMeant(scope);
  let number = 0;
  for (let k = 0; k < indexes.length; k++) {
    const date = dates[indexes[k] as number] as number;
    number += Number(date >= from) & Number(date < until);
  }
  return number;
}

/** The bounds of a period as the values of a problem. */
export function boundsOf(period: Period | null): { from: Serial | null; until: Serial | null } {
  return { from: period?.from ?? null, until: period?.until ?? null };
}
