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
  const visits = visitsByStage(scope, scope.selected, stage)[stage] as VisitLifetimes;
  return stayOf(visits, scope.pipeline.stages[stage]?.name ?? null, statistic);
}

function stayOf(visits: VisitLifetimes, name: string | null, statistic: StayStatistic): Stay | Problem {
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

/** Per stage: median days of a visit by the deals at the indexes; null where it is not known. */
export function medianStays(scope: Scope, indexes: Int32Array | null): readonly (number | null)[] {
  return visitsByStage(scope, indexes, null).map((visits) => {
    const found = stayOf(visits, null, "median");
    return isProblem(found) ? null : found.days;
  });
}

interface VisitLifetimes extends Lifetimes {
  readonly unseen: number;
}

/** The visits of the deals at the indexes, to all stages in one go or to one of them only. */
function visitsByStage(
  { pipeline, asOf }: Scope,
  indexes: Int32Array | null,
  only: number | null,
): readonly VisitLifetimes[] {
  const { deals, stages, completeFrom = -Infinity } = pipeline;
  const { deal, stage, from: froms, until: untils, present } = deals.visits;
  const isMeant = indexes === null ? null : new Uint8Array(deals.count);
  for (const index of indexes ?? []) if (isMeant !== null) isMeant[index] = 1;
  const counters = stages.map(() => countLifetimes(1));
  const unseen = new Int32Array(stages.length);
  const today = Math.floor(asOf);
  for (let v = 0; v < deal.length; v++) {
    const here = stage[v] as number;
    if ((only !== null && here !== only) || isMeant?.[deal[v] as number] === 0) continue;
    const from = froms[v] as number;
    const until = present[v] === 1 ? Infinity : (untils[v] as number);
    if (Number.isNaN(from) || Number.isNaN(until)) {
      unseen[here] = (unseen[here] as number) + 1;
      continue;
    }
    const isOver = Math.floor(until) <= today;
    counters[here]?.add(from, isOver ? until : asOf, isOver ? 0 : -1, completeFrom);
  }
  return counters.map((counter, s) => ({ ...counter.lifetimes(), unseen: unseen[s] as number }));
}
