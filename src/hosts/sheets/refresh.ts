import { cellToA1 } from "../../core/cells/address.ts";
import type { Book, Sheet } from "./apps-script.ts";
import { callsOurFunctions } from "./formulas.ts";

/**
 * Has Sheets calculate every formula anew that calls one of our functions: it remembers a
 * function's result for its arguments, and forgets it when the formula goes. Gives how many there were.
 */
export function refresh(book: Book): number {
  let count = 0;
  for (const sheet of book.getSheets()) count += refreshSheet(sheet);
  return count;
}

function refreshSheet(sheet: Sheet): number {
  const found = sheet
    .getDataRange()
    .getFormulas()
    .flatMap((row, r) =>
      row.flatMap((formula, c) => (callsOurFunctions(formula) ? [{ place: cellToA1(r, c), formula }] : [])),
    );
  if (found.length === 0) return 0;
  try {
    sheet.getRangeList(found.map(({ place }) => place)).clearContent();
    SpreadsheetApp.flush();
  } finally {
    // Whatever happens between, the formulas come back.
    for (const { place, formula } of found) sheet.getRange(place).setFormula(formula);
  }
  return found.length;
}
