import { type ResponseKind, responseClocks } from "../follow-up/responses.ts";
import type { Problem } from "../issue.ts";
import type { Period } from "../periods.ts";
import { isProblem, problem } from "./problem.ts";
import { boundsOf, type Scope } from "./scope.ts";

export interface Responses {
  /** Answered in time, answered late. */
  readonly met: number;
  readonly late: number;
  /** Not answered yet: still in time, already past it. */
  readonly pending: number;
  readonly pendingLate: number;
  /** Average hours of the answered ones, by the clock of the settings; null where none is. */
  readonly hours: number | null;
}

/**
 * How soon deals were answered. The period is that in which the clock started. Where either moment
 * is a day without a time, whole days are compared. Left out are deals that were answered nobody
 * knows when: those that came further or were closed.
 */
export function responses(scope: Scope, kind: ResponseKind, period: Period | null): Responses | Problem {
  const clocks = responseClocks(scope, kind);
  if (isProblem(clocks)) return clocks;
  const counts = { met: 0, late: 0, pending: 0, pendingLate: 0 };
  let sum = 0;
  for (const deal of scope.selected ?? scope.pipeline.deals.ids.keys()) {
    const found = clocks(deal);
    if (found === null) continue;
    const { start, clock } = found;
    if (period !== null && !(start >= period.from && start < period.until)) continue;
    const { state, hours } = clock;
    if (hours !== null) {
      counts[state === "met" ? "met" : "late"]++;
      sum += hours;
    } else counts[state === "late" ? "pendingLate" : "pending"]++;
  }
  const answered = counts.met + counts.late;
  if (answered + counts.pending + counts.pendingLate === 0) {
    return problem("noneMeasured", { kind, ...boundsOf(period) });
  }
  return { ...counts, hours: answered === 0 ? null : sum / answered };
}
