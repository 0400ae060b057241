import type { Period } from "../../periods.ts";
import { type Account, currencyOf, grouped, groupedByStatus, line } from "../account.ts";
import { newCustomers } from "../acquisition-cost.ts";
import { coverage } from "../coverage.ts";
import { isProblem } from "../problem.ts";
import type { Scope } from "../scope.ts";
import { dealsAtStage } from "../stage-now.ts";

/** How a coverage came about. */
export function coverageAccount(scope: Scope, target: number, period: Period | null): Account {
  const groups = groupedByStatus(scope, ["open", "won"], period);
  const result = coverage(scope, target, period);
  if (isProblem(result)) return { formula: [], ...groups, notes: [] };
  const { open, won, ratio } = result;
  const currency = currencyOf(scope);
  const formula =
    ratio === null
      ? line("targetMet", { target, won, currency })
      : line("covered", { open, target, won, ratio, currency });
  return { formula: [formula], ...groups, notes: [] };
}

/** How an acquisition cost came about. */
export function acquisitionAccount(scope: Scope, cost: number | null, period: Period | null): Account {
  const groups = groupedByStatus(scope, ["won"], period);
  const won = newCustomers(scope, period);
  const customers = isProblem(won) ? 0 : won.length;
  if (cost === null || customers === 0) return { formula: [], ...groups, notes: [] };
  return {
    formula: [line("costShared", { cost, customers, result: cost / customers, currency: currencyOf(scope) })],
    ...groups,
    notes: [],
  };
}

/** Deals by whether they stand in a stage. */
export function groupedByStage(scope: Scope, stage: number): Pick<Account, "counted" | "leftOut"> {
  const there = new Set(dealsAtStage(scope, stage));
  const name = scope.pipeline.stages[stage]?.name ?? null;
  return grouped(scope, (i) => ({
    counted: there.has(i),
    as: line(there.has(i) ? "inStage" : "notInStage", { stage: name }),
  }));
}

/** Where no more is told of a figure than which deals it is about. */
export function plainAccount(scope: Scope): Account {
  const groups = grouped(scope, () => ({ counted: true, as: line("lookedAt") }));
  return { formula: [], ...groups, notes: [] };
}
