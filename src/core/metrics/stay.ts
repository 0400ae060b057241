import type { Deals } from "../deals/deals.ts";
import type { Problem } from "../issue.ts";
import { meanDays, sum } from "./cycle.ts";
import { isProblem, problem } from "./problem.ts";
import { dealsMeant, type Scope } from "./scope.ts";
import { incidenceOf } from "./survival/incidence.ts";
import { fromCounts, type Lifetimes, longest, widened } from "./survival/lifetimes.ts";
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
  const visits = visitsByStage(scope, dealsMeant(scope), stage)[stage] as VisitLifetimes;
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
export function medianStays(scope: Scope, indexes: Int32Array): readonly (number | null)[] {
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
  indexes: Int32Array,
  only: number | null,
): readonly VisitLifetimes[] {
  const { deals, stages, completeFrom = 0 } = pipeline;
  const { stage, from: froms, until: untils, present } = deals.visits;
  const isMeant = visitsMeant(deals, indexes);
  // Counted here for all stages, for a counter a stage takes nearly twice as long.
  const each = 3;
  const width = each * stages.length;
  let counts = new Int32Array(512 * width);
  const negative = new Int32Array(stages.length);
  const unseen = new Int32Array(stages.length);
  const today = Math.floor(asOf);
  const watchedFrom = Math.floor(completeFrom);
  for (let v = 0; v < stage.length; v++) {
    const here = stage[v] as number;
    if (isMeant[v] === 0 || (only !== null && here !== only)) continue;
    const began = Math.floor(froms[v] as number);
    const ended = present[v] === 1 ? Infinity : Math.floor(untils[v] as number);
    const days = Math.min(ended, today) - began;
    if (!(days >= 0 && days < longest)) {
      if (Number.isNaN(days)) unseen[here] = (unseen[here] as number) + 1;
      else negative[here] = (negative[here] as number) + 1;
      continue;
    }
    const late = watchedFrom - began;
    if (late > days) continue;
    const row = days * width;
    if (row + width > counts.length) counts = widened(counts, row + width);
    const ending = row + each * here + Number(ended <= today);
    counts[ending] = (counts[ending] as number) + 1;
    if (late <= 0) continue;
    const entering = late * width + each * here + 2;
    counts[entering] = (counts[entering] as number) + 1;
  }
  return stages.map((_, s) => ({
    ...fromCounts({ counts, width, first: each * s, causes: 1, negative: negative[s] as number }),
    unseen: unseen[s] as number,
  }));
}

/** Per visit: 1 where its deal is among those at the indexes. */
function visitsMeant({ count, visits }: Deals, indexes: Int32Array): Uint8Array {
  const meant = new Uint8Array(visits.deal.length);
  if (indexes.length === count) return meant.fill(1);
  const isMeant = new Uint8Array(count);
  for (let k = 0; k < indexes.length; k++) isMeant[indexes[k] as number] = 1;
  for (let v = 0; v < meant.length; v++) meant[v] = isMeant[visits.deal[v] as number] as number;
  return meant;
}
