import type { Grid } from "../../core/cells/cell.ts";
import { Workbook as ExcelWorkbook } from "./excelts.ts";
import type { FileBook } from "./read-book.ts";
import { pageSetup } from "./sheets.ts";
import { refreshHeaders } from "./tables.ts";
import { writeCells } from "./write-cells.ts";

/** The workbook of a book; delimited text becomes a workbook of one sheet with columns that fit. */
export function workbookOf(book: Omit<FileBook, "losses">): ExcelWorkbook {
  if (book.workbook) return book.workbook;
  const workbook = new ExcelWorkbook();
  for (const { name, grid, headerRow } of book.sheets) {
    const sheet = workbook.addWorksheet(name, { pageSetup });
    writeCells(sheet, {
      top: 0,
      left: 0,
      cells: grid.values,
      ...(grid.formats ? { formats: grid.formats } : {}),
    });
    if (headerRow !== undefined) {
      sheet.getRow(headerRow + 1).font = { name: "Calibri", size: 11, bold: true };
      sheet.views = [{ state: "frozen", ySplit: headerRow + 1 }];
    }
    fittingWidths(grid).forEach((width, index) => {
      sheet.getColumn(index + 1).width = width;
    });
  }
  return workbook;
}

/** By the longest text of the first rows, in characters; long notes do not stretch a column. */
function fittingWidths(grid: Grid): number[] {
  const widths: number[] = [];
  for (const row of grid.values.slice(0, 200)) {
    row.forEach((cell, column) => {
      const length = cell === null ? 0 : String(cell).length;
      widths[column] = Math.min(40, Math.max(widths[column] ?? 9, length + 3));
    });
  }
  return widths;
}

/** The bytes of an .xlsx file. */
export async function writeBook(workbook: ExcelWorkbook): Promise<Uint8Array> {
  refreshHeaders(workbook);
  return workbook.xlsx.writeBuffer();
}
