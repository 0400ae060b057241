import { Workbook } from "@cj-tech-master/excelts";
import { describe, expect, it } from "vitest";
import type { Change } from "../../../src/core/planning/change.ts";
import { fileWorkbook } from "../../../src/hosts/file/file-workbook.ts";
import { reopened, savedState } from "./reopened.ts";

const block = (top: number, left: number, bottom: number, right: number) => ({ top, left, bottom, right });

function sample(): Workbook {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet("Deals");
  [
    ["Deal", "Stage", "Amount"],
    ["Acme", "Lead", 5],
    ["Bolt", "Won", 7],
    ["Cask", "Lost", 9],
  ].forEach((row, r) => {
    row.forEach((value, c) => {
      sheet.getCell(r + 1, c + 1).value = value;
    });
  });
  return workbook;
}

const apply = (workbook: Workbook, ...changes: readonly Change[]) =>
  fileWorkbook(workbook, 46_000).apply(changes);

describe("rules of a user's own", () => {
  it("are cut back where a list comes, and restored exactly", async () => {
    const workbook = sample();
    const sheet = workbook.getWorksheet("Deals");
    sheet?.dataValidations.add("range:B2:C10", { type: "decimal", operator: "greaterThan", formulae: [0] });
    sheet?.addConditionalFormatting({
      ref: "A1:C4",
      rules: [{ type: "expression", priority: 1, formulae: ["$C1>6"], style: { font: { bold: true } } }],
    });
    const before = await savedState(workbook);
    const column = block(1, 1, 3, 1);
    const port = fileWorkbook(workbook, 46_000);
    const { rules } = await port.read({ rules: [{ sheet: "Deals", range: column }] });
    await port.apply([
      { kind: "setList", sheet: "Deals", range: column, source: "=Deals!$B$2:$B$4" },
      { kind: "setHighlight", sheet: "Deals", range: column, id: "a", formula: '=$B2="x"', tone: "error" },
    ]);
    const saved = await reopened(workbook);
    const at = (address: string) => saved.getWorksheet("Deals")?.dataValidations.find(address);
    expect([at("B2")?.type, at("B5")?.type, at("C2")?.type]).toEqual(["list", "decimal", "decimal"]);
    expect(saved.getWorksheet("Deals")?.conditionalFormattings).toHaveLength(2);
    await port.apply([{ kind: "restoreRules", sheet: "Deals", range: column, rules: rules?.[0] ?? null }]);
    const after = await reopened(workbook);
    for (const address of ["B2", "B4", "B5", "B10", "C2", "C10"]) {
      expect(after.getWorksheet("Deals")?.dataValidations.find(address)?.type).toBe("decimal");
    }
    const highlights = (state: unknown) =>
      (state as { sheets: { highlights: unknown }[] }).sheets[0]?.highlights;
    expect(highlights(await savedState(workbook))).toEqual(highlights(before));
  });
});

describe("formulas", () => {
  it("of the add-in are stored under Excel's names for them, with what they came to", async () => {
    const workbook = sample();
    const cells = [
      [
        { formula: '=STAGE.CONVERSION("STAGE.X(","Won")', value: 0.5 },
        { formula: "=NORM.DIST(1,0,1,TRUE)", value: 0.84 },
      ],
    ];
    await apply(workbook, { kind: "writeCells", sheet: "Deals", top: 9, left: 0, cells });
    const sheet = (await reopened(workbook)).getWorksheet("Deals");
    expect(sheet?.getCell("A10").value).toEqual({
      formula: '_xldudf_STAGE_CONVERSION("STAGE.X(","Won")',
      result: 0.5,
    });
    expect(sheet?.getCell("B10").value).toMatchObject({ formula: "NORM.DIST(1,0,1,TRUE)" });
  });

  it("that fill a block are stored cell by cell, blanks guarded and errors as text", async () => {
    const workbook = sample();
    const value = [
      ["Stage", "Reached"],
      ["Lead", null],
      ["Won", "#N/A"],
    ];
    await apply(workbook, {
      kind: "writeCells",
      sheet: "Deals",
      top: 9,
      left: 0,
      cells: [[{ formula: "=STAGE.FUNNEL()", value }]],
    });
    const saved = await reopened(workbook);
    const sheet = saved.getWorksheet("Deals");
    expect(sheet?.getCell("A11").value).toEqual({
      formula: "INDEX(_xldudf_STAGE_FUNNEL(),2,1)",
      result: "Lead",
    });
    expect(sheet?.getCell("B11").formula).toBe('IFERROR(INDEX(_xldudf_STAGE_FUNNEL(),2,2),"")');
    const { grids } = await fileWorkbook(saved, 46_000).read({
      grids: [{ sheet: "Deals", range: block(9, 0, 11, 1) }],
    });
    expect(grids?.[0]?.grid.values).toEqual(value);
  });

  it("are never made of text", async () => {
    const workbook = sample();
    await apply(workbook, { kind: "writeCells", sheet: "Deals", top: 9, left: 0, cells: [["=1+1", "@x"]] });
    const sheet = (await reopened(workbook)).getWorksheet("Deals");
    expect([sheet?.getCell("A10").value, sheet?.getCell("B10").value]).toEqual(["=1+1", "@x"]);
  });
});

