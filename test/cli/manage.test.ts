import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { Workbook } from "@cj-tech-master/excelts";
import { beforeAll, describe, expect, it } from "vitest";
import { readBook } from "../../src/hosts/file/read-book.ts";
import { emptyFolder, patience, pipewright } from "./pipewright.ts";

const rows = [
  ["Deal", "Owner", "Stage", "Amount", "Probability", "Expected close"],
  ["Acme", "Ann", "Lead", "1 000,50", "10 %", "31.3.2026"],
  ["Bolt", "Bob", "Proposal", "2 500,00", "50 %", "15.4.2026"],
  ["Cask", "Ann", "Won", "2 000,00", "100 %", "15.1.2026"],
  ["Dune", "Bob", "Lost", "700,00", "0 %", "20.2.2026"],
  ["Echo", "Ann", "Won", "500,00", "100 %", "1.2.2026"],
];

let folder = "";
let deals = "";
let output = "";

beforeAll(async () => {
  folder = await emptyFolder();
  deals = path.join(folder, "deals.csv");
  output = path.join(folder, "pipeline.xlsx");
  await writeFile(deals, rows.map((row) => row.join(";")).join("\n"));
  const ran = await pipewright("manage", deals, "-o", output, "--as-of", "2026-02-28");
  expect(ran).toMatchObject({ exitCode: 0, error: "" });
}, patience);

async function managed() {
  const result = await readBook(await readFile(output), "pipeline.xlsx");
  if (!result.ok || !result.book.workbook) throw new Error("the output cannot be read");
  return { ...result.book, workbook: result.book.workbook };
}

