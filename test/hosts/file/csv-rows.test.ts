import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { byteNames } from "../../../src/hosts/file/byte-names.ts";
import { cellNumber, cellText, readCsvRows } from "../../../src/hosts/file/csv-rows.ts";

const folder = mkdtempSync(path.join(tmpdir(), "pipewright-csv-"));

function rowsOf(content: string | Uint8Array) {
  const file = path.join(folder, "rows.csv");
  writeFileSync(file, content);
  const rows: string[][] = [];
  const lines: number[] = [];
  const unclosed = readCsvRows(file, (row) => {
    rows.push(Array.from({ length: row.cells }, (_, cell) => cellText(row, cell)));
    lines.push(row.line);
    return true;
  });
  return { rows, lines, unclosed };
}

describe("rows of a CSV file", () => {
  it.each([
    [
      "a,b\n1,2\n",
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    [
      "a;b\r\n1;2",
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    ["sep=;\r\na;b,c\r\n", [["a", "b,c"]]],
    [
      '\ufeffa\tb\n"x\ty"\t\n',
      [
        ["a", "b"],
        ["x\ty", ""],
      ],
    ],
    [
      'a,b\n"say ""hi""","two\nlines"\n',
      [
        ["a", "b"],
        ['say "hi"', "two\nlines"],
      ],
    ],
    [
      "a,b\n\n,\n1,\n",
      [
        ["a", "b"],
        ["1", ""],
      ],
    ],
    ["", []],
  ])("%j", (content, expected) => {
    expect(rowsOf(content)).toMatchObject({ rows: expected, unclosed: null });
  });

  it("tell the line they begin in, and of a quotation mark that is never closed", () => {
    expect(rowsOf('a\n"x\ny"\n\nb\n').lines).toEqual([1, 2, 5]);
    expect(rowsOf('a,b\n1,2\n"x,y\n3,4\n').unclosed).toBe(3);
  });

  it("are read in UTF-16 and in Windows code pages, too", () => {
    const text = "Kanał,Määrä\nPoczta,1\n";
    expect(rowsOf(Buffer.from(`\ufeff${text}`, "utf16le")).rows[0]).toEqual(["Kanał", "Määrä"]);
    expect(rowsOf(Buffer.from("Nimi,Määrä\nSähköposti,1\n", "latin1")).rows[1]).toEqual(["Sähköposti", "1"]);
  });

  it("longer than a chunk come whole", () => {
    const long = "x".repeat(5_000_000);
    const { rows } = rowsOf(`a,b\n${long},1\n"${long}",2\n3,4`);
    expect(rows.map(([first = "", second]) => [first.length, second])).toEqual([
      ...[
        [1, "b"],
        [5_000_000, "1"],
        [5_000_000, "2"],
        [1, "4"],
      ],
    ]);
  });

  it("end where their delimiter is, not at a byte that is one more", () => {
    // The code of "-" follows that of the comma, a tabulator's precedes that of the newline.
    const cells = ["-", ",-", "--", "-,-", "\v", "a\v-", "", "---------"].map((text) =>
      text.replaceAll(",", ""),
    );
    for (const before of ["", "a", "ab", "abc"]) {
      const rows = cells.map((cell) => [`${before}${cell}`, cell, before, "x"]);
      expect(rowsOf(`a,b,c,d\n${rows.map((row) => row.join(",")).join("\n")}`).rows.slice(1)).toEqual(rows);
    }
  });

  it("are the same with and without quotation marks, wherever a chunk ends", () => {
    const rows = Array.from({ length: 130_000 }, (_, i) => [
      `D-${i}`,
      "x".repeat(i % 41),
      `Ż${i % 7}`,
      `${i % 3}`,
    ]);
    const plain = rowsOf(`a,b,c,d\n${rows.map((row) => row.join(",")).join("\n")}\n`);
    const quoted = rowsOf(`a,b,c,d\r\n${rows.map((row) => `"${row.join('","')}"`).join("\r\n")}\r\n`);
    expect(plain.rows.slice(1)).toEqual(rows);
    expect(quoted).toEqual(plain);
  });

  it("are those of another reader", () => {
    const cell = fc.string({ unit: fc.constantFrom("a", "ä", '"', ",", "\n", " ", "1"), maxLength: 6 });
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell), { maxLength: 12 }), (rows) => {
        const content = Papa.unparse([["one", "two", "three"], ...rows], { newline: "\n" });
        const expected = rows.filter((row) => row.some((text) => text !== ""));
        expect(rowsOf(content).rows.slice(1)).toEqual(expected);
      }),
      { seed: 3, numRuns: 200 },
    );
  });

  it("give plain numbers without a string, and none for anything else", () => {
    const file = path.join(folder, "numbers.csv");
    writeFileSync(file, "n\n12\n-3.25\n0.1\n1e5\nabc\n1.2.3\n-\n12345678901234567\n");
    const numbers: number[] = [];
    readCsvRows(file, (row) => numbers.push(cellNumber(row, 0)) > 0);
    expect(numbers.slice(1)).toEqual([12, -3.25, 0.1, ...new Array(5).fill(Number.NaN)]);
  });
});

describe("names met as bytes", () => {
  it("have numbers in order of appearance, many of them, too", () => {
    const names = byteNames();
    const of = (text: string) => {
      const { buffer, length } = new TextEncoder().encode(text);
      return names.of(new DataView(buffer), 0, length);
    };
    const all = Array.from({ length: 5000 }, (_, i) => `Kampania ${i % 2500} ${"ż".repeat(i % 7)}`);
    const numbers = new Map<string, number>();
    for (const name of all) {
      const expected = numbers.get(name) ?? numbers.size;
      numbers.set(name, expected);
      expect(of(name)).toBe(expected);
    }
    expect(names.names()).toEqual([...numbers.keys()]);
  });

  it("are told from others of whatever length that differ in one byte", () => {
    const names = byteNames();
    const text = new TextEncoder().encode("abcdefghijklm");
    for (let length = 0; length <= text.length; length++) {
      const view = new DataView(text.slice(0, length).buffer);
      const name = names.of(view, 0, length);
      expect(name).toBe(names.of(view, 0, length));
      for (let place = 0; place < length; place++) {
        const other = text.slice(0, length);
        other[place] = 63;
        expect(names.of(new DataView(other.buffer), 0, length)).not.toBe(name);
      }
    }
  });
});
