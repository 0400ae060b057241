import { excelMetadata } from "../../../src/functions/excel-metadata.ts";
import { registry } from "../../../src/functions/registry.ts";
import { excelWorkbook } from "../../../src/hosts/excel/excel-workbook.ts";
import { setUp } from "../../../src/operations/set-up.ts";
import { run } from "../../../src/workbook.ts";
import type { ExcelFake, ExcelFakeOptions } from "../../fakes/excel/excel-fake.ts";
import { deals, openExcel } from "./install.ts";

/** What Excel knows of our functions. */
const functionShapes = excelMetadata(registry, "https://example.org/functions.html").functions;

/** A workbook in which the deal table of the sheet "Sales" is managed. */
export async function managedExcel(options: ExcelFakeOptions = {}): Promise<ExcelFake> {
  const fake = openExcel({
    sheets: [{ name: "Sales", cells: deals }],
    functions: functionShapes,
    ...options,
  });
  const done = await run(excelWorkbook(), setUp, {});
  if (done.state !== "done") throw new Error(JSON.stringify(done));
  return fake;
}

/** Rows of the stage history below its header: deal, from, to, seen by. */
export function historyOf(fake: ExcelFake): unknown[][] {
  const sheet = fake.host.book.sheets.find(({ name }) => name === "Stage history");
  return (sheet?.cells ?? [])
    .slice(1)
    .map((row) => [row[0], row[1], row[2], row[5]].map((cell) => cell?.value ?? null));
}
