import { describe, expect, it } from "vitest";
import type { Cell } from "../../src/core/cells/cell.ts";
import { settle } from "../../src/operations/settle.ts";
import { runSync } from "../../src/workbook.ts";
import { dealCells } from "../contract/sheets.ts";
import { type MemoryWorkbook, memoryWorkbook } from "../fakes/memory-workbook.ts";
import { cellsOf, managedWorkbook } from "./managed.ts";

const when = 46_001.25;
const run = (workbook: MemoryWorkbook, at = when) => runSync(workbook.sync, settle, { who: "ann", when: at });
const added = (workbook: MemoryWorkbook) => cellsOf(workbook, "Stage history").slice(6);

describe("settle", () => {
  it("writes nothing while nothing has changed", () => {
    const workbook = managedWorkbook();
    const before = workbook.dump();
    expect(run(workbook)).toEqual({ changes: 0 });
    expect(workbook.dump()).toEqual(before);
  });

  it("writes one row for a deal that moved, however often it runs", () => {
    const workbook = managedWorkbook();
    workbook.edit("Sales", 3, 2, "Proposal");
    expect(run(workbook)).toEqual({ changes: 1 });
    expect(run(workbook, when + 1)).toEqual({ changes: 0 });
    expect(added(workbook)).toEqual([["Acme", "Lead", "Proposal", when, "ann", "edit"]]);
  });

  it("follows a deal there and back again", () => {
    const workbook = managedWorkbook();
    workbook.edit("Sales", 3, 2, "Qualified");
    run(workbook, when);
    workbook.edit("Sales", 3, 2, "Lead");
    run(workbook, when + 1);
    expect(added(workbook).map((row) => [row[1], row[2]])).toEqual([
      ["Lead", "Qualified"],
      ["Qualified", "Lead"],
    ]);
  });

  it("does not take another spelling for another stage", () => {
    const workbook = managedWorkbook();
    workbook.edit("Sales", 3, 2, "1. LEAD");
    expect(run(workbook)).toEqual({ changes: 0 });
  });

  it("writes a row for a new deal and none for one that was deleted", () => {
    const workbook = managedWorkbook(dealCells.slice(0, 8));
    const fork: Cell[] = ["Fork", "Bob", "Lead", 300, 46_200];
    fork.forEach((cell, column) => {
      workbook.edit("Sales", 8, column, cell);
    });
    for (let column = 0; column < 5; column++) workbook.edit("Sales", 4, column, null);
    expect(run(workbook)).toEqual({ changes: 1 });
    expect(added(workbook)).toEqual([["Fork", null, "Lead", when, "ann", "edit"]]);
  });

  it("sees a pasted block: many deals at once, rows in another order", () => {
    const workbook = managedWorkbook();
    const rows = dealCells.slice(3, 8).toReversed();
    rows.forEach((row, r) => {
      row.forEach((cell, c) => {
        workbook.edit("Sales", 3 + r, c, c === 2 ? "Won" : cell);
      });
    });
    expect(run(workbook)).toEqual({ changes: 4 });
    expect(
      added(workbook)
        .map((row) => row[0])
        .sort(),
    ).toEqual(["Acme", "Bolt", "Cask", "Echo"]);
  });

  it("leaves deals alone of which it cannot say who they are", () => {
    const workbook = managedWorkbook();
    workbook.edit("Sales", 3, 0, "Bolt"); // now there are two
    workbook.edit("Sales", 3, 2, "Won");
    expect(run(workbook)).toEqual({ changes: 0 });
  });

  it("never dates a row before the one it follows", () => {
    const workbook = managedWorkbook();
    workbook.edit("Sales", 3, 2, "Proposal");
    expect(run(workbook, 40_000)).toEqual({ changes: 1 });
    // A second after the row before, whatever the clock says.
    expect(added(workbook)[0]?.[3]).toBe(46_000 + 1 / 86_400);
    expect(run(workbook, 40_000)).toEqual({ changes: 0 });
  });

  it("takes a stage renamed in the stage table for the one it was, time and again", () => {
    const workbook = managedWorkbook();
    for (const [index, name] of ["Prospect", "Contact"].entries()) {
      workbook.edit("Stages", 1, 0, name);
      workbook.edit("Sales", 3, 2, name);
      expect(run(workbook, when + index)).toEqual({ changes: 0 });
    }
    workbook.edit("Sales", 3, 2, "Proposal");
    run(workbook, when + 2);
    expect(added(workbook)).toEqual([["Acme", "Lead", "Proposal", when + 2, "ann", "edit"]]);
  });

  it("says who and how only of the deals that the edit was of", () => {
    const workbook = managedWorkbook();
    workbook.edit("Sales", 3, 2, "Won");
    workbook.edit("Sales", 4, 2, "Won");
    runSync(workbook.sync, settle, { who: "ann", when, seenBy: "paste", edited: ["Bolt"] });
    expect(added(workbook).map((row) => [row[0], row[4], row[5]])).toEqual([
      ["Acme", null, "reconcile"],
      ["Bolt", "ann", "paste"],
    ]);
  });

  it("keeps to the history's columns as people moved and renamed them", () => {
    const workbook = managedWorkbook();
    workbook.edit("Stage history", 0, 2, "New stage");
    workbook.edit("Stage history", 0, 4, "Changed by");
    workbook.edit("Sales", 3, 2, "Won");
    expect(run(workbook)).toEqual({ changes: 1 });
    expect(run(workbook)).toEqual({ changes: 0 });
    expect(added(workbook)).toEqual([["Acme", "Lead", "Won", when, "ann", "edit"]]);
  });

  it("says why it cannot", () => {
    expect(run(memoryWorkbook({ sheets: [{ name: "Sales", cells: dealCells }] }))).toMatchObject({
      changes: 0,
      problem: { code: "unmanaged" },
    });
    const workbook = managedWorkbook();
    workbook.deleteSheet("Stage history");
    expect(run(workbook)).toMatchObject({ changes: 0, problem: { code: "historyGone" } });
  });
});
