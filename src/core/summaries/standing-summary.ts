import type { Standing } from "../attribution/standing.ts";
import { choiceId } from "./choice.ts";
import type { Summary, SummaryRows } from "./summary.ts";
import type { JourneyChoice } from "./summary-columns.ts";

/** What units had a part in, and what the journeys without a touch brought. */
export interface StandingTotals {
  readonly standing: Standing;
  readonly untouched: { readonly conversions: number; readonly value: number };
  /** Of all journeys. */
  readonly total: { readonly conversions: number; readonly value: number };
}

/** The unit of the row that holds journeys without a touch, and of that with all journeys. */
export const nobody = -1;
export const everybody = -2;

export function standings(units: number, journeys: JourneyChoice): Summary<StandingTotals> {
  return {
    id: `standing${choiceId(journeys)}`,
    choice: { kind: "standing", journeys },
    keys: ["unit"],
    measures: ["touches", "journeys", "sourced", "sourced_value", "influenced", "influenced_value"],
    finish: (rows) => fromRows(rows, units),
  };
}

function fromRows(rows: SummaryRows, units: number): StandingTotals {
  const column = (k: number) => {
    const found = new Float64Array(units);
    for (const row of rows) if ((row[0] as number) >= 0) found[row[0] as number] = row[k] as number;
    return found;
  };
  const of = (unit: number) => {
    const row = rows.find(([one]) => one === unit);
    return { conversions: row?.[5] ?? 0, value: row?.[6] ?? 0 };
  };
  return {
    standing: {
      touches: column(1),
      journeys: column(2),
      sourced: { conversions: column(3), value: column(4) },
      influenced: { conversions: column(5), value: column(6) },
    },
    untouched: of(nobody),
    total: of(everybody),
  };
}
