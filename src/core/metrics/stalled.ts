import type { Cell } from "../cells/cell.ts";
import { readDate } from "../cells/dates.ts";
import { outcome } from "../deals/deals.ts";
import type { Problem } from "../issue.ts";
import { problem } from "./problem.ts";
import { dealsMeant, type Scope } from "./scope.ts";

export interface StalledDeal {
  readonly deal: number;
  readonly days: number;
  readonly limit: number;
}

/**
 * Open deals that are in their stage for longer than its longest stay, those furthest past it first.
 * A deal with a next step on the as-of day or later is paused, not stalled.
 */
export function stalled(scope: Scope): readonly StalledDeal[] | Problem {
  const { deals, stages } = scope.pipeline;
  if (!stages.some(({ kind, longestStay }) => kind === "open" && longestStay !== null)) {
    return problem("noLongestStay");
  }
  if (deals.count > 0 && deals.inStageSince.every(Number.isNaN)) return problem("noStageDates");
  const paused = isPaused(scope);
  const found: StalledDeal[] = [];
  const indexes = dealsMeant(scope);
  for (let k = 0; k < indexes.length; k++) {
    const i = indexes[k] as number;
    if (deals.outcome[i] !== outcome.open) continue;
    const limit = stages[deals.stage[i] as number]?.longestStay ?? null;
    if (limit === null) continue;
    const days = daysInStage(scope, i);
    if (days > limit && !paused(i)) found.push({ deal: i, days, limit });
  }
  return found.sort((a, b) => b.days - b.limit - (a.days - a.limit));
}

/** Whole days that a deal has been in its present stage; NaN where nothing tells since when. */
export function daysInStage({ pipeline, asOf }: Scope, deal: number): number {
  return Math.floor(asOf) - Math.floor(pipeline.deals.inStageSince[deal] as number);
}

/** Tells whether a deal has a next step today or later, which pauses it unless settings say no. */
export function isPaused({ pipeline, asOf }: Scope): (deal: number) => boolean {
  const next = pipeline.followUp?.snooze === false ? null : pipeline.column("nextStepDate");
  const today = Math.floor(asOf);
  return (deal) => next !== null && dateIn(next[deal] ?? null) >= today;
}

/** The date in a cell of a column that reading has turned into serials; NaN where there is none. */
export function dateIn(cell: Cell): number {
  if (typeof cell === "number") return cell;
  const reading = typeof cell === "string" ? readDate(cell) : null;
  return reading?.kind === "value" ? reading.value : Number.NaN;
}
