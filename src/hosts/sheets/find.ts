import { parseA1 } from "../../core/cells/address.ts";
import type { Book, Sheet, SheetRange } from "./apps-script.ts";
import { rangeIn } from "./cells.ts";
import { words } from "./words.ts";

export function sheetNamed(book: Book, name: string): Sheet {
  const sheet = book.getSheetByName(name);
  if (!sheet) throw new Error(words().noSheet(name));
  return sheet;
}

/** The cells of "=Stages!$A$2:$A$8". */
export function referredTo(book: Book, reference: string): SheetRange {
  const place = parseA1(reference.replace(/^=/, ""));
  if (!place || place.sheet === null) throw new Error(words().notAPlace(reference));
  return rangeIn(sheetNamed(book, place.sheet), place.range);
}
