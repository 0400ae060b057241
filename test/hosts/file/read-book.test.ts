import { Workbook } from "@cj-tech-master/excelts";
import { describe, expect, it } from "vitest";
import type { Cell } from "../../../src/core/cells/cell.ts";
import { readBook } from "../../../src/hosts/file/read-book.ts";
import { fileProblems } from "../../../src/messages/en/files.ts";
import { formats } from "../../../src/messages/words.ts";

const bytesOf = (text: string) => new TextEncoder().encode(text);

async function cellsOf(text: string, name = "deals.csv"): Promise<readonly (readonly Cell[])[]> {
  const result = await readBook(bytesOf(text), name);
  if (!result.ok) throw new Error(result.problem.code);
  return result.book.sheets[0]?.grid.values ?? [];
}

async function problemOf(bytes: Uint8Array, name: string) {
  const result = await readBook(bytes, name);
  if (result.ok) throw new Error("it was read");
  const phrases: Record<string, (typeof fileProblems)["emptyFile"]> = fileProblems;
  return { ...result.problem, words: phrases[result.problem.code]?.(result.problem.values, formats("en")) };
}

describe("delimited text", () => {
  it.each([",", ";", "\t", "|"])("is cut at %j", async (delimiter) => {
    const rows = [
      ["Deal", "Stage", "Amount"],
      ["Acme", "Won", "12"],
      ["Bolt", "Lost", "7"],
    ];
    expect(await cellsOf(rows.map((row) => row.join(delimiter)).join("\n"))).toEqual(rows);
  });

  it("is cut at semicolons though amounts have decimal commas", async () => {
    expect(await cellsOf("Deal;Stage;Amount\nAcme;Won;1 234,50\nBolt;Lost;2,5")).toEqual([
      ["Deal", "Stage", "Amount"],
      ["Acme", "Won", "1 234,50"],
      ["Bolt", "Lost", "2,5"],
    ]);
  });

  it("is cut below title rows", async () => {
    const cells = await cellsOf(
      "All deals, by owner\n\nDeal;Stage;Owner\nAcme;Won;Ann\nBolt;Lost;Bob\nCask;Won;Ann",
    );
    expect(cells[2]).toEqual(["Deal", "Stage", "Owner"]);
    expect(cells[3]).toEqual(["Acme", "Won", "Ann"]);
  });

  it("takes the delimiter that Excel's first line names", async () => {
    expect(await cellsOf("sep=|\na|b,c\n1|2,3")).toEqual([
      ["a", "b,c"],
      ["1", "2,3"],
    ]);
  });

  it("keeps every cell as text, formulas too, and its rows where they are", async () => {
    expect(await cellsOf('Deal,Note\n007,=1+1\n\n"a, ""b""","two\nlines"\n')).toEqual([
      ["Deal", "Note"],
      ["007", "=1+1"],
      [null, null],
      ['a, "b"', "two\nlines"],
    ]);
  });

  it("fills short rows up and drops what is blank at the edges", async () => {
    expect(await cellsOf("a,b,c,,\n1\n,,,,\n,,,,")).toEqual([
      ["a", "b", "c"],
      ["1", null, null],
    ]);
  });

  it("names its sheet after the file, as sheets may be named", async () => {
    const result = await readBook(
      bytesOf("a,b\n1,2"),
      "exports/Q4 [final]: deals of everybody in the north.csv",
    );
    expect(result.ok && result.book.sheets[0]?.name).toBe("Q4  final   deals of everybody");
  });
});

