import { describe, expect, it } from "vitest";
import type { Change } from "../../../src/core/planning/change.ts";
import { planSetup } from "../../../src/core/planning/plan-setup.ts";
import { config, deals, header, placed, present } from "./setting-up.ts";

type Of<Kind extends Change["kind"]> = Extract<Change, { kind: Kind }>;

const of = <Kind extends Change["kind"]>(plan: readonly Change[], kind: Kind) =>
  plan.filter((change): change is Of<Kind> => change.kind === kind);

const plan = (values = deals, holding = present()) => {
  const table = placed(values);
  return planSetup(table, config(table), holding);
};

describe("planSetup", () => {
  it("says first that it has begun, with the way back, and last that it is done", () => {
    const steps = plan();
    expect(steps[0]).toMatchObject({ kind: "saveSettings", settings: { state: "applying" } });
    expect(steps.at(-1)).toMatchObject({ kind: "saveSettings", settings: { state: "done" } });
    expect(of(steps, "saveSettings")).toHaveLength(2);
    for (const { settings } of of(steps, "saveSettings")) expect(settings?.undo.length).toBeGreaterThan(5);
  });

  it("remembers the stages only until they are written", () => {
    const steps = plan();
    expect(of(steps, "saveSettings").map(({ settings }) => settings?.stages?.length)).toEqual([5, undefined]);
  });

  it("writes only on sheets of its own", () => {
    const steps = plan();
    const own = of(steps, "ensureSheet").map(({ sheet }) => sheet);
    expect(own).toEqual(["Stages", "Stage history", "Pipeline"]);
    for (const change of [...of(steps, "writeCells"), ...of(steps, "styleCells")]) {
      expect(own).toContain(change.sheet);
    }
  });

  it("makes a table of header and deals, and leaves a total below outside", () => {
    const steps = plan([...deals, ["Total", null, null, 7200, null]]);
    expect(of(steps, "ensureTable").at(-1)).toEqual({
      kind: "ensureTable",
      sheet: "Sales",
      range: { top: 0, left: 0, bottom: 5, right: 4 },
      name: "Deals",
    });
  });

  it("places everything by the sheet, wherever the grid stands in it", () => {
    const table = placed(deals, { top: 10, left: 3 });
    const steps = planSetup(table, config(table), present());
    expect(of(steps, "setList")[0]?.range).toEqual({ top: 11, left: 5, bottom: 15, right: 5 });
    expect(of(steps, "setHighlight")[0]?.formula).toContain("$F12");
  });

  it("offers the stages from a range with room for more, which has a name too", () => {
    const steps = plan();
    expect(of(steps, "setList")[0]?.source).toBe("=Stages!$A$2:$A$31");
    expect(of(steps, "defineName")).toEqual([
      { kind: "defineName", name: "PipewrightStages", refersTo: "=Stages!$A$2:$A$31" },
    ]);
  });

  it("takes numbers for amounts and dates for dates", () => {
    const rules = of(plan(), "setRule").map(({ range, rule }) => [range.left, rule.type]);
    expect(rules).toEqual([
      [3, "number"],
      [4, "date"],
    ]);
  });

  it.each([
    ["percent", 40, 90, { type: "number", min: 0, max: 100 }],
    ["unit", 0.4, 0.9, { type: "number", min: 0, max: 1 }],
  ])("limits a probability in %s", (_, low, high, rule) => {
    const values = deals.map((row, i) => [...row, i === 0 ? "Probability" : i % 2 ? low : high]);
    const rules = of(plan(values), "setRule").filter(({ range }) => range.left === 5);
    expect(rules.map((change) => change.rule)).toEqual([rule]);
  });

  it("keeps the host's own table, also on undo", () => {
    const range = { top: 0, left: 0, bottom: 5, right: 4 };
    const steps = plan(deals, present({ tables: [{ name: "Table1", sheet: "Sales", range }] }));
    expect(of(steps, "ensureTable").at(-1)?.name).toBe("Table1");
    const undo = of(steps, "saveSettings")[0]?.settings?.undo ?? [];
    expect(of(undo, "removeTable").map(({ name }) => name)).toEqual(["StageHistory", "Stages"]);
  });

  it("takes other names where sheets, tables and names are taken", () => {
    const elsewhere = { top: 0, left: 0, bottom: 3, right: 1 };
    const steps = plan(
      deals,
      present({
        sheets: ["PIPELINE"],
        tables: [{ name: "deals", sheet: "PIPELINE", range: elsewhere }],
        names: ["StageHistory"],
      }),
    );
    expect(of(steps, "ensureSheet").map(({ sheet }) => sheet)).toEqual([
      "Stages",
      "Stage history",
      "Pipeline 2",
    ]);
    expect(of(steps, "ensureTable").map(({ name }) => name)).toEqual(["Stages", "StageHistory_2", "Deals_2"]);
    expect(of(steps, "placeChart")[0]?.sheet).toBe("Pipeline 2");
  });

  it.each([
    ["blank", ["Deal", "", "Stage", "Amount", "Expected close"]],
    ["repeated", ["Deal", "deal", "Stage", "Amount", "Expected close"]],
    ["a number", ["Deal", 2026, "Stage", "Amount", "Expected close"]],
  ])("only names the range where a header is %s, which a real table would rewrite", (_, headers) => {
    const steps = plan([headers, ...deals.slice(1)]);
    expect(of(steps, "ensureTable").at(-1)).toMatchObject({ name: "Deals", asName: true });
  });

  it("never makes a formula of what a cell says", () => {
    const values = [
      header,
      ...deals.slice(1).map((row) => ["=HYPERLINK(1)", row[1] ?? null, '"&A1&"', ...row.slice(3)]),
    ];
    const written = of(plan(values), "writeCells").flatMap(({ cells }) => cells.flat());
    const formulas = written.flatMap((cell) =>
      typeof cell === "object" && cell !== null ? [cell.formula] : [],
    );
    expect(formulas.length).toBeGreaterThan(10);
    for (const formula of formulas) expect(formula).not.toContain("HYPERLINK");
    expect(written).toContain("=HYPERLINK(1)"); // as text, in the history
  });

  it("puts rules back before it removes the sheets that they refer to", () => {
    const undo = of(plan(), "saveSettings")[0]?.settings?.undo.map(({ kind }) => kind) ?? [];
    expect(undo.indexOf("restoreRules")).toBeLessThan(undo.indexOf("removeSheet"));
    expect(undo.at(-1)).toBe("saveSettings");
  });
});
