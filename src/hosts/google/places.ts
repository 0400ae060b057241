import type { sheets_v4 } from "googleapis/build/src/apis/sheets/index.js";
import type { Range } from "../../core/cells/cell.ts";

type GridRange = sheets_v4.Schema$GridRange;

/** A block as Sheets v4 writes it: ends are the first row and column that do not belong to it. */
export function gridRange(sheetId: number, { top, left, bottom, right }: Range): GridRange {
  return {
    sheetId,
    startRowIndex: top,
    endRowIndex: bottom + 1,
    startColumnIndex: left,
    endColumnIndex: right + 1,
  };
}

/** The block; what Sheets leaves out reaches to the sheet's edge. */
export function placeOf(range: GridRange, size: { readonly rows: number; readonly columns: number }): Range {
  return {
    top: range.startRowIndex ?? 0,
    left: range.startColumnIndex ?? 0,
    bottom: (range.endRowIndex ?? size.rows) - 1,
    right: (range.endColumnIndex ?? size.columns) - 1,
  };
}
