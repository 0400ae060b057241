import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { sheetNamed } from "../../src/hosts/file/sheets.ts";
import { workbookOf, writeBook } from "../../src/hosts/file/write-book.ts";
import { emptyFolder, patience, pipewright } from "./pipewright.ts";

let folder = "";
let deals = "";

beforeAll(async () => {
  folder = await emptyFolder();
  deals = path.join(folder, "deals.csv");
  const rows = [
    "Deal ID,Deal name,Owner,Stage,Amount,Expected close",
    "D1,Acme,Ola Berg,Lead,1000,2026-12-24",
    "D2,Bolt,ola berg,Proposal,2000,2026-10-01",
    "D3,Cask,Ola Berg,closed won,3000,2026-10-01",
    "D4,Dune,Ola Berg,Closed Won,3000,2026-10-02",
    "D5,Echo,Ola Berg,Closed Lost,700,2026-10-03",
  ];
  await writeFile(deals, rows.join("\n"));
});

const check = (...args: string[]) => pipewright("check", ...args, "--as-of", "2026-11-21");

describe("pipewright check", { timeout: patience }, () => {
  it("says what the rules find, by rule, with the cells and the mends", async () => {
    const { out, exitCode } = await check(deals, "--json");
    expect(exitCode).toBe(0);
    const { groups, deals: count } = JSON.parse(out);
    expect(count).toBe(5);
    expect(groups.map(({ rule }: { rule: string }) => rule).sort()).toEqual([
      "overdue",
      "ownerSpelling",
      "stageSpelling",
    ]);
    expect(groups.find(({ rule }: { rule: string }) => rule === "stageSpelling").deals[0]).toMatchObject({
      deal: "D3",
      cell: "D4",
      mend: { from: "closed won", to: "Closed Won", sure: true, says: 'set "Stage" to "Closed Won"' },
    });
    const readable = await check(deals);
    expect(readable.out).toContain("5 deals checked");
    expect(readable.out).toMatch(/F3 +D2 +it was expected to close on Oct 1, 2026/);
  });

  it("writes a copy with what is sure, in which nothing sure is left, and keeps the input", async () => {
    const before = await readFile(deals, "utf8");
    const output = path.join(folder, "mended.xlsx");
    const { out, exitCode } = await check(deals, "--mend", "-o", output);
    expect([exitCode, out]).toEqual([0, expect.stringContaining(`Mended 2 cells, wrote ${output}.`)]);
    expect(await readFile(deals, "utf8")).toBe(before);
    const left = JSON.parse((await check(output, "--json")).out);
    expect(left.groups.map(({ rule }: { rule: string }) => rule)).toEqual(["overdue"]);
    const all = await check(output, "--rule", "overdue", "--mend", "-o", path.join(folder, "all.xlsx"));
    expect(all.out).toContain("Mended 1 cell");
    expect((await check(path.join(folder, "all.xlsx"))).out).toContain("nothing to mend");
  });

  it("counts no formula among what it mends, and says that it left it alone", async () => {
    const cells = (await readFile(deals, "utf8")).split("\n").map((line) => line.split(","));
    const book = workbookOf({
      sheets: [{ name: "Deals", hidden: false, grid: { values: cells } }],
      active: 0,
      workbook: null,
    });
    sheetNamed(book, "Deals").getCell(4, 4).value = { formula: '"closed "&"won"', result: "closed won" };
    const [input, output] = [path.join(folder, "formula.xlsx"), path.join(folder, "kept.xlsx")];
    await writeFile(input, await writeBook(book));
    const { out } = await check(input, "--mend", "-o", output);
    expect(out).toContain(
      `Mended 1 cell, wrote ${output}.\n1 cell was left alone, since a formula fills it.`,
    );
    const { groups } = JSON.parse((await check(output, "--json")).out);
    expect(groups.find(({ rule }: { rule: string }) => rule === "stageSpelling")).toMatchObject({
      count: 1,
      mendable: 0,
      deals: [{ cell: "D4", value: "closed won", mend: null }],
    });
  });

  it("refuses options that do not fit together, and rules that there are not", async () => {
    expect(await check(deals, "--mend")).toMatchObject({ exitCode: 2, error: expect.stringContaining("-o") });
    expect(await check(deals, "-o", path.join(folder, "x.xlsx"))).toMatchObject({ exitCode: 2 });
    expect(await check(deals, "--rule", "overdu")).toMatchObject({
      exitCode: 2,
      error: expect.stringContaining("did you mean overdue?"),
    });
  });
});

describe("stages that contradict themselves", { timeout: patience }, () => {
  const rows = [
    "Stage,Kind,Next stages,Required fields",
    "Lead,open,Proposal,Decision makers",
    "Proposal,open,Lead,Amount",
    "Closed Won,won,,",
    "Closed Lost,lost,,",
  ];
  const withoutExit = 'a deal could never leave "Lead" for a won or lost stage';
  const withoutColumn = '"Lead" requires "Decision makers", but the table has no such column';

  it("are told of beside what is found, and before anything is set up", async () => {
    const stages = path.join(folder, "stages.csv");
    await writeFile(stages, rows.join("\n"));
    const found = await check(deals, "--stages", stages);
    expect(found).toMatchObject({ exitCode: 0 });
    expect(found.error).toContain(withoutExit);
    expect(found.error).toContain(withoutColumn);
    const { ruleProblems } = JSON.parse((await check(deals, "--stages", stages, "--json")).out);
    expect(ruleProblems.map(({ code }: { code: string }) => code)).toEqual([
      "requiredWithoutColumn",
      "stageWithoutExit",
      "stageWithoutExit",
    ]);
    const planned = await pipewright("manage", deals, "--dry-run", "--stages", stages);
    expect(planned.error).toContain(withoutExit);
    expect(planned.error).toContain(withoutColumn);
  });
});
