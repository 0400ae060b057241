import { outcome, type Pipeline } from "../deals/deals.ts";

/** The way to a sale: the open stages in order, and winning as the last step. */
export interface Way {
  /** Index into `Pipeline.stages` of each step but the last. */
  readonly open: readonly number[];
  /** Step of each stage: won and after-sale stages are the last; -1 for lost and on hold. */
  readonly step: Int16Array;
  /** The last step. */
  readonly won: number;
}

export function wayOf({ stages }: Pick<Pipeline, "stages">): Way {
  const open = stages.flatMap((stage, index) => (stage.kind === "open" ? [index] : []));
  const step = Int16Array.from(stages, ({ kind }, index) =>
    kind === "open" ? open.indexOf(index) : kind === "won" || kind === "after-sale" ? open.length : -1,
  );
  return { open, step, won: open.length };
}

/**
 * How many deals, and how much money, got how far with which outcome. Integers only, so summaries
 * of parts of a table add up, and a database counts the same with GROUP BY furthest step, outcome.
 */
export interface Progress {
  /** [(furthest step + 1) × 4 + outcome]; furthest step -1: not known. */
  readonly deals: Float64Array;
  readonly minor: Float64Array;
  /** Per currency of `Deals.currencies`: 1 where an amount is in it. */
  readonly currencies: Uint8Array;
}

/** Counts the deals at the indexes. */
export function summariseProgress(pipeline: Pipeline, way: Way, indexes: Int32Array): Progress {
  const { deals, stages } = pipeline;
  // By furthest stage first, since that stands in the column: folding to steps comes after.
  const counts = new Float64Array((stages.length + 1) * 4);
  const sums = new Float64Array((stages.length + 1) * 4);
  const currencies = new Uint8Array(deals.currencies.length);
  const { reached, outcome: outcomes, amount: amounts, currency: codes } = deals;
  for (let k = 0; k < indexes.length; k++) {
    const i = indexes[k] as number;
    const place = ((reached[i] as number) + 1) * 4 + (outcomes[i] as number);
    counts[place] = (counts[place] as number) + 1;
    sums[place] = (sums[place] as number) + (amounts[i] as number);
  }
  // One currency cannot be mixed up, and a sum that is a number tells that no amount is missing from it.
  if (currencies.length <= 1 && !sums.some(Number.isNaN)) {
    currencies.fill(sums.some((sum) => sum !== 0) ? 1 : 0);
  } else {
    sums.fill(0);
    for (let k = 0; k < indexes.length; k++) {
      const i = indexes[k] as number;
      const amount = amounts[i] as number;
      if (Number.isNaN(amount) || amount === 0) continue;
      const place = ((reached[i] as number) + 1) * 4 + (outcomes[i] as number);
      sums[place] = (sums[place] as number) + amount;
      const code = codes[i] as number;
      if (code >= 0) currencies[code] = 1;
    }
  }
  return { deals: foldToSteps(way, counts), minor: foldToSteps(way, sums), currencies };
}

/** From furthest stage × outcome to furthest step × outcome: a won deal came to the last step. */
export function foldToSteps(way: Way, byStage: Float64Array): Float64Array {
  const folded = new Float64Array((way.won + 2) * 4);
  for (let from = 0; from < byStage.length; from++) {
    const reached = Math.floor(from / 4) - 1;
    const code = from % 4;
    const step = code === outcome.won ? way.won : reached < 0 ? -1 : (way.step[reached] as number);
    const place = (step + 1) * 4 + code;
    folded[place] = (folded[place] as number) + (byStage[from] as number);
  }
  return folded;
}

/** Sum over the deals whose furthest step is from `first` to `last`, of one outcome or of all. */
export function total(of: Float64Array, first: number, last: number, only?: number): number {
  let sum = 0;
  for (let step = first; step <= last; step++) {
    for (let code = 0; code < 4; code++) {
      if (only === undefined || code === only) sum += of[(step + 1) * 4 + code] as number;
    }
  }
  return sum;
}
