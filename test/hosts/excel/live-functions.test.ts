import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Problem } from "../../../src/core/issue.ts";
import { registry } from "../../../src/functions/registry.ts";
import { excelWorkbook } from "../../../src/hosts/excel/excel-workbook.ts";
import { liveFunctions } from "../../../src/hosts/excel/live-functions.ts";
import { liveSource } from "../../../src/hosts/excel/live-source.ts";
import { type LiveWorkbook, liveWorkbook } from "../../../src/hosts/excel/live-workbook.ts";
import { revert } from "../../../src/operations/revert.ts";
import { run, type Workbook } from "../../../src/workbook.ts";
import { emptySheet } from "../../fakes/excel/book.ts";
import type { ExcelFake, ExcelFakeOptions } from "../../fakes/excel/excel-fake.ts";
import { cellsOf, manyDeals } from "./install.ts";
import { managedExcel } from "./managed.ts";

let live: LiveWorkbook;

beforeEach(() => {
  vi.useFakeTimers({ now: new Date(2026, 2, 1) });
});
afterEach(() => {
  live.stop();
  vi.useRealTimers();
});

/** A managed workbook with the functions running in it; "Calc" is an empty sheet for formulas. */
async function running(options: ExcelFakeOptions = {}) {
  const fake = await managedExcel(options);
  fake.host.book.sheets.push(emptySheet("calc", "Calc"));
  const port = excelWorkbook();
  const reads = vi.fn(port.read);
  live = liveWorkbook({ ...port, read: reads } as Workbook);
  const source = liveSource(live);
  const functions = liveFunctions(source.source, (problem: Problem) => `${problem.code} said`);
  for (const descriptor of registry) {
    CustomFunctions.associate(descriptor.name, (...handed: unknown[]) => functions.call(descriptor, handed));
  }
  live.onChange(() => void functions.refresh());
  await live.start();
  fake.host.calculate();
  await quiet();
  const tableReads = () => reads.mock.calls.filter(([request]) => request.grids).length;
  return { fake, functions, reads, tableReads };
}

const quiet = () => vi.advanceTimersByTimeAsync(2_000);

/** Types a formula into Calc and gives what the cell comes to show. */
async function shows(fake: ExcelFake, formula: string, row = 0): Promise<unknown> {
  fake.person().type("Calc", row, 0, formula);
  await quiet();
  return cellsOf(fake, "Calc")[row]?.[0];
}

describe("functions in cells", () => {
  it("answer without arguments, with some, and with a table of their own", async () => {
    const { fake } = await running();
    expect(await shows(fake, "=PIPELINE.VALUE()")).toBe(4500);
    expect(await shows(fake, '=PIPELINE.VALUE("won")')).toBe(2000);
    expect(await shows(fake, '=PIPELINE.COUNT("all",,,"Owner","Ann")')).toBe(3);
    expect(await shows(fake, '=PIPELINE.COUNT("all",,"Owner","Ann")')).toBe(3);
    expect(await shows(fake, '=PIPELINE.COUNT("all",,Sales!A1:E4)')).toBe(3);
  });

  it("spill the funnel with its header", async () => {
    const { fake } = await running();
    await shows(fake, "=STAGE.FUNNEL()");
    const rows = cellsOf(fake, "Calc");
    expect(rows[0]?.slice(0, 2)).toEqual(["Stage", "Reached"]);
    expect(rows[1]?.slice(0, 2)).toEqual(["Lead", 4]);
    expect(rows.flat().every((cell) => cell !== null && !Object.is(cell, Number.NaN))).toBe(true);
  });

  it("follow edits, pastes and the stage sheet", async () => {
    const { fake } = await running();
    await shows(fake, '=PIPELINE.VALUE("won")');
    fake.person().type("Sales", 3, 2, "Won");
    await quiet();
    expect(cellsOf(fake, "Calc")[0]?.[0]).toBe(4000);
    fake.person().paste("Sales", 1, 2, [["Won"], ["Won"]]);
    await quiet();
    expect(cellsOf(fake, "Calc")[0]?.[0]).toBe(6500);
    fake.person().type("Stages", 4, 1, "lost");
    await quiet();
    expect(cellsOf(fake, "Calc")[0]?.[0]).toBe(0);
  });

  it("with a table given as range follow that range", async () => {
    const { fake } = await running();
    await shows(fake, '=PIPELINE.VALUE("won",,Sales!A1:E6)');
    fake.person().type("Sales", 4, 3, 9000);
    await quiet();
    expect(cellsOf(fake, "Calc")[0]?.[0]).toBe(9000);
  });

  it("give the reason with an error", async () => {
    const { fake, functions } = await running();
    expect(await shows(fake, '=PIPELINE.VALUE("wonn")')).toBe("#VALUE!");
    expect(fake.functions.messageOf("PIPELINE.VALUE")).toBe("NotAChoice said");
    expect(await shows(fake, '=PIPELINE.WINRATE("2019")')).toBe("#N/A");
    expect(functions.count).toBeGreaterThan(0);
  });

  it("say so when set-up is taken back", async () => {
    const { fake } = await running();
    expect(await shows(fake, "=PIPELINE.VALUE()")).toBe(4500);
    await run(live.port, revert, {});
    await quiet();
    expect(cellsOf(fake, "Calc")[0]?.[0]).toBe("#N/A");
  });

  it.each([0, null] as const)("take blank, empty cells (as %j) and left out for one", async (emptyAs) => {
    const { fake } = await running({ emptyAs });
    const left = await shows(fake, "=STAGE.CONVERSION()");
    expect(left).toBeCloseTo(0.5);
    expect(await shows(fake, '=STAGE.CONVERSION("","","","")')).toBe(left);
    expect(await shows(fake, "=STAGE.CONVERSION(B9,B9,B9,B9,B9,B9,B9)")).toBe(left);
  });

  it("take a date cell for its month", async () => {
    const { fake } = await running();
    expect(await shows(fake, '=PIPELINE.COUNT("open",Sales!E2)')).toBe(1);
  });

  it("show what tomorrow makes of a period", async () => {
    const { fake } = await running();
    const before = await shows(fake, '=PIPELINE.COUNT("open","this month")');
    await vi.advanceTimersByTimeAsync(32 * 86_400_000);
    expect([before, cellsOf(fake, "Calc")[0]?.[0]]).toEqual([1, 2]);
  });
});

