import { outcome } from "../deals/deals.ts";
import type { Problem } from "../issue.ts";
import type { Period } from "../periods.ts";
import type { StageKind } from "../stages/stage.ts";
import { type Conversion, finish, recordsLost, tally } from "./conversion.ts";
import { enteredIn } from "./entries.ts";
import { moneyProblem, toMajor } from "./money.ts";
import { isProblem, problem } from "./problem.ts";
import { type Progress, summariseProgress, total, type Way, wayOf } from "./progress.ts";
import { dealsMeant, type Scope } from "./scope.ts";
import { medianStays } from "./stay.ts";

export const funnelModes = ["reached", "all"] as const;
export type FunnelMode = (typeof funnelModes)[number];

interface Quantity {
  readonly count: number;
  /** Money in whole units; 0 where `Funnel.valueProblem` says why it is not known. */
  readonly value: number;
}

export interface FunnelRow {
  readonly stage: string;
  readonly kind: StageKind;
  /** Deals that reached or passed the stage. */
  readonly reached: Quantity;
  /** Of these: open in this very stage, lost from here, won in the end. */
  readonly open: Quantity;
  readonly lost: Quantity;
  readonly won: Quantity;
  /** On to the next row; null in the last, where nothing is decided, or nothing is marked lost. */
  readonly conversion: Conversion | null;
  /** Median days of a visit; null where nothing tells of visits, or most of them go on. */
  readonly medianDays: number | null;
}

export interface Funnel {
  /** A row an open stage, and won. */
  readonly rows: readonly FunnelRow[];
  /** Lost deals of which no stage is known: in the win rate, in no row. */
  readonly lostWithoutStage: number;
  readonly valueProblem: Problem | null;
}

/**
 * How far the deals came, with the conversion from each row to the next (`reached` or `all`, see
 * `conversion`). The period is that of entering the first stage.
 */
export function funnel(scope: Scope, mode: FunnelMode, period: Period | null): Funnel | Problem {
  const { pipeline } = scope;
  const way = wayOf(pipeline);
  if (way.won === 0) return problem("noOpenStages");
  const cohort = period === null ? dealsMeant(scope) : enteredIn(scope, way, 0, period);
  if (isProblem(cohort)) return cohort;
  const progress = summariseProgress(pipeline, way, cohort);
  const valueProblem = moneyProblem(pipeline, progress.currencies);
  const quantity = (first: number, last: number, only?: number): Quantity => ({
    count: total(progress.deals, first, last, only),
    value: valueProblem === null ? toMajor(pipeline, total(progress.minor, first, last, only)) : 0,
  });

  const knowsLost = recordsLost(scope);
  const days = medianStays(scope, cohort);
  const rows = [...way.open, -1].map((index, step): FunnelRow => {
    const stage = pipeline.stages[index] ?? pipeline.stages.find(({ kind }) => kind === "won");
    return {
      stage: stage?.name ?? "Won",
      kind: stage?.kind ?? "won",
      reached: quantity(step, way.won),
      open: quantity(step, step, outcome.open),
      lost: quantity(step, step, outcome.lost),
      won: quantity(way.won, way.won),
      conversion: step === way.won ? null : toNext(progress, way, step, mode, knowsLost),
      medianDays: step === way.won ? null : (days[index] ?? null),
    };
  });
  return { rows, lostWithoutStage: total(progress.deals, -1, -1, outcome.lost), valueProblem };
}

function toNext(
  progress: Progress,
  way: Way,
  step: number,
  mode: FunnelMode,
  knowsLost: boolean,
): Conversion | null {
  const { moved, lost, entered } = tally(progress, way, step, step + 1);
  const decided = mode === "all" ? entered : moved + lost;
  return decided === 0 || (mode === "reached" && !knowsLost) ? null : finish(moved, decided, entered);
}
