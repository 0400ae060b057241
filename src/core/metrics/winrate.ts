import type { Problem } from "../issue.ts";
import type { Period } from "../periods.ts";
import { amountsOf, moneyProblem } from "./money.ts";
import { isProblem, problem } from "./problem.ts";
import { boundsOf, countDeals, dealsDated, dealsMeant, type Scope } from "./scope.ts";

export const bases = ["closed", "all", "value"] as const;
export type Basis = (typeof bases)[number];

/**
 * Share of deals won: of those closed in the period (`closed`), of all created in it (`all`), or
 * of the closed ones by amount (`value`).
 */
export function winRate(scope: Scope, basis: Basis, period: Period | null): number | Problem {
  const { stages, has } = scope.pipeline;
  // Where nothing can be won, 0 % would be a wrong figure, not a low one.
  const canBeWon = has.has("status") || stages.some(({ kind }) => kind === "won" || kind === "after-sale");
  if (!canBeWon) return problem("noWonStage");
  switch (basis) {
    case "closed":
      return byCount(scope, period);
    case "all":
      return ofAll(scope, period);
    case "value":
      return byValue(scope, period);
  }
}

function ofAll(scope: Scope, period: Period | null): number | Problem {
  const { pipeline } = scope;
  let selected = dealsMeant(scope);
  if (period !== null) {
    if (!pipeline.has.has("created")) return problem("noColumn", { field: "created" });
    selected = dealsDated(scope, pipeline.deals.created, period);
  }
  const among = { ...scope, selected };
  const all = selected.length;
  const won = countDeals(among, "won", null);
  if (isProblem(won)) return won;
  return all === 0 ? problem("noDeals", boundsOf(period)) : won / all;
}

function byCount(scope: Scope, period: Period | null): number | Problem {
  const closed = closedIn(scope, period);
  if (isProblem(closed)) return closed;
  const { won, lost } = closed;
  return won + lost === 0 ? problem("noClosedDeals", boundsOf(period)) : won / (won + lost);
}

function closedIn(scope: Scope, period: Period | null): { won: number; lost: number } | Problem {
  const won = countDeals(scope, "won", period);
  if (isProblem(won)) return won;
  const lost = countDeals(scope, "lost", period);
  return isProblem(lost) ? lost : { won, lost };
}

function byValue(scope: Scope, period: Period | null): number | Problem {
  const closed = closedIn(scope, period);
  if (isProblem(closed)) return closed;
  if (closed.won + closed.lost === 0) return problem("noClosedDeals", boundsOf(period));
  const wonAmounts = amountsOf(scope, "won", period);
  if (isProblem(wonAmounts)) return wonAmounts;
  const lostAmounts = amountsOf(scope, "lost", period);
  if (isProblem(lostAmounts)) return lostAmounts;
  const currencies = wonAmounts.currencies.map(
    (used, code) => used | (lostAmounts.currencies[code] as number),
  );
  const trouble = moneyProblem(scope.pipeline, currencies);
  if (trouble !== null) return trouble;
  // Many systems set the amount of a lost deal to 0: the share would always be 100 %.
  if (!lostAmounts.isAnyNonZero) return problem("noLostAmounts");
  const total = wonAmounts.minor + lostAmounts.minor;
  // Credits can cancel out or outweigh the sales: then there is nothing to take a share of.
  return total > 0 && wonAmounts.minor >= 0 && lostAmounts.minor >= 0
    ? wonAmounts.minor / total
    : problem("noClosedAmounts", boundsOf(period));
}
