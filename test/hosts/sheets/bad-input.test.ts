import { describe, expect, it } from "vitest";
import type { Cell } from "../../../src/core/cells/cell.ts";
import { dealCells } from "../../contract/sheets.ts";
import { sheetByName } from "../../fakes/sheets/host.ts";
import type { SheetsFake } from "../../fakes/sheets/sheets-fake.ts";
import { openSheets } from "./built.ts";
import { ask, historyOf, managedSheets } from "./managed.ts";

const plain = (options: { locale?: string } = {}) =>
  openSheets({ sheets: [{ name: "Sales", cells: dealCells }], ...options });
const whole = { top: 0, left: 0, bottom: 9_999, right: 99 };

/** Nothing of the spreadsheet is other than before, whatever `work` says. */
function changesNothing(fake: SheetsFake, work: () => unknown, says: string | RegExp): void {
  const before = fake.state();
  expect(work).toThrow(says);
  expect(fake.state()).toEqual(before);
}

describe("a sheet without edit rights", () => {
  it("is inspected, and not set up", () => {
    const fake = plain();
    sheetByName(fake.host, "Sales").protectedRanges = [whole];
    expect(ask(fake, "inspect")).toMatchObject({ state: "found", deals: 5 });
    changesNothing(fake, () => ask(fake, "setUp"), /You may not edit Sales!A3:E8: ask its owner/);
  });

  it("keeps a managed table's figures readable, and undoing is refused", () => {
    const fake = managedSheets();
    sheetByName(fake.host, "Sales").protectedRanges = [whole];
    expect(ask(fake, "pipeline")).toMatchObject({ state: "ready" });
    expect(fake.custom("PIPELINE_VALUE", [])).toBe(4500);
    changesNothing(fake, () => ask(fake, "revert"), "You may not edit Sales!");
  });
});

describe("a protected range", () => {
  it("in the history keeps stage changes out of it with a sentence, and none is lost", () => {
    const fake = managedSheets();
    const history = sheetByName(fake.host, "Stage history");
    history.protectedRanges = [whole];
    fake.type("Sales", 3, 2, "Qualified");
    changesNothing(fake, () => fake.runEvents(), /You may not edit 'Stage history'!A7:F7/);
    expect(fake.host.toasts.at(-1)).toContain("You may not edit 'Stage history'!A7:F7");
    history.protectedRanges = [];
    fake.run("pipewrightReconcile");
    expect(historyOf(fake).at(-1)?.slice(0, 3)).toEqual(["Acme", "Lead", "Qualified"]);
  });
});

describe("a table with formulas", () => {
  it("keeps them through set-up, edits and undoing, and counts what they come to", () => {
    const fake = plain();
    const sheet = sheetByName(fake.host, "Sales");
    sheet.cells.set("3,3", { value: 1000, formula: "=500*2" });
    sheet.cells.set("4,2", { value: "Qualified", formula: '=IF(D5>0;"Qualified";"Lead")' });
    const before = fake.state();
    ask(fake, "setUp");
    expect(fake.custom("PIPELINE_VALUE", [])).toBe(4500);
    fake.type("Sales", 3, 2, "Proposal");
    fake.runEvents();
    fake.type("Sales", 3, 2, "Lead");
    fake.runEvents();
    ask(fake, "revert");
    expect(fake.state()).toEqual(before);
  });
});

describe("cells that are merged", () => {
  it("over several deals are refused before set-up with a sentence", () => {
    const fake = plain();
    sheetByName(fake.host, "Sales").mergedRanges = [{ top: 3, left: 1, bottom: 4, right: 1 }];
    changesNothing(
      fake,
      () => ask(fake, "setUp"),
      /The cells Sales!B4:B5 are merged over several rows.*Unmerge/,
    );
  });

  it("in a title above the table, or within one row, do not matter", () => {
    const fake = plain();
    sheetByName(fake.host, "Sales").mergedRanges = [
      { top: 0, left: 0, bottom: 1, right: 4 },
      { top: 8, left: 0, bottom: 8, right: 2 },
    ];
    expect(ask(fake, "setUp")).toMatchObject({ state: "done" });
  });
});

describe("a spreadsheet in Finnish", () => {
  it("is set up, followed and undone, with amounts as people there type them", () => {
    const cells = dealCells.map((row, r) =>
      row.map((cell, c) => (c === 3 && r > 2 && r < 8 ? `${String(cell)},50 €` : cell)),
    );
    const fake = openSheets({ sheets: [{ name: "Myynti", cells }], locale: "fi_FI" });
    const before = fake.state();
    expect(ask(fake, "setUp")).toMatchObject({ state: "done" });
    expect(fake.custom("PIPELINE_VALUE", [])).toBe(4501.5);
    fake.calculate();
    const shown = [...sheetByName(fake.host, "Pipeline").cells.values()];
    expect(shown.map(({ value }) => value)).toContain(4501.5);
    expect(shown.filter(({ value }) => String(value).startsWith("#ERROR!"))).toEqual([]);
    fake.type("Myynti", 3, 2, "Qualified");
    fake.runEvents();
    expect(historyOf(fake).at(-1)?.slice(0, 3)).toEqual(["Acme", "Lead", "Qualified"]);
    fake.writeByApi("Myynti", 3, 2, "Lead");
    ask(fake, "revert");
    expect(fake.state()).toEqual(before);
  });
});

describe("12,000 deals", () => {
  const stages = ["Lead", "Qualified", "Won", "Lost"];
  const large = (): SheetsFake => {
    const rows = Array.from({ length: 12_000 }, (_, i): Cell[] => [
      `Deal ${i}`,
      i % 3 ? "Ann" : "Bob",
      stages[i % 4] ?? "",
      i,
    ]);
    return openSheets({
      sheets: [{ name: "Sales", cells: [["Deal", "Owner", "Stage", "Amount"], ...rows] }],
    });
  };

  it("whose set-up Google breaks off half-way are gone on with, and nothing is there twice", () => {
    const fake = large();
    fake.host.failing = "Sheet.insertChart";
    expect(() => ask(fake, "setUp")).toThrow("Service error");
    fake.host.failing = null;
    expect(ask(fake, "inspect")).toMatchObject({ state: "halfway" });
    expect(ask(fake, "setUp")).toMatchObject({ state: "done" });
    expect(historyOf(fake)).toHaveLength(12_000);
    expect(sheetByName(fake.host, "Pipeline").charts).toHaveLength(1);
  });

  it("that are pasted anew in one go are settled in one run", () => {
    const fake = large();
    ask(fake, "setUp");
    fake.host.calls = [];
    fake.paste(
      "Sales",
      1,
      2,
      Array.from({ length: 12_000 }, (_, i) => [stages[(i + 1) % 4] ?? ""]),
    );
    fake.runEvents();
    expect(historyOf(fake)).toHaveLength(24_000);
    // Left and right of the column that nothing is known for.
    expect(fake.host.calls.filter((call) => call === "Range.setValues")).toHaveLength(2);
    fake.run("pipewrightReconcile");
    expect(historyOf(fake)).toHaveLength(24_000);
  });
});
