import type { Range } from "../../core/cells/cell.ts";
import type { Change } from "../../core/planning/change.ts";
import { type Held, replacedRanges } from "../../core/planning/replacing.ts";
import type { Book, Sheet } from "./apps-script.ts";
import { clipped, type ReadDate, toCell } from "./cells.ts";
import { sheetNamed } from "./find.ts";

/** Which cells of a range hold a formula. */
export const readCalculated = (sheet: Sheet, range: Range): boolean[][] =>
  (clipped(sheet, range)?.getFormulas() ?? []).map((row) => row.map((formula) => formula !== ""));

/** What the cells that changes replace hold, by sheet: two calls each, before anything is written. */
export function heldCells(
  book: Book,
  changes: readonly Change[],
  readDate: ReadDate,
): ReadonlyMap<string, Held> {
  const found = new Map<string, Held>();
  for (const [sheet, range] of replacedRanges(changes)) {
    const there = clipped(sheetNamed(book, sheet), range);
    const values: unknown[][] = there?.getValues() ?? [];
    const formulas = there?.getFormulas() ?? [];
    found.set(sheet, (row, column) => {
      const [r, c] = [row - range.top, column - range.left];
      return (formulas[r]?.[c] ?? "") === "" ? toCell(values[r]?.[c], readDate) : undefined;
    });
  }
  return found;
}
