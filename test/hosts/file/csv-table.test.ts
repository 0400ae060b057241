import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readCampaignInputs } from "../../../src/core/attribution/inputs/inputs.ts";
import type { CampaignTables } from "../../../src/core/attribution/inputs/tables.ts";
import type { Cell } from "../../../src/core/cells/cell.ts";
import { readCsv } from "../../../src/hosts/file/csv.ts";
import { csvTable, isDelimitedText } from "../../../src/hosts/file/csv-table.ts";
import { pipelineFrom, someDeals, someIds } from "../../core/attribution/inputs/tables.ts";

const folder = mkdtempSync(path.join(tmpdir(), "pipewright-table-"));

function fileOf(content: string | Uint8Array): string {
  const file = path.join(folder, "table.csv");
  writeFileSync(file, content);
  return file;
}

/** All rows by their numbers, filled up or cut to the grid's width. */
function rowsOf(content: string, width: number): Cell[][] {
  const rows: Cell[][] = [];
  const problem = csvTable(fileOf(content)).each((row, number) => {
    const cells = row.cells();
    while (rows.length < number) rows.push(new Array(width).fill(null));
    rows.push(Array.from({ length: width }, (_, column) => cells[column] ?? null));
    return true;
  });
  expect(problem).toBeNull();
  return rows;
}