describe("a workbook", () => {
  it("gives dates as serials, formulas as results, and text of links and runs", async () => {
    const workbook = new Workbook();
    const sheet = workbook.addWorksheet("Deals");
    sheet.getCell("A1").value = { richText: [{ text: "De" }, { text: "al", font: { bold: true } }] };
    sheet.getCell("B1").value = { text: "Stage", hyperlink: "https://example.com" };
    sheet.getCell("A2").value = new Date(Date.UTC(2026, 0, 31));
    sheet.getCell("A2").numFmt = "yyyy-mm-dd";
    sheet.getCell("B2").value = { formula: "1+1", result: 2 };
    sheet.getCell("C2").value = { error: "#N/A" };
    sheet.getCell("D2").value = true;
    sheet.getCell("A3").value = "merged";
    sheet.mergeCells("A3:B3");
    workbook.addWorksheet("Hidden", { state: "hidden" });
    const result = await readBook(await workbook.xlsx.writeBuffer(), "book.xlsx");
    if (!result.ok) throw new Error(result.problem.code);
    expect(result.book.sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ["Deals", false],
      ["Hidden", true],
    ]);
    expect(result.book.sheets[0]?.grid).toEqual({
      values: [
        ["Deal", "Stage", null, null],
        [46_053, 2, "#N/A", true],
        ["merged", null, null, null],
      ],
      formats: [
        ["", "", "", ""],
        ["yyyy-mm-dd", "", "", ""],
        ["", "", "", ""],
      ],
    });
  });

  it("of the 1904 date system gives the same serials", async () => {
    const workbook = new Workbook();
    workbook.properties = { date1904: true };
    const cell = workbook.addWorksheet("Deals").getCell("A1");
    cell.value = new Date(Date.UTC(2026, 0, 31));
    cell.numFmt = "yyyy-mm-dd";
    const result = await readBook(await workbook.xlsx.writeBuffer(), "book.xlsx");
    expect(result.ok && result.book.sheets[0]?.grid.values).toEqual([[46_053]]);
  });
});

describe("a validation whose limit is a formula", () => {
  it("is told as lost, for the library cannot keep it", async () => {
    const workbook = new Workbook();
    const sheet = workbook.addWorksheet("Deals");
    sheet.getCell("A1").value = "Deal";
    sheet.dataValidations.add("range:B2:B9", { type: "decimal", operator: "lessThan", formulae: ["$D$1"] });
    sheet.dataValidations.add("range:C2:C9", { type: "decimal", operator: "lessThan", formulae: [5] });
    const result = await readBook(await workbook.xlsx.writeBuffer(), "book.xlsx");
    if (!result.ok) throw new Error(result.problem.code);
    expect(result.book.losses).toEqual([{ code: "ruleLost", values: { sheet: "Deals", range: "B2:B9" } }]);
    expect(Object.keys(result.book.workbook?.worksheets[0]?.dataValidations.model ?? {})).toEqual([
      "range:C2:C9",
    ]);
  });
});

describe("a file that cannot be read is refused in words", () => {
  const compound = (stream: string) =>
    Uint8Array.from([
      0xd0,
      0xcf,
      0x11,
      0xe0,
      0xa1,
      0xb1,
      ...Array.from(stream, (c) => [c.charCodeAt(0), 0]).flat(),
    ]);
  const zip = (part: string) => Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0, ...bytesOf(part)]);

  it.each([
    ["empty", new Uint8Array(), "deals.csv", "emptyFile"],
    ["of blanks only", bytesOf("\n,,\n"), "deals.csv", "emptyFile"],
    ["behind a password", compound("EncryptedPackage"), "deals.xlsx", "passwordProtected"],
    ["an old .xls", compound("Workbook"), "deals.xls", "otherKind"],
    ["a damaged zip", zip("xl/workbook.xml and then nothing"), "deals.xlsx", "corruptWorkbook"],
    ["a Word document", zip("word/document.xml"), "deals.xlsx", "otherKind"],
    [
      "a binary named .csv",
      Uint8Array.of(0x7f, 0x45, 0x4c, 0x46, 0, 1, 0, 0, 0, 3),
      "deals.csv",
      "otherKind",
    ],
    [
      "a web page named .xls",
      bytesOf("<html><table><tr><td>Deal</td></tr></table></html>"),
      "x.xls",
      "otherKind",
    ],
    ["a PDF", bytesOf("%PDF-1.7 ..."), "deals.csv", "otherKind"],
  ])("%s", async (_, bytes, name, code) => {
    const problem = await problemOf(bytes, name);
    expect(problem.code).toBe(code);
    expect(problem.words).toContain(name);
    expect(problem.words).toMatch(/: \w/); // what was found, then what to do
  });

  it("with more than a million deals", async () => {
    const problem = await problemOf(bytesOf(`Deal,Stage\n${"a,Won\n".repeat(1_000_001)}`), "deals.csv");
    expect(problem).toMatchObject({ code: "tooManyRows", values: { limit: 1_000_000 } });
  });

  it("but a million deals are read", async () => {
    expect(await cellsOf(`Deal,Stage\n${"a,Won\n".repeat(1_000_000)}`)).toHaveLength(1_000_001);
  });
});
