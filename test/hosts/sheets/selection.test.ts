import { describe, expect, it } from "vitest";
import { toExcelFormula, toSheetsFormula, watchedFor } from "../../../src/hosts/sheets/formulas.ts";
import type { ExplainView } from "../../../src/operations/explain-views.ts";
import type { InsertView } from "../../../src/operations/function-views.ts";
import type { SheetsFake } from "../../fakes/sheets/sheets-fake.ts";
import { ask, managedSheets } from "./managed.ts";

function select(fake: SheetsFake, row: number, column: number): void {
  fake.host.active = fake.host.sheets[0]?.id ?? -1;
  fake.host.current = { row, column };
}
const insert = (fake: SheetsFake, name: string, ...args: readonly (string | number | null)[]) =>
  ask<InsertView>(fake, "insertFunction", { name, args });
const formulaAt = (fake: SheetsFake, at: string) => fake.host.sheets[0]?.cells.get(at)?.formula;

describe("the selected cell in Sheets", () => {
  it("takes a call as Sheets spells it, watching the table, and explains it without what is only watched", () => {
    const fake = managedSheets();
    select(fake, 0, 7);
    expect(insert(fake, "PIPELINE.VALUE", "won", null, null, "Owner", "Bob")).toEqual({
      state: "done",
      place: "Sales!H1",
    });
    expect(formulaAt(fake, "0,7")).toMatch(
      /^=PIPELINE_VALUE\("won",,Sales!\S+,"Owner","Bob","\(as of\)",Pipeline!\S+\)$/,
    );
    expect(ask<ExplainView>(fake, "explain", {}).calls).toMatchObject([
      { formula: '=PIPELINE.VALUE("won",,,"Owner","Bob")', answer: { value: 2000 } },
    ]);
    select(fake, 1, 7);
    insert(fake, "PIPELINE.WINRATE");
    expect(formulaAt(fake, "1,7")).toMatch(/^=PIPELINE_WINRATE\(,,Sales!.*"\(as of\)"/);
    const { calls } = ask<ExplainView>(fake, "explain", {});
    expect(calls).toMatchObject([
      { name: "PIPELINE.WINRATE", formula: "=PIPELINE.WINRATE()", answer: { value: 0.5 }, noDeals: [{}] },
    ]);
  });

  it("overwrites nothing, and knows where the sheet ends", () => {
    const fake = managedSheets();
    fake.writeByApi("Sales", 1, 8, "a note");
    const before = fake.state();
    select(fake, 3, 0);
    expect(insert(fake, "PIPELINE.VALUE")).toMatchObject({ problem: { code: "cellTaken" } });
    select(fake, 0, 7);
    expect(insert(fake, "STAGE.FUNNEL")).toMatchObject({
      problem: { code: "noRoom", values: { taken: "I2" } },
    });
    select(fake, (fake.host.sheets[0]?.rows ?? 0) - 1, 7);
    expect(insert(fake, "STAGE.FUNNEL")).toMatchObject({ problem: { code: "endOfSheet" } });
    expect(fake.state()).toEqual(before);
  });

  it.each([
    ["a call without a name", { args: [] }, "args.name"],
    ["an argument that is no cell", { name: "PIPELINE.VALUE", args: [{}] }, "args.args.0"],
    ["an argument too many", { name: "PIPELINE.VALUE", args: [], formula: "=1" }, "args.formula"],
  ])("refuses %s", (_, args, says) => {
    expect(() => ask(managedSheets(), "insertFunction", args)).toThrow(says);
  });
});

describe("formulas back from Sheets", () => {
  const settings = {
    table: { name: "Deals", sheet: "Ann's deals", range: { top: 2, left: 0, bottom: 9, right: 4 } },
    sheets: { pipeline: "Pipeline" },
  };
  const watched = watchedFor(settings as Parameters<typeof watchedFor>[0], null);
  it.each([
    "=PIPELINE.WINRATE()",
    '=PIPELINE.VALUE("won")*2',
    '=PIPELINE.VALUE("a;b",,,"Owner","x")',
    "=STAGE.COUNT(A1)/STAGE.COUNT(B1)",
  ])("%s is the same after both ways", (formula) => {
    expect(toExcelFormula(toSheetsFormula(formula, watched))).toBe(formula);
  });

  it("writes decimals as text, which functions read in every locale", () => {
    expect(toSheetsFormula("=CUSTOMER.LIFETIMEVALUE(500,0.8,0.02)+0.5", null)).toBe(
      '=CUSTOMER_LIFETIMEVALUE(500;"0.8";"0.02")+0.5',
    );
  });
});
