import { choiceId } from "./choice.ts";
import type { Summary } from "./summary.ts";
import type { JourneyChoice } from "./summary-columns.ts";

/** Models whose credit a database can count: those that share a deal out among its own touches. */
export const summedModels = [
  "first",
  "last",
  "linear",
  "u",
  "u hubspot",
  "u marketo",
  "w",
  "full path",
  "j",
  "inverse j",
  "time decay",
  "shapley",
] as const;
export type SummedModel = (typeof summedModels)[number];

/** What each unit is credited with; parts of deals in billionths. */
export interface UnitCredit {
  /** Minor units, adding up to the value of the deals touched. */
  readonly value: ReadonlyMap<number, number>;
  readonly deals: ReadonlyMap<number, number>;
}

/** Parts of a deal in what is counted. */
export const billion = 1_000_000_000;

/** Credit by a model in whole minor units, cents left over going to the largest remainders. */
export function ruleCredit(model: SummedModel, journeys: JourneyChoice): Summary<UnitCredit> {
  return {
    id: `credit ${model}${choiceId(journeys)}`,
    choice: { kind: "credit", model, journeys },
    keys: ["unit"],
    measures: ["credit", "shared"],
    finish: (rows) => ({
      value: new Map(rows.map(([unit, value]) => [unit as number, value as number])),
      deals: new Map(rows.map(([unit, , deals]) => [unit as number, (deals as number) / billion])),
    }),
  };
}
