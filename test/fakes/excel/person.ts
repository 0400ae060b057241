import { rangeToA1 } from "../../../src/core/cells/address.ts";
import type { Cell, Range } from "../../../src/core/cells/cell.ts";
import { type BookState, cellAt, contains, keyOf, type SheetState, setCell, sheetNamed } from "./book.ts";
import { type ExcelHost, fireChanged, keepForUndo, type Source } from "./host.ts";
import { autoExpand } from "./tables-kind.ts";
import { typeInto } from "./typing.ts";

/** What people do in Excel, here and at another computer. Rows and columns from 0. */
export interface Person {
  /** Types into a cell, as the keyboard would: a rule with a stop alert refuses what it forbids. */
  type(sheet: string, row: number, column: number, value: Cell): boolean;
  /** Pastes or fills a block: validation is passed by (support.microsoft.com, "paste" under data validation). */
  paste(sheet: string, row: number, column: number, cells: readonly (readonly Cell[])[]): void;
  clear(sheet: string, range: Range): void;
  /** Goes to a cell, to its sheet first where another is open. */
  select(sheet: string, row: number, column: number): void;
  sortTable(table: string, column: number): void;
  insertRows(sheet: string, at: number, count: number): void;
  deleteRows(sheet: string, at: number, count: number): void;
  renameSheet(from: string, to: string): void;
  renameTable(from: string, to: string): void;
  undo(): void;
  protect(sheet: string): void;
}

export function person(host: ExcelHost, source: Source): Person {
  const sheetOf = (name: string): SheetState => {
    const sheet = sheetNamed(host.book, name);
    if (!sheet) throw new Error(`there is no sheet "${name}"`);
    return sheet;
  };
  const editable = (name: string): SheetState => {
    const sheet = sheetOf(name);
    if (sheet.isProtected) throw new Error(`the sheet "${name}" is protected`);
    keepForUndo(host);
    return sheet;
  };
  const tell = (
    sheet: SheetState,
    range: Range,
    changeType: "RangeEdited" | "RowInserted" | "RowDeleted",
    cell?: { before: Cell; after: Cell },
  ) => {
    host.calculate();
    fireChanged(host, sheet, range, { changeType, source, byAddin: false, ...cell });
  };
  const cell = (row: number, column: number): Range => ({
    top: row,
    left: column,
    bottom: row,
    right: column,
  });

  return {
    select(name, row, column) {
      const { id } = sheetOf(name);
      host.book.activeSheet = id;
      const address = rangeToA1(null, cell(row, column));
      host.selection = rangeToA1(name, cell(row, column));
      const args = { type: "WorksheetSelectionChanged", worksheetId: id, address };
      host.hub.slot("sheets selection changed").fire(args);
    },
    type(name, row, column, value) {
      const sheet = sheetOf(name);
      if (value !== null && !isAllowed(host.book, sheet, row, column, value)) return false;
      editable(name);
      const before = cellAt(sheet, row, column)?.value ?? "";
      typeInto(sheet, row, column, value ?? "");
      autoExpand(host, sheet, cell(row, column));
      tell(sheet, cell(row, column), "RangeEdited", {
        before,
        after: cellAt(sheet, row, column)?.value ?? "",
      });
      return true;
    },
    paste(name, row, column, cells) {
      const sheet = editable(name);
      cells.forEach((line, r) => {
        line.forEach((value, c) => {
          setCell(sheet, row + r, column + c, value === null ? undefined : { value });
        });
      });
      const width = cells[0]?.length ?? 1;
      const range = { top: row, left: column, bottom: row + cells.length - 1, right: column + width - 1 };
      autoExpand(host, sheet, range);
      tell(sheet, range, "RangeEdited");
    },
    clear(name, range) {
      const sheet = editable(name);
      for (let r = range.top; r <= range.bottom; r++)
        for (let c = range.left; c <= range.right; c++) setCell(sheet, r, c, undefined);
      tell(sheet, range, "RangeEdited");
    },
    sortTable(name, column) {
      const table = host.book.tables.find((each) => each.name === name);
      const sheet = host.book.sheets.find(({ id }) => id === table?.sheet);
      if (!table || !sheet) throw new Error(`there is no table "${name}"`);
      keepForUndo(host);
      const { top, left, bottom, right } = table.range;
      const rows = Array.from({ length: bottom - top }, (_, r) =>
        Array.from({ length: right - left + 1 }, (_, c) => cellAt(sheet, top + 1 + r, left + c)),
      );
      rows.sort((a, b) => (String(a[column]?.value ?? "") < String(b[column]?.value ?? "") ? -1 : 1));
      rows.forEach((line, r) => {
        line.forEach((each, c) => {
          setCell(sheet, top + 1 + r, left + c, each);
        });
      });
      host.calculate();
      // onRowSorted (ExcelApi 1.10): a sort has an event of its own.
      host.hub.slot("sheets row sorted").fire({
        type: "WorksheetRowSorted",
        address: `${top + 2}:${bottom + 1}`,
        source,
        worksheetId: sheet.id,
      });
    },
    insertRows(name, at, count) {
      const sheet = editable(name);
      moveRows(host.book, sheet, at, count);
      tell(sheet, { top: at, left: 0, bottom: at + count - 1, right: 16_383 }, "RowInserted");
    },
    deleteRows(name, at, count) {
      const sheet = editable(name);
      moveRows(host.book, sheet, at, -count);
      tell(sheet, { top: at, left: 0, bottom: at + count - 1, right: 16_383 }, "RowDeleted");
    },
    renameSheet(from, to) {
      const sheet = sheetOf(from);
      keepForUndo(host);
      // References in names, rules and formulas follow.
      const old = quoted(from);
      const follow = (text: string) => text.replaceAll(`${old}!`, `${quoted(to)}!`);
      for (const item of host.book.names) item.formula = follow(item.formula);
      for (const each of host.book.sheets) {
        for (const format of each.conditionals) format.formula = follow(format.formula);
        for (const validation of each.validations)
          validation.rule = JSON.parse(follow(JSON.stringify(validation.rule)));
      }
      sheet.name = to;
    },
    renameTable(from, to) {
      const table = host.book.tables.find((each) => each.name === from);
      if (!table) throw new Error(`there is no table "${from}"`);
      table.name = to;
    },
    undo() {
      const before = host.undo?.pop();
      if (!before) return;
      const now = host.book;
      host.book = before;
      host.calculate();
      for (const sheet of before.sheets) {
        const range = difference(
          now.sheets.find(({ id }) => id === sheet.id),
          sheet,
        );
        if (range) fireChanged(host, sheet, range, { changeType: "RangeEdited", source, byAddin: false });
      }
    },
    protect(name) {
      sheetOf(name).isProtected = true;
      // "protect and unprotect clear the undo stack" (Undo capabilities).
      if (host.undo) host.undo.length = 0;
    },
  };
}

