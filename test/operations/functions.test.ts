import { describe, expect, it } from "vitest";
import { evaluate } from "../../src/functions/evaluate.ts";
import { registry } from "../../src/functions/registry.ts";
import { calculate } from "../../src/operations/calculate.ts";
import { functions } from "../../src/operations/functions.ts";
import { managedPipeline } from "../../src/operations/read-managed.ts";
import { sourceOf } from "../../src/operations/source-of.ts";
import { runSync } from "../../src/workbook.ts";
import { dealCells } from "../contract/sheets.ts";
import { memoryWorkbook } from "../fakes/memory-workbook.ts";
import { managedWorkbook } from "./managed.ts";

const plain = () => memoryWorkbook({ sheets: [{ name: "Sales", cells: dealCells }] });

describe("functions", () => {
  const { functions: all, choices } = runSync(managedWorkbook().sync, functions, {});
  if ("problem" in choices) throw new Error(choices.problem.code);

  it("tells of every function of the registry, as plain JSON", () => {
    expect(all.map(({ name }) => name)).toEqual(registry.map(({ name }) => name));
    expect(JSON.parse(JSON.stringify(all))).toEqual(all);
  });

  it("offers stages, the quarters that deals are in, deals and columns of the managed table", () => {
    expect(choices.stages).toEqual(expect.arrayContaining(["Lead", "Qualified", "Proposal", "Won", "Lost"]));
    expect(choices.periods).toContain("this quarter");
    expect(choices.periods.filter((period) => /^\d/.test(period))).toEqual([
      "2026-Q2",
      "2026-Q1",
      "2025-Q4",
      "2025-Q3",
    ]);
    expect(choices.deals[0]).toEqual({ id: "Acme", name: "Acme" });
    expect(choices.columns.find(({ header }) => header === "Owner")).toEqual({
      header: "Owner",
      field: "owner",
      criteria: ["Ann", "Bob"],
    });
  });

  it("offers only periods that functions take", () => {
    const workbook = managedWorkbook();
    for (const period of choices.periods) {
      const { answer } = runSync(workbook.sync, calculate, { name: "PIPELINE.COUNT", args: ["all", period] });
      expect(answer, period).toHaveProperty("value");
    }
  });

  it("offers criteria that find just the cells they come from", () => {
    const odd = ["=x", "<5", "a*", "a?", "~", "plain", "PLAIN b"];
    const cells = [
      ["Deal", "Stage", "Amount", "Segment"],
      ...odd.map((text, index) => [`D${index}`, "Lead", 100, text]),
      ["D9", "Won", 100, "abc"],
      ["D10", "Lost", 100, "ab"],
    ];
    const workbook = managedWorkbook(cells);
    const view = runSync(workbook.sync, functions, {});
    if ("problem" in view.choices) throw new Error(view.choices.problem.code);
    const { criteria = [] } = view.choices.columns.find(({ header }) => header === "Segment") ?? {};
    expect(criteria).toHaveLength(odd.length + 2);
    for (const criterion of criteria) {
      const args = ["all", null, null, "Segment", criterion];
      const { answer } = runSync(workbook.sync, calculate, { name: "PIPELINE.COUNT", args });
      expect(answer, criterion).toEqual({ value: 1 });
    }
  });

  it("tells why there is nothing to choose from", () => {
    const view = runSync(plain().sync, functions, {});
    expect(view.choices).toEqual({ problem: { code: "unmanaged", values: {} } });
    expect(view.functions).toHaveLength(registry.length);
  });
});

describe("calculate", () => {
  it("comes to what a cell would, with the formula", () => {
    const workbook = managedWorkbook();
    const args = ["open", null, null, "Owner", "Ann"];
    const reading = managedPipeline();
    let step = reading.next();
    while (!step.done) step = reading.next(workbook.sync.read(step.value));
    const answer = evaluate("PIPELINE.VALUE", args, sourceOf({ managed: step.value }, 46000));
    expect(answer).toEqual({ value: 3000 });
    expect(runSync(workbook.sync, calculate, { name: "PIPELINE.VALUE", args })).toEqual({
      formula: '=PIPELINE.VALUE("open",,,"Owner","Ann")',
      answer,
      rows: 1,
      columns: 1,
      result: "money",
      currency: null,
    });
  });

  it("shows the first rows of a spill and tells its size", () => {
    const cells = [
      ["Deal", "Stage"],
      ...Array.from({ length: 40 }, (_, n) => [`D${n}`, "Lead"]),
      ["E", "Won"],
    ];
    const view = runSync(managedWorkbook(cells).sync, calculate, { name: "DEAL.NEXT", args: [null] });
    expect(view).toMatchObject({ rows: 42, columns: 2 });
    if (!("value" in view.answer) || !Array.isArray(view.answer.value)) throw new Error("no rows");
    expect(view.answer.value).toHaveLength(11);
  });

  it("tells of a bad argument, an unknown function and an unmanaged workbook as data", () => {
    const ask = (name: string, args: readonly (string | null)[]) =>
      runSync(managedWorkbook().sync, calculate, { name, args }).answer;
    expect(ask("STAGE.COUNT", ["Propsal"])).toMatchObject({
      error: "#VALUE!",
      problem: { code: "unknownStage", values: { nearest: "Proposal" } },
    });
    expect(ask("PIPELINE.NOTHING", [])).toMatchObject({ problem: { code: "unknownFunction" } });
    const { answer } = runSync(plain().sync, calculate, { name: "PIPELINE.VALUE", args: [] });
    expect(answer).toMatchObject({ error: "#N/A", problem: { code: "unmanaged" } });
    const alone = runSync(plain().sync, calculate, { name: "CUSTOMER.LIFETIMEVALUE", args: [500, 0.8] });
    expect(alone.answer).toEqual({ value: 14400 });
  });
});
