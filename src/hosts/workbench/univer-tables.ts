import { generateRandomId } from "@univerjs/core";
import { deserializeRangeWithSheet } from "@univerjs/preset-sheets-core";
import {
  AddSheetTableMutation,
  DeleteSheetTableMutation,
  SetSheetTableMutation,
  TableManager,
} from "@univerjs/preset-sheets-table";
import type { Cell, Range } from "../../core/cells/cell.ts";
import { around } from "../../core/cells/range.ts";
import type { TablePlace } from "../../core/planning/overview.ts";
import { absoluteReference } from "../../core/planning/reference.ts";
import { fromUniver, toUniver } from "./ranges.ts";
import type { Spreadsheet, UniverBook } from "./univer.ts";
import { makeRoom, readCells, writeCells } from "./univer-cells.ts";

/** The comment that tells a defined name which stands in for a table from the user's own names. */
export const standIn = "Table of Pipewright";

interface Found extends TablePlace {
  /** Univer's id of a real table; null for a name that stands in for one. */
  readonly id: string | null;
}

/** Real tables, and the names that stand in for tables of ours. */
export function tablesOf(book: UniverBook): Found[] {
  const sheetNames = new Map(book.getSheets().map((sheet) => [sheet.getSheetId(), sheet.getSheetName()]));
  const real = book.getTableList().flatMap(({ id, name, subUnitId, range }) => {
    const sheet = sheetNames.get(subUnitId);
    return sheet === undefined ? [] : [{ id, name, sheet, range: fromUniver(range) }];
  });
  const named = book.getDefinedNames().flatMap((name) => {
    if (name.getComment() !== standIn) return [];
    const { sheetName, range } = deserializeRangeWithSheet(name.getFormulaOrRefString().replace(/^=/, ""));
    return book.getSheetByName(sheetName) === null
      ? []
      : [{ id: null, name: name.getName(), sheet: sheetName, range: fromUniver(range) }];
  });
  return [...real, ...named];
}

/** Makes a table, or lets the one of that name grow over the range. */
export function ensureTable(
  spreadsheet: Spreadsheet,
  book: UniverBook,
  sheetName: string,
  range: Range,
  name: string,
  asName: boolean,
): void {
  const sheet = book.getSheetByName(sheetName);
  if (sheet === null) throw new Error(`The workbook has no sheet "${sheetName}"`);
  makeRoom(sheet, range.bottom + 1, range.right + 1);
  const present = tablesOf(book).find((table) => table.name === name);
  if (present !== undefined) {
    resize(spreadsheet, book, present, around(present.range, range));
  } else if (asName) {
    nameRange(book, name, sheetName, range);
  } else {
    addTable(spreadsheet, book, sheet.getSheetId(), range, name);
  }
}

/** By Univer's mutation: its command refuses names of sheets, which tables of real workbooks often bear. */
function addTable(
  { univer, api }: Spreadsheet,
  book: UniverBook,
  subUnitId: string,
  range: Range,
  name: string,
): void {
  const unitId = book.getId();
  const header = univer
    .__getInjector()
    .get(TableManager)
    .getColumnHeader(unitId, subUnitId, toUniver(range), "Column");
  api.syncExecuteCommand(AddSheetTableMutation.id, {
    unitId,
    subUnitId,
    tableId: generateRandomId(),
    name,
    range: toUniver(range),
    header,
  });
}

function nameRange(book: UniverBook, name: string, sheet: string, range: Range): void {
  book.deleteDefinedName(name);
  const builder = book.newDefinedNameBuilder().setName(name).setComment(standIn);
  book.insertDefinedNameBuilder(builder.setRef(absoluteReference(sheet, range)).build());
}

function resize({ api }: Spreadsheet, book: UniverBook, table: Found, range: Range): void {
  const { top, left, bottom, right } = table.range;
  if (top === range.top && left === range.left && bottom === range.bottom && right === range.right) return;
  if (table.id === null) {
    nameRange(book, table.name, table.sheet, range);
    return;
  }
  api.syncExecuteCommand(SetSheetTableMutation.id, {
    unitId: book.getId(),
    subUnitId: book.getSheetByName(table.sheet)?.getSheetId(),
    tableId: table.id,
    config: { updateRange: { newRange: toUniver(range) } },
  });
}

/** The cells stay. */
export function removeTable({ api }: Spreadsheet, book: UniverBook, name: string): void {
  const table = tablesOf(book).find((one) => one.name === name);
  if (table?.id) {
    const subUnitId = book.getSheetByName(table.sheet)?.getSheetId();
    api.syncExecuteCommand(DeleteSheetTableMutation.id, {
      unitId: book.getId(),
      subUnitId,
      tableId: table.id,
    });
  } else if (table) {
    book.deleteDefinedName(name);
  }
}

/** Adds rows at the table's foot, in the number formats of the row above; not twice the same ones. */
export function appendRows(
  spreadsheet: Spreadsheet,
  book: UniverBook,
  name: string,
  rows: readonly (readonly Cell[])[],
  end?: number,
): void {
  const table = tablesOf(book).find((one) => one.name === name);
  const sheet = table && book.getSheetByName(table.sheet);
  if (!table || !sheet) throw new Error(`The workbook has no table "${name}"`);
  const { range } = table;
  const { values, formats } = readCells(spreadsheet, book, sheet, range);
  const last = values.slice(1).slice(-rows.length);
  const there =
    last.length === rows.length && rows.every((row, r) => row.every((cell, c) => last[r]?.[c] === cell));
  if (there) return;
  if (end !== undefined && end !== range.bottom) throw new Error(`The table "${name}" has grown meanwhile`);
  const top = range.bottom + 1;
  const bottom = range.bottom + rows.length;
  const below = readCells(spreadsheet, book, sheet, { ...range, top, bottom });
  if (below.values.some((row) => row.some((cell) => cell !== null))) {
    throw new Error(`The rows below the table "${name}" are not empty`);
  }
  const like = values.length > 1 ? (formats.at(-1) ?? []) : [];
  writeCells(spreadsheet, book, sheet, {
    top,
    left: range.left,
    cells: rows,
    formats: rows.map((row) => row.map((_, column) => like[column] ?? "")),
  });
  resize(spreadsheet, book, table, { ...range, bottom });
}