const quoted = (name: string) =>
  /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) ? name : `'${name.replaceAll("'", "''")}'`;

/** Whether a list lets the value through; other rules warn only. */
function isAllowed(book: BookState, sheet: SheetState, row: number, column: number, value: Cell): boolean {
  const at = { top: row, left: column, bottom: row, right: column };
  const validation = sheet.validations.find((each) => contains(each.range, at));
  const alert = validation?.errorAlert as { style: string; showAlert: boolean } | undefined;
  if (validation?.type !== "List" || alert?.style !== "Stop" || !alert.showAlert) return true;
  return (listOf(book, validation.rule) ?? []).some((choice) => String(choice) === String(value));
}

/** The choices of a list rule, blanks left away. */
export function listOf(book: BookState, rule: unknown): Cell[] | null {
  const source = (rule as { list?: { source?: string } }).list?.source;
  if (source === undefined) return null;
  if (!source.startsWith("=")) return source.split(",").map((text) => text.trim());
  const match = /^=(?:'((?:[^']|'')+)'|([^!]+))!\$([A-Z]+)\$(\d+):\$([A-Z]+)\$(\d+)$/.exec(source);
  if (!match) return [];
  const [, inQuotes, plain = "", letters = "", from, , to] = match;
  const sheet = sheetNamed(book, inQuotes?.replaceAll("''", "'") ?? plain);
  const column = [...letters].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  const choices: Cell[] = [];
  for (let row = Number(from) - 1; row < Number(to); row++) {
    const value = sheet && cellAt(sheet, row, column)?.value;
    if (value !== undefined && value !== "") choices.push(value);
  }
  return choices;
}

/** Inserts (or, with a negative count, deletes) rows; all that lies below follows. */
function moveRows(book: BookState, sheet: SheetState, at: number, count: number): void {
  if (sheet.cells.length < at) sheet.cells.length = at;
  if (count > 0) sheet.cells.splice(at, 0, ...Array.from({ length: count }, () => []));
  else sheet.cells.splice(at, -count);
  const row = (r: number) => (r >= at ? Math.max(at - 1, r + count) : r);
  const shift = (range: Range): Range =>
    count > 0
      ? {
          ...range,
          top: range.top >= at ? range.top + count : range.top,
          bottom: range.bottom >= at ? range.bottom + count : range.bottom,
        }
      : {
          ...range,
          top: range.top > at ? Math.max(at, range.top + count) : range.top,
          bottom: row(range.bottom),
        };
  for (const table of book.tables) if (table.sheet === sheet.id) table.range = shift(table.range);
  for (const validation of sheet.validations) validation.range = shift(validation.range);
  for (const format of sheet.conditionals) format.range = shift(format.range);
  const moved = <V>(map: Record<string, V>): Record<string, V> =>
    Object.fromEntries(
      Object.entries(map).flatMap(([key, value]) => {
        const [r = 0, c = 0] = key.split(",").map(Number);
        if (count < 0 && r >= at && r < at - count) return [];
        return [[keyOf(r >= at ? r + count : r, c), value]];
      }),
    );
  sheet.formats = moved(sheet.formats);
  sheet.looks = moved(sheet.looks);
}

/** The block in which two states of a sheet differ. */
function difference(one: SheetState | undefined, other: SheetState): Range | null {
  const found: Range[] = [];
  const rows = Math.max(one?.cells.length ?? 0, other.cells.length);
  for (let r = 0; r < rows; r++) {
    const columns = Math.max(one?.cells[r]?.length ?? 0, other.cells[r]?.length ?? 0);
    for (let c = 0; c < columns; c++) {
      if (one?.cells[r]?.[c]?.value !== other.cells[r]?.[c]?.value)
        found.push({ top: r, left: c, bottom: r, right: c });
    }
  }
  if (found.length === 0) return null;
  return {
    top: Math.min(...found.map(({ top }) => top)),
    left: Math.min(...found.map(({ left }) => left)),
    bottom: Math.max(...found.map(({ bottom }) => bottom)),
    right: Math.max(...found.map(({ right }) => right)),
  };
}
