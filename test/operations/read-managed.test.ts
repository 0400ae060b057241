import { describe, expect, it } from "vitest";
import type { Cell } from "../../src/core/cells/cell.ts";
import { isProblem } from "../../src/core/metrics/problem.ts";
import { type ManagedPipeline, managedPipeline } from "../../src/operations/read-managed.ts";
import { dealCells } from "../contract/sheets.ts";
import { type MemoryWorkbook, memoryWorkbook } from "../fakes/memory-workbook.ts";
import { managedWorkbook } from "./managed.ts";

function read(workbook: MemoryWorkbook) {
  const steps = managedPipeline();
  let step = steps.next();
  while (!step.done) step = steps.next(workbook.sync.read(step.value));
  return step.value;
}

function managed(workbook: MemoryWorkbook): ManagedPipeline {
  const result = read(workbook);
  if (isProblem(result)) throw new Error(JSON.stringify(result));
  return result;
}

describe("managedPipeline", () => {
  it("reads the table, wherever its rows have moved", () => {
    const workbook = managedWorkbook();
    workbook.insertRows("Sales", 0, 4);
    expect(managed(workbook).pipeline.deals.ids).toEqual(["Acme", "Bolt", "Cask", "Dune", "Echo"]);
    expect(managed(workbook).table.top).toBe(6);
  });

  it("reads it on a renamed sheet", () => {
    const workbook = managedWorkbook();
    workbook.renameSheet("Sales", "Myynti");
    workbook.renameSheet("Stages", "Vaiheet");
    expect(managed(workbook).pipeline.deals.count).toBe(5);
  });

  it("reads deals written right below it, and not what stands after a gap", () => {
    const workbook = managedWorkbook(dealCells.slice(0, 8));
    const add = (row: number, ...cells: Cell[]) => {
      cells.forEach((cell, column) => {
        workbook.edit("Sales", row, column, cell);
      });
    };
    add(8, "Fork", "Bob", "Lead", 300, 46200);
    add(9, "Gale", "Ann", "Lead", 400, 46200);
    add(12, "Deal", "Owner", "Stage", "Amount", "Expected close");
    add(13, "Else", "Ann", "Lead", 1, 46200);
    expect(managed(workbook).pipeline.deals.ids.slice(5)).toEqual(["Fork", "Gale"]);
  });

  it("knows a column by its place when its header was renamed", () => {
    const workbook = managedWorkbook();
    workbook.edit("Sales", 2, 3, "Zzz");
    expect(managed(workbook).pipeline.has.has("amount")).toBe(true);
    expect(managed(workbook).pipeline.deals.amount[0]).toBe(100_000);
  });

  it("reads with the stages as people have edited them", () => {
    const workbook = managedWorkbook();
    workbook.edit("Stages", 1, 0, "Prospect");
    workbook.edit("Stages", 1, 9, "Lead");
    const { stages, deals } = managed(workbook).pipeline;
    expect(stages[0]).toMatchObject({ name: "Prospect", aliases: ["Lead"] });
    expect(deals.stage[0]).toBe(0);
  });

  it("computes as of the date typed on the dashboard, else as of today", () => {
    const workbook = managedWorkbook();
    expect(managed(workbook).asOf).toBe(46_000);
    workbook.edit("Pipeline", 1, 2, 45_000);
    expect(managed(workbook).asOf).toBe(45_000);
  });

  it("knows which stages deals passed, from their history", () => {
    const workbook = managedWorkbook();
    workbook.edit("Stage history", 6, 0, "Echo");
    workbook.edit("Stage history", 6, 2, "Proposal");
    workbook.edit("Stage history", 6, 3, 45_800);
    expect(managed(workbook).pipeline.deals.reached[4]).toBe(2);
  });

  it("says what is missing", () => {
    expect(read(memoryWorkbook({ sheets: [{ name: "Sales", cells: dealCells }] }))).toMatchObject({
      code: "unmanaged",
    });
    const withoutTable = managedWorkbook();
    withoutTable.sync.apply([{ kind: "removeTable", name: "Deals" }]);
    expect(read(withoutTable)).toEqual({ code: "tableGone", values: { table: "Deals" } });
    const withoutStages = managedWorkbook();
    withoutStages.deleteSheet("Stages");
    expect(read(withoutStages)).toEqual({ code: "stagesGone", values: { sheet: "Stages" } });
  });

  it("names what a history lacks, rather than leave it out unnoticed", () => {
    const workbook = managedWorkbook();
    workbook.edit("Stage history", 0, 3, "Seen on");
    expect(read(workbook)).toMatchObject({ code: "historyColumnsMissing", values: { missing: "When" } });
  });

  it("names the mistake in a stage table, not a wrong figure", () => {
    const workbook = managedWorkbook();
    workbook.edit("Stages", 2, 0, "Lead");
    expect(read(workbook)).toMatchObject({ code: "duplicateStage" });
  });
});
