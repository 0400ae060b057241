import type { Period } from "../../periods.ts";
import { type Account, currencyOf, groupedByStatus, line, without } from "../account.ts";
import { sumAmounts, toMajor } from "../money.ts";
import type { Scope, Status } from "../scope.ts";

/** Indexes of all deals that a figure counts, ascending. */
export function countedDeals({ counted }: Pick<Account, "counted">): Int32Array {
  return Int32Array.from(counted.flatMap(({ deals }) => deals)).sort();
}

/** How a sum of amounts came about: deals without an amount are counted and add 0. */
export function sumAccount(scope: Scope, status: Status, period: Period | null): Account {
  return summed(scope, groupedByStatus(scope, [status], period));
}

/** The account of the sum of the amounts of some groups. */
export function summed(scope: Scope, groups: Pick<Account, "counted" | "leftOut">): Account {
  const indexes = countedDeals(groups);
  const { minor, known } = sumAmounts(scope.pipeline.deals, indexes);
  const total = toMajor(scope.pipeline, minor);
  const values = { deals: indexes.length, known, total, currency: currencyOf(scope) };
  const missing = indexes.length - known;
  return {
    formula: [line("sum", values)],
    ...groups,
    notes: missing === 0 ? [] : [line("amountsMissing", { deals: missing })],
  };
}

export function countAccount(scope: Scope, status: Status, period: Period | null): Account {
  return numbered(groupedByStatus(scope, [status], period));
}

/** The account of the number of deals in some groups. */
export function numbered(groups: Pick<Account, "counted" | "leftOut">): Account {
  return { formula: [line("number", { deals: countedDeals(groups).length })], ...groups, notes: [] };
}

/** How an average amount came about: deals without an amount are left out. */
export function averageAccount(scope: Scope, status: Status, period: Period | null): Account {
  const { amount } = scope.pipeline.deals;
  const groups = without(groupedByStatus(scope, [status], period), line("withoutAmount"), (i) =>
    Number.isNaN(amount[i]),
  );
  const { minor, known } = sumAmounts(scope.pipeline.deals, countedDeals(groups));
  const total = toMajor(scope.pipeline, minor);
  const values = { known, total, result: known === 0 ? null : total / known, currency: currencyOf(scope) };
  return { formula: [line("mean", values)], ...groups, notes: [] };
}
