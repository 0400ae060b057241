import { numberReader } from "../cells/numbers.ts";
import { noteUnreadable } from "./amounts.ts";
import { cellOf, columnOf, type DealTable, note } from "./table.ts";

/**
 * The deals' own probabilities, 0 to 1; NaN where blank or, with an issue, where unreadable or
 * outside 0 to 100 %. Whether 1 means all or a hundredth was decided for the whole column.
 */
export function readProbabilities(table: DealTable): Float64Array {
  const shares = new Float64Array(table.rows.length).fill(Number.NaN);
  const column = columnOf(table, "probability");
  if (column === null) return shares;
  const read = numberReader(column.reading.number ?? { decimal: "." });
  const scale = column.reading.probabilityScale === "percent" ? 100 : 1;
  for (let i = 0; i < shares.length; i++) {
    const cell = cellOf(table, i, column);
    if (cell === null || cell === "") continue;
    let share: number;
    if (typeof cell === "number") share = cell / scale;
    else {
      const reading = typeof cell === "string" ? read(cell) : ({ kind: "unreadable" } as const);
      if (reading.kind === "blank") continue;
      if (reading.kind !== "value") {
        noteUnreadable(table, i, column, cell);
        continue;
      }
      share = reading.percent ? reading.value : reading.value / scale;
    }
    if (share >= 0 && share <= 1) shares[i] = share;
    else note(table, "probabilityOutOfRange", i, column, { text: String(cell) });
  }
  return shares;
}
