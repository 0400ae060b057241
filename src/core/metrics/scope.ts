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
  let size = 0;
  if (period === null) {
    for (let k = 0; k < candidates; k++) {
      const i = selected === null ? k : (selected[k] as number);
      // Without a branch, which outcomes in no order would make slow.
      found[size] = i;
      size += flags[deals.outcome[i] as number] as number;
    }
    return found.subarray(0, size);
  }
  const openFrom = Math.max(period.from, Math.floor(scope.asOf));
  for (let k = 0; k < candidates; k++) {
    const i = selected === null ? k : (selected[k] as number);
    const code = deals.outcome[i] as number;
    if (flags[code] === 0) continue;
    const isClosed = code === outcome.won || code === outcome.lost;
    const date = (isClosed ? deals.closed[i] : deals.expectedClose[i]) as number;
    if (date >= (isClosed ? period.from : openFrom) && date < period.until) found[size++] = i;
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
  const { deals } = scope.pipeline;
  const flags = flagsOf(status);
  const candidates = selected?.length ?? deals.count;
  let number = 0;
  for (let k = 0; k < candidates; k++) {
    const i = selected === null ? k : (selected[k] as number);
    number += flags[deals.outcome[i] as number] as number;
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
  const candidates = selected?.length ?? scope.pipeline.deals.count;
  const found = new Int32Array(candidates);
  let size = 0;
  for (let k = 0; k < candidates; k++) {
    const i = selected === null ? k : (selected[k] as number);
    const date = dates[i] as number;
    if (date >= period.from && date < period.until) found[size++] = i;
  }
  return found.subarray(0, size);
}

/** The bounds of a period as the values of a problem. */
export function boundsOf(period: Period | null): { from: Serial | null; until: Serial | null } {
  return { from: period?.from ?? null, until: period?.until ?? null };
}
