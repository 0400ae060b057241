import type { Deals, Pipeline } from "../deals/deals.ts";
import type { Problem } from "../issue.ts";
import type { Period } from "../periods.ts";
import { isProblem, problem } from "./problem.ts";
import { dealsIn, flagsOf, type Scope, type Status } from "./scope.ts";

/** What the amounts of some deals come to. Integers, so summaries of parts of a table add up. */
export interface AmountSummary {
  /** Sum in minor units; deals without an amount add 0. */
  readonly minor: number;
  /** Deals whose amount is known. */
  readonly known: number;
  /** Of these, deals whose amount is not 0. */
  readonly nonZero: number;
  /** Per currency of `Deals.currencies`: 1 where an amount is in it. */
  readonly currencies: Uint8Array;
}

/** Amounts of the deals of a status and period (see `dealsIn`). */
export function amountsOf(scope: Scope, status: Status, period: Period | null): AmountSummary | Problem {
  const { deals } = scope.pipeline;
  // Without a period nothing has to be listed first, which would take longer than the sum.
  if (period === null) return sumAmounts(deals, scope.selected, flagsOf(status));
  const indexes = dealsIn(scope, status, period);
  return isProblem(indexes) ? indexes : sumAmounts(deals, indexes);
}

const anyOutcome = new Uint8Array(4).fill(1);

/** Sums the deals at the indexes (null: all deals) whose outcome has a flag, of a stage or of all. */
export function sumAmounts(
  deals: Deals,
  indexes: Int32Array | null,
  flags: Uint8Array = anyOutcome,
  onlyStage: number | null = null,
): AmountSummary {
  const { amount, outcome, stage } = deals;
  // One currency cannot be mixed up: looking at each deal's would only take time.
  const isOne = deals.currencies.length <= 1;
  if (!isOne) return sumWithGaps(deals, indexes, flags, onlyStage);
  let minor = 0;
  let known = 0;
  let nonZero = 0;
  const total = indexes?.length ?? deals.count;
  for (let k = 0; k < total; k++) {
    const i = indexes === null ? k : (indexes[k] as number);
    const value = amount[i] as number;
    const isIn = onlyStage === null ? 1 : Number(stage[i] === onlyStage);
    // Without a branch, which outcomes in no order would make many times slower.
    const taken = (flags[outcome[i] as number] as number) & isIn;
    known += taken;
    nonZero += taken & Number(value !== 0);
    minor += value * taken;
  }
  // Only where an amount is missing is there anything to look at deal by deal.
  if (Number.isNaN(minor)) return sumWithGaps(deals, indexes, flags, onlyStage);
  return { minor, known, nonZero, currencies: new Uint8Array(deals.currencies.length).fill(1) };
}

/** As `sumAmounts`, where amounts are missing or currencies differ. */
function sumWithGaps(
  deals: Deals,
  indexes: Int32Array | null,
  flags: Uint8Array,
  onlyStage: number | null,
): AmountSummary {
  const { amount, currency, outcome, stage } = deals;
  const currencies = new Uint8Array(deals.currencies.length).fill(deals.currencies.length === 1 ? 1 : 0);
  let minor = 0;
  let known = 0;
  let nonZero = 0;
  const total = indexes?.length ?? deals.count;
  for (let k = 0; k < total; k++) {
    const i = indexes === null ? k : (indexes[k] as number);
    const value = amount[i] as number;
    if (flags[outcome[i] as number] === 0 || Number.isNaN(value)) continue;
    if (onlyStage !== null && stage[i] !== onlyStage) continue;
    known++;
    if (value === 0) continue;
    minor += value;
    nonZero++;
    const code = currency[i] as number;
    if (code >= 0) currencies[code] = 1;
  }
  return { minor, known, nonZero, currencies };
}

/**
 * Why the amounts must not be added up: there are none, or they are in several currencies, or one
 * has no rate on its day. Amounts that name no currency are taken to be in the one that the others name.
 */
export function moneyProblem(pipeline: Pipeline, currencies: Uint8Array): Problem | null {
  if (!pipeline.has.has("amount")) return problem("noColumn", { field: "amount" });
  const used = pipeline.deals.currencies.filter((_, code) => currencies[code] === 1);
  const into = pipeline.reportingCurrency;
  const unrated = into === undefined ? [] : used.filter((code) => code !== into);
  if (unrated.length > 0) return problem("noRate", { currencies: unrated.join(", "), into: into ?? null });
  return used.length > 1 ? problem("mixedCurrencies", { currencies: used.join(", ") }) : null;
}

/** Minor units as an amount of money. */
export function toMajor(pipeline: Pipeline, minor: number): number {
  return minor / 10 ** pipeline.minorDigits;
}
