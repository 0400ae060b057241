import type { Problem } from "../issue.ts";
import { meanDays, sum } from "./cycle.ts";
import { isProblem, problem } from "./problem.ts";
import type { Scope } from "./scope.ts";
import { incidenceOf } from "./survival/incidence.ts";
import { countLifetimes, type Lifetimes } from "./survival/lifetimes.ts";
import { type DaysWithin, survivalQuantile } from "./survival/quantile.ts";

export const stayStatistics = ["median", "mean", "p75", "p90"] as const;
export type StayStatistic = (typeof stayStatistics)[number];

export interface Stay extends DaysWithin {
  /** Visits counted, and of these still going on. */
  readonly visits: number;
  readonly present: number;
  /** Left out: nobody saw them begin or end; ended before they began. */
  readonly unseen: number;
  readonly negative: number;
}

const shares = { median: 0.5, p75: 0.75, p90: 0.9 } as const;

/**
 * Days that a visit to a stage (an index) lasts: the smallest t with S(t) ≤ 1 − share (Kaplan–Meier,
 * visits going on censored at the as-of day); `mean` is that of ended visits. Re-entries are visits of
 * their own.
 */
export function stay(scope: Scope, stage: number, statistic: StayStatistic): Stay | Problem {
  const visits = visitsTo(scope, stage, scope.selected);
  const name = scope.pipeline.stages[stage]?.name ?? null;
  const ended = visits.ended[0] as Float64Array;
  const count = sum(ended);
  if (visits.negative > count) return problem("leftBeforeEntered", { stage: name, visits: visits.negative });
  if (visits.count === 0) return problem("noVisits", { stage: name });
  const days =
    statistic === "mean"
      ? count === 0
        ? null
        : meanDays(ended)
      : survivalQuantile(incidenceOf(visits), shares[statistic]);
  if (days === null) {
    const share = statistic === "mean" ? 0 : shares[statistic];
    return problem("notReached", { share, ended: count, count: visits.count });
  }
  const { count: all, negative, unseen } = visits;
  return { ...days, visits: all, present: all - count, unseen, negative };
}

/** Median days of a visit to a stage by the deals at the indexes; null where it is not known. */
export function medianStay(scope: Scope, stage: number, indexes: Int32Array | null): number | null {
  const found = stay({ ...scope, selected: indexes }, stage, "median");
  return isProblem(found) ? null : found.days;
}

interface VisitLifetimes extends Lifetimes {
  readonly unseen: number;
}

function visitsTo(scope: Scope, stage: number, indexes: Int32Array | null): VisitLifetimes {
  const { deals, completeFrom = -Infinity } = scope.pipeline;
  const { visits } = deals;
  const isMeant = new Uint8Array(deals.count).fill(indexes === null ? 1 : 0);
  for (const index of indexes ?? []) isMeant[index] = 1;
  const counter = countLifetimes(1);
  let unseen = 0;
  for (let v = 0; v < visits.deal.length; v++) {
    if (visits.stage[v] !== stage || isMeant[visits.deal[v] as number] === 0) continue;
    const from = visits.from[v] as number;
    const until = visits.present[v] === 1 ? Infinity : (visits.until[v] as number);
    if (Number.isNaN(from) || Number.isNaN(until)) {
      unseen++;
      continue;
    }
    const isOver = Math.floor(until) <= Math.floor(scope.asOf);
    counter.add(from, isOver ? until : scope.asOf, isOver ? 0 : -1, completeFrom);
  }
  return { ...counter.lifetimes(), unseen };
}
