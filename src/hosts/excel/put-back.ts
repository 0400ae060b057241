import { excelFormula } from "./cells.ts";
import { excelRun } from "./refusal.ts";
import type { StageChange } from "./stage-states.ts";

/**
 * Gives cells back the stage they had. A cell that holds a formula, or something else again by now,
 * is left alone. Returns the changes that were put back; two syncs however many.
 */
export function putBack(
  sheetName: string,
  column: number,
  changes: readonly StageChange[],
): Promise<StageChange[]> {
  return excelRun(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetName);
    const cells = changes.map((change) => ({
      change,
      cell: sheet.getRangeByIndexes(change.after.row, column, 1, 1).load("formulas"),
    }));
    await context.sync();
    const done: StageChange[] = [];
    for (const { change, cell } of cells) {
      const { before, after } = change;
      if (before === null || String(cell.formulas[0]?.[0] ?? "").trim() !== after.text) continue;
      cell.formulas = [[excelFormula(before.text)]];
      done.push(change);
    }
    await context.sync();
    return done;
  });
}
