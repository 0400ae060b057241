import { closeSync, openSync, readSync } from "node:fs";
import { delimiterOf as delimiterIn } from "./csv.ts";
import { decodeText } from "./decode.ts";

/** A row of delimited text as places in `bytes`, so that no cell becomes a string unless asked for. */
export interface CsvRow {
  /** The bytes that the places are in, and a view of them; other ones after each chunk. */
  bytes: Buffer;
  view: DataView;
  cells: number;
  /** Where each cell begins and ends, its quotation marks left out. */
  starts: Int32Array;
  ends: Int32Array;
  /** 1: the cell holds doubled quotation marks. */
  doubled: Uint8Array;
  /** Line that the row begins in, from 1. */
  line: number;
  /** Which row it is, from 0, rows without cells counted: what a spreadsheet would show it in. */
  number: number;
}

const chunkSize = 2 ** 22;
const quote = 34;
const newline = 10;
const carriageReturn = 13;

/**
 * Reads delimited text of any length, a chunk at a time, and calls `each` for every row with cells in it.
 * The delimiter is the one that cuts the first rows most evenly, or that Excel's "sep=;" names. UTF-8 is
 * read as it is; other encodings are told from the beginning and the file is then decoded whole.
 * Returns the line of a quotation mark that is never closed, else null; null too where `each` answers
 * false, which ends the reading.
 */
export function readCsvRows(path: string, each: (row: CsvRow) => boolean): number | null {
  const file = openSync(path, "r");
  try {
    let held = Buffer.allocUnsafe(chunkSize);
    let length = readSync(file, held, 0, chunkSize, null);
    const isAll = length < chunkSize;
    if (!isUtf8(held.subarray(0, length), isAll)) {
      const rest = [Buffer.from(held.subarray(0, length))];
      for (let more = length; more > 0; ) {
        const next = Buffer.allocUnsafe(chunkSize);
        more = readSync(file, next, 0, chunkSize, null);
        rest.push(next.subarray(0, more));
      }
      held = Buffer.from(decodeText(Buffer.concat(rest)) ?? "");
      length = held.length;
    }
    const scan = scannerOf(held.subarray(0, length), each);
    for (let isLast = false; ; ) {
      const room = held.length - length;
      const more = room === 0 ? 1 : readSync(file, held, length, room, null);
      isLast = more === 0;
      if (room > 0) length += more;
      const used = scan(held, length, isLast);
      if (used < 0) return null;
      if (isLast) return used < length ? scan.line() : null;
      // What is left of a row is kept for the next chunk, with more room where it fills all.
      const wider = used === 0 && length === held.length ? Buffer.allocUnsafe(held.length * 2) : held;
      wider.set(held.subarray(used, length));
      length -= used;
      held = wider;
    }
  } finally {
    closeSync(file);
  }
}

/** Whether the beginning of a file is UTF-8 (or ASCII), but for a last letter that is cut. */
function isUtf8(bytes: Uint8Array, isAll: boolean): boolean {
  if (bytes.includes(0) || (bytes[0] === 0xff && bytes[1] === 0xfe)) return false;
  let end = bytes.length;
  if (!isAll) while (end > 0 && ((bytes[end - 1] as number) & 0xc0) === 0x80) end--;
  const text = new TextDecoder("utf-8").decode(bytes.subarray(0, isAll ? end : Math.max(0, end - 1)));
  return !text.includes("\ufffd");
}

