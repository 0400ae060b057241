import { excelMetadata } from "../src/functions/excel-metadata.ts";
import { registry } from "../src/functions/registry.ts";
import { excelWorkbook } from "../src/hosts/excel/excel-workbook.ts";
import { liveFunctions } from "../src/hosts/excel/live-functions.ts";
import { liveSource } from "../src/hosts/excel/live-source.ts";
import { liveWorkbook } from "../src/hosts/excel/live-workbook.ts";
import { setUp } from "../src/operations/set-up.ts";
import { run } from "../src/workbook.ts";
import { type ExcelFake, excelFake } from "../test/fakes/excel/excel-fake.ts";
import { dealCells } from "./deal-cells.ts";
import { milliseconds, type Row, reportRow } from "./measure.ts";

const shapes = excelMetadata(registry, "https://example.org/functions.html").functions;

/** Excel is the fake of the tests: syncs and our own time are real, Excel's own time is not in it. */
export async function excelBench(): Promise<Row[]> {
  const small = await managed(1_000);
  const large = await managed(100_000);
  const cells = large.fake.host.counts.cellsRead + large.fake.host.counts.cellsWritten;
  const periods = (i: number) => `=PIPELINE.VALUE("open","2024-01-01..${isoDay(45_300 + i)}")`;
  const criteria = (i: number) => `=PIPELINE.VALUE("open",,,"Amount",">${i * 40}")`;
  return [
    reportRow("Excel: syncs to set up 1,000 deals", String(small.syncs)),
    reportRow("Excel: syncs to set up 100,000 deals", String(large.syncs)),
    reportRow(
      "Excel: cells a second, reading and setting up 100,000 × 12",
      Math.round(cells / (large.took / 1000)).toLocaleString("en"),
    ),
    ...(await editRows("calls with periods of their own", 1_000, periods)),
    ...(await editRows("calls with criteria of their own", 1_000, criteria)),
    ...(await editRows("calls with criteria of their own", 10_000, criteria)),
  ];
}

async function managed(deals: number): Promise<{ fake: ExcelFake; syncs: number; took: number }> {
  const sheets = [
    { name: "Sales", cells: dealCells(deals, "typed") },
    { name: "Calc", cells: [] },
  ];
  const fake = excelFake({ sheets, functions: shapes, keepUndo: false });
  Object.assign(globalThis, fake.globals);
  const started = performance.now();
  const done = await run(excelWorkbook(), setUp, { sheet: "Sales" });
  if (done.state !== "done") throw new Error(JSON.stringify(done));
  return { fake, syncs: fake.host.counts.syncs, took: performance.now() - started };
}

/**
 * From an edit in 10,000 deals to the results of live calls, waits for the burst to end aside; with how
 * many cells Excel was asked for meanwhile, which says how often the sheets were read.
 */
async function editRows(what: string, calls: number, formula: (i: number) => string): Promise<Row[]> {
  const { fake } = await managed(10_000);
  const live = liveWorkbook(excelWorkbook());
  const source = liveSource(live);
  const functions = liveFunctions(source.source, ({ code }) => code);
  for (const descriptor of registry) {
    fake.functions.api.associate(descriptor.name, (...handed: unknown[]) =>
      functions.call(descriptor, handed),
    );
  }
  await live.start();
  await Excel.run(async (context) => {
    const formulas = Array.from({ length: calls }, (_, i) => [formula(i)]);
    context.workbook.worksheets.getItem("Calc").getRange(`A1:A${calls}`).formulas = formulas;
  });
  await functions.refresh();
  const times: { read: number; answer: number }[] = [];
  const asked = { byOne: 0, byAll: 0 };
  for (let round = 0; round < 3; round++) {
    live.changed();
    const before = fake.host.counts.cellsRead;
    const started = performance.now();
    await source.managed();
    const read = performance.now();
    asked.byOne = fake.host.counts.cellsRead - before;
    await functions.refresh();
    asked.byAll = fake.host.counts.cellsRead - before;
    times.push({ read: read - started, answer: performance.now() - read });
  }
  live.stop();
  const reads = asked.byAll / asked.byOne;
  const title = `Excel: edit to results, ${calls.toLocaleString("en")} ${what}, 10,000 deals`;
  const least = (key: "read" | "answer") => Math.min(...times.map((time) => time[key]));
  return [
    reportRow(
      title,
      `${milliseconds(least("read") + least("answer"))} (read ${milliseconds(least("read"))}, answers ${milliseconds(least("answer"))}); the table read ${reads} ${reads === 1 ? "time" : "times"}`,
    ),
  ];
}

const isoDay = (serial: number): string =>
  new Date((serial - 25_569) * 86_400_000).toISOString().slice(0, 10);
