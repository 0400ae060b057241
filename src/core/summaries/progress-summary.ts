import { foldToSteps, type Progress, type Way } from "../metrics/progress.ts";
import type { Summary } from "./summary.ts";

/** Deals by the furthest open stage that they reached and their outcome, as `summariseProgress` counts. */
export function progressCounts(way: Way, stages: number): Summary<Progress> {
  return {
    id: "funnel",
    choice: { kind: "progress", lastOpen: way.open.at(-1) ?? -1 },
    keys: ["reached", "status"],
    measures: ["deals", "amount"],
    finish(rows) {
      const counts = new Float64Array((stages + 1) * 4);
      const sums = new Float64Array((stages + 1) * 4);
      for (const [reached = -1, code = 0, deals = 0, amount = 0] of rows) {
        const at = (reached + 1) * 4 + code;
        counts[at] = (counts[at] as number) + deals;
        sums[at] = (sums[at] as number) + amount;
      }
      return {
        deals: foldToSteps(way, counts),
        minor: foldToSteps(way, sums),
        currencies: new Uint8Array(1).fill(1),
      };
    },
  };
}
