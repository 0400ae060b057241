import { rangeToA1 } from "../../core/cells/address.ts";
import type { Range } from "../../core/cells/cell.ts";
import { around } from "../../core/cells/range.ts";
import type { Change } from "../../core/planning/change.ts";
import type { Book, SheetRange } from "./apps-script.ts";
import { clipped, placeOfRange } from "./cells.ts";
import { placeOf as tablePlace } from "./tables.ts";
import { words } from "./words.ts";

/**
 * Throws before anything is changed where the user may not edit what is to be changed, or where a
 * table has cells merged over several rows: the rows below the first have no value there.
 */
export function checkAccess(book: Book, changes: readonly Change[]): void {
  const touched = new Map<string, Range>();
  for (const change of changes) {
    const place = change.kind === "appendRows" ? belowTable(book, change) : placeOf(change);
    if (!place) continue;
    if (change.kind === "ensureTable") checkMerged(book, change.sheet, change.range);
    const { sheet, range } = place;
    const known = touched.get(sheet) ?? range;
    touched.set(sheet, around(known, range));
  }
  for (const [name, range] of touched) {
    const sheet = book.getSheetByName(name);
    const cells = sheet && clipped(sheet, range);
    if (cells) checkEditable(cells);
  }
}

/** Throws where the user may not edit the cells. */
export function checkEditable(cells: SheetRange): void {
  if (cells.canEdit()) return;
  throw new Error(words().cannotEdit(rangeToA1(cells.getSheet().getName(), placeOfRange(cells))));
}

function checkMerged(book: Book, sheetName: string, range: Range): void {
  const sheet = book.getSheetByName(sheetName);
  const merged = (sheet && clipped(sheet, range)?.getMergedRanges()) ?? [];
  const over = merged.find((one) => one.getNumRows() > 1);
  if (over) throw new Error(words().mergedCells(rangeToA1(sheetName, placeOfRange(over))));
}

interface Place {
  readonly sheet: string;
  readonly range: Range;
}

function belowTable(book: Book, { table, rows }: Extract<Change, { kind: "appendRows" }>): Place | null {
  const place = tablePlace(book, table);
  if (!place) return null;
  const top = place.range.bottom + 1;
  return { sheet: place.sheet, range: { ...place.range, top, bottom: top + rows.length - 1 } };
}

/** The cells that a change is made to; null where it names none. */
export function placeOf(change: Change): Place | null {
  if (change.kind === "writeCells") {
    const { sheet, top, left, cells } = change;
    const right = left + (cells[0]?.length ?? 1) - 1;
    return { sheet, range: { top, left, bottom: top + cells.length - 1, right } };
  }
  if (change.kind === "removeSheet") {
    return { sheet: change.sheet, range: { top: 0, left: 0, bottom: Infinity, right: Infinity } };
  }
  return "range" in change ? { sheet: change.sheet, range: change.range } : null;
}
