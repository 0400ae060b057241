import type { Pipeline } from "../deals/deals.ts";
import type { Problem } from "../issue.ts";
import type { Period } from "../periods.ts";
import { moneyProblem, toMajor } from "./money.ts";
import { isProblem, problem } from "./problem.ts";
import { dealsIn, type Scope } from "./scope.ts";

/** What the weighted forecast needs of some open deals; summaries of parts of a table add up. */
interface WeightedSummary {
  /** Σ amount × own probability, in minor units, of the deals that have one. */
  readonly own: number;
  /** Per stage: Σ amount of the deals without one, an integer of minor units. */
  readonly byStage: Float64Array;
  /** Deals left out because neither they nor their stage have a probability. */
  readonly without: number;
  readonly currencies: Uint8Array;
}

/**
 * Σ amount × probability of the open deals expected to close in the period; the deal's own
 * probability goes before its stage's. Deals with neither are left out; if all are, there is no
 * forecast.
 */
export function weightedForecast(scope: Scope, period: Period | null): number | Problem {
  const { pipeline } = scope;
  const indexes = dealsIn(scope, "open", period);
  if (isProblem(indexes)) return indexes;
  const summary = summarise(pipeline, indexes);
  const trouble = moneyProblem(pipeline, summary.currencies);
  if (trouble !== null) return trouble;
  if (summary.without > 0 && summary.without === indexes.length) {
    return problem("noProbability", { deals: summary.without });
  }
  return toMajor(pipeline, finish(pipeline, summary));
}

function summarise({ deals, stages }: Pipeline, indexes: Int32Array): WeightedSummary {
  const byStage = new Float64Array(stages.length);
  const hasProbability = Uint8Array.from(stages, (stage) => (stage.probability === null ? 0 : 1));
  const currencies = new Uint8Array(deals.currencies.length);
  let own = 0;
  let without = 0;
  for (let k = 0; k < indexes.length; k++) {
    const i = indexes[k] as number;
    const probability = deals.probability[i] as number;
    const stage = deals.stage[i] as number;
    const hasOwn = !Number.isNaN(probability);
    if (!hasOwn && hasProbability[stage] !== 1) {
      without++;
      continue;
    }
    const amount = deals.amount[i] as number;
    if (Number.isNaN(amount) || amount === 0) continue;
    if (hasOwn) own += amount * probability;
    else byStage[stage] = (byStage[stage] as number) + amount;
    const code = deals.currency[i] as number;
    if (code >= 0) currencies[code] = 1;
  }
  return { own, byStage, without, currencies };
}

function finish({ stages }: Pipeline, { own, byStage }: WeightedSummary): number {
  return stages.reduce((sum, stage, s) => sum + (byStage[s] as number) * (stage.probability ?? 0), own);
}
