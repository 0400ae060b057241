import { choiceId } from "./choice.ts";
import type { Summary } from "./summary.ts";
import type { JourneyChoice } from "./summary-columns.ts";

/**
 * Journeys that met a unit, by how many different ones they met: set Shapley shares each equally among
 * these. The figure: conversions and value of each unit, unrounded.
 */
export function sets(
  journeys: JourneyChoice,
): Summary<ReadonlyMap<number, { readonly conversions: number; readonly value: number }>> {
  return {
    id: `sets${choiceId(journeys)}`,
    choice: { kind: "sets", journeys },
    keys: ["unit", "different"],
    measures: ["conversions", "value"],
    finish(rows) {
      const credit = new Map<number, { conversions: number; value: number }>();
      for (const [unit = 0, different = 1, conversions = 0, value = 0] of rows) {
        const known = credit.get(unit) ?? { conversions: 0, value: 0 };
        credit.set(unit, {
          conversions: known.conversions + conversions / different,
          value: known.value + value / different,
        });
      }
      return credit;
    },
  };
}
