import type { Period } from "../../periods.ts";
import { type Account, type AccountLine, currencyOf, groupedByStatus, line, without } from "../account.ts";
import { byCategory, type CategoryMethod, cumulative } from "../categories.ts";
import { ageSupport, type OddsMethod, oddsOf } from "../deal-odds.ts";
import { startsOf } from "../lifetimes.ts";
import { sumAmounts, toMajor } from "../money.ts";
import { isProblem } from "../problem.ts";
import type { Scope } from "../scope.ts";
import { countedDeals } from "./sums.ts";

/** Amounts multiplied with a probability: of one stage, or (null) deals with probabilities of their own. */
interface Term {
  readonly stage: number | null;
  deals: number;
  minor: number;
  product: number;
}

/** How the weighted forecast came about: a term for each stage, and one for deals with their own. */
export function weightedAccount(scope: Scope, period: Period | null): Account {
  const { pipeline } = scope;
  const { deals, stages } = pipeline;
  const ofStage = (i: number) => stages[deals.stage[i] as number]?.probability ?? null;
  const groups = without(
    groupedByStatus(scope, ["open"], period),
    line("withoutProbability"),
    (i) => Number.isNaN(deals.probability[i]) && ofStage(i) === null,
  );
  const terms = new Map<number | null, Term>();
  let missing = 0;
  for (const i of countedDeals(groups)) {
    const own = deals.probability[i] as number;
    const stage = Number.isNaN(own) ? (deals.stage[i] as number) : null;
    const term = terms.get(stage) ?? { stage, deals: 0, minor: 0, product: 0 };
    terms.set(stage, term);
    const amount = deals.amount[i] as number;
    term.deals++;
    if (Number.isNaN(amount)) missing++;
    else {
      term.minor += amount;
      term.product += amount * (stage === null ? own : (ofStage(i) ?? 0));
    }
  }
  const currency = currencyOf(scope);
  const lines = [...terms.values()].map(({ stage, deals: number, minor, product }): AccountLine => {
    const money = { amount: toMajor(pipeline, minor), product: toMajor(pipeline, product), currency };
    if (stage === null) return line("weightedOwn", { deals: number, ...money });
    const { name, probability } = stages[stage] ?? { name: "", probability: null };
    return line("weightedTerm", { deals: number, stage: name, probability, ...money });
  });
  const total = [...terms.values()].reduce((sum, { product }) => sum + product, 0);
  return {
    formula: [...lines, line("weightedTotal", { total: toMajor(pipeline, total), currency })],
    ...groups,
    notes: missing === 0 ? [] : [line("amountsMissing", { deals: missing })],
  };
}

/** How a forecast by learned chances came about: each deal has a chance of its own. */
export function learnedAccount(
  scope: Scope,
  method: Exclude<OddsMethod, "weighted">,
  period: Period | null,
): Account {
  const { pipeline } = scope;
  const { amount } = pipeline.deals;
  const all = groupedByStatus(scope, ["open"], period);
  const odds = oddsOf(scope, method, period);
  if (isProblem(odds)) return { formula: [], ...all, notes: [] };
  const groups = without(all, line("withoutProbability"), (i) => Number.isNaN(odds(i)));
  const indexes = countedDeals(groups);
  const { minor, known } = sumAmounts(pipeline.deals, indexes);
  const product = indexes.reduce(
    (sum, i) => sum + (Number.isNaN(amount[i]) ? 0 : (amount[i] as number) * odds(i)),
    0,
  );
  const missing = indexes.length - known;
  const values = {
    method,
    deals: indexes.length,
    amount: toMajor(pipeline, minor),
    product: toMajor(pipeline, product),
    currency: currencyOf(scope),
  };
  return {
    formula: [line("weightedLearned", values)],
    ...groups,
    notes: [
      ...(missing === 0 ? [] : [line("amountsMissing", { deals: missing })]),
      ...(method === "age" ? pastLastClose(scope, indexes) : []),
    ],
  };
}

/** Of deals older than any that was closed, how many such were ever watched. */
function pastLastClose(scope: Scope, indexes: Int32Array): AccountLine[] {
  const support = ageSupport(scope);
  const starts = startsOf(scope.pipeline);
  if (support === null || starts === null) return [];
  const oldest = Math.floor(scope.asOf) - support.lastClose;
  const deals = indexes.filter((i) => Math.floor(starts[i] as number) <= oldest).length;
  return deals === 0 ? [] : [line("pastLastClose", { deals, ...support })];
}

/** How a forecast by category came about. */
export function categoryAccount(scope: Scope, method: CategoryMethod, period: Period | null): Account {
  const statuses =
    method === "closed"
      ? ["won" as const]
      : method === "pipeline"
        ? ["open" as const]
        : ["open" as const, "won" as const];
  const groups = groupedByStatus(scope, statuses, period);
  const sums = byCategory(scope, period);
  if (isProblem(sums)) return { formula: [], ...groups, notes: [] };
  const values = {
    method,
    closed: sums.closed,
    commit: sums.commit,
    best: sums["best case"],
    open: sums.pipeline,
    total: cumulative(sums)[method],
    currency: currencyOf(scope),
  };
  return { formula: [line("cumulativeCategories", values)], ...groups, notes: [] };
}
