import {
  type CellErrorValue,
  type CellRichTextValue,
  dateToExcel,
  type Cell as SheetCell,
  type CellValue as SheetValue,
  type Worksheet,
} from "@cj-tech-master/excelts";
import type { Cell, Grid, Range } from "../../core/cells/cell.ts";
import type { Held } from "../../core/planning/replacing.ts";

/**
 * The cells of a range of an .xlsx sheet: dates as serials, formulas as what they last came to,
 * rich text and links as their text, error values as theirs. Merged cells stand in the first one.
 */
export function sheetGrid(sheet: Worksheet, range: Range): Required<Grid> {
  const width = range.right - range.left + 1;
  const values: Cell[][] = [];
  const formats: string[][] = [];
  for (let row = range.top; row <= range.bottom; row++) {
    const line: Cell[] = new Array(width).fill(null);
    const lineFormats: string[] = new Array(width).fill("");
    const cells = sheet.findRow(row + 1);
    for (let index = 0; cells && index < width; index++) {
      const cell = cells.findCell(range.left + index + 1);
      if (!cell) continue;
      line[index] = isCovered(cell) ? null : plainValue(cell.value);
      lineFormats[index] = formatOf(cell);
    }
    values.push(line);
    formats.push(lineFormats);
  }
  return { values, formats };
}

/** From the sheet's first cell to its last filled one; null for an empty sheet. */
export function usedRange(sheet: Worksheet): Range | null {
  let bottom = -1;
  let right = -1;
  let top = Number.POSITIVE_INFINITY;
  let left = Number.POSITIVE_INFINITY;
  sheet.eachRow((row, rowNumber) => {
    row.eachCell((cell, column) => {
      if (isCovered(cell) || plainValue(cell.value) === null) return;
      top = Math.min(top, rowNumber - 1);
      left = Math.min(left, column - 1);
      bottom = Math.max(bottom, rowNumber - 1);
      right = Math.max(right, column - 1);
    });
  });
  return bottom < 0 ? null : { top, left, bottom, right };
}

const isCovered = (cell: SheetCell) => cell.isMerged && cell.master !== cell;

/** What somebody typed into a cell; undefined where a formula or the cell that covers it says what it shows. */
export const typedIn =
  (sheet: Worksheet): Held =>
  (row, column) => {
    const cell = sheet.findRow(row + 1)?.findCell(column + 1);
    if (!cell) return null;
    return cell.formula !== undefined || isCovered(cell) ? undefined : plainValue(cell.value);
  };

function formatOf(cell: SheetCell): string {
  const format = typeof cell.numFmt === "string" ? cell.numFmt : "";
  return format === "General" ? "" : format;
}

export function plainValue(value: SheetValue): Cell {
  if (value === null || value === undefined || value === "") return null;
  if (typeof value === "number" || typeof value === "string" || typeof value === "boolean") return value;
  if (value instanceof Date) return serialOf(value);
  if ("error" in value) return (value as CellErrorValue).error;
  if ("richText" in value && value.richText) return runs(value as CellRichTextValue);
  if ("hyperlink" in value) return value.text === "" ? null : value.text;
  if ("checkbox" in value) return value.checkbox;
  return "result" in value ? plainValue(value.result) : null;
}

const runs = (value: CellRichTextValue) => value.richText.map((run) => run.text).join("");

/** To the millisecond, which is as fine as the reader's dates are. */
const serialOf = (date: Date) => Math.round(dateToExcel(date) * 86_400_000) / 86_400_000;
