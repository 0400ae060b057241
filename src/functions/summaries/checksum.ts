import type { Cell } from "../../core/cells/cell.ts";

/**
 * Sixteen digits that tell cells from changed ones: two FNV-1a hashes over their texts, row by row. An
 * empty cell counts as 0, which Excel hands it over as, and blanks round a text do not count, so that
 * what spreadsheets do to cells by themselves makes no difference.
 */
export function checksumOf(cells: readonly (readonly Cell[])[]): string {
  let first = 0x811c9dc5;
  let second = 0x01000193;
  const add = (code: number) => {
    first = Math.imul(first ^ code, 0x01000193);
    second = Math.imul(second ^ code, 0x85ebca6b);
    second ^= second >>> 15;
  };
  const last = cells.findLastIndex((row) => row.some(isFilled));
  for (let r = 0; r <= last; r++) {
    const row = cells[r] ?? [];
    const end = row.findLastIndex(isFilled);
    for (let c = 0; c <= end; c++) {
      const text = textOf(row[c] ?? null);
      for (let at = 0; at < text.length; at++) add(text.charCodeAt(at));
      add(endOfCell);
    }
    add(endOfRow);
  }
  return [first, second].map((hash) => (hash >>> 0).toString(16).padStart(8, "0")).join("");
}

const endOfCell = 0x1f;
const endOfRow = 0x1e;

const textOf = (cell: Cell) => (cell === null || cell === 0 ? "" : String(cell).trim().replace(/\s+/g, " "));

const isFilled = (cell: Cell) => textOf(cell) !== "";
