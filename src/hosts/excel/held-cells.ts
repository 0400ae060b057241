import type { Cell, Range } from "../../core/cells/cell.ts";
import type { Change } from "../../core/planning/change.ts";
import { blockRange, type Held } from "../../core/planning/replacing.ts";
import { cellOf } from "./grids.ts";
import { bands, cellCount, cellsOf } from "./ranges.ts";

/** Cells that one answer carries: each comes twice, as its value and as its formula. */
const mostCells = 20_000;
/** What a block weighs beside its cells on the way there, counted in cells. */
const bare = 10;

type Writing = Extract<Change, { kind: "writeCells" }>;

/**
 * Loads the cells that changes replace. The caller's next sync brings them; only where one answer
 * cannot carry all, those before the last are asked for here.
 */
export async function loadHeld(
  context: Excel.RequestContext,
  changes: readonly Change[],
  isThere: (sheet: string) => boolean,
): Promise<(change: Writing) => Held> {
  const loaded = new Map<Writing, { readonly band: Range; readonly cells: Excel.Range }[]>();
  let waiting = 0;
  for (const change of changes) {
    if (change.kind !== "writeCells" || !change.replaces || !isThere(change.sheet)) continue;
    const sheet = context.workbook.worksheets.getItem(change.sheet);
    const parts: { readonly band: Range; readonly cells: Excel.Range }[] = [];
    for (const band of bands(blockRange(change), mostCells)) {
      const weight = cellCount(band) + bare;
      if (waiting > 0 && waiting + weight > mostCells) {
        await context.sync();
        waiting = 0;
      }
      parts.push({ band, cells: cellsOf(sheet, band).load("values,formulas") });
      waiting += weight;
    }
    loaded.set(change, parts);
  }
  return (change) => {
    const parts = loaded.get(change) ?? [];
    return (row, column) => {
      const part = parts.find(({ band }) => row >= band.top && row <= band.bottom);
      if (!part) return null;
      const [r, c] = [row - part.band.top, column - part.band.left];
      return typedValue(part.cells.values[r]?.[c], part.cells.formulas[r]?.[c]);
    };
  };
}

/** What somebody typed; undefined where a formula says what the cell shows. Text with "=" at its head is none. */
function typedValue(value: unknown, formula: unknown): Cell | undefined {
  const isFormula = typeof formula === "string" && formula.startsWith("=") && formula !== value;
  return isFormula ? undefined : cellOf(value);
}
