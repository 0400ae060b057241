import { describe, expect, it } from "vitest";
import type { Cell } from "../../src/core/cells/cell.ts";
import { type GuideArguments, guide } from "../../src/operations/guide.ts";
import { runSync } from "../../src/workbook.ts";
import { dealCells } from "../contract/sheets.ts";
import { memoryWorkbook } from "../fakes/memory-workbook.ts";
import { managedWorkbook } from "./managed.ts";

const guided = (args: GuideArguments, cells: readonly (readonly Cell[])[] = dealCells, template?: string) =>
  runSync(managedWorkbook(cells, template === undefined ? {} : { template }).sync, guide, args);

describe("the guide of a row", () => {
  it("is of the deal in it", () => {
    expect(guided({ row: 5 })).toMatchObject({
      state: "ready",
      row: 5,
      deal: "Bolt",
      owner: "Bob",
      stage: { name: "Qualified", kind: "open" },
      step: { number: 2, of: 3 },
      next: { stage: { name: "Proposal" }, missing: [] },
      todo: [{ code: "goOn", values: { stage: "Proposal" } }],
    });
  });

  it("is found by id", () => {
    expect(guided({ deal: "Bolt" })).toMatchObject({ state: "ready", row: 5 });
    expect(guided({ deal: "Nobody" })).toEqual({ state: "noDeal", row: null, reason: null });
  });

  it("says why a row holds no deal", () => {
    expect(guided({ row: 9 })).toEqual({ state: "noDeal", row: 9, reason: "total" });
    expect(guided({ row: 3 })).toEqual({ state: "noDeal", row: 3, reason: null });
    expect(guided({ row: 900 })).toEqual({ state: "noDeal", row: 900, reason: null });
    // Without a row, that of the selected cell: here the first of the sheet.
    expect(guided({})).toEqual({ state: "noDeal", row: 1, reason: null });
  });

  it("has goal, role, tactics and tools from the Stages sheet, where a template put them", () => {
    const cells: readonly (readonly Cell[])[] = [
      ["Kauppa", "Vaihe", "Arvo", "Yritys", "Arvioitu päätös"],
      ["A", "Tarjous", 1000, "Oy", 46100],
      ["B", "Tarvekartoitus", null, "Ab", null],
    ];
    const view = guided({ row: 3 }, cells, "sales-led-fi");
    if (view.state !== "ready") throw new Error(JSON.stringify(view));
    expect(view.stage).toEqual({
      name: "Tarvekartoitus",
      kind: "open",
      goal: "Tuntea tarpeet ja kaikki päättäjät",
      role: "Myynti",
      tactics: "Kysy jokaiselta päättäjältä; kirjaa, mitä kukin tarvitsee",
      tools: "CRM, muistiinpanot",
    });
    // By the table's own header, not by the name of the field.
    expect(view.missingHere).toEqual([{ as: "field", header: "Arvo", hasColumn: true }]);
    expect(view.next?.stage.name).toBe("Ratkaisun esittely");
  });

  it("is plain JSON, and needs a managed table", () => {
    const view = guided({ row: 5 });
    expect(JSON.parse(JSON.stringify(view))).toEqual(view);
    const plain = memoryWorkbook({ sheets: [{ name: "Sales", cells: dealCells }] });
    expect(runSync(plain.sync, guide, { row: 5 })).toMatchObject({ problem: { code: "unmanaged" } });
  });
});
