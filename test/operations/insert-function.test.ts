import { describe, expect, it } from "vitest";
import { insertFunction } from "../../src/operations/insert-function.ts";
import { runSync } from "../../src/workbook.ts";
import type { MemoryWorkbook } from "../fakes/memory-workbook.ts";
import { managedWorkbook } from "./managed.ts";

const insert = (workbook: MemoryWorkbook, name: string, ...args: readonly (string | number | null)[]) =>
  runSync(workbook.sync, insertFunction, { name, args });

const cellAt = (workbook: MemoryWorkbook, at: string) =>
  workbook.state.sheets.find(({ name }) => name === "Sales")?.cells.get(at);

describe("insertFunction", () => {
  it("writes the call into the selected cell, in a format that fits", () => {
    const workbook = managedWorkbook();
    workbook.select("Sales", 2, 7);
    expect(insert(workbook, "PIPELINE.WINRATE")).toEqual({ state: "done", place: "Sales!H3" });
    expect(cellAt(workbook, "2,7")).toEqual({ formula: "=PIPELINE.WINRATE()", value: 0.5 });
    expect(workbook.state.sheets[0]?.formats.get("2,7")).toBe("0.0%");
  });

  it("keeps text a text, whatever it holds", () => {
    const workbook = managedWorkbook();
    workbook.select("Sales", 2, 7);
    insert(workbook, "PIPELINE.COUNT", "all", null, null, "Owner", '=A1")&HYPERLINK("x');
    expect(cellAt(workbook, "2,7")?.formula).toBe('=PIPELINE.COUNT("all",,,"Owner","=A1"")&HYPERLINK(""x")');
  });

  const refusals: readonly (readonly [string, number, number, string, Record<string, unknown>])[] = [
    ["a cell that holds something", 8, 0, "PIPELINE.VALUE", { code: "cellTaken", values: { cell: "A9" } }],
    ["a cell among the deals", 3, 0, "PIPELINE.VALUE", { code: "cellTaken" }],
    ["a spill that would run into the table", 0, 0, "STAGE.FUNNEL", { code: "insideTable" }],
    [
      "a spill that would run into a note",
      0,
      7,
      "STAGE.FUNNEL",
      { code: "noRoom", values: { cell: "H1", rows: 5, columns: 9, taken: "I4" } },
    ],
    ["a spill beyond the end of the sheet", 1_048_574, 7, "STAGE.FUNNEL", { code: "endOfSheet" }],
  ];
  it.each(refusals)("refuses %s and changes nothing", (_, row, column, name, problem) => {
    const workbook = managedWorkbook();
    workbook.edit("Sales", 3, 8, "a note");
    workbook.select("Sales", row, column);
    const before = workbook.dump();
    expect(insert(workbook, name)).toMatchObject({ state: "problem", problem });
    expect(workbook.dump()).toEqual(before);
  });

  it("refuses an empty cell inside the deal table", () => {
    const workbook = managedWorkbook();
    workbook.edit("Sales", 4, 3, null);
    workbook.select("Sales", 4, 3);
    expect(insert(workbook, "PIPELINE.VALUE")).toMatchObject({ problem: { code: "insideTable" } });
  });

  it("refuses a formula that is there already, even where it shows nothing", () => {
    const workbook = managedWorkbook();
    const formula = '=""';
    workbook.sync.apply([
      { kind: "writeCells", sheet: "Sales", top: 0, left: 7, cells: [[{ formula, value: null }]] },
    ]);
    workbook.select("Sales", 0, 7);
    expect(insert(workbook, "PIPELINE.VALUE")).toMatchObject({ problem: { code: "cellTaken" } });
  });

  it("refuses a call that no cell could compute, but not a figure that is not there yet", () => {
    const workbook = managedWorkbook();
    workbook.select("Sales", 0, 7);
    expect(insert(workbook, "STAGE.COUNT", "Nowhere")).toMatchObject({ problem: { code: "unknownStage" } });
    expect(insert(workbook, "PIPELINE.CYCLE")).toMatchObject({ state: "done" });
  });
});
