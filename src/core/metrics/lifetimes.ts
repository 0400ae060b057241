import { outcome, type Pipeline } from "../deals/deals.ts";
import type { Problem } from "../issue.ts";
import type { Period } from "../periods.ts";
import { problem } from "./problem.ts";
import { boundsOf, dealsMeant, type Scope } from "./scope.ts";
import { countLifetimes, type Lifetimes } from "./survival/lifetimes.ts";

/** Which column of the lifetimes' ends is that of won deals; the other one is that of lost deals. */
export const byWon = 0;

export interface DealLifetimes extends Lifetimes {
  /** Deals left out because nothing tells when they began, or when they closed. */
  readonly undated: number;
}

/**
 * From creation to close, of the deals that were created in the period: won, lost, or open and
 * censored at the as-of day, as are deals closed only after it. A deal on hold is censored when it was
 * put there; one in an unknown stage is left out, for it may have been closed long ago.
 */
export function dealLifetimes(scope: Scope, period: Period | null): DealLifetimes | Problem {
  const { pipeline } = scope;
  const { deals } = pipeline;
  const starts = startsOf(pipeline);
  if (starts === null) return problem("noStarts");
  const watchedFrom = pipeline.completeFrom ?? -Infinity;
  const counter = countLifetimes(2);
  let undated = 0;
  const indexes = dealsMeant(scope);
  for (let k = 0; k < indexes.length; k++) {
    const i = indexes[k] as number;
    const start = starts[i] as number;
    if (period !== null && !(start >= period.from && start < period.until)) continue;
    const code = deals.outcome[i] as number;
    const isClosed = code === outcome.won || code === outcome.lost;
    if (code === outcome.other && (deals.stage[i] as number) < 0) continue;
    const end = isClosed ? closeOf(pipeline, i) : lastSeen(scope, i);
    if (Number.isNaN(start) || Number.isNaN(end)) {
      undated++;
      continue;
    }
    const isOver = isClosed && Math.floor(end) <= Math.floor(scope.asOf);
    counter.add(start, isOver ? end : Math.min(end, scope.asOf), isOver ? code - 1 : -1, watchedFrom);
  }
  return { ...counter.lifetimes(), undated };
}

/**
 * Why lifetimes tell nothing of closes by a cause; null where they do. Where more deals closed before
 * they were created than after, dates are not what they say, and what is left over would mislead.
 */
export function noEnds(lifetimes: DealLifetimes, period: Period | null, cause?: number): Problem | null {
  const ends = lifetimes.ended.map((numbers) => numbers.reduce((total, number) => total + number, 0));
  const [won = 0, lost = 0] = ends;
  if (lifetimes.negative > won + lost) {
    return problem("closedBeforeCreated", { deals: lifetimes.negative });
  }
  if ((cause === undefined ? won + lost : (ends[cause] ?? 0)) > 0) return null;
  return problem(cause === byWon ? "noWonDeals" : "noClosedDeals", boundsOf(period));
}

/** When deals began: created, else the first entry into any stage; null where nothing tells of any. */
export function startsOf({ deals, has }: Pipeline): Float64Array | null {
  const entries = deals.entered.flatMap((dates) => dates ?? []);
  if (entries.length === 0) return has.has("created") ? deals.created : null;
  return deals.created.map((created, i) => {
    if (!Number.isNaN(created)) return created;
    let first = Number.NaN;
    for (const dates of entries) {
      const date = dates[i] as number;
      if (!(first <= date)) first = Number.isNaN(date) ? first : date;
    }
    return first;
  });
}

/** Until when a deal that is not closed is known to be open: on hold, until it was put there. */
export function lastSeen({ pipeline, asOf }: Scope, deal: number): number {
  const { deals } = pipeline;
  const since = deals.inStageSince[deal] as number;
  return deals.outcome[deal] === outcome.other && !Number.isNaN(since) ? Math.min(since, asOf) : asOf;
}

/** When a won or lost deal closed: its close date, else when its history says it came into that stage. */
export function closeOf({ deals, stages }: Pipeline, deal: number): number {
  const closed = deals.closed[deal] as number;
  if (!Number.isNaN(closed)) return closed;
  const kind = stages[deals.stage[deal] as number]?.kind;
  return kind === "open" || kind === undefined ? Number.NaN : (deals.inStageSince[deal] as number);
}