/** Finds rows in bytes; gives how many bytes the whole rows took, -1 when asked to end. */
function scannerOf(beginning: Buffer, each: (row: CsvRow) => boolean) {
  const { delimiter, skip } = delimiterOf(beginning);
  const row: CsvRow = {
    bytes: beginning,
    view: viewOf(beginning),
    cells: 0,
    starts: new Int32Array(64),
    ends: new Int32Array(64),
    doubled: new Uint8Array(64),
    line: 1,
    number: -1,
  };
  let toSkip = skip;
  let line = 1;
  const widen = () => {
    for (const name of ["starts", "ends"] as const) {
      const wider = new Int32Array(row[name].length * 2);
      wider.set(row[name]);
      row[name] = wider;
    }
    const wider = new Uint8Array(row.doubled.length * 2);
    wider.set(row.doubled);
    row.doubled = wider;
  };
  const scan = (bytes: Buffer, length: number, isLast: boolean): number => {
    row.bytes = bytes;
    const view = viewOf(bytes);
    row.view = view;
    let at = toSkip;
    toSkip = 0;
    for (;;) {
      const begin = at;
      let cells = 0;
      let lines = 0;
      let isEnded = false;
      let hasText = false;
      while (!isEnded) {
        if (cells === row.starts.length) widen();
        let start = at;
        let doubled = 0;
        let end: number;
        if (at < length && bytes[at] === quote) {
          start = ++at;
          for (;;) {
            while (at < length && bytes[at] !== quote) {
              if (bytes[at] === newline) lines++;
              at++;
            }
            // A mark at the very end may be the first of two: only the next chunk tells.
            if (at >= length || (at + 1 === length && !isLast)) {
              row.line = line;
              return begin;
            }
            if (bytes[at + 1] !== quote || at + 1 >= length) break;
            doubled = 1;
            at += 2;
          }
          end = at++;
        } else end = -1;
        at = endOfCell(view, at, length, delimiter);
        if (at >= length && !isLast) {
          row.line = line;
          return begin;
        }
        if (end < 0)
          end =
            at > start && bytes[at - 1] === carriageReturn && (at >= length || bytes[at] === newline)
              ? at - 1
              : at;
        row.starts[cells] = start;
        row.ends[cells] = end;
        row.doubled[cells] = doubled;
        if (end > start) hasText = true;
        cells++;
        isEnded = at >= length || bytes[at] === newline;
        at++;
      }
      row.number++;
      if (hasText) {
        row.cells = cells;
        row.line = line;
        if (each(row) === false) return -1;
      }
      line += lines + 1;
      if (at >= length) return Math.min(at, length);
    }
  };
  return Object.assign(scan, { line: () => row.line });
}

const viewOf = ({ buffer, byteOffset, length }: Buffer) => new DataView(buffer, byteOffset, length);

/** A byte in each of four places. */
const fourOf = (byte: number) => Math.imul(byte, 0x01010101);
const fourNewlines = fourOf(newline);

/**
 * Where the next delimiter or newline stands; `length` where there is none. Looked for four bytes at a
 * time, which takes two thirds as long as one by one: only what is 0 has its highest bit set in (x − 1) and not
 * in x, and of several that seem to, the first really is (Mycroft 1987).
 */
function endOfCell(view: DataView, from: number, length: number, delimiter: number): number {
  const fourDelimiters = fourOf(delimiter);
  let at = from;
  for (; at + 4 <= length; at += 4) {
    const four = view.getInt32(at, true);
    const a = four ^ fourDelimiters;
    const b = four ^ fourNewlines;
    const found = (((a - 0x01010101) & ~a) | ((b - 0x01010101) & ~b)) & 0x80808080;
    if (found !== 0) return at + ((31 - Math.clz32(found & -found)) >> 3);
  }
  for (; at < length; at++) {
    const byte = view.getUint8(at);
    if (byte === delimiter || byte === newline) break;
  }
  return at;
}

function delimiterOf(bytes: Uint8Array): { readonly delimiter: number; readonly skip: number } {
  const mark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  const { delimiter, start } = delimiterIn(new TextDecoder().decode(bytes.subarray(mark, mark + 2 ** 16)));
  // Only "sep=;" is skipped, which is as many bytes as letters.
  return { delimiter: delimiter.charCodeAt(0), skip: mark + start };
}

/** The text of a cell. */
export function cellText(row: CsvRow, cell: number): string {
  if (cell >= row.cells) return "";
  const text = row.bytes.toString("utf8", row.starts[cell], row.ends[cell]);
  return row.doubled[cell] === 1 ? text.replaceAll('""', '"') : text;
}

/** The number in a cell of plain digits with at most a point; NaN for anything else, blanks included. */
export function cellNumber(row: CsvRow, cell: number): number {
  if (cell >= row.cells) return Number.NaN;
  const { bytes } = row;
  let at = row.starts[cell] as number;
  const end = row.ends[cell] as number;
  const isNegative = bytes[at] === 45;
  if (isNegative) at++;
  if (at >= end || end - at > 16) return Number.NaN;
  let whole = 0;
  let scale = 0;
  for (; at < end; at++) {
    const digit = (bytes[at] as number) - 48;
    if (digit >= 0 && digit <= 9) {
      whole = whole * 10 + digit;
      scale *= 10;
    } else if (digit === -2 && scale === 0) scale = 1;
    else return Number.NaN;
  }
  const size = scale > 1 ? whole / scale : whole;
  return isNegative ? -size : size;
}
