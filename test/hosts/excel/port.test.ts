import { describe, expect, it } from "vitest";
import type { Change } from "../../../src/core/planning/change.ts";
import { excelWorkbook } from "../../../src/hosts/excel/excel-workbook.ts";
import { inspect } from "../../../src/operations/inspect.ts";
import { pipeline } from "../../../src/operations/pipeline.ts";
import { revert } from "../../../src/operations/revert.ts";
import { setUp } from "../../../src/operations/set-up.ts";
import { settle } from "../../../src/operations/settle.ts";
import { run } from "../../../src/workbook.ts";
import { excelFake } from "../../fakes/excel/excel-fake.ts";
import { cellsOf, deals, listAt, manyDeals, openExcel, stateOf, use } from "./install.ts";
import { managedExcel } from "./managed.ts";

const port = excelWorkbook();
const sales = (cells = deals) => ({ sheets: [{ name: "Sales", cells }] });
const problem = (code: string) => expect.objectContaining({ problem: expect.objectContaining({ code }) });

describe("a plan", () => {
  const syncsOf = async (count: number) => {
    const fake = openExcel({ ...sales(manyDeals(count)), keepUndo: false });
    await run(port, setUp, {});
    return fake.host.counts.syncs;
  };

  it("takes as many syncs for 3,000 deals as for 30", async () => {
    expect(await syncsOf(3_000)).toBe(await syncsOf(30));
  });

  it("is cut where it is too much for one request", async () => {
    const fake = openExcel({ ...sales([]), keepUndo: false });
    const rows = Array.from({ length: 60_000 }, (_, i) => [`${i} ${"é".repeat(20)}`, i]);
    await port.apply([{ kind: "writeCells", sheet: "Sales", top: 0, left: 0, cells: rows }]);
    expect(cellsOf(fake, "Sales")).toEqual(rows);
    const { grids } = await port.read({ grids: [{ sheet: "Sales" }] });
    expect(grids?.[0]?.grid.values).toEqual(rows);
  });

  it("looks at the cells that it replaces in no more syncs, and at many in a few", async () => {
    const syncsFor = async (count: number, isReplacing: boolean) => {
      const rows = Array.from({ length: count }, (_, i) => [i % 2 === 0 ? "=1+1" : i]);
      const fake = openExcel({ ...sales(rows), keepUndo: false });
      const cells = rows.map(([cell]) => [`was ${cell}`]);
      const change: Change = { kind: "writeCells", sheet: "Sales", top: 0, left: 0, cells };
      await port.apply([isReplacing ? { ...change, replaces: rows } : change]);
      expect(cellsOf(fake, "Sales")).toEqual(cells);
      return fake.host.counts.syncs;
    };
    expect(await syncsFor(30, true)).toBe(await syncsFor(30, false));
    expect(await syncsFor(21_000, true)).toBe((await syncsFor(21_000, false)) + 1);
  });

  it("reads long texts in halves when the answer would be too large", async () => {
    const rows = Array.from({ length: 2_000 }, () => ["x".repeat(4_000)]);
    openExcel({ ...sales(rows), keepUndo: false });
    const { grids } = await port.read({ grids: [{ sheet: "Sales" }] });
    expect(grids?.[0]?.grid.values).toEqual(rows);
  });

  it("is one step of undo where this Excel can group", async () => {
    const fake = openExcel({ ...sales(), apiVersion: 20 });
    const before = stateOf(fake);
    await run(port, setUp, {});
    expect(stateOf(fake)).not.toEqual(before);
    fake.person().undo();
    expect(stateOf(fake)).toEqual(before);
  });

  it("writes text so that Excel reads nothing else in it", async () => {
    const texts = ["=1+1", "2026-10", "1/2", "TRUE", "007", "+47 22", "'quoted", "#N/A", "May", ""];
    const fake = openExcel(sales([]));
    await port.apply([{ kind: "writeCells", sheet: "Sales", top: 0, left: 0, cells: [texts] }]);
    expect(cellsOf(fake, "Sales")[0]?.map((cell) => cell ?? "")).toEqual(texts);
  });

  it("marks a range with merged cells by a name, since no table can hold them", async () => {
    const merged = excelFake(sales()).save();
    merged.sheets[0]?.merged.push({ top: 2, left: 0, bottom: 3, right: 0 });
    const fake = openExcel({ book: merged });
    await run(port, setUp, {});
    expect(fake.host.book.tables.map(({ name }) => name)).not.toContain("Deals");
    expect(await run(port, pipeline, {})).toMatchObject({ state: "ready", deals: 5 });
    await run(port, revert, {});
    expect(fake.host.book.names).toEqual([]);
  });
});

