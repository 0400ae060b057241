import type { Range } from "../../core/cells/cell.ts";

/** The part of the rows that a rectangle covers. */
export const cut = <T>(rows: readonly (readonly T[])[], { top, left, bottom, right }: Range): T[][] =>
  rows.slice(top, bottom + 1).map((row) => row.slice(left, right + 1));

/** The wanted cells as blocks: runs of a row, joined with the same run of the row above. */
export function rectangles<T>(rows: readonly (readonly T[])[], isWanted: (cell: T) => boolean): Range[] {
  const done: Range[] = [];
  let growing = new Map<string, Range>();
  rows.forEach((row, r) => {
    const next = new Map<string, Range>();
    for (const [left, right] of runs(row, isWanted)) {
      const key = `${left}-${right}`;
      next.set(key, { top: growing.get(key)?.top ?? r, left, bottom: r, right });
      growing.delete(key);
    }
    done.push(...growing.values());
    growing = next;
  });
  return [...done, ...growing.values()];
}

function runs<T>(row: readonly T[], isWanted: (cell: T) => boolean): [number, number][] {
  const found: [number, number][] = [];
  row.forEach((cell, column) => {
    if (!isWanted(cell)) return;
    const last = found.at(-1);
    if (last && last[1] === column - 1) last[1] = column;
    else found.push([column, column]);
  });
  return found;
}
