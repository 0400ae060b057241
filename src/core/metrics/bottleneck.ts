import type { Problem } from "../issue.ts";
import { type FunnelRow, funnel } from "./funnel.ts";
import { isProblem, problem } from "./problem.ts";
import type { Scope } from "./scope.ts";

export interface Bottleneck {
  readonly stage: string;
  readonly next: string;
  readonly share: number;
  readonly moved: number;
  readonly decided: number;
  readonly medianDays: number | null;
  /** The stage that follows it in weakness, for comparison. */
  readonly runnerUp: { readonly stage: string; readonly share: number };
}

/** Deals that must be decided before a stage is compared. */
const fewestDecided = 20;

/**
 * The open stage that the smallest share of decided deals moves on from, among those with at least
 * 20 decided; of equal ones that with the longer median stay.
 */
export function bottleneck(scope: Scope): Bottleneck | Problem {
  const shape = funnel(scope, "reached", null);
  if (isProblem(shape)) return shape;
  const { rows } = shape;
  const compared = rows
    .flatMap((row, at) => compare(row, rows[at + 1]))
    .sort((a, b) => a.share - b.share || (b.medianDays ?? 0) - (a.medianDays ?? 0));
  const [worst, second] = compared;
  if (worst === undefined || second === undefined) {
    return problem("fewDecided", { stages: compared.length, least: fewestDecided });
  }
  return { ...worst, runnerUp: { stage: second.stage, share: second.share } };
}

function compare({ stage, conversion, medianDays }: FunnelRow, next: FunnelRow | undefined) {
  if (conversion === null || next === undefined || conversion.decided < fewestDecided) return [];
  const { share, moved, decided } = conversion;
  return [{ stage, next: next.stage, share, moved, decided, medianDays }];
}