describe("rows appended", () => {
  const append: Change = {
    kind: "appendRows",
    table: "StageHistory",
    rows: [["Acme", "Lead", "Won", 46_050.5, null, "edit"]],
  };

  it("stand below the table, in the formats of its last row, once", async () => {
    const fake = await managedExcel();
    await port.apply([append]);
    await port.apply([append]);
    expect(cellsOf(fake, "Stage history").slice(6)).toEqual([
      ["Acme", "Lead", "Won", 46_050.5, null, "edit"],
    ]);
    const { grids } = await port.read({ grids: [{ sheet: "Stage history" }] });
    expect(grids?.[0]?.grid.formats?.[6]?.[3]).toBe("yyyy-mm-dd");
    expect(fake.host.book.tables.find(({ name }) => name === "StageHistory")?.range.bottom).toBe(6);
  });

  it("move down what somebody wrote below", async () => {
    const fake = await managedExcel();
    // By a program: what a person writes there would be in the table.
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Stage history").getRange("C7").values = [["a note"]];
    });
    await port.apply([append]);
    const rows = cellsOf(fake, "Stage history");
    expect(rows[6]?.[0]).toBe("Acme");
    expect(rows[7]?.[2]).toBe("a note");
  });

  it("go below the table though rules lie there", async () => {
    const fake = await managedExcel();
    await port.apply([
      {
        kind: "setList",
        sheet: "Stage history",
        range: { top: 6, left: 2, bottom: 99, right: 2 },
        source: "=Stages!$A$2:$A$9",
      },
    ]);
    await port.apply([append]);
    expect(fake.host.book.tables.find(({ name }) => name === "StageHistory")?.range.bottom).toBe(6);
  });
});

describe("a workbook", () => {
  it("is managed after saving and opening again, and goes back to what it was", async () => {
    const before = stateOf(openExcel(sales()));
    const saved = (await managedExcel()).save();
    // Excel numbers conditional formats anew.
    for (const { conditionals } of saved.sheets)
      for (const format of conditionals) format.id = `new ${format.id}`;
    const reopened = openExcel({ book: saved });
    expect(await run(port, pipeline, {})).toMatchObject({ state: "ready", deals: 5 });
    await run(port, revert, {});
    expect(stateOf(reopened)).toEqual(before);
  });

  it("goes back also after an attempt that failed while tables were taken away", async () => {
    const before = stateOf(openExcel(sales()));
    const saved = (await managedExcel()).save();
    saved.tableStyles.push("Pipewright blank");
    const fake = openExcel({ book: saved });
    await run(port, revert, {});
    expect(stateOf(fake)).toEqual(before);
  });

  it("knows nothing of another one", async () => {
    const one = await managedExcel();
    openExcel(sales());
    expect(await run(port, pipeline, {})).toEqual({ state: "unmanaged" });
    use(one);
    expect(await run(port, pipeline, {})).toMatchObject({ state: "ready" });
  });

  it("keeps a person's own conditional formats when it goes back, those made since too", async () => {
    const start = openExcel(sales());
    const add = (formula: string) =>
      Excel.run(async (context) => {
        const cells = context.workbook.worksheets.getItem("Sales").getRange("A2:E6");
        const { custom } = cells.conditionalFormats.add("Custom");
        custom.rule.formula = formula;
        custom.format.fill.color = "#00FF00";
      });
    await add("=$D2>1500");
    await run(port, setUp, {});
    await add("=$D2>1000");
    await run(port, revert, {});
    const left = start.host.book.sheets[0]?.conditionals.map(({ formula }) => formula);
    expect(left?.sort()).toEqual(["=$D2>1000", "=$D2>1500"]);
  });

  it("gives mixed rules back as they were", async () => {
    const fake = openExcel(sales());
    await Excel.run(async (context) => {
      const cells = context.workbook.worksheets.getItem("Sales");
      cells.getRange("C3:C4").dataValidation.rule = { list: { inCellDropDown: true, source: "a,b" } };
      cells.getRange("D2:D6").dataValidation.rule = { decimal: { operator: "GreaterThan", formula1: 0 } };
    });
    const before = stateOf(fake);
    await run(port, setUp, {});
    await run(port, revert, {});
    expect(listAt(fake, "Sales", 2, 2)).toEqual(["a", "b"]);
    expect(listAt(fake, "Sales", 1, 2)).toBeNull();
    expect(JSON.stringify(before)).toContain("GreaterThan");
    expect(fake.host.book.sheets[0]?.validations.some(({ type }) => type === "Decimal")).toBe(true);
  });
});

