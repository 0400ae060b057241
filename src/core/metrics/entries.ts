import { outcome, type Pipeline } from "../deals/deals.ts";
import type { Problem } from "../issue.ts";
import type { Period } from "../periods.ts";
import { problem } from "./problem.ts";
import type { Way } from "./progress.ts";
import { dealsDated, type Scope } from "./scope.ts";

/** Of some deals: how many entered the first stage asked for, and how many of these the last. */
interface Entries {
  readonly entered: number;
  readonly moved: number;
}

/**
 * Indexes of the deals that entered a step in the period. Entering the first step, where no entry
 * date tells of it, is being created.
 */
export function enteredIn(scope: Scope, way: Way, step: number, period: Period): Int32Array | Problem {
  const { pipeline } = scope;
  const { deals } = pipeline;
  const dates = deals.entered[way.open[step] as number] ?? null;
  const created = step === 0 && pipeline.has.has("created") ? deals.created : null;
  if (dates === null && created === null) return noEntryDates(pipeline, way, step);
  if (dates === null || created === null)
    return dealsDated(scope, (dates ?? created) as Float64Array, period);
  const either = dates.map((date, i) => (Number.isNaN(date) ? (created[i] as number) : date));
  return dealsDated(scope, either, period);
}

/** Of the deals that ever were in step `from`, those that ever were in step `to`, in any order. */
export function touched(
  pipeline: Pipeline,
  way: Way,
  indexes: Int32Array,
  from: number,
  to: number,
): Entries | Problem {
  for (const step of [from, to]) {
    if (step < way.won && entryDates(pipeline, way, step) === null) return noEntryDates(pipeline, way, step);
  }
  let entered = 0;
  let moved = 0;
  for (let k = 0; k < indexes.length; k++) {
    const i = indexes[k] as number;
    if (!wasIn(pipeline, way, i, from)) continue;
    entered++;
    if (wasIn(pipeline, way, i, to)) moved++;
  }
  return { entered, moved };
}

/**
 * Of the deals that entered step `from`, those that entered every later step up to `to`, none
 * before the one preceding it. By entry dates alone; won counts with or without a close date.
 */
export function enteredInOrder(
  pipeline: Pipeline,
  way: Way,
  indexes: Int32Array,
  from: number,
  to: number,
): Entries | Problem {
  const { deals } = pipeline;
  const columns: Float64Array[] = [];
  for (let step = from; step <= Math.min(to, way.won - 1); step++) {
    const dates = entryDates(pipeline, way, step);
    if (dates === null) return noEntryDates(pipeline, way, step);
    columns.push(dates);
  }
  const first = columns[0] as Float64Array;
  let entered = 0;
  let moved = 0;
  for (let k = 0; k < indexes.length; k++) {
    const i = indexes[k] as number;
    let last = first[i] as number;
    if (Number.isNaN(last)) continue; // never entered
    entered++;
    let inOrder = to < way.won || deals.outcome[i] === outcome.won;
    for (let c = 1; c < columns.length && inOrder; c++) {
      const date = (columns[c] as Float64Array)[i] as number;
      inOrder = date >= last;
      last = date;
    }
    const closedBefore = to === way.won && (deals.closed[i] as number) < last;
    if (inOrder && !closedBefore) moved++;
  }
  return { entered, moved };
}

/** When deals entered a step. Without a column for the first step, that is when they were created. */
function entryDates(pipeline: Pipeline, way: Way, step: number): Float64Array | null {
  const dates = pipeline.deals.entered[way.open[step] as number] ?? null;
  return dates ?? (step === 0 && pipeline.has.has("created") ? pipeline.deals.created : null);
}

function wasIn(pipeline: Pipeline, way: Way, i: number, step: number): boolean {
  const { deals } = pipeline;
  if (step === way.won) return deals.outcome[i] === outcome.won;
  const stage = way.open[step] as number;
  if (deals.stage[i] === stage) return true;
  // The furthest stage of a won deal is said, not seen: it may have been skipped.
  if (deals.reached[i] === stage && deals.outcome[i] !== outcome.won) return true;
  const dates = entryDates(pipeline, way, step);
  return dates !== null && !Number.isNaN(dates[i]);
}

function noEntryDates(pipeline: Pipeline, way: Way, step: number): Problem {
  return problem("noEntryDates", { stage: pipeline.stages[way.open[step] as number]?.name ?? null });
}