describe("tables", () => {
  it("are real, hold the header's own text, and grow by appended rows", async () => {
    const workbook = sample();
    await apply(
      workbook,
      { kind: "ensureTable", sheet: "Deals", range: block(0, 0, 3, 2), name: "Deals" },
      { kind: "appendRows", table: "Deals", rows: [["Dune", "Lead", 4]] },
    );
    const table = (await reopened(workbook)).getWorksheet("Deals")?.getTable("Deals");
    expect(table?.model.tableRef).toBe("A1:C5");
    expect(table?.model.columns.map((column) => column.name)).toEqual(["Deal", "Stage", "Amount"]);
  });

  it("are a name where cells are merged, which a table may not have", async () => {
    const workbook = sample();
    workbook.getWorksheet("Deals")?.mergeCells("A4:B4");
    await apply(workbook, { kind: "ensureTable", sheet: "Deals", range: block(0, 0, 3, 2), name: "Deals" });
    const saved = await reopened(workbook);
    expect(saved.getWorksheet("Deals")?.tables).toEqual({});
    const { overview } = await fileWorkbook(saved, 46_000).read({ overview: true });
    expect(overview?.tables).toEqual([{ name: "Deals", sheet: "Deals", range: block(0, 0, 3, 2) }]);
    await apply(saved, { kind: "removeTable", name: "Deals" });
    expect((await fileWorkbook(saved, 46_000).read({ overview: true })).overview).toMatchObject({
      tables: [],
      names: [],
    });
    expect(saved.worksheets.map((sheet) => sheet.name)).toEqual(["Deals"]);
  });

  it("give a sheet its own filter back when they go", async () => {
    const workbook = sample();
    const sheet = workbook.getWorksheet("Deals");
    if (sheet) sheet.autoFilter = "A1:C4";
    await apply(workbook, { kind: "ensureTable", sheet: "Deals", range: block(0, 0, 3, 2), name: "Deals" });
    const saved = await reopened(workbook);
    expect(saved.getWorksheet("Deals")?.autoFilter ?? null).toBeNull();
    await apply(saved, { kind: "removeTable", name: "Deals" });
    expect((await reopened(saved)).getWorksheet("Deals")?.autoFilter).toBe("A1:C4");
  });
});

describe("settings", () => {
  it("of any length survive saving, in a sheet that nobody sees", async () => {
    const workbook = sample();
    const settings = { version: 1, state: "done", note: "ä".repeat(100_000) };
    await apply(workbook, { kind: "saveSettings", settings: settings as never });
    const port = fileWorkbook(await reopened(workbook), 46_000);
    expect((await port.read({ settings: true })).settings).toEqual(settings);
    const { overview } = await port.read({ overview: true });
    expect(overview?.sheets.map((sheet) => sheet.name)).toEqual(["Deals"]);
  });

  it("leave no trace when they are taken away", async () => {
    const workbook = sample();
    const before = await savedState(workbook);
    await apply(
      workbook,
      { kind: "saveSettings", settings: { version: 1 } as never },
      { kind: "saveSettings", settings: null },
    );
    expect(await savedState(workbook)).toEqual(before);
  });
});
