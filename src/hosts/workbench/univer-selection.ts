import type { ReadRequest, Selection } from "../../workbook.ts";
import type { Spreadsheet, UniverBook } from "./univer.ts";
import { filledPart } from "./univer-cells.ts";

/** The active cell: its formula, and what of the block from it on is in use. */
export function readSelection(
  spreadsheet: Spreadsheet,
  book: UniverBook,
  { rows, columns }: NonNullable<ReadRequest["selection"]>,
): Selection | null {
  const sheet = book.getActiveSheet();
  const cell = sheet.getSelection()?.getCurrentCell();
  if (!cell) return null;
  const { startRow: row, startColumn: column } = cell;
  const block = { top: row, left: column, bottom: row + rows - 1, right: column + columns - 1 };
  const formula = sheet.getRange(row, column).getFormula();
  return {
    sheet: sheet.getSheetName(),
    row,
    column,
    formula: formula === "" ? null : formula,
    taken: filledPart(spreadsheet, book, sheet, block),
    fits: block.bottom < sheet.getMaxRows() && block.right < sheet.getMaxColumns(),
  };
}
