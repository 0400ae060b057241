import { setUp } from "../../src/operations/set-up.ts";
import { runSync } from "../../src/workbook.ts";
import { memoryWorkbook } from "../fakes/memory-workbook.ts";
import { type Driver, dealSheet, dealsAtFirst } from "./driver.ts";
import { fromA1, portDriver } from "./port-driver.ts";

/** The fake that keeps its cells in a map. */
export async function memoryDriver(): Promise<Driver> {
  const workbook = memoryWorkbook({ sheets: [{ name: dealSheet, cells: dealsAtFirst }], today: 46_000 });
  const done = runSync(workbook.sync, setUp, {});
  if (done.state !== "done") throw new Error(JSON.stringify(done));
  return portDriver(() => workbook, {
    write: async (sheet, top, left, cells) => {
      cells.forEach((row, r) => {
        row.forEach((cell, c) => {
          workbook.edit(sheet, top + r, left + c, cell);
        });
      });
    },
    insertRow: async (at) => workbook.insertRows(dealSheet, at, 1),
    cells: async (sheet) => fromA1(workbook.sync.read({ grids: [{ sheet }] }).grids?.[0]),
  });
}
