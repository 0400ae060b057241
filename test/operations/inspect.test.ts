import { describe, expect, it } from "vitest";
import type { Cell } from "../../src/core/cells/cell.ts";
import { inspect } from "../../src/operations/inspect.ts";
import { setUp } from "../../src/operations/set-up.ts";
import type { SetupChoices, SetupView } from "../../src/operations/setup-views.ts";
import { runSync } from "../../src/workbook.ts";
import { dealCells, type TestSheet } from "../contract/sheets.ts";
import { memoryWorkbook } from "../fakes/memory-workbook.ts";

const sales: TestSheet = { name: "Sales", cells: dealCells };
const notes: TestSheet = { name: "Notes", cells: [["call Ann"], ["and Bob"]] };

function look(sheets: readonly TestSheet[], choices: SetupChoices = {}): SetupView {
  return runSync(memoryWorkbook({ sheets }).sync, inspect, choices);
}

function found(sheets: readonly TestSheet[], choices: SetupChoices = {}) {
  const view = look(sheets, choices);
  if (view.state !== "found") throw new Error(JSON.stringify(view));
  return view;
}

describe("inspect", () => {
  it("says in sheet coordinates where the table is and what was left out", () => {
    expect(found([sales])).toMatchObject({
      place: "Sales!A3:E8",
      headerRow: 3,
      deals: 5,
      leftOut: [{ row: 9, reason: "total", text: "Total" }],
    });
  });

  it("shows each column with its field and the first of its cells", () => {
    const { columns } = found([sales]);
    expect(columns.map(({ letter, field }) => [letter, field])).toEqual([
      ["A", "name"],
      ["B", "owner"],
      ["C", "stage"],
      ["D", "amount"],
      ["E", "expectedClose"],
    ]);
    expect(columns[1]?.samples).toEqual(["Ann", "Bob"]);
  });

  it("counts the deals of each stage and proposes probabilities", () => {
    expect(
      found([sales]).stages.map(({ name, kind, deals, probability }) => [name, kind, deals, probability]),
    ).toEqual([
      ["Lead", "open", 1, 0.25],
      ["Qualified", "open", 1, 0.5],
      ["Proposal", "open", 1, 0.75],
      ["Won", "won", 1, 1],
      ["Lost", "lost", 1, 0],
    ]);
  });

  it("passes from an active sheet without a table to the first that has one", () => {
    expect(found([notes, sales]).sheet).toBe("Sales");
  });

  it("looks only at the sheet that was chosen", () => {
    expect(look([notes, sales], { sheet: "Notes" })).toMatchObject({
      state: "problem",
      problem: { values: { sheet: "Notes" } },
      sheets: ["Notes", "Sales"],
    });
  });

  it("takes the header row that was said, counted in the sheet", () => {
    const cells: Cell[][] = [["Deal", "Stage", "Amount"], ...dealCells.map((row) => [...row])];
    expect(found([{ name: "Sales", cells }], { headerRow: 4 }).headerRow).toBe(4);
  });

  it("takes fields as corrected", () => {
    const { columns } = found([sales], { fields: { Owner: "contact", "Expected close": null } });
    expect(columns.map(({ field }) => field)).toEqual(["name", "contact", "stage", "amount", null]);
  });

  it("offers the columns where none is headed stage, and takes the one that is chosen", () => {
    const cells = [
      ["Customer", "Where is it", "Sum", "Opened"],
      ["Acme", "Talking", 100, 46_000],
      ["Bolt", "Won", 200, 46_010],
    ];
    const view = look([{ name: "Sales", cells }]);
    if (view.state !== "problem") throw new Error(view.state);
    expect(view.problem).toMatchObject({
      code: "noStage",
      choices: ["Customer", "Where is it", "Sum", "Opened"],
    });
    const chosen = found([{ name: "Sales", cells }], { fields: { "Where is it": "stage" } });
    expect(chosen.stages.map(({ name, kind }) => [name, kind])).toEqual([
      ["Talking", "open"],
      ["Won", "won"],
    ]);
  });

  it("takes the stages of a template, and keeps deals of other stages as unknown", () => {
    const view = found([sales], { template: "salesforce" });
    expect(view.template).toBe("salesforce");
    expect(view.stages.map(({ name }) => name)).toContain("Negotiation/Review");
    expect(view.deals).toBe(5);
    expect(view.issues.find(({ code }) => code === "unknownStage")?.rows).toContain(4);
  });

  it("proposes basic stages where the stage column is there but empty", () => {
    const cells = dealCells.map((row, i) => (i > 2 ? row.map((cell, c) => (c === 2 ? null : cell)) : row));
    const view = found([{ name: "Sales", cells }]);
    expect(view.template).toBe("basic-en");
    expect(view.stages.length).toBeGreaterThan(2);
  });

  it("asks what is open, and takes only an answer that it offered", () => {
    const cells = dealCells.map((row, i) => [
      ...row,
      i === 2 ? "Created" : i > 2 && i < 8 ? "03/04/2026" : null,
    ]);
    const sheets = [{ name: "Sales", cells }];
    const [question] = found(sheets).questions;
    expect(question).toMatchObject({ question: { code: "dateOrder", values: { header: "Created" } } });
    const key = question?.key ?? "";
    expect(found(sheets, { answers: { [key]: "mdy" } }).questions).toEqual([]);
    expect(found(sheets, { answers: { [key]: "nonsense" } }).questions).toHaveLength(1);
  });

  it("knows a managed workbook", () => {
    const workbook = memoryWorkbook({ sheets: [sales] });
    runSync(workbook.sync, setUp, {});
    expect(runSync(workbook.sync, inspect, {})).toEqual({
      state: "managed",
      table: "Deals",
      sheets: ["Stages", "Stage history", "Pipeline"],
      mode: "warn",
    });
  });
});
