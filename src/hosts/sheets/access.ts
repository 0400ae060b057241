import { rangeToA1 } from "../../core/cells/address.ts";
import type { Range } from "../../core/cells/cell.ts";
import type { Change } from "../../core/planning/change.ts";
import { sheets as words } from "../../messages/en/sheets.ts";
import type { Book } from "./apps-script.ts";

/** Throws before anything is changed where the user may not edit what is to be changed. */
export function checkAccess(book: Book, changes: readonly Change[]): void {
  const touched = new Map<string, Range>();
  for (const change of changes) {
    const place = placeOf(change);
    if (!place) continue;
    const { sheet, range } = place;
    const known = touched.get(sheet) ?? range;
    touched.set(sheet, {
      top: Math.min(known.top, range.top),
      left: Math.min(known.left, range.left),
      bottom: Math.max(known.bottom, range.bottom),
      right: Math.max(known.right, range.right),
    });
  }
  for (const [name, range] of touched) {
    const sheet = book.getSheetByName(name);
    if (!sheet) continue;
    const bottom = Math.min(range.bottom, sheet.getMaxRows() - 1);
    const right = Math.min(range.right, sheet.getMaxColumns() - 1);
    if (bottom < range.top || right < range.left) continue;
    const cells = sheet.getRange(
      range.top + 1,
      range.left + 1,
      bottom - range.top + 1,
      right - range.left + 1,
    );
    if (!cells.canEdit()) throw new Error(words.cannotEdit(rangeToA1(name, { ...range, bottom, right })));
  }
}

function placeOf(change: Change): { sheet: string; range: Range } | null {
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