describe("a managed table", () => {
  it("is followed when rows are put above it, it is sorted and it grows", async () => {
    const fake = await managedExcel();
    const person = fake.person();
    person.insertRows("Sales", 0, 3);
    person.sortTable("Deals", 3);
    person.type("Sales", 9, 0, "Fern");
    person.type("Sales", 9, 2, "Won");
    person.type("Sales", 9, 3, 5000);
    expect(await run(port, pipeline, {})).toMatchObject({
      state: "ready",
      deals: 6,
      won: { count: { value: 2 }, value: { value: 7000 } },
    });
  });

  it("is followed when its sheet and the stage sheet are renamed", async () => {
    const fake = await managedExcel();
    fake.person().renameSheet("Sales", "Deals of 2026");
    fake.person().renameSheet("Stages", "Our steps");
    expect(await run(port, pipeline, {})).toMatchObject({ state: "ready", deals: 5 });
    expect(listAt(fake, "Deals of 2026", 1, 2)).toContain("Proposal");
    await run(port, revert, {});
    expect(fake.host.book.sheets.map(({ name }) => name)).toEqual(["Deals of 2026"]);
  });

  it("is followed when it and the history's table are renamed, and goes back all the same", async () => {
    const before = stateOf(openExcel(sales()));
    const fake = await managedExcel();
    fake.person().renameTable("Deals", "Kaupat");
    fake.person().renameTable("StageHistory", "Historia");
    fake.person().type("Sales", 1, 2, "Won");
    expect(await run(port, pipeline, {})).toMatchObject({ state: "ready", won: { count: { value: 2 } } });
    expect(await run(port, settle, { who: "", when: 46_400 })).toEqual({ changes: 1 });
    expect(cellsOf(fake, "Stage history")[6]?.slice(0, 3)).toEqual(["Acme", "Lead", "Won"]);
    // Set up again, it is still the same table and gets no second one.
    expect((await run(port, setUp, {})).state).toBe("done");
    expect(fake.host.book.tables.map(({ name }) => name).sort()).toEqual(["Historia", "Kaupat", "Stages"]);
    fake.person().type("Sales", 1, 2, "Lead");
    await run(port, revert, {});
    expect(stateOf(fake)).toEqual(before);
  });

  it("is followed to another sheet", async () => {
    const fake = await managedExcel();
    const { sheets, tables } = fake.host.book;
    const [from] = sheets;
    const to = sheets.find(({ name }) => name === "Pipeline");
    const table = tables.find(({ name }) => name === "Deals");
    if (!from || !to || !table) throw new Error("not set up");
    // Cut and pasted below the dashboard.
    from.cells.forEach((row, r) => {
      to.cells[100 + r] = row;
    });
    from.cells = [];
    table.sheet = to.id;
    table.range = { ...table.range, top: 100, bottom: 105 };
    fake.person().type("Pipeline", 101, 2, "Won");
    expect(await run(port, pipeline, {})).toMatchObject({
      state: "ready",
      deals: 5,
      won: { count: { value: 2 } },
    });
  });

  it("that is gone is a problem and no figure", async () => {
    const fake = await managedExcel();
    await Excel.run(async (context) => {
      context.workbook.tables.getItem("Deals").delete();
    });
    expect(await run(port, pipeline, {})).toMatchObject({ problem: { code: "tableGone" } });
    expect(fake.host.book.tables.map(({ name }) => name)).toEqual(["Stages", "StageHistory"]);
  });
});

