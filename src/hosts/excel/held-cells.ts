import type { Cell, Range } from "../../core/cells/cell.ts";
import type { Change } from "../../core/planning/change.ts";
import { blockRange, calculatedIn, type Held } from "../../core/planning/replacing.ts";
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
  const writings = changes.filter(
    (change): change is Writing =>
      change.kind === "writeCells" && change.replaces !== undefined && isThere(change.sheet),
  );
  const blocks = writings.map((change) => ({ sheet: change.sheet, range: blockRange(change) }));
  const held = await loadTyped(context, blocks);
  const byChange = new Map(writings.map((change, i) => [change, held[i]]));
  return (change) => byChange.get(change) ?? (() => null);
}

/** Which cells of the blocks a formula fills. */
export async function readCalculated(
  context: Excel.RequestContext,
  blocks: readonly SheetBlock[],
): Promise<boolean[][][]> {
  const held = await loadTyped(context, blocks);
  await context.sync();
  return held.map((typed, i) => calculatedIn((blocks[i] as SheetBlock).range, typed));
}

interface SheetBlock {
  readonly sheet: string;
  readonly range: Range;
}

async function loadTyped(context: Excel.RequestContext, blocks: readonly SheetBlock[]): Promise<Held[]> {
  const held: Held[] = [];
  let waiting = 0;
  for (const { sheet: name, range } of blocks) {
    const sheet = context.workbook.worksheets.getItem(name);
    const parts: { readonly band: Range; readonly cells: Excel.Range }[] = [];
    for (const band of bands(range, mostCells)) {
      const weight = cellCount(band) + bare;
      if (waiting > 0 && waiting + weight > mostCells) {
        await context.sync();
        waiting = 0;
      }
      parts.push({ band, cells: cellsOf(sheet, band).load("values,formulas") });
      waiting += weight;
    }
    held.push((row, column) => {
      const part = parts.find(({ band }) => row >= band.top && row <= band.bottom);
      if (!part) return null;
      const [r, c] = [row - part.band.top, column - part.band.left];
      return typedValue(part.cells.values[r]?.[c], part.cells.formulas[r]?.[c]);
    });
  }
  return held;
}

/** What somebody typed; undefined where a formula says what the cell shows. Text with "=" at its head is none. */
function typedValue(value: unknown, formula: unknown): Cell | undefined {
  const isFormula = typeof formula === "string" && formula.startsWith("=") && formula !== value;
  return isFormula ? undefined : cellOf(value);
}
