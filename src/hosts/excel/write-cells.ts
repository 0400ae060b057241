import type { Cell } from "../../core/cells/cell.ts";
import type { Written } from "../../core/planning/change.ts";
import { excelFormula } from "./cells.ts";
import { portions, type Step, step } from "./steps.ts";

/** Writes a block of cells; nulls leave a cell as it is. */
export function writeCells(
  sheet: Excel.Worksheet,
  top: number,
  left: number,
  cells: readonly (readonly Written[])[],
  formats?: readonly (readonly string[])[],
): Step[] {
  const columns = cells[0]?.length ?? 0;
  if (columns === 0) return [];
  const steps = formats ? writeFormats(sheet, top, left, formats) : [];
  for (const { from, rows, bytes } of portions(cells.map((row) => row.map(excelFormula)))) {
    steps.push(
      step(() => {
        sheet.getRangeByIndexes(top + from, left, rows.length, columns).formulas = rows as unknown[][];
      }, bytes),
    );
  }
  return steps;
}

/** A run of cells with one format is set as one: a column of dates weighs as much as a single date. */
function writeFormats(
  sheet: Excel.Worksheet,
  top: number,
  left: number,
  formats: readonly (readonly string[])[],
): Step[] {
  const steps: Step[] = [];
  const columns = formats[0]?.length ?? 0;
  for (let column = 0; column < columns; column++) {
    for (let from = 0; from < formats.length; ) {
      const format = formats[from]?.[column] ?? "";
      let until = from + 1;
      while (until < formats.length && formats[until]?.[column] === format) until++;
      if (format !== "") {
        const [row, rows] = [top + from, until - from];
        steps.push(
          step(() => {
            const range = sheet.getRangeByIndexes(row, left + column, rows, 1);
            // One value stands for all cells of a range, which the types do not say.
            range.numberFormat = format as unknown as string[][];
          }),
        );
      }
      from = until;
    }
  }
  return steps;
}

/** As `Written` for rows that are all given: null is an empty cell. */
export const emptied = (rows: readonly (readonly Cell[])[]): Written[][] =>
  rows.map((row) => row.map((cell) => cell ?? ""));
