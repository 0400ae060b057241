import type { Problem } from "../../core/issue.ts";
import { conversionOf, legOf } from "../../core/metrics/conversion.ts";
import { type CycleStatistic, cycleOf } from "../../core/metrics/cycle.ts";
import { isProblem, problem } from "../../core/metrics/problem.ts";
import { wayOf } from "../../core/metrics/progress.ts";
import { boundsOf, type Status } from "../../core/metrics/scope.ts";
import type { Basis } from "../../core/metrics/winrate.ts";
import type { Period } from "../../core/periods.ts";
import { expectedByStage } from "../../core/summaries/expected.ts";
import { lifetimeCounts } from "../../core/summaries/lifetimes-summary.ts";
import { inflowByDay, outcomes } from "../../core/summaries/outcomes.ts";
import { progressCounts } from "../../core/summaries/progress-summary.ts";
import { type Asking, ask, type SummaryFacts } from "./facts.ts";

/** Figures of deals from summaries, each as the function in memory has it; null: it needs the table. */
export type DealFigure = Asking<number | Problem | null>;

const toMajor = ({ minorDigits }: SummaryFacts, minor: number) => minor / 10 ** minorDigits;

function undatable({ has }: SummaryFacts, status: Status, period: Period | null): Problem | null {
  if (period === null || has.has("closed") || has.has("expectedClose")) return null;
  return problem("noColumn", { field: status === "open" ? "expectedClose" : "closed" });
}

const noAmounts = ({ has }: SummaryFacts) =>
  has.has("amount") ? null : problem("noColumn", { field: "amount" });

export function* value(facts: SummaryFacts, status: Status, period: Period | null): DealFigure {
  const trouble = undatable(facts, status, period) ?? noAmounts(facts);
  if (trouble !== null) return trouble;
  return toMajor(facts, (yield* ask(outcomes)).of(status, period, facts.asOf).minor);
}

export function* count(facts: SummaryFacts, status: Status, period: Period | null): DealFigure {
  const trouble = undatable(facts, status, period);
  return trouble ?? (yield* ask(outcomes)).of(status, period, facts.asOf).deals;
}

export function* average(facts: SummaryFacts, status: Status, period: Period | null): DealFigure {
  const trouble = undatable(facts, status, period) ?? noAmounts(facts);
  if (trouble !== null) return trouble;
  const { minor, known, deals } = (yield* ask(outcomes)).of(status, period, facts.asOf);
  return known > 0 ? toMajor(facts, minor / known) : problem("noAmounts", { deals, ...boundsOf(period) });
}

export function* inflow(facts: SummaryFacts, period: Period | null, measure: "count" | "value"): DealFigure {
  if (period !== null && !facts.has.has("created")) return problem("noColumn", { field: "created" });
  const { deals, minor } = (yield* ask(inflowByDay)).of("all", period);
  return measure === "count" ? deals : (noAmounts(facts) ?? toMajor(facts, minor));
}

export function* winRate(facts: SummaryFacts, basis: Basis, period: Period | null): DealFigure {
  const { stages, has, asOf } = facts;
  const canBeWon = has.has("status") || stages.some(({ kind }) => kind === "won" || kind === "after-sale");
  if (!canBeWon) return problem("noWonStage");
  if (basis === "all") {
    if (period !== null && !has.has("created")) return problem("noColumn", { field: "created" });
    const created = yield* ask(inflowByDay);
    const all = created.of("all", period).deals;
    return all === 0 ? problem("noDeals", boundsOf(period)) : created.of("won", period).deals / all;
  }
  const undated = undatable(facts, "won", period);
  if (undated !== null) return undated;
  const sums = yield* ask(outcomes);
  const won = sums.of("won", period, asOf);
  const lost = sums.of("lost", period, asOf);
  if (won.deals + lost.deals === 0) return problem("noClosedDeals", boundsOf(period));
  if (basis === "closed") return won.deals / (won.deals + lost.deals);
  const trouble = noAmounts(facts);
  if (trouble !== null) return trouble;
  if (lost.nonZero === 0) return problem("noLostAmounts");
  const total = won.minor + lost.minor;
  return total > 0 && won.minor >= 0 && lost.minor >= 0
    ? won.minor / total
    : problem("noClosedAmounts", boundsOf(period));
}

/** The methods that look at probabilities of single deals, or at categories, need the table. */
export function* forecast(facts: SummaryFacts, method: string, period: Period | null): DealFigure {
  if (method !== "weighted") return null;
  const trouble = undatable(facts, "open", period) ?? noAmounts(facts);
  if (trouble !== null) return trouble;
  const summary = expectedByStage(facts.stages.map(({ probability }) => probability));
  const { minor, deals, without } = (yield* ask(summary)).of(period, facts.asOf);
  if (without > 0 && without === deals) return problem("noProbability", { deals: without });
  return toMajor(facts, minor);
}

/** The stages of entry dates and histories would tell when deals began: then the table is needed. */
export function* cycle(facts: SummaryFacts, statistic: CycleStatistic, period: Period | null): DealFigure {
  if (facts.tellsEntries) return null;
  if (!facts.has.has("created")) return problem("noStarts");
  const found = cycleOf(yield* ask(lifetimeCounts(facts.asOf, period)), statistic, period);
  return isProblem(found) ? found : found.days;
}

/** Reached or all, of all time: when deals entered a stage, summaries do not hold. */
export function* stageConversion(
  facts: SummaryFacts,
  from: number | null,
  to: number | null,
  mode: string,
  period: Period | null,
): DealFigure {
  if ((mode !== "reached" && mode !== "all") || period !== null) return null;
  const { stages } = facts;
  const way = wayOf({ stages });
  const leg = legOf(stages, way, from, to, mode);
  if (isProblem(leg)) return leg;
  const progress = yield* ask(progressCounts(way, stages.length));
  const found = conversionOf(progress, way, stages, leg, mode, period);
  return isProblem(found) ? found : found.share;
}
