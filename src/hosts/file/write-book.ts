import type { Cell, Grid } from "../../core/cells/cell.ts";
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
  grid.values.slice(0, 200).forEach((row, index) => {
    row.forEach((cell, column) => {
      const length = shownLength(cell, grid.formats?.[index]?.[column] ?? "");
      widths[column] = Math.min(40, Math.max(widths[column] ?? 9, length + 3));
    });
  });
  return widths;
}

/** A number too long for its column shows as "###": a date takes its format's length, others their marks. */
function shownLength(cell: Cell, format: string): number {
  if (cell === null) return 0;
  const length = String(cell).length;
  if (typeof cell !== "number" || format === "") return length;
  if (/^y/.test(format)) return format.length;
  const whole = String(Math.trunc(cell)).length;
  const currency = /\[\$([^\]]*)\]/.exec(format)?.[1]?.length ?? -1;
  return Math.ceil((whole * 4) / 3) + (format.includes(".") ? 3 : 0) + currency + 1;
}

/** The bytes of an .xlsx file. */
export async function writeBook(workbook: ExcelWorkbook): Promise<Uint8Array> {
  refreshHeaders(workbook);
  return workbook.xlsx.writeBuffer();
}
