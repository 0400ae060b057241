import Papa from "papaparse";
import type { Cell, Grid } from "../../core/cells/cell.ts";

const delimiters = [",", ";", "\t", "|"] as const;

/**
 * The cells of delimited text, all as text and none trimmed; blank cells are null. At most `rows`
 * rows are read. Short rows are filled up so that the grid is rectangular. A quotation mark that is never
 * closed would swallow the rows after it: then its row is given, from 1.
 */
export function readCsv(text: string, rows: number): Grid | { readonly unclosed: number } {
  const { delimiter, start } = delimiterOf(text);
  const { data, errors } = Papa.parse<string[]>(text.slice(start), { delimiter, preview: rows });
  const open = errors.find(({ code }) => code === "MissingQuotes");
  if (open !== undefined) return { unclosed: (open.row ?? 0) + 1 };
  let width = 1;
  let height = 0;
  data.forEach((row, index) => {
    if (row.every((cell) => cell === "")) return;
    width = Math.max(width, row.findLastIndex((cell) => cell !== "") + 1);
    height = index + 1;
  });
  const values: Cell[][] = data
    .slice(0, height)
    .map((row) => Array.from({ length: width }, (_, column) => row[column] || null));
  return { values };
}

/**
 * The delimiter that cuts most rows into the same number of cells. Excel's own "sep=;" first line
 * decides where there is one; `start` is where the cells begin.
 */
export function delimiterOf(text: string): { delimiter: string; start: number } {
  const named = /^sep=(.)\r?\n/.exec(text);
  if (named?.[1]) return { delimiter: named[1], start: named[0].length };
  let best = { delimiter: ",", score: 0 };
  for (const delimiter of delimiters) {
    const { data } = Papa.parse<string[]>(text, { delimiter, preview: 200, skipEmptyLines: true });
    const score = evenness(data.map((row) => row.length));
    if (score > best.score) best = { delimiter, score };
  }
  return { delimiter: best.delimiter, start: 0 };
}

/** High when most rows have the same number of cells, and that is more than one. */
function evenness(widths: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  let best = 0;
  for (const [width, count] of counts) {
    best = Math.max(best, (count / widths.length) ** 2 * (width - 1));
  }
  return best;
}

/**
 * Delimited text of a block of cells. Text that a spreadsheet would take for a formula gets an
 * apostrophe before it, so that opening the file runs nothing; numbers keep their sign.
 */
export function writeCsv(rows: readonly (readonly Cell[])[]): string {
  const cells = rows.map((row) => row.map((cell) => (typeof cell === "string" ? neutralised(cell) : cell)));
  return Papa.unparse(cells, { newline: "\r\n" });
}

const neutralised = (text: string) => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);
