import { setUp } from "../../src/operations/set-up.ts";
import { run } from "../../src/workbook.ts";
import type { GoogleFake } from "../fakes/google-api/google-fake.ts";
import { sheetIn, typeInto, valueAt } from "../hosts/google/book-state.ts";
import { portOf, served } from "../hosts/google/signed-in.ts";
import { type Cells, type Driver, dealSheet, dealsAtFirst } from "./driver.ts";
import { portDriver } from "./port-driver.ts";

/** A spreadsheet of Google's over its interface, at a server of the test's. */
export async function googleDriver(): Promise<Driver> {
  const formats = dealsAtFirst.map((_, row) => ["", "", "", "", row === 0 ? "" : "yyyy-mm-dd"]);
  const fake = await served({ sheets: [{ name: dealSheet, cells: dealsAtFirst, formats }] });
  const done = await run(portOf(fake), setUp, {});
  if (done.state !== "done") throw new Error(JSON.stringify(done));
  return portDriver(() => portOf(fake), {
    async write(sheet, top, left, cells) {
      cells.forEach((row, r) => {
        row.forEach((cell, c) => {
          typeInto(fake, sheet, top + r, left + c, cell);
        });
      });
    },
    cells: async (sheet) => cellsOf(fake, sheet),
    close: () => fake.close(),
  });
}

function cellsOf(fake: GoogleFake, name: string): Cells {
  const places = Object.keys(sheetIn(fake, name).cells).map((at) => at.split(",").map(Number));
  const height = Math.max(0, ...places.map(([row = 0]) => row + 1));
  const width = Math.max(0, ...places.map(([, column = 0]) => column + 1));
  return Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (_, column) => valueAt(fake, name, row, column)),
  );
}
