import { outcome } from "../deals/deals.ts";
import type { Problem } from "../issue.ts";
import type { Period } from "../periods.ts";
import type { Stage } from "../stages/stage.ts";
import { enteredIn, enteredInOrder, touched } from "./entries.ts";
import { eventual } from "./eventual.ts";
import { isProblem, problem } from "./problem.ts";
import { type Progress, summariseProgress, total, type Way, wayOf } from "./progress.ts";
import { boundsOf, dealsMeant, type Scope } from "./scope.ts";
import { wilson } from "./wilson.ts";

export const modes = ["reached", "all", "eventual", "strict", "any"] as const;
export type Mode = (typeof modes)[number];

export interface Conversion {
  /** moved ÷ decided, with its 95 % Wilson interval. */
  readonly share: number;
  readonly low: number;
  readonly high: number;
  readonly moved: number;
  /** What the share is of: the denominator of the mode. */
  readonly decided: number;
  /** Deals that entered `from`; those not decided are still under way. */
  readonly entered: number;
  readonly mark: Mark;
}

/** How far to trust a share: too few deals decided, or too many still under way. */
type Mark = "few deals" | "still young" | null;

/**
 * Share of the deals in stage `from` that moved on to stage `to` (indexes into the stages; null:
 * the first stage; the next one, or won when both are null). The period is that of entering `from`.
 *
 * - reached: of those that reached or passed `from`, to ÷ (to + lost between); open ones wait.
 * - all: of those that reached or passed `from`, whatever became of them.
 * - eventual: the share that moves on in the end, open deals censored (see `eventual`).
 * - any: of those that ever were in `from`, the share that ever was in `to`, in any order.
 * - strict: of those that entered `from`, the share that entered every stage up to `to` in order.
 */
export function conversion(
  scope: Scope,
  from: number | null,
  to: number | null,
  mode: Mode,
  period: Period | null,
): Conversion | Problem {
  const { pipeline } = scope;
  const way = wayOf(pipeline);
  const leg = legOf(pipeline.stages, way, from, to, mode);
  if (isProblem(leg)) return leg;
  const cohort = period === null ? dealsMeant(scope) : enteredIn(scope, way, leg.from, period);
  if (isProblem(cohort)) return cohort;
  if (mode === "eventual") {
    const found = eventual(scope, way, cohort, leg.from, leg.to);
    if (isProblem(found)) return found;
    const decided = found.moved + found.lost;
    return { ...found, decided, mark: markOf(decided, found.entered) };
  }
  if (mode === "any" || mode === "strict") {
    const counted = (mode === "any" ? touched : enteredInOrder)(pipeline, way, cohort, leg.from, leg.to);
    if (isProblem(counted)) return counted;
    return counted.entered === 0
      ? noneEntered(pipeline.stages, way, leg.from, period)
      : finish(counted.moved, counted.entered, counted.entered);
  }
  return conversionOf(
    summariseProgress(pipeline, way, cohort),
    way,
    pipeline.stages,
    leg,
    mode,
    period,
    recordsLost(scope),
  );
}

/** Mode reached or all from a summary of progress; `knowsLost`: whether any deal of the table is lost. */
export function conversionOf(
  progress: Progress,
  way: Way,
  stages: readonly Stage[],
  leg: Leg,
  mode: "reached" | "all",
  period: Period | null,
  knowsLost = total(progress.deals, -1, way.won, outcome.lost) > 0,
): Conversion | Problem {
  const { moved, lost, entered } = tally(progress, way, leg.from, leg.to);
  if (entered === 0) return noneEntered(stages, way, leg.from, period);
  if (mode === "all") return finish(moved, entered, entered);
  if (!knowsLost) return problem("nothingLost");
  if (moved + lost > 0) return finish(moved, moved + lost, entered);
  const to = leg.to === way.won ? null : nameOf(stages, way, leg.to);
  return problem("noneDecided", { from: nameOf(stages, way, leg.from), to, reached: entered });
}

const nameOf = (stages: readonly Stage[], way: Way, step: number) => stages[way.open[step] ?? -1]?.name ?? "";

const noneEntered = (stages: readonly Stage[], way: Way, from: number, period: Period | null) =>
  problem("noneEntered", { stage: nameOf(stages, way, from), ...boundsOf(period) });

/** Whether the table marks any deal as lost: some lists drop them, and then no share is known. */
export function recordsLost({ pipeline }: Scope): boolean {
  return pipeline.deals.outcome.includes(outcome.lost);
}

/**
 * From a summary to the deals that reached step `from`, those that went on to `to`, and those lost
 * on the way. From the first step to won every deal counts, even where its stages are not known.
 */
export function tally(progress: Progress, way: Way, from: number, to: number) {
  const overall = from === 0 && to === way.won;
  const first = overall ? -1 : from;
  return {
    entered: total(progress.deals, first, way.won),
    moved: total(progress.deals, to, way.won),
    lost: total(progress.deals, first, to - 1, outcome.lost),
  };
}

export function finish(moved: number, decided: number, entered: number): Conversion {
  const mark = markOf(decided, entered);
  return { share: moved / decided, ...wilson(moved, decided), moved, decided, entered, mark };
}

function markOf(decided: number, entered: number): Mark {
  return decided < 20 ? "few deals" : decided < 0.8 * entered ? "still young" : null;
}

/** From which step to which. */
interface Leg {
  readonly from: number;
  readonly to: number;
}

/** The steps that are meant, or what is wrong with the stages given. */
export function legOf(
  stages: readonly Stage[],
  way: Way,
  from: number | null,
  to: number | null,
  mode: Mode,
): Leg | Problem {
  if (way.won === 0) return problem("noOpenStages");
  const start = from === null ? 0 : (way.step[from] as number);
  const end = to === null ? (from === null ? way.won : start + 1) : (way.step[to] as number);
  const name = (index: number | null) => (index === null ? null : (stages[index]?.name ?? null));
  if (start < 0 || start === way.won) return problem("notOnTheWay", { argument: "from", stage: name(from) });
  if (end < 0) return problem("notOnTheWay", { argument: "to", stage: name(to) });
  if (end <= start && mode !== "any") {
    return problem("notAfter", { from: name(from ?? (way.open[0] as number)), to: name(to) });
  }
  return { from: start, to: end };
}
