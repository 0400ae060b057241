import {
  type ICellData,
  type IStyleData,
  type IWorkbookData,
  type IWorksheetData,
  LocaleType,
} from "@univerjs/core";
import type { Cell, Grid } from "../../core/cells/cell.ts";
import { widthOf } from "../../core/cells/grid.ts";
import type { Problem } from "../../core/issue.ts";
import type { Change } from "../../core/planning/change.ts";
import { memorySheet } from "../../core/planning/memory-sheet.ts";
import { recognise } from "../../core/table/recognise.ts";
import { typeCells } from "../../core/table/typed.ts";
import { type FileBook, readBook } from "../file/read-book.ts";
import { localFormat, type Writing } from "./local-writing.ts";
import type { Spreadsheet } from "./univer.ts";
import { univerCell } from "./univer-cells.ts";
import type { UniverWorkbook } from "./univer-workbook.ts";
import { type FileLayout, fileLayout, layoutChanges } from "./xlsx-layout.ts";

export type Opened =
  /** `left`: what the file has and this spreadsheet cannot show, in words. */
  { readonly ok: true; readonly left: readonly string[] } | { readonly ok: false; readonly problem: Problem };

/** What a file is opened in. */
export interface Desk {
  readonly spreadsheet: Spreadsheet;
  readonly workbook: UniverWorkbook;
  readonly writing: Writing;
}

/** Puts a file's workbook in place of the present one, which stays when the file cannot be read. */
export async function openFile(desk: Desk, fileName: string, bytes: Uint8Array): Promise<Opened> {
  const result = await readBook(bytes, fileName);
  return result.ok ? showBook(desk, fileName, result.book) : result;
}

/** Puts .csv files, a sheet each, in place of the present workbook. */
export async function openTogether(
  desk: Desk,
  name: string,
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
): Promise<Opened> {
  const books: FileBook[] = [];
  for (const file of files) {
    const result = await readBook(file.bytes, file.name);
    if (!result.ok) return result;
    books.push(result.book);
  }
  const sheets = books.flatMap((book) => book.sheets);
  return showBook(desk, name, { sheets, active: 0, workbook: null, losses: [] });
}

async function showBook(
  { spreadsheet, workbook, writing }: Desk,
  fileName: string,
  read: FileBook,
): Promise<Opened> {
  const book = read.workbook ? withoutMemory(read) : typed(read, writing);
  const layouts = book.sheets.map(({ name }) => (book.workbook ? fileLayout(book.workbook, name) : null));
  const data = workbookData(book, fileName, layouts);
  const changes: readonly Change[] = book.workbook ? await layoutChanges(book.workbook) : [];
  const { api } = spreadsheet;
  const present = api.getActiveWorkbook();
  if (present) api.disposeUnit(present.getId());
  api.createWorkbook(data);
  await workbook.apply(changes);
  return { ok: true, left: [...new Set(layouts.flatMap((layout) => layout?.left ?? []))] };
}

/** The sheet in which files keep the set-up is none of the user's; its contents come as settings. */
function withoutMemory(book: FileBook): FileBook {
  const front = book.sheets[book.active]?.name;
  const sheets = book.sheets.filter(({ name }) => name !== memorySheet);
  return {
    ...book,
    sheets,
    active: Math.max(
      0,
      sheets.findIndex(({ name }) => name === front),
    ),
  };
}

/** Text of a .csv file as the numbers and dates that it means, where a deal table is recognised in it. */
function typed(book: FileBook, writing: Writing): FileBook {
  const sheets = book.sheets.map((sheet) => {
    const recognised = recognise(sheet.grid);
    if (!recognised.ok) return sheet;
    const { values, formats } = typeCells(sheet.grid, recognised.recognition);
    const local = formats?.map((row) => row.map((format) => localFormat(format, writing)));
    return { ...sheet, grid: { values, formats: local ?? [] } };
  });
  return { ...book, sheets };
}

let opened = 0;

function workbookData(
  book: FileBook,
  fileName: string,
  layouts: readonly (FileLayout | null)[],
): Partial<IWorkbookData> {
  const styles = styleBook();
  const sheets = book.sheets.map(({ name, hidden, grid }, index): Partial<IWorksheetData> => {
    const layout = layouts[index] ?? null;
    const columns = widthOf(grid.values);
    return {
      id: `sheet-${index + 1}`,
      name,
      hidden: hidden ? 1 : 0,
      rowCount: grid.values.length + 200,
      columnCount: columns + 26,
      cellData: cellsOf(grid, layout, styles.idOf),
      columnData: Object.fromEntries(
        (layout?.widths ?? fittingWidths(grid, columns)).map((w, column) => [column, { w }]),
      ),
      mergeData: [...(layout?.merges ?? [])],
    };
  });
  const active = sheets[book.active]?.id;
  return {
    id: `workbook-${++opened}`,
    name: fileName,
    locale: LocaleType.EN_US,
    sheetOrder: sheets.map(({ id }) => id ?? ""),
    sheets: Object.fromEntries(sheets.map((sheet) => [sheet.id ?? "", sheet])),
    styles: styles.all,
    ...(active === undefined ? {} : { resources: [] }),
  };
}

function cellsOf(
  grid: Grid,
  layout: FileLayout | null,
  styleId: (style: IStyleData) => string,
): Record<number, Record<number, ICellData>> {
  const cells: Record<number, Record<number, ICellData>> = {};
  grid.values.forEach((row, r) => {
    const line: Record<number, ICellData> = {};
    row.forEach((value: Cell, c) => {
      const formula = layout?.formulaAt(r, c) ?? null;
      const pattern = grid.formats?.[r]?.[c] ?? "";
      const look = layout?.styleAt(r, c) ?? null;
      const shown = formula === "" ? null : value; // what a formula above or beside spills here
      if (shown === null && !formula && pattern === "" && look === null) return;
      const style: IStyleData = { ...look, ...(pattern === "" ? {} : { n: { pattern } }) };
      line[c] = {
        ...univerCell(shown),
        ...(formula ? { f: formula } : {}),
        ...(Object.keys(style).length > 0 ? { s: styleId(style) } : {}),
      };
    });
    if (Object.keys(line).length > 0) cells[r] = line;
  });
  return cells;
}

/** Equal styles are kept once, as thousands of cells share them. */
function styleBook() {
  const all: Record<string, IStyleData> = {};
  const ids = new Map<string, string>();
  return {
    all,
    idOf(style: IStyleData): string {
      const key = JSON.stringify(style);
      const id = ids.get(key) ?? `style-${ids.size + 1}`;
      ids.set(key, id);
      all[id] = style;
      return id;
    },
  };
}

/** Pixels that show a column's text and a table's arrow up to a limit, by its first rows; a title above may run on. */
function fittingWidths(grid: Grid, columns: number): number[] {
  const lengths: number[] = new Array(columns).fill(0);
  grid.values.slice(0, 200).forEach((row, r) => {
    if (row.filter((cell) => cell !== null).length < 2) return;
    row.forEach((cell, c) => {
      lengths[c] = Math.max(lengths[c] ?? 0, shownLength(cell, grid.formats?.[r]?.[c] ?? ""));
    });
  });
  return lengths.map((length) => Math.round(Math.min(36, Math.max(8, length + 4)) * 7.2));
}

function shownLength(cell: Cell, format: string): number {
  if (typeof cell !== "number" || format === "") return String(cell ?? "").length;
  const sign = format.replace(/\[\$([^\]-]*)[^\]]*\]/g, "$1");
  return Math.max(sign.length, String(Math.round(cell)).length + 3);
}
