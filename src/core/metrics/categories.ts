import type { Cell } from "../cells/cell.ts";
import { outcome, type Pipeline } from "../deals/deals.ts";
import type { Problem } from "../issue.ts";
import type { Period } from "../periods.ts";
import { normaliseStage } from "../stages/normalise.ts";
import type { ForecastCategory } from "../stages/stage.ts";
import { moneyProblem, toMajor } from "./money.ts";
import { isProblem } from "./problem.ts";
import { dealsIn, dealsMeant, type Scope } from "./scope.ts";

/** In the order of certainty; codes of deals are indexes into it. */
const forecastCategories = ["omitted", "pipeline", "best case", "commit", "closed"] as const;

/** How categories add up: `commit` and `best` with all that is surer, `pipeline` without the closed. */
export type CategoryMethod = "commit" | "best" | "pipeline" | "closed";

/** Money of each category by itself, in whole units; what is lost or omitted is in none. */
export type CategorySums = Readonly<Record<Exclude<ForecastCategory, "omitted">, number>>;

/**
 * Money of the won deals closed in the period and the open ones expected to close in it, by
 * forecast category. Won deals are closed; an open deal's own category goes before its stage's,
 * and one that has neither is pipeline.
 */
export function byCategory(scope: Scope, period: Period | null): CategorySums | Problem {
  const { pipeline } = scope;
  const { deals } = pipeline;
  const codes = categoryCodes(pipeline);
  // Without a period all deals will do, for those that are lost or on hold are omitted.
  const indexes = period === null ? dealsMeant(scope) : dealsIn(scope, "all", period);
  if (isProblem(indexes)) return indexes;
  const currencies = new Uint8Array(deals.currencies.length);
  const sums = new Float64Array(forecastCategories.length);
  for (let k = 0; k < indexes.length; k++) {
    const i = indexes[k] as number;
    const code = codes[i] as number;
    const amount = deals.amount[i] as number;
    if (code === omitted || Number.isNaN(amount) || amount === 0) continue;
    sums[code] = (sums[code] as number) + amount;
    const currency = deals.currency[i] as number;
    if (currency >= 0) currencies[currency] = 1;
  }
  const trouble = moneyProblem(pipeline, currencies);
  if (trouble !== null) return trouble;
  const money = (code: number) => toMajor(pipeline, sums[code] as number);
  return { pipeline: money(plain), "best case": money(2), commit: money(3), closed: money(closed) };
}

/**
 * The forecast by category, cumulative as in Salesforce: commit = closed + commit, best = these +
 * best case, pipeline = all that is open and not omitted, closed = won.
 */
export function categoryForecast(
  scope: Scope,
  method: CategoryMethod,
  period: Period | null,
): number | Problem {
  const sums = byCategory(scope, period);
  return isProblem(sums) ? sums : cumulative(sums)[method];
}

/** From single categories to the cumulative columns. */
export function cumulative(sums: CategorySums): Readonly<Record<CategoryMethod, number>> {
  const commit = sums.closed + sums.commit;
  const open = sums.pipeline + sums["best case"] + sums.commit;
  return { closed: sums.closed, commit, best: commit + sums["best case"], pipeline: open };
}

const known = new WeakMap<Pipeline, Uint8Array>();

/** Per deal an index into `forecastCategories`; that of a lost deal or one on hold is omitted. */
function categoryCodes(pipeline: Pipeline): Uint8Array {
  let codes = known.get(pipeline);
  if (codes === undefined) {
    codes = readCodes(pipeline);
    known.set(pipeline, codes);
  }
  return codes;
}

function readCodes(pipeline: Pipeline): Uint8Array {
  const { deals, stages } = pipeline;
  const cells = pipeline.column("forecastCategory");
  const codeOf = (category: ForecastCategory | null) =>
    category === null ? -1 : forecastCategories.indexOf(category);
  // A stage is only ever asked about open deals, which cannot be closed.
  const ofStage = stages.map(({ category }) => (category === "closed" ? -1 : codeOf(category)));
  const read = new Map<Cell, number>();
  return Uint8Array.from(deals.outcome, (code, i) => {
    if (code === outcome.won) return closed;
    if (code !== outcome.open) return omitted;
    const cell = cells?.[i] ?? null;
    let own = read.get(cell);
    if (own === undefined) {
      own = codeOf(meanings.get(normaliseStage(String(cell ?? ""))) ?? null);
      read.set(cell, own);
    }
    if (own >= 0) return own;
    const stage = ofStage[deals.stage[i] as number] ?? -1;
    return stage >= 0 ? stage : plain;
  });
}

const omitted = 0;
const plain = 1;
const closed = 4;

/** How systems write the categories of open deals. "Most likely" is surer than best case, less than commit. */
const meanings: ReadonlyMap<string, ForecastCategory> = new Map([
  ["omitted", "omitted"],
  ["omit", "omitted"],
  ["not forecasted", "omitted"],
  ["not forecast", "omitted"],
  ["pipeline", "pipeline"],
  ["best case", "best case"],
  ["bestcase", "best case"],
  ["best_case", "best case"],
  ["upside", "best case"],
  ["most likely", "best case"],
  ["mostlikely", "best case"],
  ["commit", "commit"],
  ["committed", "commit"],
  ["forecast", "commit"],
]);
