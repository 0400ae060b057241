import { outcome } from "../deals/deals.ts";
import type { Problem } from "../issue.ts";
import { isProblem } from "../metrics/problem.ts";
import type { Scope } from "../metrics/scope.ts";
import { dateIn, isPaused } from "../metrics/stalled.ts";
import { type Clock, type ClockKind, clockKinds, dayClock } from "./clock.ts";
import { responseClocks } from "./responses.ts";

/** All clocks of some deals, and why those of a kind are not known. */
export interface Clocks {
  readonly clocks: readonly Clock[];
  readonly unknown: readonly { readonly kind: ClockKind; readonly problem: Problem }[];
}

/** The clocks of the deals in the scope, deal by deal in the order of `clockKinds`. */
export function clocksOf(scope: Scope): Clocks {
  const makers: ((deal: number) => Clock | null)[] = [];
  const unknown: { kind: ClockKind; problem: Problem }[] = [];
  for (const kind of clockKinds) {
    const made = makerOf(scope, kind);
    if (isProblem(made)) unknown.push({ kind, problem: made });
    else makers.push(made);
  }
  const deals = scope.selected ?? scope.pipeline.deals.ids.keys();
  const clocks = Array.from(deals).flatMap((deal) => makers.flatMap((clock) => clock(deal) ?? []));
  return { clocks, unknown };
}

function makerOf(scope: Scope, kind: ClockKind): ((deal: number) => Clock | null) | Problem {
  if (kind === "longest stay") return stayClocks(scope);
  if (kind === "next step") return stepClocks(scope);
  const clocks = responseClocks(scope, kind);
  return isProblem(clocks) ? clocks : (deal) => clocks(deal)?.clock ?? null;
}

/** The last day of an open deal's stay; one with a next step ahead waits for that day. */
function stayClocks(scope: Scope): ((deal: number) => Clock | null) | Problem {
  const { pipeline, asOf } = scope;
  const { deals, stages } = pipeline;
  if (!stages.some(({ kind, longestStay }) => kind === "open" && longestStay !== null)) {
    return { code: "noLongestStay", values: {} };
  }
  if (deals.count > 0 && deals.inStageSince.every(Number.isNaN)) return { code: "noStageDates", values: {} };
  const paused = isPaused(scope);
  const next = pipeline.column("nextStepDate");
  return (deal) => {
    const limit = stages[deals.stage[deal] as number]?.longestStay ?? null;
    const last = Math.floor(deals.inStageSince[deal] as number) + (limit ?? Number.NaN);
    if (Number.isNaN(last) || deals.outcome[deal] !== outcome.open) return null;
    if (!paused(deal)) return dayClock("longest stay", deal, last, asOf);
    return dayClock("longest stay", deal, Math.max(last, dateIn(next?.[deal] ?? null)), asOf, true);
  };
}

function stepClocks({ pipeline, asOf }: Scope): ((deal: number) => Clock | null) | Problem {
  const next = pipeline.column("nextStepDate");
  if (next === null) return { code: "noColumn", values: { field: "nextStepDate" } };
  return (deal) => {
    const date = dateIn(next[deal] ?? null);
    if (Number.isNaN(date) || pipeline.deals.outcome[deal] !== outcome.open) return null;
    return dayClock("next step", deal, date, asOf);
  };
}
