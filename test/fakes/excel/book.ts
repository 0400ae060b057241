import type { Cell, Range } from "../../../src/core/cells/cell.ts";

/** A cell that is not empty. */
export interface CellState {
  value: string | number | boolean;
  formula?: string;
  /** Put there by the formula of another cell: "row,column". */
  spilledFrom?: string;
}

export interface ValidationState {
  range: Range;
  type: string;
  rule: unknown;
  errorAlert: unknown;
  prompt: unknown;
  ignoreBlanks: boolean;
}

export interface ConditionalState {
  id: string;
  range: Range;
  type: string;
  formula: string;
  fill: string;
}

export interface ChartState {
  name: string;
  type: string;
  source: Range;
  seriesBy: string;
  title: string;
  over: { from: Range; to: Range } | null;
  looks: Record<string, unknown>;
}

export interface SheetState {
  id: string;
  name: string;
  /** By row, then column; holes are empty cells. */
  cells: (CellState | undefined)[][];
  formats: Record<string, string>;
  looks: Record<string, Record<string, unknown>>;
  validations: ValidationState[];
  conditionals: ConditionalState[];
  charts: ChartState[];
  merged: Range[];
  widths: Record<number, number>;
  showGridlines: boolean;
  isProtected: boolean;
}

export interface TableState {
  id: string;
  name: string;
  sheet: string; // id
  range: Range;
  style: string;
}

/** A workbook as it is saved: plain data, so that saving and opening again is a copy. */
export interface BookState {
  sheets: SheetState[];
  activeSheet: string; // id
  tables: TableState[];
  names: { name: string; formula: string }[];
  settings: Record<string, unknown>;
  /** Table styles that were made in this workbook. */
  tableStyles: string[];
  isProtected: boolean;
  readOnly: boolean;
  nextId: number;
}

export function emptySheet(id: string, name: string): SheetState {
  return {
    id,
    name,
    cells: [],
    formats: {},
    looks: {},
    validations: [],
    conditionals: [],
    charts: [],
    merged: [],
    widths: {},
    showGridlines: true,
    isProtected: false,
  };
}

export function newBook(
  sheets: readonly { readonly name: string; readonly cells: readonly (readonly Cell[])[] }[],
): BookState {
  const book: BookState = {
    sheets: [],
    activeSheet: "",
    tables: [],
    names: [],
    settings: {},
    tableStyles: [],
    isProtected: false,
    readOnly: false,
    nextId: 1,
  };
  for (const { name, cells } of sheets) {
    const sheet = emptySheet(newId(book), name);
    sheet.cells = cells.map((row) =>
      row.map((value) => (value === null || value === "" ? undefined : { value })),
    );
    book.sheets.push(sheet);
  }
  book.activeSheet = book.sheets[0]?.id ?? "";
  return book;
}

export const newId = (book: BookState): string => `{${String(book.nextId++).padStart(8, "0")}}`;

export const cellAt = (sheet: SheetState, row: number, column: number): CellState | undefined =>
  sheet.cells[row]?.[column];

export function setCell(sheet: SheetState, row: number, column: number, cell: CellState | undefined): void {
  if (cell === undefined && sheet.cells[row] === undefined) return;
  sheet.cells[row] ??= [];
  (sheet.cells[row] as (CellState | undefined)[])[column] = cell;
}

export const keyOf = (row: number, column: number): string => `${row},${column}`;

export function sheetNamed(book: BookState, name: string): SheetState | undefined {
  const lower = name.toLowerCase();
  return book.sheets.find((sheet) => sheet.name.toLowerCase() === lower || sheet.id === name);
}

export const overlaps = (a: Range, b: Range): boolean =>
  a.top <= b.bottom && a.bottom >= b.top && a.left <= b.right && a.right >= b.left;

export const contains = (outer: Range, inner: Range): boolean =>
  inner.top >= outer.top &&
  inner.left >= outer.left &&
  inner.bottom <= outer.bottom &&
  inner.right <= outer.right;

export const sizeOf = ({ top, left, bottom, right }: Range): number =>
  (bottom - top + 1) * (right - left + 1);

/** What is left of a block when a hole is cut out of it. */
export function without(block: Range, hole: Range): Range[] {
  if (!overlaps(block, hole)) return [block];
  const top = Math.max(block.top, hole.top);
  const bottom = Math.min(block.bottom, hole.bottom);
  return [
    { ...block, bottom: hole.top - 1 },
    { ...block, top: hole.bottom + 1 },
    { ...block, top, bottom, right: hole.left - 1 },
    { ...block, top, bottom, left: hole.right + 1 },
  ].filter((part) => part.top <= part.bottom && part.left <= part.right);
}

/** The smallest block around all cells that hold something, spilled ones included. */
export function usedRange(sheet: SheetState, within?: Range): Range | null {
  let top = -1;
  let bottom = -1;
  let left = Number.POSITIVE_INFINITY;
  let right = -1;
  sheet.cells.forEach((row, r) => {
    if (within && (r < within.top || r > within.bottom)) return;
    row?.forEach((cell, c) => {
      if (cell === undefined || (within && (c < within.left || c > within.right))) return;
      if (top === -1) top = r;
      bottom = r;
      left = Math.min(left, c);
      right = Math.max(right, c);
    });
  });
  return top === -1 ? null : { top, left, bottom, right };
}
