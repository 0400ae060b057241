import type { Lifetimes } from "../metrics/survival/lifetimes.ts";
import type { Period } from "../periods.ts";
import { periodId } from "./choice.ts";
import type { Summary } from "./summary.ts";

export interface DealLifetimes extends Lifetimes {
  /** Deals left out because nothing tells when they began, or when they closed. */
  readonly undated: number;
}

/** Ages in keys of deals that are left out. */
export const isNegative = -1;
export const isUndated = -2;
/** How a lifetime ended that has not. */
export const goesOn = -1;

/**
 * Days from creation to close by outcome (0: won, 1: lost, -1: open on the as-of day), of the deals created
 * in a period: the tables of Kaplan–Meier and Aalen–Johansen. Deals in no known stage are left out.
 */
export function lifetimeCounts(asOf: number, period: Period | null): Summary<DealLifetimes> {
  const today = Math.floor(asOf);
  return {
    id: `lifetimes, ${today}${periodId(period)}`,
    choice: { kind: "lifetimes", today, period },
    keys: ["age", "ended"],
    measures: ["deals"],
    finish(rows) {
      const last = rows.reduce((most, [age = 0]) => Math.max(most, age), 0);
      const column = () => new Float64Array(last + 1);
      const [won, lost, censored, entered] = [column(), column(), column(), column()];
      let count = 0;
      let [negative, undated] = [0, 0];
      for (const [age = 0, ended = goesOn, deals = 0] of rows) {
        if (age === isNegative) negative += deals;
        else if (age === isUndated) undated += deals;
        else {
          (ended === goesOn ? censored : ended === 0 ? won : lost)[age] = deals;
          count += deals;
        }
      }
      entered[0] = count;
      return { ended: [won, lost], censored, entered, count, negative, undated };
    },
  };
}