describe("what Excel does not allow", () => {
  it.each([
    ["a protected sheet", "sheetProtected"],
    ["a protected workbook", "workbookProtected"],
    ["a workbook for reading only", "workbookReadOnly"],
  ])("%s: is said in words, and nothing is half done", async (what, code) => {
    const book = excelFake(sales()).save();
    if (what === "a protected sheet" && book.sheets[0]) book.sheets[0].isProtected = true;
    if (what === "a protected workbook") book.isProtected = true;
    if (what === "a workbook for reading only") book.readOnly = true;
    const fake = openExcel({ book });
    const before = stateOf(fake);
    const attempt = run(port, setUp, {});
    await expect(attempt).rejects.toThrow(problem(code));
    await expect(attempt).rejects.toThrow(/nothing was changed: /);
    expect(stateOf(fake)).toEqual(before);
  });

  it("in the middle of a plan: is seen as half-way, and taken back whole", async () => {
    const fake = openExcel(sales());
    const before = stateOf(fake);
    const [sheet] = fake.host.book.sheets;
    if (!sheet) throw new Error("no sheet");
    // Somebody protects the sheet between the settings and the rest.
    const attempt = run(port, setUp, {}, (done) => {
      sheet.isProtected = done > 0;
    });
    await expect(attempt).rejects.toThrow(problem("notAllowed"));
    sheet.isProtected = false;
    expect(await run(port, inspect, {})).toMatchObject({ state: "halfway" });
    expect(stateOf(fake)).not.toEqual(before);
    await run(port, revert, {});
    expect(stateOf(fake)).toEqual(before);
  });

  it("waits for a cell that is being edited", async () => {
    const fake = openExcel(sales());
    const leave = fake.editCell();
    const attempt = run(port, setUp, {});
    await new Promise((resume) => setTimeout(resume, 5));
    expect(fake.host.book.sheets).toHaveLength(1);
    leave();
    expect((await attempt).state).toBe("done");
  });

  it("an error it has no words for keeps Excel's own", async () => {
    openExcel(sales());
    const attempt = port.apply([
      {
        kind: "setList",
        sheet: "Sales",
        range: { top: 0, left: 0, bottom: 1, right: 0 },
        source: "=Nowhere!$A$1:$A$2",
      },
    ]);
    await expect(attempt).rejects.toThrow(problem("excelRefused"));
    await expect(attempt).rejects.toThrow("refers to nothing");
  });
});

describe("edits", () => {
  it("are told with sheet and range, also those of co-authors; not after stopping", async () => {
    const fake = openExcel(sales());
    const seen: unknown[] = [];
    const stop = port.onEdit((edit) => seen.push(edit));
    await port.read({});
    fake.person().type("Sales", 1, 3, 5);
    fake.person("Remote").paste("Sales", 1, 0, [["a"], ["b"]]);
    await fake.settled();
    await port.read({});
    expect(seen).toEqual([
      { sheet: "Sales", range: { top: 1, left: 3, bottom: 1, right: 3 } },
      { sheet: "Sales", range: { top: 1, left: 0, bottom: 2, right: 0 } },
    ]);
    stop();
    await port.read({});
    await port.read({});
    fake.person().type("Sales", 1, 3, 6);
    await fake.settled();
    expect(seen).toHaveLength(2);
  });

  it("reveal selects the cells", async () => {
    const fake = await managedExcel();
    await port.reveal({ sheet: "Stages", range: { top: 2, left: 0, bottom: 2, right: 0 } });
    expect(fake.host.selection).toBe("Stages!A3");
  });
});
