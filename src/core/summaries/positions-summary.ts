import { choiceId } from "./choice.ts";
import type { Positions } from "./positions.ts";
import type { Summary, SummaryRows } from "./summary.ts";
import type { JourneyChoice } from "./summary-columns.ts";

/** The counts of `positionsOf`: what shares of deals models of position alone give. */
export function positionCounts(
  units: readonly string[],
  journeys: JourneyChoice,
): Summary<Omit<Positions, "unattributed">> {
  return {
    id: `positions${choiceId(journeys)}`,
    choice: { kind: "positions", journeys },
    keys: ["unit", "length", "place"],
    measures: ["conversions", "value"],
    finish: (rows) => fromRows(rows, units),
  };
}

function fromRows(rows: SummaryRows, units: readonly string[]): Omit<Positions, "unattributed"> {
  const column = (k: number) => Float64Array.from(rows, (row) => row[k] as number);
  return {
    units,
    unit: Int32Array.from(column(0)),
    length: Int32Array.from(column(1)),
    place: Uint8Array.from(column(2)),
    conversions: column(3),
    value: column(4),
  };
}
