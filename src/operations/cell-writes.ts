import type { Cell } from "../core/cells/cell.ts";
import type { Change, Written } from "../core/planning/change.ts";
import type { PlacedTable } from "../core/planning/setup.ts";
import type { Column } from "../core/table/recognition.ts";

/** A value for one cell of a table, by its grid row. */
export interface CellWrite {
  readonly row: number;
  readonly column: Column;
  /** What the cell holds now. */
  readonly from: Cell;
  readonly to: Cell;
  /** Number format that the cell then needs; "" where it keeps its own. */
  readonly format: string;
}

/** Rows between two cells that are written in one block, which leaves those between as they are. */
const nearby = 16;

/** The changes that write single cells, neighbours of a column in one block. */
export function writesOf(
  { sheet, top, left }: PlacedTable,
  writes: readonly CellWrite[],
): Extract<Change, { kind: "writeCells" }>[] {
  const byColumn = new Map<number, CellWrite[]>();
  for (const write of writes) {
    const others = byColumn.get(write.column.index);
    if (others === undefined) byColumn.set(write.column.index, [write]);
    else others.push(write);
  }
  return [...byColumn].flatMap(([column, own]) => {
    const ordered = [...own].sort((a, b) => a.row - b.row);
    const blocks: CellWrite[][] = [];
    for (const write of ordered) {
      const block = blocks.at(-1);
      const last = block?.at(-1);
      if (block !== undefined && last !== undefined && write.row - last.row <= nearby) block.push(write);
      else blocks.push([write]);
    }
    return blocks.map((block) => blockOf(sheet, top, left + column, block));
  });
}

function blockOf(sheet: string, top: number, left: number, block: readonly CellWrite[]) {
  const first = block[0]?.row ?? 0;
  const height = (block.at(-1)?.row ?? first) - first + 1;
  const cells: Written[][] = Array.from({ length: height }, () => [null]);
  const formats = Array.from({ length: height }, () => [""]);
  const replaces: Cell[][] = Array.from({ length: height }, () => [null]);
  for (const { row, from, to, format } of block) {
    // What was blank is emptied again: null would leave the cell as it is.
    cells[row - first] = [to ?? ""];
    formats[row - first] = [format];
    replaces[row - first] = [from];
  }
  const isFormatted = block.some(({ format }) => format !== "");
  return {
    kind: "writeCells" as const,
    sheet,
    top: top + first,
    left,
    cells,
    replaces,
    ...(isFormatted ? { formats } : {}),
  };
}
