import { CellValueType, type ICellData, type IStyleData, type Nullable } from "@univerjs/core";
import { FormulaDataModel, SetRangeValuesMutation, SetStyleCommand } from "@univerjs/preset-sheets-core";
import type { Cell, Range } from "../../core/cells/cell.ts";
import { widthOf } from "../../core/cells/grid.ts";
import type { Look, Written } from "../../core/planning/change.ts";
import { type Block, type Held, stillFitting } from "../../core/planning/replacing.ts";
import type { Spreadsheet, UniverBook, UniverSheet } from "./univer.ts";

export interface SheetCells {
  readonly values: Cell[][];
  readonly formats: string[][];
}

/** The cell as the core sees it; a formula's cell by its value, rich text by its words. */
function toCell(cell: Nullable<ICellData>): Cell {
  if (!cell) return null;
  if (cell.p?.body) return cell.p.body.dataStream.replace(/\r\n$/, "").replaceAll("\r", "\n");
  const { v, t } = cell;
  if (v === undefined || v === null || v === "") return null;
  if (t === CellValueType.BOOLEAN) return v === true || v === 1 || v === "1" || v === "TRUE";
  if (t === CellValueType.STRING || t === CellValueType.FORCE_STRING) return String(v);
  return v;
}

/** What a spilled formula put beside its own cell; Univer keeps these apart from the sheet's cells. */
function spilled({ univer }: Spreadsheet, book: UniverBook, sheet: UniverSheet) {
  const cells = univer.__getInjector().get(FormulaDataModel).getArrayFormulaCellData();
  return cells?.[book.getId()]?.[sheet.getSheetId()] ?? {};
}

/** The smallest range that holds every filled cell, spilled ones included; null: none is filled. */
export function usedRange(spreadsheet: Spreadsheet, book: UniverBook, sheet: UniverSheet): Range | null {
  const whole = { top: 0, left: 0, bottom: Infinity, right: Infinity };
  return filledPart(spreadsheet, book, sheet, whole);
}

/** The same of the cells within a block. */
export function filledPart(
  spreadsheet: Spreadsheet,
  book: UniverBook,
  sheet: UniverSheet,
  within: Range,
): Range | null {
  let used: { top: number; left: number; bottom: number; right: number } | null = null;
  const grow = (row: number, column: number, cell: Nullable<ICellData>) => {
    if (row < within.top || row > within.bottom || column < within.left || column > within.right) return;
    if (toCell(cell) === null && !cell?.f && !cell?.si) return;
    if (used === null) used = { top: row, left: column, bottom: row, right: column };
    else {
      used.top = Math.min(used.top, row);
      used.left = Math.min(used.left, column);
      used.bottom = Math.max(used.bottom, row);
      used.right = Math.max(used.right, column);
    }
  };
  sheet
    .getSheet()
    .getCellMatrix()
    .forValue((row, column, cell) => {
      grow(row, column, cell);
    });
  const spills = spilled(spreadsheet, book, sheet);
  for (const row of Object.keys(spills).map(Number)) {
    for (const column of Object.keys(spills[row] ?? {}).map(Number)) grow(row, column, spills[row]?.[column]);
  }
  return used;
}

/** What people typed into a sheet's cells. */
export function typedIn(spreadsheet: Spreadsheet, book: UniverBook, sheet: UniverSheet): Held {
  const matrix = sheet.getSheet().getCellMatrix();
  const spills = spilled(spreadsheet, book, sheet);
  return (row, column) => {
    const cell = matrix.getValue(row, column);
    return cell?.f || cell?.si || spills[row]?.[column] ? undefined : toCell(cell);
  };
}

export function readCells(
  spreadsheet: Spreadsheet,
  book: UniverBook,
  sheet: UniverSheet,
  range: Range,
): SheetCells {
  const matrix = sheet.getSheet().getCellMatrix();
  const styles = book.getWorkbook().getStyles();
  const spills = spilled(spreadsheet, book, sheet);
  const values: Cell[][] = [];
  const formats: string[][] = [];
  for (let row = range.top; row <= range.bottom; row++) {
    const rowValues: Cell[] = [];
    const rowFormats: string[] = [];
    for (let column = range.left; column <= range.right; column++) {
      const cell = matrix.getValue(row, column);
      rowValues.push(toCell(cell) ?? toCell(spills[row]?.[column]));
      rowFormats.push((cell?.s ? styles.getStyleByCell(cell)?.n?.pattern : undefined) ?? "");
    }
    values.push(rowValues);
    formats.push(rowFormats);
  }
  return { values, formats };
}

