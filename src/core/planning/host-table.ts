import type { Cell } from "../cells/cell.ts";
import { meet } from "../cells/range.ts";
import type { TablePlace } from "./overview.ts";
import { type PlacedTable, tableRange } from "./setup.ts";

/** The host's table that already stands where the deals are, with its header on theirs. */
export function existingTable(table: PlacedTable, tables: readonly TablePlace[]): TablePlace | null {
  const range = tableRange(table);
  return (
    tables.find(
      (place) =>
        place.sheet === table.sheet &&
        place.range.top === range.top &&
        place.range.left <= range.left &&
        place.range.right >= range.right,
    ) ?? null
  );
}

/**
 * Whether a real table would spoil the header or cannot be made: hosts rename blank and repeated
 * headers and turn numbers into text, and tables may not overlap. Then a defined name marks the range.
 */
export function needsName(table: PlacedTable, tables: readonly TablePlace[]): boolean {
  const range = tableRange(table);
  const { recognition } = table;
  const header: readonly Cell[] = table.grid.values[recognition.headerRow] ?? [];
  const seen = new Set<string>();
  for (let column = recognition.range.left; column <= recognition.range.right; column++) {
    const cell = header[column];
    if (typeof cell !== "string" || cell.trim() === "" || seen.has(cell.toLowerCase())) return true;
    seen.add(cell.toLowerCase());
  }
  return tables.some((place) => place.sheet === table.sheet && meet(place.range, range));
}