describe("the work behind it", () => {
  it("reads the table once for a version, however many cells call", async () => {
    const { fake, tableReads } = await running({ sheets: [{ name: "Sales", cells: manyDeals(50) }] });
    const before = tableReads();
    const formulas = Array.from({ length: 200 }, (_, i) => [
      `=PIPELINE.VALUE("open",,,"Owner","Owner ${i}")`,
    ]);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Calc").getRange("A1:A200").formulas = formulas;
    });
    await quiet();
    expect(tableReads() - before).toBe(1);
    fake.person().type("Sales", 1, 3, 12_345);
    await quiet();
    expect(tableReads() - before).toBe(2);
  });

  it("keeps nothing it read while it cannot see changes", async () => {
    const { fake } = await running();
    live.stop();
    fake.person().type("Sales", 1, 3, 12_345);
    expect(await shows(fake, '=PIPELINE.VALUE("all")')).toBe(18_545);
    fake.person().type("Sales", 1, 3, 1_000);
    expect(await shows(fake, '=PIPELINE.COUNT("all",,,"Amount",1000)')).toBe(1);
  });

  it("tells Excel only of results that changed, once after a burst", async () => {
    const { fake } = await running();
    await shows(fake, '=PIPELINE.VALUE("won")', 0);
    await shows(fake, '=PIPELINE.VALUE("lost")', 1);
    const { counts } = fake.functions;
    const before = counts.results;
    for (const amount of [1, 2, 3]) fake.person().type("Sales", 5, 3, amount);
    await quiet();
    // The dashboard's own calls aside, only the lost value is another.
    expect(cellsOf(fake, "Calc")[1]?.[0]).toBe(3);
    expect(counts.results - before).toBeLessThanOrEqual(2);
    fake.person().type("Sales", 1, 1, "Zoe");
    const unchanged = counts.results;
    await quiet();
    expect(counts.results).toBe(unchanged);
  });

  it("forgets calls that Excel cancels, whichever comes first", async () => {
    const { fake, functions } = await running();
    const before = functions.count;
    await shows(fake, '=PIPELINE.VALUE("won")');
    await shows(fake, '=PIPELINE.VALUE("lost")');
    await shows(fake, '=PIPELINE.VALUE("all")');
    expect(functions.count).toBe(before + 1);
    fake.person().clear("Calc", { top: 0, left: 0, bottom: 0, right: 0 });
    expect(functions.count).toBe(before);
  });

  it("tries again when Excel could not be read; figures that stand are kept for that while", async () => {
    const { fake, reads } = await running();
    await shows(fake, '=PIPELINE.VALUE("lost")');
    reads.mockRejectedValueOnce(new Error("Excel is busy"));
    live.changed();
    fake.person().type("Calc", 1, 0, '=PIPELINE.COUNT("lost")');
    await vi.advanceTimersByTimeAsync(50);
    expect(cellsOf(fake, "Calc")).toEqual([[700], ["#N/A"]]);
    expect(fake.functions.messageOf("PIPELINE.COUNT")).toBe("Excel is busy");
    await quiet();
    expect(cellsOf(fake, "Calc")).toEqual([[700], [1]]);
  });

  it("says so everywhere once it has given up", async () => {
    const { fake, reads } = await running();
    await shows(fake, '=PIPELINE.VALUE("lost")');
    reads.mockRejectedValue(new Error("Excel is gone"));
    live.changed();
    await vi.advanceTimersByTimeAsync(120_000);
    expect(cellsOf(fake, "Calc")).toEqual([["#N/A"]]);
  });
});
