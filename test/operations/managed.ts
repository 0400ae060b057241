import type { Cell } from "../../src/core/cells/cell.ts";
import { setUp } from "../../src/operations/set-up.ts";
import type { SetupChoices } from "../../src/operations/setup-views.ts";
import { runSync } from "../../src/workbook.ts";
import { dealCells } from "../contract/sheets.ts";
import { type MemoryWorkbook, memoryWorkbook } from "../fakes/memory-workbook.ts";

/** A workbook with the small deal table on "Sales", set up. The header is in row 2, deals in 3 to 7. */
export function managedWorkbook(
  cells: readonly (readonly Cell[])[] = dealCells,
  choices: SetupChoices = {},
): MemoryWorkbook {
  const workbook = memoryWorkbook({ sheets: [{ name: "Sales", cells }] });
  const view = runSync(workbook.sync, setUp, choices);
  if (view.state !== "done") throw new Error(JSON.stringify(view));
  return workbook;
}

export function cellsOf(workbook: MemoryWorkbook, sheet: string): readonly (readonly Cell[])[] {
  return workbook.sync.read({ grids: [{ sheet }] }).grids?.[0]?.grid.values ?? [];
}
