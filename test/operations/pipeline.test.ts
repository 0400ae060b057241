import { describe, expect, it } from "vitest";
import { pipeline } from "../../src/operations/pipeline.ts";
import { runSync } from "../../src/workbook.ts";
import { dealCells } from "../contract/sheets.ts";
import { memoryWorkbook } from "../fakes/memory-workbook.ts";
import { managedWorkbook } from "./managed.ts";

describe("pipeline", () => {
  it("gives the figures and the funnel of the managed table", () => {
    const view = runSync(managedWorkbook().sync, pipeline, {});
    if (view.state !== "ready") throw new Error(JSON.stringify(view));
    expect(view).toMatchObject({
      asOf: "2025-12-09",
      currency: null,
      deals: 5,
      forecast: { value: 1000 * 0.25 + 1500 * 0.5 + 2000 * 0.75 },
      winRate: { value: 0.5 },
      lostWithoutStage: 1, // "Lost" says nothing of how far it came
      leftOut: [{ row: 9, reason: "total", text: "Total" }],
    });
    expect(view.funnel.map(({ stage, reached, open }) => [stage, reached.count, open.count])).toEqual([
      ["Lead", 4, 1],
      ["Qualified", 3, 1],
      ["Proposal", 2, 1],
      ["Won", 1, 0],
    ]);
  });

  it("adds up several currencies with the rates of the settings, and says in which it reports", () => {
    const currencies: readonly (string | null)[] = [
      null,
      null,
      "Currency",
      "EUR",
      "PLN",
      "EUR",
      "PLN",
      "EUR",
      null,
    ];
    const workbook = managedWorkbook(dealCells.map((row, at) => [...row, currencies[at] ?? null]));
    const { settings } = workbook.sync.read({ settings: true });
    if (!settings) throw new Error("not managed");
    const mixed = runSync(workbook.sync, pipeline, {});
    expect(mixed).toMatchObject({
      won: { value: { value: 2000 } },
      open: { value: { problem: { code: "mixedCurrencies" } } },
    });
    const rates = [
      { currency: "EUR", rate: 1, from: null },
      { currency: "PLN", rate: 0.2, from: null },
    ];
    workbook.sync.apply([{ kind: "saveSettings", settings: { ...settings, rates } }]);
    expect(runSync(workbook.sync, pipeline, {})).toMatchObject({
      currency: "EUR",
      open: { value: { value: 1000 + 300 + 2000 } },
      won: { value: { value: 400 } },
      funnel: [
        { reached: { value: 3700 } },
        { reached: { value: 2700 } },
        { reached: { value: 2400 } },
        { won: { value: 400 } },
      ],
    });
  });

  it("says why a figure cannot be given, and gives the others", () => {
    const open = dealCells.filter((row) => row[2] !== "Won" && row[2] !== "Lost");
    const view = runSync(managedWorkbook(open).sync, pipeline, {});
    expect(view).toMatchObject({
      state: "ready",
      open: { count: { value: 3 } },
      winRate: { problem: { code: "noWonStage" } },
    });
  });

  it("knows a workbook without a pipeline, and one whose table is gone", () => {
    const plain = memoryWorkbook({ sheets: [{ name: "Sales", cells: dealCells }] });
    expect(runSync(plain.sync, pipeline, {})).toEqual({ state: "unmanaged" });
    const workbook = managedWorkbook();
    workbook.sync.apply([{ kind: "removeTable", name: "Deals" }]);
    expect(runSync(workbook.sync, pipeline, {})).toMatchObject({ problem: { code: "tableGone" } });
  });
});
