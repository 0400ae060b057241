import type { Cell, Range } from "../../core/cells/cell.ts";
import { around, sameRange } from "../../core/cells/range.ts";
import { type Draft, findName, freeId, makeRoom, sheetNamed } from "./draft.ts";
import { failure } from "./failure.ts";
import { formatOf, toCell } from "./grids.ts";
import { readNotes, saveNotes } from "./memory.ts";
import { gridRange } from "./places.ts";
import type { SheetState } from "./structure.ts";
import { writeCells } from "./write-cells.ts";

/** A table is a named range, as the bound script knows it; tables of Sheets' own it cannot see. */
export function ensureTable(draft: Draft, sheet: SheetState, range: Range, name: string): void {
  const present = findName(draft.book, name);
  if (present && present.sheetId !== sheet.id) {
    const owner = draft.book.sheets.find(({ id }) => id === present.sheetId);
    throw failure("otherSheet", { table: name, sheet: owner?.name ?? "" });
  }
  const grown: Range = present ? around(present.range, range) : range;
  defineName(draft, name, sheet, grown);
  const { tables } = readNotes(draft.book);
  if (!tables.includes(name)) saveNotes(draft, { tables: [...tables, name] });
}

export function defineName(draft: Draft, name: string, sheet: SheetState, range: Range): void {
  const { book, requests } = draft;
  const present = findName(book, name);
  if (present?.sheetId === sheet.id && sameRange(present.range, range)) return;
  makeRoom(draft, sheet, range);
  const place = gridRange(sheet.id, range);
  if (present) {
    book.names[book.names.indexOf(present)] = { ...present, sheetId: sheet.id, range };
    requests.push({
      updateNamedRange: { namedRange: { namedRangeId: present.id, range: place }, fields: "range" },
    });
    return;
  }
  const id = String(freeId(`name ${name}`, new Set(book.names.map((named) => Number(named.id)))));
  book.names.push({ id, name, sheetId: sheet.id, range });
  requests.push({ addNamedRange: { namedRange: { namedRangeId: id, name, range: place } } });
}

export function removeName({ book, requests }: Draft, name: string): void {
  const present = findName(book, name);
  if (!present) return;
  book.names.splice(book.names.indexOf(present), 1);
  requests.push({ deleteNamedRange: { namedRangeId: present.id } });
}

/** The cells stay. */
export function removeTable(draft: Draft, name: string): void {
  removeName(draft, name);
  const { tables } = readNotes(draft.book);
  if (tables.includes(name)) saveNotes(draft, { tables: tables.filter((table) => table !== name) });
}

/**
 * Adds rows at the table's foot in the formats of its last row. A named range does not grow when
 * people write right below it, so such rows are taken into the table first.
 */
export function appendRows(
  draft: Draft,
  name: string,
  rows: readonly (readonly Cell[])[],
  end?: number,
): void {
  const { book, cells } = draft;
  const place = findName(book, name);
  const owner = book.sheets.find(({ id }) => id === place?.sheetId);
  if (!place || !owner) throw failure("noTable", { table: name });
  if (rows.length === 0) return;
  const { range } = place;
  const sheet = sheetNamed(draft, owner.name);
  const width = range.right - range.left + 1;
  const present = (row: number): Cell[] =>
    Array.from({ length: width }, (_, column) =>
      toCell(cells.at(owner.name, range.top + row, range.left + column)),
    );
  const isBlank = (row: number) => present(row).every((cell) => cell === null);
  let filled = range.bottom - range.top + 1;
  while (range.top + filled < sheet.rows && !isBlank(filled)) filled++;
  // A table just begun has a blank row below its header, which the first row takes.
  while (filled > 1 && isBlank(filled - 1)) filled--;
  const first = filled - rows.length;
  const isThere =
    first > 0 &&
    rows.every((row, r) => {
      const known = present(first + r);
      return row.every((cell, column) => known[column] === cell);
    });
  if (isThere) return;
  if (end !== undefined && end !== range.bottom) throw failure("tableGrown", { table: name });
  const top = range.top + filled;
  const formats = Array.from({ length: width }, (_, column) =>
    filled > 1 ? formatOf(cells.at(owner.name, top - 1, range.left + column)) : "",
  );
  writeCells(draft, sheet, { top, left: range.left, cells: rows, formats: rows.map(() => formats) });
  ensureTable(draft, sheet, { ...range, bottom: top + rows.length - 1 }, name);
}