const cleared = { v: null, f: null, si: null, p: null, t: null } as const;

/** Univer's cell for what is written. Text is marked as text, so that "=1+1" and "007" stay as they are. */
export function univerCell(written: Written): ICellData {
  if (written === null || written === "") return {};
  if (typeof written === "number") return { v: written, t: CellValueType.NUMBER };
  if (typeof written === "boolean") return { v: written ? 1 : 0, t: CellValueType.BOOLEAN };
  if (typeof written === "string") {
    const misread = /^\s*=/.test(written) || (written.trim() !== "" && !Number.isNaN(Number(written)));
    return { v: written, t: misread ? CellValueType.FORCE_STRING : CellValueType.STRING };
  }
  const first = Array.isArray(written.value) ? written.value[0]?.[0] : written.value;
  const shown: Written = typeof first === "object" || first === undefined ? null : first;
  return { ...univerCell(shown), f: written.formula };
}

type Cells = Record<number, Record<number, ICellData>>;

/** Writes without an entry in the undo history: what Pipewright keeps is no step of the user's. */
export function writeCells(
  spreadsheet: Spreadsheet,
  book: UniverBook,
  sheet: UniverSheet,
  block: Block,
): void {
  const { top, left, cells, formats } = stillFitting(block, typedIn(spreadsheet, book, sheet));
  makeRoom(sheet, top + cells.length, left + widthOf(cells));
  const contents: Cells = {};
  const patterns: Cells = {};
  const put = (into: Cells, row: number, column: number, cell: ICellData) => {
    into[row] ??= {};
    (into[row] as Record<number, ICellData>)[column] = cell;
  };
  cells.forEach((row, r) => {
    row.forEach((written, c) => {
      const pattern = formats?.[r]?.[c] ?? "";
      if (written !== null) put(contents, top + r, left + c, { ...cleared, ...univerCell(written) });
      if (pattern !== "") put(patterns, top + r, left + c, { s: { n: { pattern } } });
    });
  });
  mutate(spreadsheet, book, sheet, contents);
  mutate(spreadsheet, book, sheet, patterns, SetStyleCommand.id);
}

/** Unless told that only styles are meant, Univer drops the formulas of cells that come without one. */
function mutate(
  { api }: Spreadsheet,
  book: UniverBook,
  sheet: UniverSheet,
  cellValue: Cells,
  trigger?: typeof SetStyleCommand.id,
): void {
  if (Object.keys(cellValue).length === 0) return;
  api.syncExecuteCommand(SetRangeValuesMutation.id, {
    unitId: book.getId(),
    subUnitId: sheet.getSheetId(),
    cellValue,
    ...(trigger === undefined ? {} : { trigger }),
  });
}

/** Lets the sheet have at least so many rows and columns. */
export function makeRoom(sheet: UniverSheet, rows: number, columns: number): void {
  if (sheet.getMaxRows() < rows) sheet.setRowCount(rows + 100);
  if (sheet.getMaxColumns() < columns) sheet.setColumnCount(columns + 6);
}

const grey = { rgb: "#5f6368" };

const looks: Readonly<Record<Look, IStyleData>> = {
  title: { fs: 16, bl: 1 },
  subtitle: { fs: 13, bl: 1 },
  heading: { bl: 1, bg: { rgb: "#e8eef4" } },
  figureHeading: { bl: 1, bg: { rgb: "#e8eef4" }, ht: 3 },
  label: { cl: grey },
  figure: { bl: 1, ht: 3, cl: { rgb: "#0f5c8c" } },
  note: { fs: 9, it: 1, cl: grey },
};

export function styleCells(
  spreadsheet: Spreadsheet,
  book: UniverBook,
  sheet: UniverSheet,
  range: Range,
  look: Look,
): void {
  const cells: Cells = {};
  for (let row = range.top; row <= range.bottom; row++) {
    const line: Record<number, ICellData> = {};
    for (let column = range.left; column <= range.right; column++) line[column] = { s: looks[look] };
    cells[row] = line;
  }
  mutate(spreadsheet, book, sheet, cells, SetStyleCommand.id);
}
