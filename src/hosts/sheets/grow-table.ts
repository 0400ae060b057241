import { tableRange } from "../../core/planning/setup.ts";
import type { Managed } from "../../operations/read-managed.ts";
import type { Book } from "./apps-script.ts";
import { rangeIn } from "./cells.ts";
import { sheetNamed } from "./find.ts";
import { ensureTable } from "./tables.ts";

/**
 * Takes deals that were written right below the table into it, with the rules and highlights of its
 * last row: a named range does not grow by itself. Gives whether there were any.
 */
export function growTable(book: Book, { table, place }: Managed): boolean {
  const { name, sheet: sheetName, range } = place;
  const { bottom } = tableRange(table);
  if (bottom <= range.bottom) return false;
  const sheet = sheetNamed(book, sheetName);
  const last = rangeIn(sheet, { ...range, top: range.bottom });
  const added = rangeIn(sheet, { ...range, top: range.bottom + 1, bottom });
  last.copyTo(added, SpreadsheetApp.CopyPasteType.PASTE_DATA_VALIDATION, false);
  last.copyTo(added, SpreadsheetApp.CopyPasteType.PASTE_CONDITIONAL_FORMATTING, false);
  ensureTable(book, sheetName, { ...range, bottom }, name);
  return true;
}
