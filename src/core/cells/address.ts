import type { Range } from "./cell.ts";

/** "A" for 0, "AA" for 26. */
export function columnLetter(index: number): string {
  let letters = "";
  for (let left = index + 1; left > 0; left = Math.floor((left - 1) / 26))
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  return letters;
}

/** 0 for "A", 26 for "aa"; -1 where the text is no column. */
export function columnIndex(letters: string): number {
  if (!/^[A-Za-z]{1,3}$/.test(letters)) return -1;
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** A sheet's name as it stands before "!": quoted unless it can be read without. */
export function quoteSheet(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name);
  const likeCell =
    /^[A-Za-z]{1,3}\d+$/.test(name) || /^R?\d*C?\d*$/i.test(name) || /^(true|false)$/i.test(name);
  return plain && !likeCell ? name : `'${name.replaceAll("'", "''")}'`;
}

/** "B3" from row 2, column 1. */
export function cellToA1(row: number, column: number): string {
  return `${columnLetter(column)}${row + 1}`;
}

/** "'Deals 2026'!A1:H20"; a single cell as "B3"; without the sheet where `sheet` is null. */
export function rangeToA1(sheet: string | null, range: Range): string {
  const from = cellToA1(range.top, range.left);
  const to = cellToA1(range.bottom, range.right);
  const place = from === to ? from : `${from}:${to}`;
  return sheet === null ? place : `${quoteSheet(sheet)}!${place}`;
}

const a1 =
  /^(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?\$?([A-Za-z]{1,3})\$?(\d{1,7})(?::\$?([A-Za-z]{1,3})\$?(\d{1,7}))?$/;

/** The sheet and range an A1 address names, corners in any order; null where it is none. */
export function parseA1(text: string): { readonly sheet: string | null; readonly range: Range } | null {
  const match = a1.exec(text.trim());
  if (match === null) return null;
  const [, quoted, plain, left = "", top = "", right = left, bottom = top] = match;
  const rows = [Number(top) - 1, Number(bottom) - 1] as const;
  const columns = [columnIndex(left), columnIndex(right)] as const;
  if (rows[0] < 0 || rows[1] < 0) return null;
  return {
    sheet: quoted?.replaceAll("''", "'") ?? plain ?? null,
    range: {
      top: Math.min(...rows),
      left: Math.min(...columns),
      bottom: Math.max(...rows),
      right: Math.max(...columns),
    },
  };
}
