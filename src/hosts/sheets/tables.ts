import type { Cell, Range } from "../../core/cells/cell.ts";
import { around, sameRange } from "../../core/cells/range.ts";
import type { TablePlace } from "../../core/planning/overview.ts";
import type { Book } from "./apps-script.ts";
import { placeOfRange, type ReadDate, rangeIn, toCell } from "./cells.ts";
import { sheetNamed } from "./find.ts";
import { readNotes, saveNotes } from "./notes.ts";
import { words } from "./words.ts";
import { writeCells } from "./write-cells.ts";

/** A table is a named range: scripts know no other kind of table in Sheets, and none spoils headers. */
export function ensureTable(book: Book, sheetName: string, range: Range, name: string): void {
  const present = placeOf(book, name);
  if (present && present.sheet !== sheetName) throw new Error(words().otherSheet(name, present.sheet));
  const grown: Range = present ? around(present.range, range) : range;
  if (!present || !sameRange(present.range, grown)) {
    book.setNamedRange(name, rangeIn(sheetNamed(book, sheetName), grown));
  }
  const { tables } = readNotes(book);
  if (!tables.includes(name)) saveNotes(book, { tables: [...tables, name] });
}

export function placeOf(book: Book, name: string): TablePlace | null {
  const range = book.getRangeByName(name);
  return range && { name, sheet: range.getSheet().getName(), range: placeOfRange(range) };
}

/** The cells stay. */
export function removeTable(book: Book, name: string): void {
  removeName(book, name);
  const { tables } = readNotes(book);
  if (tables.includes(name)) saveNotes(book, { tables: tables.filter((table) => table !== name) });
}

export function removeName(book: Book, name: string): void {
  for (const named of book.getNamedRanges()) if (named.getName() === name) named.remove();
}

/**
 * Adds rows at the table's foot in the formats of its last row. A named range does not grow when
 * people write right below it, so such rows are taken into the table first.
 */
export function appendRows(
  book: Book,
  name: string,
  rows: readonly (readonly Cell[])[],
  readDate: ReadDate,
): void {
  const place = placeOf(book, name);
  if (!place) throw new Error(words().noTable(name));
  if (rows.length === 0) return;
  const { range } = place;
  const sheet = sheetNamed(book, place.sheet);
  const end = Math.max(range.bottom, sheet.getLastRow() - 1);
  const whole = rangeIn(sheet, { ...range, bottom: end }).getValues() as unknown[][];
  const cells = whole.map((row) => row.map((value) => toCell(value, readDate)));
  let filled = range.bottom - range.top + 1;
  while (cells[filled]?.some((cell) => cell !== null)) filled++;
  const isThere =
    filled > rows.length &&
    rows.every((row, r) => row.every((cell, c) => cells[filled - rows.length + r]?.[c] === cell));
  if (isThere) return;
  // A table just begun has a blank row below its header, which the first row takes.
  while (filled > 1 && cells[filled - 1]?.every((cell) => cell === null)) filled--;
  const top = range.top + filled;
  const formats =
    filled > 1 ? rangeIn(sheet, { ...range, top: top - 1, bottom: top - 1 }).getNumberFormats()[0] : null;
  writeCells(
    sheet,
    { top, left: range.left, cells: rows, formats: formats ? rows.map(() => formats) : undefined },
    null,
  );
  ensureTable(book, place.sheet, { ...range, bottom: top + rows.length - 1 }, name);
}
