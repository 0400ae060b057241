import type { Cell, Range, Serial } from "../../core/cells/cell.ts";
import { isDateFormat } from "../../core/cells/formats.ts";
import type { PlacedGrid } from "../../core/planning/overview.ts";
import type { Sheet, SheetRange } from "./apps-script.ts";

export type ReadDate = (date: Date) => Serial | null;

/** What Sheets calls the format of a cell that has none. */
const automatic = new Set(["General", "0.###############", ""]);

/** A value of getValues or of a custom function's argument; "" stands for an empty cell. */
export function toCell(value: unknown, readDate: ReadDate): Cell {
  // By type first: telling a Date apart costs more, and most cells are none.
  if (typeof value === "string") return value === "" ? null : value;
  if (typeof value === "number") return Number.isFinite(value) ? value : null;
  if (typeof value === "boolean") return value;
  if (value instanceof Date) return readDate(value);
  return value === null || value === undefined ? null : String(value);
}

/** The cells of a range, or of a sheet's filled part, in two calls however many they are. */
export function readGrid(sheet: Sheet, wanted: Range | undefined, readDate: ReadDate): PlacedGrid {
  const range = wanted ? clipped(sheet, wanted) : sheet.getDataRange();
  const [top, left] = wanted ? [wanted.top, wanted.left] : [0, 0];
  if (range === null) return { grid: { values: [], formats: [] }, top, left };
  const raw: unknown[][] = range.getValues();
  const shown = range.getNumberFormats();
  const values = raw.map((row) => row.map((value) => toCell(value, readDate)));
  const formats = raw.map((row, r) => row.map((value, c) => formatOf(value, shown[r]?.[c] ?? "")));
  return wanted ? { grid: { values, formats }, top, left } : trimmed(values, formats);
}

/** A Date in a format that does not show it as one is still a date. */
function formatOf(value: unknown, format: string): string {
  if (typeof value === "object" && value instanceof Date && !isDateFormat(format)) return "yyyy-mm-dd";
  return automatic.has(format) ? "" : format;
}

/** The part of a block that is in the sheet, beyond whose end asking is an error; null where none is. */
export function clipped(sheet: Sheet, { top, left, bottom, right }: Range): SheetRange | null {
  const height = Math.min(bottom + 1, sheet.getMaxRows()) - top;
  const width = Math.min(right + 1, sheet.getMaxColumns()) - left;
  return height > 0 && width > 0 ? sheet.getRange(top + 1, left + 1, height, width) : null;
}

/** The data range begins in A1, whatever is empty there. */
function trimmed(values: Cell[][], formats: string[][]): PlacedGrid {
  const top = values.findIndex((row) => row.some((cell) => cell !== null));
  if (top < 0) return { grid: { values: [], formats: [] }, top: 0, left: 0 };
  const firsts = values.map((row) => row.findIndex((cell) => cell !== null)).filter((index) => index >= 0);
  const left = firsts.reduce((least, index) => Math.min(least, index));
  const cut = <T>(rows: T[][]) => rows.slice(top).map((row) => row.slice(left));
  return { grid: { values: cut(values), formats: cut(formats) }, top, left };
}

/** A block of a sheet as Apps Script's own range, the sheet grown to hold it. */
export function rangeIn(sheet: Sheet, { top, left, bottom, right }: Range): SheetRange {
  const rows = sheet.getMaxRows();
  if (bottom + 1 > rows) sheet.insertRowsAfter(rows, bottom + 1 - rows);
  const columns = sheet.getMaxColumns();
  if (right + 1 > columns) sheet.insertColumnsAfter(columns, right + 1 - columns);
  return sheet.getRange(top + 1, left + 1, bottom - top + 1, right - left + 1);
}

export function placeOfRange(range: SheetRange): Range {
  const top = range.getRow() - 1;
  const left = range.getColumn() - 1;
  return { top, left, bottom: top + range.getNumRows() - 1, right: left + range.getNumColumns() - 1 };
}
