import type { Period } from "../periods.ts";
import type { Summary } from "./summary.ts";
import { noDay } from "./summary-columns.ts";

/** The weighted forecast of open deals; minor units, not rounded. */
export interface WeightedSum {
  readonly minor: number;
  readonly deals: number;
  /** Deals of which neither their own row nor their stage tells a probability. */
  readonly without: number;
}

const billion = 1_000_000_000;
/** The probability of deals that have none of their own. */
export const notSaid = -1;

/** Open deals by stage, own probability in billionths (-1: none) and day of the expected close. */
export function expectedByStage(probabilities: readonly (number | null)[]): Summary<{
  of(period: Period | null, asOf: number): WeightedSum;
}> {
  return {
    id: "forecast",
    choice: { kind: "expected" },
    keys: ["stage", "probability", "day"],
    measures: ["deals", "amount"],
    finish: (rows) => ({
      of(period, asOf) {
        const sum = { minor: 0, deals: 0, without: 0 };
        const from = period === null ? 0 : Math.max(period.from, Math.floor(asOf));
        for (const [stage = -1, own = notSaid, day = noDay, deals = 0, amount = 0] of rows) {
          if (period !== null && (day === noDay || day < from || day >= period.until)) continue;
          const chance = own === notSaid ? (probabilities[stage] ?? null) : own / billion;
          sum.deals += deals;
          if (chance === null) sum.without += deals;
          else sum.minor += amount * chance;
        }
        return sum;
      },
    }),
  };
}
