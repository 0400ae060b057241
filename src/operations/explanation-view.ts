import type { PlacedTable } from "../core/planning/setup.ts";
import type { Explanation, ListedGroup } from "../functions/explain.ts";
import { functionNamed } from "../functions/function-named.ts";
import type { ExplainedGroup, ExplanationView } from "./explain-views.ts";
import { leftOutRows } from "./row-views.ts";

/** An explanation as it is shown: deals by their rows in the sheet, so many of each group listed. */
export function explanationView(
  explanation: Explanation,
  table: PlacedTable | null,
  most: number,
): Omit<ExplanationView, "formula" | "currency"> {
  const { name, asOf, answer, ofManaged, formula, counted, leftOut, notes } = explanation;
  const top = ofManaged ? (table?.top ?? null) : null;
  const shown = (groups: readonly ListedGroup[]) => groups.map((group) => groupView(group, top, most));
  return {
    name,
    asOf,
    answer,
    result: functionNamed(name)?.result ?? "number",
    steps: formula,
    counted: shown(counted),
    leftOut: shown(leftOut),
    notes,
    noDeals: ofManaged && table !== null ? leftOutRows(table) : [],
  };
}

function groupView({ as, deals }: ListedGroup, top: number | null, most: number): ExplainedGroup {
  const [currency = null, ...others] = new Set(
    deals.flatMap((deal) => (deal.amount === null ? [] : [deal.currency])),
  );
  return {
    as,
    count: deals.length,
    total: deals.reduce((sum, { amount }) => sum + (amount ?? 0), 0),
    currency: others.length === 0 ? currency : null,
    deals: deals.slice(0, most).map((deal) => ({ ...deal, row: top === null ? null : top + deal.row + 1 })),
  };
}