/** Quotation marks around every cell, or only where one needs them. */
function writtenBy(rows: readonly (readonly string[])[], isQuoted: boolean): string {
  const written = (text: string) =>
    isQuoted || /[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  return `${rows.map((row) => row.map(written).join(",")).join("\n")}\n`;
}

const gridOf = (content: string): readonly (readonly Cell[])[] => {
  const grid = readCsv(content, 1_000_000);
  if ("unclosed" in grid) throw new Error(`unclosed in row ${grid.unclosed}`);
  return grid.values;
};

describe("a CSV file as a table that is read row by row", () => {
  it("has the cells and row numbers that the whole file read at once has", () => {
    const cell = fc.oneof(
      fc.constantFrom("", "Email", "Zażółć", '"a, b"', '"two\nlines"', '"say ""hi"""', "7", " x "),
      fc.stringMatching(/^[a-zäö0-9 ]{0,9}$/),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 250 }), (rows) => {
        const text = `id,name,note\n${rows.map((row) => row.join(",")).join("\n")}\n`;
        const grid = gridOf(text);
        expect(rowsOf(text, grid[0]?.length ?? 0)).toEqual(grid);
      }),
      { numRuns: 60, seed: 7 },
    );
  });

  it("has them also where a column has far more texts than are kept", () => {
    const lines = Array.from({ length: 40_000 }, (_, i) => `D-${i % 900},${i * 7919},"Ä ""${i % 3}"""`);
    const text = `Deal,Visit,Campaign\n${lines.join("\n")}\n`;
    expect(rowsOf(text, 3)).toEqual(gridOf(text));
  });

  it("gives the same codes to the same texts alone, a column at a time", () => {
    const texts = ["Email", "", '"Email"', '"say ""hi"""', "Emails", "żółć", '"a, b"'];
    const lines = Array.from({ length: 300 }, (_, i) => `${texts[i % 7]},${texts[(i * 3) % 7]},${i % 5}`);
    const byCode = new Map<string, Cell>();
    const codes = new Set<string>();
    csvTable(fileOf(`a,b,c\n${lines.join("\n")}\n`)).each((row) => {
      for (const column of [0, 1, 2, 3]) {
        const code = row.code(column);
        if (code < 0) continue;
        const key = `${column} ${code}`;
        if (!byCode.has(key)) byCode.set(key, row.cell(column));
        expect(row.cell(column)).toBe(byCode.get(key));
        if (row.cell(column) === "Email") codes.add(key);
      }
      return true;
    });
    expect([...codes].map((key) => key[0])).toEqual(["0", "1"]);
  });

  it("reads plain times as serials, whether quoted or not, and no others", () => {
    const times: [string, number][] = [
      ["2026-11-21", 46_347],
      ['"2026-11-21 06:00"', 46_347.25],
      ["2026-11-21T12:00:00", 46_347.5],
      ...[
        "2026-11-31",
        "2026-11-21 24:00",
        "21.11.2026",
        "",
        "2026-11-21 06:00Z",
        '"2026""11-21"',
        "46347",
      ].map((text): [string, number] => [text, Number.NaN]),
    ];
    const found: number[] = [];
    csvTable(fileOf(`Time,n\n${times.map(([text]) => `${text},1\n`).join("")}`)).each((row) => {
      found.push(row.time(0));
      expect(row.time(2)).toBeNaN();
      return true;
    });
    expect(found.slice(1)).toEqual(times.map(([, serial]) => serial));
  });

  it("gives the touches and left-out rows that a grid of its cells gives, quoted or not", () => {
    const pipeline = pipelineFrom(someDeals);
    const cell = {
      deal: fc.constantFrom(...someIds, ...someIds, "D-9", "", " D-1 ", "Acme pilot", "D-1; D-2", "Total"),
      contact: fc.constantFrom("", "ann", "Zed"),
      campaign: fc.constantFrom("News", "news", "Fair, spring", 'The "Fair"', "", "(not set)"),
      channel: fc.constantFrom("Email", "Direct", ""),
      time: fc.constantFrom(
        ...["2026-01-05", "2026-01-05 10:30", "2026-01-06T10:30:15", "2026-01-05 10:30Z", "05/01/2026"],
        ...["25/01/2026", "soon", "", "--", "46030", "2026-02-30"],
      ),
    };
    const row = fc.tuple(cell.deal, cell.contact, cell.campaign, cell.channel, cell.time);
    const inputs = (touches: CampaignTables["touches"]) =>
      readCampaignInputs(pipeline, { touches, campaigns: [], aliases: null }, undefined, 46_100);
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 40 }), (rows) => {
        const all = [["Deal ID", "Contact", "Campaign", "Channel", "Time"], ...rows];
        const plain = fileOf(writtenBy(all, false));
        const expected = inputs([{ values: all.map((cells) => cells.map((text) => text || null)) }]);
        expect(inputs([csvTable(plain)])).toEqual(expected);
        expect(inputs([csvTable(fileOf(writtenBy(all, true)))])).toEqual(expected);
      }),
      { numRuns: 80, seed: 5 },
    );
  });

  it("finds the delimiter below the titles of a report", () => {
    const text = `Touches, all of them\n\n${"Deal;Campaign;Date\n"}${"1;Fair, spring;2026-01-05\n".repeat(30)}`;
    const { head } = csvTable(fileOf(text));
    expect(head.values[2]).toEqual(["Deal", "Campaign", "Date"]);
    expect(head.values[3]).toEqual(["1", "Fair, spring", "2026-01-05"]);
  });

  it("holds its first rows at once and reads all anew each time", () => {
    const text = `a,b\n${Array.from({ length: 500 }, (_, i) => `${i},x\n`).join("")}`;
    const table = csvTable(fileOf(text));
    expect(table.head.values).toEqual(gridOf(text).slice(0, 100));
    const seen = [0, 0];
    table.each(() => {
      seen[0] = (seen[0] as number) + 1;
      return (seen[0] as number) < 3;
    });
    table.each(() => {
      seen[1] = (seen[1] as number) + 1;
      return true;
    });
    expect(seen).toEqual([3, 501]);
  });

  it("says in which row a quotation mark is never closed", () => {
    const file = fileOf('a,b\n1,2\n"x,y\n3,4\n');
    expect(csvTable(file).each(() => true)).toEqual({ code: "unclosedQuote", values: { file, row: 3 } });
  });

  it("is one by its content, not by its name", () => {
    expect(isDelimitedText(fileOf("a,b\n1,2\n"))).toBe(true);
    expect(isDelimitedText(fileOf(""))).toBe(false);
    expect(isDelimitedText(fileOf(Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0)))).toBe(false);
    expect(isDelimitedText(fileOf(Uint8Array.of(1, 2, 3, 4, 5, 6)))).toBe(false);
    expect(isDelimitedText(path.join(folder, "nowhere.csv"))).toBe(false);
  });
});
