import { describe, expect, it } from "vitest";
import { dealCells } from "../../contract/sheets.ts";
import { cellsOf } from "../../fakes/sheets/sheets-fake.ts";
import { openSheets } from "./built.ts";
import { ask, dealFormats, managedSheets } from "./managed.ts";

const plain = () => openSheets({ sheets: [{ name: "Sales", cells: dealCells, formats: dealFormats }] });

describe("custom functions over a range", () => {
  const table = (fake: ReturnType<typeof plain>) => fake.argument("Sales", "A3:E9");

  it("compute from the cells they are given, in a spreadsheet without set-up", () => {
    const fake = plain();
    expect(fake.custom("PIPELINE_VALUE", ["", "", table(fake)])).toBe(4500);
    expect(fake.custom("PIPELINE_COUNT", ["won", undefined, table(fake)])).toBe(1);
    expect(fake.custom("PIPELINE_WINRATE", ["", "", table(fake)])).toBe(0.5);
  });

  it("take criteria, and a range of one cell for a value", () => {
    const fake = plain();
    const owner = fake.argument("Sales", "B4");
    expect(fake.custom("PIPELINE_COUNT", ["all", "", table(fake), "Owner", owner])).toBe(3);
    expect(fake.custom("PIPELINE_VALUE", ["open", "", table(fake), "Amount", ">=2000"])).toBe(2000);
  });

  it("read a date cell as the day it shows, in the spreadsheet's time zone", () => {
    // 46100 is 2026-03-19; both zones are days apart from UTC's midnight in different directions.
    for (const timeZone of ["Pacific/Auckland", "America/Los_Angeles", "Europe/Helsinki"]) {
      const fake = openSheets({
        sheets: [{ name: "Sales", cells: dealCells, formats: dealFormats }],
        timeZone,
      });
      const day = (text: string) => ["open", text, fake.argument("Sales", "A3:E9")];
      expect(fake.custom("PIPELINE_COUNT", day("2026-03-19..2026-03-19")), timeZone).toBe(1);
      expect(fake.custom("PIPELINE_COUNT", day("2026-03-18..2026-03-18")), timeZone).toBe(0);
      expect(fake.custom("PIPELINE_COUNT", ["open", fake.argument("Sales", "E4"), day("")[2]])).toBe(1);
    }
  });

  it("return rows with a header", () => {
    const fake = plain();
    const rows = fake.custom("STAGE_FUNNEL", ["", "", table(fake)]) as unknown[][];
    expect(rows[0]?.[0]).toBe("Stage");
    expect(rows.slice(1).map((row) => row.slice(0, 3))).toEqual([
      ["Lead", 4, 1],
      ["Qualified", 3, 1],
      ["Proposal", 2, 1],
      ["Won", 1, 0],
    ]);
  });
});

describe("custom functions without a range", () => {
  it("read the managed table, and what was typed below it since", () => {
    const fake = managedSheets();
    expect(fake.custom("PIPELINE_VALUE", [])).toBe(4500);
    fake.type("Sales", 3, 3, 1250);
    expect(fake.custom("PIPELINE_VALUE", [])).toBe(4750);
  });

  it("need the right to read only", () => {
    const fake = managedSheets();
    fake.host.calls = [];
    fake.custom("PIPELINE_FORECAST", []);
    expect(fake.host.calls.length).toBeGreaterThan(0);
    expect(fake.host.calls.filter((call) => /\.(set|insert|remove|add|clear)/.test(call))).toEqual([]);
  });

  it("say in their error what is wrong", () => {
    const fake = plain();
    expect(() => fake.custom("PIPELINE_VALUE", [])).toThrow("no managed deal table yet");
    const managed = managedSheets();
    expect(() => managed.custom("STAGE_CONVERSION", ["Propsal"])).toThrow('did you mean "Proposal"?');
    expect(() => managed.custom("PIPELINE_VALUE", ["opne"])).toThrow('unknown status "opne"');
  });
});

describe("the formulas that set-up writes", () => {
  const formulas = (fake: ReturnType<typeof plain>) =>
    [...(fake.host.sheets.find((sheet) => sheet.name === "Pipeline")?.cells.values() ?? [])].flatMap(
      ({ formula }) => (formula?.includes("PIPELINE_") || formula?.includes("STAGE_") ? [formula] : []),
    );

  it("pass the table to the sheet's end and the as-of cell, so that they are calculated anew", () => {
    const found = formulas(managedSheets({ locale: "fi_FI" }));
    expect(found.length).toBeGreaterThan(10);
    for (const formula of found) {
      expect(formula).toMatch(/;Sales!\$A\$3:\$E;"\(as of\)";Pipeline!\$[A-Z]+\$\d+\)$/);
    }
    expect(found.some((formula) => formula.startsWith('=PIPELINE_COUNT("open";"this quarter";Sales!'))).toBe(
      true,
    );
  });

  it.each(["en_US", "fi_FI"])("come to what the pane shows, in the locale %s", (locale) => {
    const fake = managedSheets({ locale });
    fake.calculate();
    const view = ask<{ won: { value: { value: number } } }>(fake, "pipeline");
    const shown = cellsOf(fake, "Pipeline", { top: 0, left: 0, bottom: 40, right: 14 });
    expect(shown).toContain(4500);
    expect(shown).toContain(view.won.value.value);
    expect(shown.filter((cell) => String(cell).startsWith("#ERROR!"))).toEqual([]);
    const stages = shown.filter((cell) => cell === "Qualified");
    expect(stages.length).toBeGreaterThan(0);
  });

  it("compute as of the date in their cell", () => {
    const fake = managedSheets();
    const table = fake.argument("Sales", "A3:E1000");
    const count = (asOf: unknown) =>
      fake.custom("PIPELINE_COUNT", ["open", "this month", table, "(as of)", asOf]);
    expect(count("")).toBe(0);
    fake.type("Pipeline", 1, 2, 46_100);
    expect(count(fake.argument("Pipeline", "C2"))).toBe(1);
  });

  it("count a range that holds only a part of the managed table as that part", () => {
    const fake = managedSheets();
    expect(fake.custom("PIPELINE_COUNT", ["open", "", fake.argument("Sales", "A3:E4")])).toBe(1);
    expect(fake.custom("PIPELINE_COUNT", ["open", "", fake.argument("Sales", "A3:E1000")])).toBe(3);
  });
});
