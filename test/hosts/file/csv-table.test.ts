import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Cell } from "../../../src/core/cells/cell.ts";
import { readCsv } from "../../../src/hosts/file/csv.ts";
import { csvTable, isDelimitedText } from "../../../src/hosts/file/csv-table.ts";

const folder = mkdtempSync(path.join(tmpdir(), "pipewright-table-"));

function fileOf(content: string | Uint8Array): string {
  const file = path.join(folder, "table.csv");
  writeFileSync(file, content);
  return file;
}

/** All rows by their numbers, filled up or cut to the grid's width. */
function rowsOf(content: string, width: number): Cell[][] {
  const rows: Cell[][] = [];
  const problem = csvTable(fileOf(content)).each((cells, row) => {
    while (rows.length < row) rows.push(new Array(width).fill(null));
    rows.push(Array.from({ length: width }, (_, column) => cells[column] ?? null));
    return true;
  });
  expect(problem).toBeNull();
  return rows;
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