describe("pipewright manage", { timeout: patience }, () => {
  it("leaves nothing beside the output, and the input as it was", async () => {
    expect((await readdir(folder)).sort()).toEqual(["deals.csv", "pipeline.xlsx"]);
    expect(await readFile(deals, "utf8")).toBe(rows.map((row) => row.join(";")).join("\n"));
  });

  it("tells in its plan what could be read two ways and what not at all", async () => {
    const file = path.join(folder, "..", `${path.basename(folder)}.csv`);
    await writeFile(file, "Deal;Stage;Amount\nAcme;Lead;1.234\nBolt;Won;2.345\nCask;Lead;10-20k\n");
    const { out } = await pipewright("manage", file, "--dry-run");
    expect(out).toContain("Numbers in “Amount” can be read two ways");
    expect(out).toContain("Not a number: 1 (row 4)");
  });

  it("makes columns wide enough for the numbers and dates in them", async () => {
    const file = path.join(folder, "..", `${path.basename(folder)}-wide.csv`);
    const wide = file.replace(/csv$/, "xlsx");
    await writeFile(
      file,
      "Deal,Stage,Sum,Closed\nAcme,Won,EUR 12345678.50,2026-10-05 09:30\nBolt,Lead,EUR 1,\n",
    );
    await pipewright("manage", file, "-o", wide, "--map", "amount=Sum", "--force");
    const result = await readBook(await readFile(wide), "wide.xlsx");
    const sheet = result.ok ? result.book.workbook?.worksheets[0] : undefined;
    expect(sheet?.getColumn(3).width).toBeGreaterThanOrEqual("12,345,678.50 EUR".length);
    expect(sheet?.getColumn(4).width).toBeGreaterThanOrEqual("2026-10-05 09:30".length);
  });

  it("makes a table of the deals, with numbers and dates for what was text", async () => {
    const { sheets, workbook } = await managed();
    expect(sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ["deals", false],
      ["_pipewright", true],
      ["Stages", false],
      ["Stage history", false],
      ["Pipeline", false],
    ]);
    expect(sheets[0]?.grid.values.slice(0, 3)).toEqual([
      rows[0],
      ["Acme", "Ann", "Lead", 1000.5, 0.1, 46_112],
      ["Bolt", "Bob", "Proposal", 2500, 0.5, 46_127],
    ]);
    const tables = workbook.worksheets.flatMap((sheet) => Object.values(sheet.tables));
    expect(tables.map((table) => [table.name, table.model.tableRef])).toEqual([
      ["Deals", "A1:F6"],
      ["Stages", "A1:J5"],
      ["StageHistory", "A1:F6"],
    ]);
  });

  it("opens on a dashboard whose formulas and saved values are those of eval", async () => {
    const { sheets, active, workbook } = await managed();
    expect(sheets[active]?.name).toBe("Pipeline");
    const sheet = workbook.getWorksheet("Pipeline");
    const figures = new Map<string, unknown>();
    sheet?.eachRow((row) =>
      row.eachCell((cell) => {
        if (typeof cell.formula === "string" && cell.formula.startsWith("_xldudf_"))
          figures.set(cell.formula, cell.result);
      }),
    );
    const asked = [...figures.keys()].filter((formula) => !formula.includes("FUNNEL"));
    expect(asked.length).toBeGreaterThan(8);
    const formulas = asked.map((formula) => `=${formula.replace(/_xldudf_([A-Z]+)_/, "$1.")}`);
    const ran = await pipewright("eval", ...formulas, "--deals", deals, "--as-of", "2026-02-28", "--json");
    const answers = ran.out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(asked.map((formula) => figures.get(formula))).toEqual(
      answers.map((answer) => ("value" in answer ? answer.value : answer.error.code)),
    );
  });

  it("is read by eval with its own stages and date", async () => {
    const ran = await pipewright(
      "eval",
      '=PIPELINE.VALUE("won")',
      "=PIPELINE.FORECAST()",
      "--deals",
      output,
      "--json",
    );
    expect(
      ran.out
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line)),
    ).toEqual([{ value: 2500 }, { value: 1350.05 }]);
  });

  it("set up again, keeps the workbook", async () => {
    const again = path.join(folder, "again", "pipeline.xlsx");
    await mkdir(path.dirname(again));
    const ran = await pipewright("manage", output, "-o", again);
    expect(ran).toMatchObject({ exitCode: 0, error: "" });
    const [one, two] = await Promise.all([
      readBook(await readFile(output), "a"),
      readBook(await readFile(again), "b"),
    ]);
    expect(two.ok && two.book.sheets.filter((sheet) => !sheet.hidden)).toEqual(
      one.ok && one.book.sheets.filter((sheet) => !sheet.hidden),
    );
  });

  it("shows the plan with --dry-run and writes nothing", async () => {
    const before = await readdir(folder);
    const ran = await pipewright("manage", deals, "--dry-run");
    expect(ran.exitCode).toBe(0);
    expect(ran.out).toContain("deals!A1:F6: 5 deals, header in row 1");
    expect(ran.out).toContain("Sheets to add: Stages, Stage history, Pipeline");
    expect(ran.out).toContain("Lists on: Stage");
    expect(await readdir(folder)).toEqual(before);
  });

  it("keeps the other sheets of an .xlsx and all its cells", async () => {
    const book = new Workbook();
    const notes = book.addWorksheet("Notes");
    notes.getCell("B2").value = "mine";
    notes.getCell("C3").value = { formula: 'LEN("four")', result: 4 };
    const sheet = book.addWorksheet("Deals");
    sheet.getCell("B2").value = "Title above";
    [
      ["Deal", "Stage", "Amount"],
      ["Acme", "Lead", 5],
      ["Bolt", "Won", 7],
      ["Cask", "Lost", 9],
    ].forEach((row, r) => {
      row.forEach((value, c) => {
        sheet.getCell(r + 4, c + 2).value = value;
      });
    });
    sheet.autoFilter = "B4:D7";
    const input = path.join(folder, "again", "own.xlsx");
    await mkdir(path.dirname(input), { recursive: true });
    await writeFile(input, await book.xlsx.writeBuffer());
    const written = path.join(folder, "again", "own-managed.xlsx");
    expect(await pipewright("manage", input, "-o", written)).toMatchObject({ exitCode: 0, error: "" });
    const [before, after] = await Promise.all([
      readBook(await readFile(input), "a"),
      readBook(await readFile(written), "b"),
    ]);
    if (!before.ok || !after.ok) throw new Error("cannot be read");
    expect(after.book.sheets.slice(0, 2)).toEqual(before.book.sheets);
    const saved = after.book.workbook?.getWorksheet("Notes")?.getCell("C3");
    expect(saved?.formula).toBe('LEN("four")');
    const deals = after.book.workbook?.getWorksheet("Deals");
    // The table has taken the sheet's filter over: two in one place would be a damaged file.
    expect([deals?.autoFilter ?? null, deals?.getTable("Deals").model.autoFilterRef]).toEqual([
      null,
      "B4:D7",
    ]);
  });

  it.each([
    ["no output", () => [deals], /say where to write/],
    ["an output over the input", () => [output, "-o", output, "--force"], /overwrite the input/],
    ["an output that exists", () => [deals, "-o", output], /exists already: add --force/],
    ["an output that is no workbook", () => [deals, "-o", path.join(folder, "x.csv")], /name it .xlsx/],
    [
      "a folder that is not there",
      () => [deals, "-o", path.join(folder, "none", "x.xlsx")],
      /no such folder/,
    ],
    ["an unknown template", () => [deals, "--dry-run", "--template", "hubspt"], /hubspot/],
    [
      "choices on a managed workbook",
      () => [output, "--dry-run", "--template", "hubspot"],
      /managed already/,
    ],
  ])("ends with 2 for %s", async (_, args, message) => {
    const before = await readFile(output);
    const ran = await pipewright("manage", ...args());
    expect(ran.error).toMatch(message);
    expect(ran.error.trim().split("\n")).toHaveLength(1);
    expect(ran.exitCode).toBe(2);
    expect(await readFile(output)).toEqual(before);
  });

  it.each([
    ["no stage column", "Name,Phone\nAnn,5\nBob,6\n", /stage/i],
    ["no deals", "Deal,Stage,Amount\n", /no deals|at least one/i],
    ["a binary", "\0\0\x7f\x01\x02\0", /binary data/],
  ])("ends with 1 and a sentence for a file with %s, and writes nothing", async (name, text, message) => {
    const input = path.join(folder, "again", `${name}.csv`);
    await mkdir(path.dirname(input), { recursive: true });
    await writeFile(input, text);
    const target = path.join(folder, "again", `${name}.xlsx`);
    const ran = await pipewright("manage", input, "-o", target);
    expect(ran.error).toMatch(message);
    expect(ran).toMatchObject({ exitCode: 1, out: "" });
    expect(await readdir(path.dirname(input))).not.toContain(path.basename(target));
  });
});
