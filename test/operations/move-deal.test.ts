import { describe, expect, it } from "vitest";
import type { Cell } from "../../src/core/cells/cell.ts";
import type { RuleSettings } from "../../src/core/rules/rule.ts";
import type { MoveArgs } from "../../src/operations/board-views.ts";
import { moveDeal } from "../../src/operations/move-deal.ts";
import { setRules } from "../../src/operations/set-rules.ts";
import { settle } from "../../src/operations/settle.ts";
import { runSync } from "../../src/workbook.ts";
import { type MemoryWorkbook, memoryWorkbook } from "../fakes/memory-workbook.ts";
import { cellsOf, managedWorkbook } from "./managed.ts";

const header = ["Deal ID", "Deal name", "Owner", "Stage", "Amount", "Next step"];
const deals: readonly (readonly Cell[])[] = [
  header,
  ["D1", "Acme", "Ola", "lead ", 1000, null],
  ["D2", "Bolt", "Ann", "Proposal", 1500, "Call"],
  ["D3", "Cask", "Ann", "Won", 2000, null],
];
const stageColumn = header.indexOf("Stage");

const stage = (name: string, kind: "open" | "won" | "lost", required: readonly string[] = []) => ({
  name,
  kind,
  probability: null,
  category: null,
  longestStay: null,
  required,
  next: [],
  goal: "",
  role: "",
  aliases: [],
});

const managed = (cells = deals) =>
  managedWorkbook(cells, {
    stages: [
      stage("Lead", "open"),
      stage("Qualified", "open"),
      stage("Proposal", "open", ["Next step"]),
      stage("Won", "won"),
      stage("Lost", "lost"),
    ],
  });

function withRules(byRule: RuleSettings["byRule"] = {}): MemoryWorkbook {
  const workbook = managed();
  const view = runSync(workbook.sync, setRules, { settings: { byRule } });
  if (view.state !== "saved") throw new Error(JSON.stringify(view));
  return workbook;
}

const move = (workbook: MemoryWorkbook, args: MoveArgs) => runSync(workbook.sync, moveDeal, args);
const stages = (workbook: MemoryWorkbook) =>
  cellsOf(workbook, "Sales")
    .slice(1)
    .map((row) => row[stageColumn]);
const acme = { row: 2, deal: "D1", from: "lead " };

describe("moveDeal", () => {
  it("writes the stage, tells what it asks for, and the history follows", () => {
    const workbook = managed();
    expect(move(workbook, { ...acme, to: "Proposal" })).toEqual({
      state: "done",
      name: "Acme",
      row: 2,
      warning: null,
      missing: ["Next step"],
    });
    expect(stages(workbook)).toEqual(["Proposal", "Proposal", "Won"]);
    expect(runSync(workbook.sync, settle, { who: "", when: 46_000.5 })).toEqual({ changes: 1 });
    expect(cellsOf(workbook, "Stage history").at(-1)?.slice(0, 3)).toEqual(["D1", "Lead", "Proposal"]);
  });

  it("is undone by the same the other way round, down to the spelling", () => {
    const workbook = managed();
    const before = cellsOf(workbook, "Sales");
    move(workbook, { ...acme, to: "Won" });
    expect(move(workbook, { ...acme, from: "Won", to: "lead " })).toMatchObject({ state: "done" });
    expect(cellsOf(workbook, "Sales")).toEqual(before);
  });

  it("empties the cell again that was blank", () => {
    const workbook = managed([...deals, ["D4", "Dune", "Ann", null, 10, null]]);
    move(workbook, { row: 5, deal: "D4", from: null, to: "Lead" });
    expect(stages(workbook)[3]).toBe("Lead");
    expect(move(workbook, { row: 5, deal: "D4", from: "Lead", to: null })).toMatchObject({ state: "done" });
    expect(stages(workbook)[3] ?? "").toBe("");
  });

  it("points out what a rule has against the move where it warns", () => {
    const workbook = withRules({ stageSkipped: { on: true, mode: "warn" } });
    expect(move(workbook, { ...acme, to: "Proposal" })).toMatchObject({
      state: "done",
      warning: { code: "skipNotAllowed", values: { deal: "Acme", skipped: "Qualified" } },
    });
    expect(stages(workbook)[0]).toBe("Proposal");
  });

  it("writes nothing where the rule blocks", () => {
    const workbook = withRules({
      stageSkipped: { on: true, mode: "block" },
      movedBack: { on: true, mode: "block" },
    });
    expect(move(workbook, { ...acme, to: "Proposal" })).toMatchObject({
      state: "refused",
      name: "Acme",
      problem: { code: "skipRefused", values: { stage: "Proposal", skipped: "Qualified" } },
    });
    expect(move(workbook, { row: 4, deal: "D3", from: "Won", to: "Lead" })).toMatchObject({
      problem: { code: "backRefused", values: { before: "Won" } },
    });
    expect(move(workbook, { ...acme, to: "Limbo" })).toMatchObject({ state: "done" }); // unknown only warns
    expect(stages(workbook).slice(1)).toEqual(["Proposal", "Won"]);
  });

  it("writes nothing where the stage asks for what is not filled in, and its rule blocks", () => {
    const workbook = withRules({ blankField: { mode: "block" } });
    expect(move(workbook, { ...acme, to: "Proposal" })).toMatchObject({
      state: "refused",
      problem: { code: "lackRefused", values: { deal: "Acme", stage: "Proposal", missing: "Next step" } },
    });
    expect(stages(workbook)[0]).toBe("lead ");
    workbook.edit("Sales", 1, header.indexOf("Next step"), "Meet");
    expect(move(workbook, { ...acme, to: "Proposal" })).toMatchObject({ state: "done", missing: [] });
  });

  it("overwrites nothing that was changed meanwhile", () => {
    const workbook = managed();
    workbook.edit("Sales", 1, stageColumn, "Qualified");
    expect(move(workbook, { ...acme, to: "Won" })).toMatchObject({
      state: "refused",
      problem: { code: "stageChanged", values: { stage: "Qualified" } },
    });
    expect(stages(workbook)[0]).toBe("Qualified");
  });

  it("leaves a cell alone that changes between reading and writing", () => {
    const workbook = managed();
    const steps = moveDeal({ ...acme, to: "Won" });
    let step = steps.next();
    while (!step.done) step = steps.next(workbook.sync.read(step.value));
    workbook.edit("Sales", 1, stageColumn, "Qualified");
    workbook.sync.apply(step.value.changes);
    expect(stages(workbook)[0]).toBe("Qualified");
  });

  it("finds a deal that stands in another row by now, and none where two are called the same", () => {
    const workbook = managed();
    workbook.insertRows("Sales", 1, 1);
    for (const [column, value] of ["D9", "New", "Ann", "Lead", 1, null].entries()) {
      workbook.edit("Sales", 1, column, value);
    }
    expect(move(workbook, { ...acme, to: "Qualified" })).toMatchObject({ state: "done", row: 3 });
    const twins = managed([header, ["D1", "A", "O", "Lead", 1, null], ["D1", "B", "O", "Lead", 2, null]]);
    expect(move(twins, { row: 9, deal: "D1", from: "Lead", to: "Won" })).toMatchObject({
      problem: { code: "dealGone" },
    });
    expect(move(twins, { row: 3, deal: "D1", from: "Lead", to: "Won" })).toMatchObject({ name: "B" });
  });

  it("says so where nothing is managed", () => {
    const plain = memoryWorkbook({ sheets: [{ name: "Sales", cells: deals }] });
    expect(move(plain, { ...acme, to: "Won" })).toMatchObject({ problem: { code: "unmanaged" } });
  });
});
