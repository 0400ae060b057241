import type { Range } from "../../core/cells/cell.ts";
import type { ReadRequest, Selection } from "../../workbook.ts";
import type { Book } from "./apps-script.ts";
import { clipped } from "./cells.ts";
import { toExcelFormula } from "./formulas.ts";

/** The current cell: its formula, and what of the block from it on is in use. */
export function readSelection(
  book: Book,
  { rows, columns }: NonNullable<ReadRequest["selection"]>,
): Selection | null {
  const cell = book.getCurrentCell();
  if (!cell) return null;
  const sheet = cell.getSheet();
  const [row, column] = [cell.getRow() - 1, cell.getColumn() - 1];
  const block = { top: row, left: column, bottom: row + rows - 1, right: column + columns - 1 };
  const there = clipped(sheet, block);
  const values: unknown[][] = there?.getValues() ?? [];
  const formulas = there?.getFormulas() ?? [];
  const filled = values.flatMap((line, r) =>
    line.flatMap((value, c) =>
      value === "" && (formulas[r]?.[c] ?? "") === "" ? [] : [{ row: row + r, column: column + c }],
    ),
  );
  const formula = formulas[0]?.[0] ?? "";
  return {
    sheet: sheet.getName(),
    row,
    column,
    formula: formula === "" ? null : toExcelFormula(formula),
    taken: around(filled),
    fits: there?.getNumRows() === rows && there.getNumColumns() === columns,
  };
}

function around(cells: readonly { readonly row: number; readonly column: number }[]): Range | null {
  const [first] = cells;
  if (!first) return null;
  const range = { top: first.row, left: first.column, bottom: first.row, right: first.column };
  for (const { row, column } of cells) {
    range.bottom = row;
    range.left = Math.min(range.left, column);
    range.right = Math.max(range.right, column);
  }
  return range;
}
