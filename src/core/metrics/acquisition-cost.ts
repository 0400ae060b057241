import { isBlank } from "../cells/blank.ts";
import { outcome } from "../deals/deals.ts";
import type { Problem } from "../issue.ts";
import type { Period } from "../periods.ts";
import { isProblem, problem } from "./problem.ts";
import { boundsOf, dealsIn, type Scope } from "./scope.ts";

/** Cost ÷ customers won for the first time in the period. */
export function acquisitionCost(scope: Scope, cost: number, period: Period | null): number | Problem {
  const won = newCustomers(scope, period);
  if (isProblem(won)) return won;
  const customers = won.length;
  return customers === 0 ? problem("noNewCustomers", boundsOf(period)) : cost / customers;
}

/**
 * The deals that won a new customer, one a customer, ascending: accounts whose first won deal closed in the period; a won deal without an account is a customer of
 * its own. An account that won before, even among deals that the criteria leave out, is not new.
 */
export function newCustomers(scope: Scope, period: Period | null): Int32Array | Problem {
  const won = dealsIn(scope, "won", period);
  if (isProblem(won)) return won;
  const accounts = scope.pipeline.column("account");
  if (accounts === null) return won;
  const nameOf = (i: number) => {
    const cell = accounts[i] ?? null;
    return isBlank(cell) ? null : String(cell).trim().replace(/\s+/g, " ").toLowerCase();
  };
  const before = period === null ? new Set<string>() : wonBefore(scope, period, nameOf);
  // An account's first deal is the one it was won with, wherever it stands in the table.
  const first = new Map<string, number>();
  const { closed } = scope.pipeline.deals;
  for (const i of won) {
    const name = nameOf(i);
    if (name === null || before.has(name)) continue;
    const known = first.get(name);
    if (known === undefined || (closed[i] as number) < (closed[known] as number)) first.set(name, i);
  }
  return won.filter((i) => {
    const name = nameOf(i);
    return name === null || first.get(name) === i;
  });
}

function wonBefore(
  { pipeline: { deals } }: Scope,
  period: Period,
  nameOf: (i: number) => string | null,
): ReadonlySet<string> {
  const names = new Set<string>();
  for (let i = 0; i < deals.count; i++) {
    if (deals.outcome[i] !== outcome.won || !((deals.closed[i] as number) < period.from)) continue;
    const name = nameOf(i);
    if (name !== null) names.add(name);
  }
  return names;
}
