import { closeSync, openSync, readSync } from "node:fs";
import type { TouchRows } from "../../core/attribution/inputs/tables.ts";
import type { Cell, Grid } from "../../core/cells/cell.ts";
import { byteNames } from "./byte-names.ts";
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
  const readHead = cellsReader();
  readCsvRows(path, (row) => {
    while (values.length < Math.min(row.number, headRows)) values.push([]);
    if (row.number < headRows) values.push([...readHead(row)]);
    return row.number < headRows;
  });
  const head: Grid = { values };
  return {
    head,
    each(take) {
      const cellsOf = cellsReader();
      const unclosed = readCsvRows(path, (row) => take(cellsOf(row), row.number));
      return unclosed === null ? null : { code: "unclosedQuote", values: { file: path, row: unclosed } };
    },
  };
}

/** Makes cells of rows, all as text, blanks as null; each row's cells are in the same array. */
function cellsReader(): (row: CsvRow) => readonly Cell[] {
  const columns: ReturnType<typeof columnReader>[] = [];
  const cells: Cell[] = [];
  return (row) => {
    // Setting an array's length is slow even where it changes nothing.
    if (cells.length !== row.cells) cells.length = row.cells;
    for (let cell = 0; cell < row.cells; cell++) {
      let column = columns[cell];
      if (column === undefined) columns[cell] = column = columnReader();
      cells[cell] = row.starts[cell] === row.ends[cell] ? null : column(row, cell);
    }
    return cells;
  };
}

/**
 * Reads the texts of one column. A text that comes again is found by its bytes, and is the same string
 * as before, which lookups then compare at a glance; where hardly any does, each is decoded.
 */
function columnReader(): (row: CsvRow, cell: number) => string {
  let names: ReturnType<typeof byteNames> | null = byteNames();
  const texts: string[] = [];
  let count = 0;
  return (row, cell) => {
    if (names === null || row.doubled[cell] === 1) return cellText(row, cell);
    count++;
    const name = names.of(row.bytes, row.starts[cell] as number, row.ends[cell] as number);
    const known = texts[name];
    if (known !== undefined) return known;
    const text = cellText(row, cell);
    texts.push(text);
    if (texts.length > mostKept && texts.length * 2 > count) {
      names = null;
      texts.length = 0;
    }
    return text;
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
