import { closeSync, openSync, readSync } from "node:fs";
import type { TouchRow, TouchRows } from "../../core/attribution/inputs/tables.ts";
import { plainTime } from "../../core/attribution/inputs/times.ts";
import type { Cell, Grid } from "../../core/cells/cell.ts";
import { type ByteNames, byteNames } from "./byte-names.ts";
import { type CsvRow, cellText, readCsvRows } from "./csv-rows.ts";
import { decodeText } from "./decode.ts";
import { fileKind } from "./file-kind.ts";

/** Rows that are held as a grid: titles, the header, and some to look at. */
const headRows = 100;
/** Texts kept of a column before it is seen whether they come again. */
const mostKept = 2 ** 14;

/** A file of delimited text as rows that are read anew each time they are asked for. */
export function csvTable(path: string): TouchRows {
  const values: Cell[][] = [];
  const rows = rowReader();
  readCsvRows(path, (at) => {
    while (values.length < Math.min(at.number, headRows)) values.push([]);
    if (at.number < headRows) values.push([...rows(at).cells()]);
    return at.number < headRows;
  });
  const head: Grid = { values };
  return {
    head,
    each(take) {
      const rows = rowReader();
      const unclosed = readCsvRows(path, (at) => take(rows(at), at.number));
      return unclosed === null ? null : { code: "unclosedQuote", values: { file: path, row: unclosed } };
    },
  };
}

/** Makes rows of cells, all as text, blanks as null, and only of those that are asked for. */
function rowReader(): (at: CsvRow) => TouchRow {
  const columns: ReturnType<typeof columnReader>[] = [];
  const cells: Cell[] = [];
  let at: CsvRow;
  const columnOf = (column: number) => {
    const known = columns[column] ?? columnReader();
    columns[column] = known;
    return known;
  };
  const isFilled = (column: number) => column < at.cells && at.starts[column] !== at.ends[column];
  const row: TouchRow = {
    cell: (column) => (isFilled(column) ? columnOf(column).text(at, column) : null),
    code: (column) => (isFilled(column) ? columnOf(column).code(at, column) : blankCode),
    time(column) {
      if (!isFilled(column)) return Number.NaN;
      return plainTime(at.bytes, at.starts[column] as number, at.ends[column] as number);
    },
    cells() {
      // Setting an array's length is slow even where it changes nothing.
      if (cells.length !== at.cells) cells.length = at.cells;
      for (let column = 0; column < at.cells; column++) cells[column] = row.cell(column);
      return cells;
    },
  };
  return (next) => {
    at = next;
    return row;
  };
}

/** Codes of texts begin above it. */
const blankCode = 0;
const noCode = -1;

/**
 * Reads the texts of one column. A text that comes again is found by its bytes, and is the same string
 * as before, which lookups then compare at a glance; where hardly any does, each is decoded.
 */
function columnReader() {
  let names: ByteNames | null = byteNames();
  const texts: string[] = [];
  let count = 0;
  const nameOf = (row: CsvRow, cell: number): number => {
    if (names === null || row.doubled[cell] === 1) return noCode;
    count++;
    const name = names.of(row.view, row.starts[cell] as number, row.ends[cell] as number);
    if (name === texts.length) {
      texts.push(cellText(row, cell));
      if (texts.length > mostKept && texts.length * 2 > count) {
        names = null;
        texts.length = 0;
      }
    }
    return name;
  };
  return {
    text: (row: CsvRow, cell: number): string => texts[nameOf(row, cell)] ?? cellText(row, cell),
    code(row: CsvRow, cell: number): number {
      const name = nameOf(row, cell);
      return name === noCode ? noCode : name + 1;
    },
  };
}

/** Whether the file is text by its beginning, with something in it; false too where there is none. */
export function isDelimitedText(path: string): boolean {
  const beginning = beginningOf(path);
  return beginning.length > 0 && fileKind(beginning) === "text" && decodeText(beginning) !== null;
}

function beginningOf(path: string): Uint8Array {
  let file: number;
  try {
    file = openSync(path, "r");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return new Uint8Array();
    throw error;
  }
  try {
    const bytes = new Uint8Array(2 ** 16);
    return bytes.subarray(0, readSync(file, bytes, 0, bytes.length, null));
  } finally {
    closeSync(file);
  }
}
