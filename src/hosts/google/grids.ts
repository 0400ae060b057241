import type { sheets_v4 } from "googleapis/build/src/apis/sheets/index.js";
import { rangeToA1 } from "../../core/cells/address.ts";
import type { Cell, Range } from "../../core/cells/cell.ts";
import type { PlacedGrid } from "../../core/planning/overview.ts";
import { calculatedIn } from "../../core/planning/replacing.ts";
import type { Clients } from "./clients.ts";
import { patiently } from "./retry.ts";
import type { SheetState } from "./structure.ts";

/** Cells asked for at once: more make answers of tens of megabytes, which time out. */
const mostCells = 200_000;

type CellData = sheets_v4.Schema$CellData;

/** The rows of a block of a sheet, as far down as anything is filled; read in several parts where it is large. */
export async function readRows(
  { sheets, patience }: Clients,
  id: string,
  sheet: SheetState,
  range: Range,
  cellFields: string,
): Promise<CellData[][]> {
  const height = Math.max(1, Math.floor(mostCells / (range.right - range.left + 1)));
  const fields = `sheets(data(startRow,startColumn,rowData(values(${cellFields}))))`;
  const rows: CellData[][] = [];
  for (let top = range.top; top <= range.bottom; top += height) {
    const part = { ...range, top, bottom: Math.min(range.bottom, top + height - 1) };
    const ranges = [rangeToA1(sheet.name, part)];
    const { data } = await patiently(
      () => sheets.spreadsheets.get({ spreadsheetId: id, ranges, fields }),
      patience,
    );
    const rowData = data.sheets?.[0]?.data?.[0]?.rowData ?? [];
    rowData.forEach(({ values }, index) => {
      rows[top - range.top + index] = values ?? [];
    });
  }
  return Array.from(rows, (row) => row ?? []);
}

/** A sheet ends somewhere, and asking beyond its end is an error. */
export const clipped = (range: Range, { rows, columns }: SheetState): Range => ({
  ...range,
  bottom: Math.min(range.bottom, rows - 1),
  right: Math.min(range.right, columns - 1),
});

const shownFields = "effectiveValue,effectiveFormat(numberFormat),userEnteredFormat(numberFormat)";

/** The cells of a range, or of a sheet's filled part; formats only where there are some. */
export async function readGrid(
  clients: Clients,
  id: string,
  sheet: SheetState,
  wanted?: Range,
): Promise<PlacedGrid> {
  const all: Range = { top: 0, left: 0, bottom: sheet.rows - 1, right: sheet.columns - 1 };
  const range = wanted ? clipped(wanted, sheet) : all;
  const { top, left } = range;
  if (range.bottom < top || range.right < left) return { grid: { values: [], formats: [] }, top, left };
  const rows = await readRows(clients, id, sheet, range, shownFields);
  const width = range.right - left + 1;
  const height = wanted ? range.bottom - top + 1 : rows.length;
  const each = <T>(make: (data: CellData | undefined) => T): T[][] =>
    Array.from({ length: height }, (_, r) => Array.from({ length: width }, (_, c) => make(rows[r]?.[c])));
  const values = each(toCell);
  const formats = each(formatOf);
  return wanted ? { grid: { values, formats }, top, left } : trimmed(values, formats);
}

const errors: Readonly<Record<string, string>> = {
  N_A: "#N/A",
  REF: "#REF!",
  DIVIDE_BY_ZERO: "#DIV/0!",
  NAME: "#NAME?",
  NUM: "#NUM!",
  VALUE: "#VALUE!",
  NULL_VALUE: "#NULL!",
  LOADING: "Loading...",
};

/** What a cell shows, dates as serials; an empty text is an empty cell. */
export function toCell(data: CellData | undefined): Cell {
  const { numberValue, stringValue, boolValue, errorValue } = data?.effectiveValue ?? {};
  if (numberValue !== undefined && numberValue !== null) return numberValue;
  if (boolValue !== undefined && boolValue !== null) return boolValue;
  if (errorValue) return errors[errorValue.type ?? ""] ?? "#ERROR!";
  return stringValue === undefined || stringValue === null || stringValue === "" ? null : stringValue;
}

/** What somebody typed; undefined where a formula, in the cell or spilling into it, says what it shows. */
export function typedValue(data: CellData | undefined): Cell | undefined {
  const { userEnteredValue: entered, effectiveValue: shown } = data ?? {};
  const isCalculated = entered ? typeof entered.formulaValue === "string" : Boolean(shown);
  return isCalculated ? undefined : toCell(data);
}

/** Which cells of a range a formula fills, its own or one that spills into it. */
export async function readCalculated(
  clients: Clients,
  id: string,
  sheet: SheetState,
  wanted: Range,
): Promise<boolean[][]> {
  const range = clipped(wanted, sheet);
  if (range.bottom < range.top || range.right < range.left) return [];
  const rows = await readRows(clients, id, sheet, range, "userEnteredValue,effectiveValue");
  return calculatedIn(range, (row, column) => typedValue(rows[row - range.top]?.[column - range.left]));
}

/** A date in a cell without a format of its own is told to be one by the format it is shown in. */
export function formatOf(data: CellData | undefined): string {
  const { type, pattern } =
    data?.effectiveFormat?.numberFormat ?? data?.userEnteredFormat?.numberFormat ?? {};
  if (pattern) return pattern === "General" || pattern === "0.###############" ? "" : pattern;
  if (type === "DATE") return "yyyy-mm-dd";
  if (type === "DATE_TIME") return "yyyy-mm-dd hh:mm";
  return type === "PERCENT" ? "0%" : "";
}

/** A sheet is read from A1, whatever is empty there. */
function trimmed(values: Cell[][], formats: string[][]): PlacedGrid {
  const isFilled = (row: readonly Cell[]) => row.some((cell) => cell !== null);
  const top = values.findIndex(isFilled);
  if (top < 0) return { grid: { values: [], formats: [] }, top: 0, left: 0 };
  let left = Number.POSITIVE_INFINITY;
  let right = 0;
  for (const row of values) {
    if (!isFilled(row)) continue;
    left = Math.min(
      left,
      row.findIndex((cell) => cell !== null),
    );
    right = Math.max(
      right,
      row.findLastIndex((cell) => cell !== null),
    );
  }
  const bottom = values.findLastIndex(isFilled);
  const cut = <T>(rows: T[][]) => rows.slice(top, bottom + 1).map((row) => row.slice(left, right + 1));
  return { grid: { values: cut(values), formats: cut(formats) }, top, left };
}
