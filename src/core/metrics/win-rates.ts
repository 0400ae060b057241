import { outcome } from "../deals/deals.ts";
import type { Problem } from "../issue.ts";
import { recordsLost } from "./conversion.ts";
import { gamma } from "./distribution/random.ts";
import { problem } from "./problem.ts";
import { summariseProgress, total, wayOf } from "./progress.ts";
import { dealsMeant, type Scope } from "./scope.ts";

/** What became of the deals that reached a step and are closed. */
export interface StepRecord {
  readonly won: number;
  readonly lost: number;
  /** The stage's own probability; null where nobody has said. */
  readonly set: number | null;
  /** (won + α · set) ÷ (won + lost + α); won ÷ (won + lost) without a set one; NaN without either. */
  readonly rate: number;
}

/** How many deals the stage's own probability counts for. */
const alpha = 10;
/** Of the lost deals this share may be of unknown stage before rates by stage mean nothing. */
const mostUnknown = 0.5;

/**
 * Per open step: how many of the deals that reached it were won, shrunken towards the stage's own
 * probability. Lost deals of unknown stage count for the first step alone.
 */
export function stepRecords(scope: Scope): readonly StepRecord[] | Problem {
  const { pipeline } = scope;
  const way = wayOf(pipeline);
  if (way.won === 0) return problem("noOpenStages");
  if (!recordsLost(scope)) return problem("nothingLostToLearn");
  const { deals } = summariseProgress(pipeline, way, dealsMeant(scope));
  const won = total(deals, way.won, way.won, outcome.won);
  const unknown = total(deals, -1, -1, outcome.lost);
  const allLost = total(deals, -1, way.won, outcome.lost);
  if (way.won > 1 && unknown > mostUnknown * allLost) {
    return problem("lostWithoutStage", { lost: allLost, unknown });
  }
  return way.open.map((stage, step) => {
    const lost = total(deals, step === 0 ? -1 : step, way.won, outcome.lost);
    const set = pipeline.stages[stage]?.probability ?? null;
    const rate = set === null ? won / (won + lost) : (won + alpha * set) / (won + lost + alpha);
    return { won, lost, set, rate };
  });
}

/**
 * One draw of the steps' true win rates, each from Beta(won + α · set, lost + α · (1 − set)). As who
 * reached a step reached those before, the draws go together: a rate is W ÷ (W + L) with gamma draws W
 * and L, of which steps share the part that their deals share; α's part is one gamma process on [0, α].
 */
export function drawRates(records: readonly StepRecord[], random: () => number): Float64Array {
  const won = gamma(records[0]?.won ?? 0, random);
  const prior = priorProcess(records, random);
  const rates = new Float64Array(records.length);
  let lost = 0;
  let lostAfter = 0;
  for (let step = records.length - 1; step >= 0; step--) {
    const { lost: known, set } = records[step] as StepRecord;
    lost += gamma(known - lostAfter, random);
    lostAfter = known;
    const up = won + (set === null ? 0 : prior.below(set));
    const down = lost + (set === null ? 0 : prior.total - prior.below(set));
    rates[step] = up + down > 0 ? up / (up + down) : Number.NaN;
  }
  return rates;
}

/** A gamma process from 0 to α, known where the steps' set probabilities cut it. */
function priorProcess(records: readonly StepRecord[], random: () => number) {
  const cuts = [...new Set(records.flatMap(({ set }) => set ?? []))].sort((a, b) => a - b);
  const values = new Map<number, number>();
  let value = 0;
  let before = 0;
  for (const cut of cuts) {
    value += gamma(alpha * (cut - before), random);
    values.set(cut, value);
    before = cut;
  }
  const total = value + gamma(alpha * (1 - before), random);
  return { total, below: (set: number) => values.get(set) ?? 0 };
}
