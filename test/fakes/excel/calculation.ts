import type { Cell, Range } from "../../../src/core/cells/cell.ts";
import { type BookState, cellAt, keyOf, type SheetState, setCell } from "./book.ts";

export type Result = Cell | readonly (readonly Cell[])[];

export interface Place {
  readonly sheet: SheetState;
  readonly row: number;
  readonly column: number;
}

/** Gives a formula its value; errors are their text. */
export type Evaluator = (formula: string, place: Place, book: BookState) => Result;

/** Calculates every formula anew and lays out what spills. */
export function calculate(book: BookState, evaluate: Evaluator): void {
  const formulas: Place[] = [];
  for (const sheet of book.sheets) {
    sheet.cells.forEach((row, r) => {
      row?.forEach((cell, c) => {
        if (cell?.spilledFrom !== undefined) setCell(sheet, r, c, undefined);
        else if (cell?.formula !== undefined) formulas.push({ sheet, row: r, column: c });
      });
    });
  }
  // Three passes let a formula see what others have come to, as a chain of references needs.
  const passes = formulas.length === 0 ? 0 : 3;
  for (let pass = 0; pass < passes; pass++) {
    for (const place of formulas) settle(place, evaluate(formulaAt(place), place, book));
  }
}

const formulaAt = ({ sheet, row, column }: Place): string => cellAt(sheet, row, column)?.formula ?? "";

function settle(place: Place, result: Result): void {
  const { sheet, row, column } = place;
  const anchor = cellAt(sheet, row, column);
  if (!anchor) return;
  const from = keyOf(row, column);
  if (!Array.isArray(result)) {
    anchor.value = shown(result as Cell);
    return;
  }
  const rows = result as readonly (readonly Cell[])[];
  const area: Range = {
    top: row,
    left: column,
    bottom: row + rows.length - 1,
    right: column + (rows[0]?.length ?? 1) - 1,
  };
  // "Dynamic array formulas and spilled array behavior" (support.microsoft.com): anything in the way is #SPILL!.
  if (isBlocked(sheet, area, from)) {
    anchor.value = "#SPILL!";
    clearSpill(sheet, from);
    return;
  }
  rows.forEach((cells, r) => {
    cells.forEach((cell, c) => {
      if (r === 0 && c === 0) anchor.value = shown(cell);
      else setCell(sheet, row + r, column + c, { value: shown(cell), spilledFrom: from });
    });
  });
}

function isBlocked(sheet: SheetState, area: Range, from: string): boolean {
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      if (row === area.top && column === area.left) continue;
      const cell = cellAt(sheet, row, column);
      if (cell !== undefined && cell.spilledFrom !== from) return true;
    }
  }
  return false;
}

function clearSpill(sheet: SheetState, from: string): void {
  sheet.cells.forEach((row, r) => {
    row?.forEach((cell, c) => {
      if (cell?.spilledFrom === from) setCell(sheet, r, c, undefined);
    });
  });
}

/** "If a custom function returns null, the cell shows 0" (custom-functions-parameter-options). */
const shown = (value: Cell): string | number | boolean => value ?? 0;

/** The area a formula has spilled to; null where the cell spills nothing. */
export function spillOf(sheet: SheetState, row: number, column: number): Range | null {
  const from = keyOf(row, column);
  let bottom = row;
  let right = column;
  while (cellAt(sheet, bottom + 1, column)?.spilledFrom === from) bottom++;
  while (cellAt(sheet, row, right + 1)?.spilledFrom === from) right++;
  return bottom === row && right === column ? null : { top: row, left: column, bottom, right };
}
