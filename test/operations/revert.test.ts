import { describe, expect, it } from "vitest";
import { revert } from "../../src/operations/revert.ts";
import { setUp } from "../../src/operations/set-up.ts";
import { runSync } from "../../src/workbook.ts";
import { dealCells } from "../contract/sheets.ts";
import { memoryWorkbook } from "../fakes/memory-workbook.ts";
import { managedWorkbook } from "./managed.ts";

describe("revert", () => {
  it("gives back the rules and marks that the user had made", () => {
    const workbook = memoryWorkbook({ sheets: [{ name: "Sales", cells: dealCells }] });
    const range = { top: 3, left: 3, bottom: 5, right: 3 };
    workbook.sync.apply([
      { kind: "setRule", sheet: "Sales", range, rule: { type: "number", min: 5, max: 9 }, message: "mine" },
    ]);
    const sheet = workbook.state.sheets[0];
    sheet?.highlights.push({ id: null, range, formula: "=$D4>1000", tone: "mine" });
    const before = workbook.dump();
    runSync(workbook.sync, setUp, {});
    expect(workbook.dump()).not.toEqual(before);
    runSync(workbook.sync, revert, {});
    expect(workbook.dump()).toEqual(before);
  });

  it("follows a table whose rows have moved down", () => {
    const workbook = managedWorkbook();
    workbook.insertRows("Sales", 0, 3);
    runSync(workbook.sync, revert, {});
    const [sheet, ...others] = workbook.state.sheets;
    expect(others).toEqual([]);
    expect([...(sheet?.validations ?? [])]).toEqual([]);
    expect(sheet?.highlights).toEqual([]);
  });

  it("clears the rows that the table has gained", () => {
    const workbook = managedWorkbook(dealCells.slice(0, 8));
    workbook.insertRows("Sales", 5, 2);
    runSync(workbook.sync, revert, {});
    expect(workbook.listAt("Sales", 9, 2)).toBeNull();
    expect(workbook.state.sheets[0]?.highlights).toEqual([]);
  });

  it("finds our sheets under the names that people gave them", () => {
    const workbook = managedWorkbook();
    workbook.renameSheet("Stages", "Vaiheet");
    workbook.renameSheet("Stage history", "Historia");
    runSync(workbook.sync, revert, {});
    expect(workbook.state.sheets.map(({ name }) => name)).toEqual(["Sales"]);
  });

  it("does what it still can when the table is gone", () => {
    const workbook = managedWorkbook();
    workbook.sync.apply([{ kind: "removeTable", name: "Deals" }]);
    expect(runSync(workbook.sync, revert, {})).toEqual({ state: "done" });
    expect(workbook.state.settings).toBeNull();
    expect(workbook.listAt("Sales", 3, 2)).toBeNull();
  });
});
