import type { Range } from "../../core/cells/cell.ts";
import type { Written } from "../../core/planning/change.ts";
import type { Sheet, SheetRange } from "./apps-script.ts";
import { rangeIn } from "./cells.ts";
import { toSheetsFormula, type Watched } from "./formulas.ts";

export interface Block {
  readonly top: number;
  readonly left: number;
  readonly cells: readonly (readonly Written[])[];
  readonly formats?: readonly (readonly string[])[] | undefined;
}

/** Writes what is not null, in as many calls as the cells have rectangles: few, however many rows. */
export function writeCells(sheet: Sheet, { top, left, cells, formats = [] }: Block, watched: Watched | null) {
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

const cut = <T>(rows: readonly (readonly T[])[], { top, left, bottom, right }: Range): T[][] =>
  rows.slice(top, bottom + 1).map((row) => row.slice(left, right + 1));

/** The wanted cells as blocks: runs of a row, joined with the same run of the row above. */
function rectangles<T>(rows: readonly (readonly T[])[], isWanted: (cell: T) => boolean): Range[] {
  const done: Range[] = [];
  let growing = new Map<string, Range>();
  rows.forEach((row, r) => {
    const next = new Map<string, Range>();
    for (const [left, right] of runs(row, isWanted)) {
      const key = `${left}-${right}`;
      next.set(key, { top: growing.get(key)?.top ?? r, left, bottom: r, right });
      growing.delete(key);
    }
    done.push(...growing.values());
    growing = next;
  });
  return [...done, ...growing.values()];
}

function runs<T>(row: readonly T[], isWanted: (cell: T) => boolean): [number, number][] {
  const found: [number, number][] = [];
  row.forEach((cell, column) => {
    if (!isWanted(cell)) return;
    const last = found.at(-1);
    if (last && last[1] === column - 1) last[1] = column;
    else found.push([column, column]);
  });
  return found;
}
