import type { Range } from "../../core/cells/cell.ts";
import type { Overview, TablePlace } from "../../core/planning/overview.ts";
import type { Book, Sheet } from "./apps-script.ts";
import { placeOfRange } from "./cells.ts";
import { readNotes } from "./notes.ts";

/** Sheets, tables and names. A used range begins in A1, for nothing short of the cells tells more. */
export function readOverview(book: Book): Overview {
  const ours = new Set(readNotes(book).tables);
  const named = namedPlaces(book);
  return {
    sheets: book.getSheets().map((sheet) => ({ name: sheet.getName(), used: usedRange(sheet) })),
    tables: named.filter(({ name }) => ours.has(name)),
    names: named.filter(({ name }) => !ours.has(name)).map(({ name }) => name),
    activeSheet: book.getActiveSheet().getName(),
  };
}

function usedRange(sheet: Sheet): Range | null {
  const rows = sheet.getLastRow();
  return rows === 0 ? null : { top: 0, left: 0, bottom: rows - 1, right: sheet.getLastColumn() - 1 };
}

/** Named ranges with their places; one whose cells were deleted has none and is left out. */
function namedPlaces(book: Book): TablePlace[] {
  return book.getNamedRanges().flatMap((named) => {
    const range = named.getRange() as ReturnType<typeof named.getRange> | null;
    if (range === null) return [];
    return [{ name: named.getName(), sheet: range.getSheet().getName(), range: placeOfRange(range) }];
  });
}
