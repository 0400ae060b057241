import { settings } from "../../../src/operations/settings.ts";
import { runSync } from "../../../src/workbook.ts";
import { dealCells } from "../../contract/sheets.ts";
import { type MemoryWorkbook, memoryWorkbook } from "../../fakes/memory-workbook.ts";
import { managedWorkbook } from "../../operations/managed.ts";

/** The small managed table, an empty cell beside it selected. */
export function smallWorkbook(): MemoryWorkbook {
  const workbook = managedWorkbook();
  workbook.select("Sales", 2, 7);
  return workbook;
}

export const plainWorkbook = () => memoryWorkbook({ sheets: [{ name: "Sales", cells: dealCells }] });

/** With a cell selected that holds a formula of ours. */
export function withFunctionSelected(): MemoryWorkbook {
  const workbook = smallWorkbook();
  const formula = '=PIPELINE.VALUE("open",,,"Owner",H4)';
  workbook.sync.apply([{ kind: "writeCells", sheet: "Sales", top: 2, left: 7, cells: [[{ formula }]] }]);
  workbook.edit("Sales", 3, 7, "Ann");
  return workbook;
}

/** Managed, with deals that are expected to close in the quarter of the as-of day. */
export function quarterWorkbook(): MemoryWorkbook {
  const workbook = managedWorkbook();
  const view = runSync(workbook.sync, settings, { set: { asOf: "2026-03-20", currency: "EUR" } });
  if (view.state !== "saved") throw new Error(JSON.stringify(view));
  return workbook;
}

/** No deals anywhere: where a newcomer with nothing at hand begins. */
export const blankWorkbook = () =>
  memoryWorkbook({ sheets: [{ name: "Shopping", cells: [["To buy"], ["Milk"], ["Rye bread"]] }] });
