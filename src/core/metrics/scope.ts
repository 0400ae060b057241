import type { Serial } from "../cells/cell.ts";
import { outcome, type Pipeline } from "../deals/deals.ts";
import type { Problem } from "../issue.ts";
import type { Period } from "../periods.ts";
import { isProblem, problem } from "./problem.ts";

/** The deals that a figure is about, and the day as of which it is. */
export interface Scope {
  readonly pipeline: Pipeline;
  /** Indexes of deals, ascending; null: all of them. */
  readonly selected: Int32Array | null;
  readonly asOf: Serial;
}

export const statuses = ["open", "won", "lost", "all"] as const;
export type Status = (typeof statuses)[number];

/**
 * Indexes of the deals of a status and period, ascending. Won and lost deals belong to the period
 * they closed in, the others to that of their expected close. Open deals whose expected close has
 * passed, and deals without the date, belong to no period; without a period they all count.
 */
export function dealsIn(scope: Scope, status: Status, period: Period | null): Int32Array | Problem {
  const { pipeline, selected } = scope;
  const { deals } = pipeline;
  if (period !== null && !pipeline.has.has("closed") && !pipeline.has.has("expectedClose")) {
    return problem("noColumn", { field: status === "open" ? "expectedClose" : "closed" });
  }
  const flags = flagsOf(status);
  const candidates = selected?.length ?? deals.count;
  const found = new Int32Array(candidates);
  const { outcome: outcomes, closed, expectedClose } = deals;
  let size = 0;
  // All loops here go without a branch on outcomes or dates, which in no order would make it slow.
  if (period === null) {
    for (let k = 0; k < candidates; k++) {
      const i = selected === null ? k : (selected[k] as number);
      found[size] = i;
      size += flags[outcomes[i] as number] as number;
    }
    return found.subarray(0, size);
  }
  const { from, until } = period;
  const openFrom = Math.max(from, Math.floor(scope.asOf));
  for (let k = 0; k < candidates; k++) {
    const i = selected === null ? k : (selected[k] as number);
    const code = outcomes[i] as number;
    const isClosed = Number(code === outcome.won) | Number(code === outcome.lost);
    const close = closed[i] as number;
    const expected = expectedClose[i] as number;
    const isIn =
      (isClosed & Number(close >= from) & Number(close < until)) |
      ((1 - isClosed) & Number(expected >= openFrom) & Number(expected < until));
    found[size] = i;
    size += (flags[code] as number) & isIn;
  }
  return found.subarray(0, size);
}

/** Number of the deals that `dealsIn` finds. */
export function countDeals(scope: Scope, status: Status, period: Period | null): number | Problem {
  if (period !== null) {
    const indexes = dealsIn(scope, status, period);
    return isProblem(indexes) ? indexes : indexes.length;
  }
  const { selected } = scope;
  const { outcome: outcomes, count } = scope.pipeline.deals;
  const flags = flagsOf(status);
  const candidates = selected?.length ?? count;
  let number = 0;
  for (let k = 0; k < candidates; k++) {
    const i = selected === null ? k : (selected[k] as number);
    number += flags[outcomes[i] as number] as number;
  }
  return number;
}

/** Per code of `outcome`: 1 where the status takes it in. */
export function flagsOf(status: Status): Uint8Array {
  return Uint8Array.from([0, 1, 2, 3], (code) => (status === "all" || outcome[status] === code ? 1 : 0));
}

/** Indexes of the deals of which a date, one a deal, lies in the period; undated ones do not. */
export function dealsDated(scope: Scope, dates: Float64Array, period: Period): Int32Array {
  const { selected } = scope;
  const { from, until } = period;
  const candidates = selected?.length ?? scope.pipeline.deals.count;
  const found = new Int32Array(candidates);
  let size = 0;
  for (let k = 0; k < candidates; k++) {
    const i = selected === null ? k : (selected[k] as number);
    const date = dates[i] as number;
    found[size] = i;
    size += Number(date >= from) & Number(date < until);
  }
  return found.subarray(0, size);
}

/** The bounds of a period as the values of a problem. */
export function boundsOf(period: Period | null): { from: Serial | null; until: Serial | null } {
  return { from: period?.from ?? null, until: period?.until ?? null };
}
