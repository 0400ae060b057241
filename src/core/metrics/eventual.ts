import { outcome, type Pipeline } from "../deals/deals.ts";
import type { Problem } from "../issue.ts";
import { sum } from "./cycle.ts";
import { closeOf, lastSeen } from "./lifetimes.ts";
import { problem } from "./problem.ts";
import type { Way } from "./progress.ts";
import type { Scope } from "./scope.ts";
import { incidenceOf } from "./survival/incidence.ts";
import { countLifetimes } from "./survival/lifetimes.ts";
import { shareWithin } from "./survival/quantile.ts";

export interface Eventual {
  readonly share: number;
  readonly low: number;
  readonly high: number;
  readonly moved: number;
  readonly lost: number;
  readonly entered: number;
}

const byMove = 0;
const byLoss = 1;
const goingOn = -1;

/**
 * Share of the deals that entered step `from` which move on to step `to` in the end: the incidence of
 * moving on, by days since entering, as far as any deal was watched (Aalen–Johansen; deals lost
 * compete, open ones are censored). Skipped stages count as entered on the day a later one was.
 */
export function eventual(
  scope: Scope,
  way: Way,
  indexes: Int32Array,
  from: number,
  to: number,
): Eventual | Problem {
  const { pipeline } = scope;
  const { deals } = pipeline;
  const entries = firstEntries(pipeline, way);
  for (const step of [from, to]) {
    const stage = pipeline.stages[way.open[step] ?? -1]?.name ?? null;
    if (entries[step] === null) return problem("noEntryDates", { stage });
  }
  const watchedFrom = pipeline.completeFrom ?? -Infinity;
  const counter = countLifetimes(2);
  const today = Math.floor(scope.asOf);
  for (let k = 0; k < indexes.length; k++) {
    const i = indexes[k] as number;
    const code = deals.outcome[i] as number;
    const reached = deals.reached[i] as number;
    const isPast =
      code === outcome.won || (reached >= 0 && to < way.won && (way.step[reached] as number) >= to);
    const end = isPast
      ? earliest(entries, i, to, way.won)
      : code === outcome.lost
        ? closeOf(pipeline, i)
        : lastSeen(scope, i);
    const entered = earliest(entries, i, from, way.won - 1);
    // Who skipped all dated steps came by on the day of the move.
    const start = Number.isNaN(entered) && isPast ? end : entered;
    if (Number.isNaN(start)) continue;
    // Moved on or lost, but nobody knows when.
    if (Number.isNaN(end)) continue;
    const cause = isPast ? byMove : code === outcome.lost ? byLoss : goingOn;
    const isOver = cause !== goingOn && Math.floor(end) <= today;
    counter.add(start, isOver ? end : Math.min(end, today), isOver ? cause : goingOn, watchedFrom);
  }
  const lifetimes = counter.lifetimes();
  const stage = pipeline.stages[way.open[from] as number]?.name ?? null;
  if (lifetimes.count + lifetimes.negative === 0) return problem("noEntryDates", { stage });
  const [moved, lost] = lifetimes.ended.map(sum) as [number, number];
  if (lifetimes.negative > moved + lost) {
    return problem("leftBeforeEntered", { stage, visits: lifetimes.negative });
  }
  return { ...shareWithin(incidenceOf(lifetimes), byMove), moved, lost, entered: lifetimes.count };
}

/** Per step when deals entered it, null where nothing says; the last is when they were won. */
function firstEntries(pipeline: Pipeline, way: Way): readonly (Float64Array | null)[] {
  const { deals, has } = pipeline;
  const dated = way.open.map((stage) => deals.entered[stage] ?? null);
  if (has.has("created")) {
    const first = dated[0];
    dated[0] =
      first?.map((date, i) => (Number.isNaN(date) ? (deals.created[i] as number) : date)) ?? deals.created;
  }
  const won = deals.closed.map((_, i) =>
    deals.outcome[i] === outcome.won ? closeOf(pipeline, i) : Number.NaN,
  );
  return [...dated, won];
}

/** The first day a deal entered any step from `first` to `last`; NaN where nothing tells. */
function earliest(
  entries: readonly (Float64Array | null)[],
  deal: number,
  first: number,
  last: number,
): number {
  let day = Number.NaN;
  for (let step = first; step <= last; step++) {
    const date = entries[step]?.[deal] ?? Number.NaN;
    if (!(day <= date)) day = Number.isNaN(date) ? day : date;
  }
  return day;
}
