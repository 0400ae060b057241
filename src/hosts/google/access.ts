import { rangeToA1 } from "../../core/cells/address.ts";
import type { Range } from "../../core/cells/cell.ts";
import { meet } from "../../core/cells/range.ts";
import type { Change } from "../../core/planning/change.ts";
import { placeOf } from "../sheets/access.ts";
import { findName, findSheet } from "./draft.ts";
import { failure } from "./failure.ts";
import type { SheetState, Structure } from "./structure.ts";

/**
 * Throws before anything is changed where the user may not edit what is to be changed, or where a
 * table has cells merged over several rows: the rows below the first have no value there.
 */
export function checkAccess(book: Structure, changes: readonly Change[]): void {
  for (const change of changes) {
    const place = change.kind === "appendRows" ? belowTable(book, change) : placeOf(change);
    const sheet = place && findSheet(book, place.sheet);
    if (!place || !sheet) continue;
    if (change.kind === "ensureTable") checkMerged(sheet, place.range);
    for (const { range, open } of sheet.closed) {
      if (meet(place.range, range) && !open.some((part) => isWithin(place.range, part))) {
        throw failure("protectedRange", { place: rangeToA1(sheet.name, range) });
      }
    }
  }
}

function checkMerged(sheet: SheetState, range: Range): void {
  const over = sheet.merged.find((one) => meet(one, range) && one.bottom > one.top);
  if (over) throw failure("mergedCells", { place: rangeToA1(sheet.name, over) });
}

function belowTable(book: Structure, { table, rows }: Extract<Change, { kind: "appendRows" }>) {
  const named = findName(book, table);
  const sheet = book.sheets.find(({ id }) => id === named?.sheetId);
  if (!named || !sheet) return null;
  const top = named.range.bottom + 1;
  return { sheet: sheet.name, range: { ...named.range, top, bottom: top + rows.length - 1 } };
}

const isWithin = (one: Range, other: Range) =>
  one.top >= other.top && one.left >= other.left && one.bottom <= other.bottom && one.right <= other.right;
