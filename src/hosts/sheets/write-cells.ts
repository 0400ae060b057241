import type { Range } from "../../core/cells/cell.ts";
import type { Written } from "../../core/planning/change.ts";
import { type Block, type Held, stillFitting } from "../../core/planning/replacing.ts";
import type { Sheet, SheetRange } from "./apps-script.ts";
import { rangeIn } from "./cells.ts";
import { toSheetsFormula, type Watched } from "./formulas.ts";
import { cut, rectangles } from "./rectangles.ts";

/** Writes what is not null, in as many calls as the cells have rectangles: few, however many rows. */
export function writeCells(sheet: Sheet, block: Block, watched: Watched | null, held: Held = () => null) {
  const { top, left, cells, formats = [] } = stillFitting(block, held);
  const at = (part: Range): Range => ({
    top: top + part.top,
    left: left + part.left,
    bottom: top + part.bottom,
    right: left + part.right,
  });
  // Formats first: a cell formatted as text would take a formula for one.
  for (const part of rectangles(formats, (format) => format !== "")) {
    rangeIn(sheet, at(part)).setNumberFormats(cut(formats, part));
  }
  for (const part of rectangles(cells, (written) => written !== null)) {
    const values = cut(cells, part).map((row) => row.map((written) => typed(written, watched)));
    withoutRules(rangeIn(sheet, at(part)), (range) => range.setValues(values));
  }
}

/**
 * Sheets reads what scripts write as if it were typed: "1/2" would become a date, "007" a number,
 * "=A1" a formula. The apostrophe, which is not stored, says that it is text.
 */
function typed(written: Written, watched: Watched | null): string | number | boolean {
  if (typeof written === "string") return `'${written}`;
  if (written === null) return "";
  return typeof written === "object" ? toSheetsFormula(written.formula, watched) : written;
}

/** A script's own write to a cell whose rule rejects it is an error, so rules are lifted for the time. */
function withoutRules(range: SheetRange, write: (range: SheetRange) => void): void {
  const rules = range.getDataValidations();
  if (!rules.some((row) => row.some((rule) => rule !== null))) {
    write(range);
    return;
  }
  range.clearDataValidations();
  try {
    write(range);
  } finally {
    range.setDataValidations(rules);
  }
}
