import type { Cell } from "../cells/cell.ts";
import { type Account, type AccountLine, line } from "./account.ts";
import { health, recent } from "./health.ts";
import type { HealthRow } from "./health-row.ts";
import type { Scope } from "./scope.ts";

/** What the deals behind a sign have in common. */
const behind = {
  inflow: "behindInflow",
  progress: "behindProgress",
  conversion: "behindConversion",
  cycle: "behindCycle",
  hygiene: "behindHygiene",
  concentration: "behindConcentration",
} as const;

/** How the signs came about: each with its number, and the deals behind it, which may be behind several. */
export function healthAccount(scope: Scope): Account {
  const rows = health(scope);
  return {
    formula: rows.map(signLine),
    counted: rows.flatMap(({ sign, deals, threshold, why }) =>
      deals.length === 0
        ? []
        : [
            {
              as: line(behind[sign], { days: recent, threshold, stage: why.values.stage ?? null }),
              deals: Array.from(deals),
            },
          ],
    ),
    leftOut: [],
    notes: [],
  };
}

function signLine({ sign, unit, value, threshold, before, trend, verdict }: HealthRow): AccountLine {
  const values: Record<string, Cell> = { sign, unit, value, threshold, before, trend, verdict, days: recent };
  return line("healthSign", values);
}
