import { fileWorkbook } from "../../src/hosts/file/file-workbook.ts";
import { sheetGrid, usedRange } from "../../src/hosts/file/sheet-grid.ts";
import { sheetNamed } from "../../src/hosts/file/sheets.ts";
import { workbookOf } from "../../src/hosts/file/write-book.ts";
import { setUp } from "../../src/operations/set-up.ts";
import { run } from "../../src/workbook.ts";
import { reopened } from "../hosts/file/reopened.ts";
import { type Driver, dealSheet, dealsAtFirst } from "./driver.ts";
import { fromA1, portDriver } from "./port-driver.ts";

/** A workbook in a file, saved and opened again where a host would be reloaded. */
export async function fileDriver(): Promise<Driver> {
  let workbook = workbookOf({
    sheets: [{ name: dealSheet, hidden: false, grid: { values: dealsAtFirst } }],
    active: 0,
    workbook: null,
  });
  const port = () => fileWorkbook(workbook, 46_000);
  const done = await run(port(), setUp, {});
  if (done.state !== "done") throw new Error(JSON.stringify(done));
  return portDriver(port, {
    async write(sheet, top, left, cells) {
      cells.forEach((row, r) => {
        row.forEach((cell, c) => {
          sheetNamed(workbook, sheet).getCell(top + r + 1, left + c + 1).value = cell;
        });
      });
    },
    async cells(name) {
      const sheet = sheetNamed(workbook, name);
      const used = usedRange(sheet);
      return used ? fromA1({ grid: sheetGrid(sheet, used), top: used.top, left: used.left }) : [];
    },
    async reopen() {
      workbook = await reopened(workbook);
    },
  });
}
