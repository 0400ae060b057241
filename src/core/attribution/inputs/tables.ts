import type { Cell, Grid, Serial } from "../../cells/cell.ts";
import { lastSerial } from "../../cells/dates.ts";
import type { Problem } from "../../issue.ts";

/** A row of a touch table; what it tells holds only until the next. */
export interface TouchRow {
  /** The cell of a column; null: it is blank. */
  cell(column: number): Cell;
  /** A number from 0 that only cells of one text in this column have; negative: this text has none. */
  code(column: number): number;
  /** A time that a cell holds as a serial, or as `plainTime` reads it; NaN: any other cell. */
  time(column: number): Serial;
  cells(): readonly Cell[];
}

/** The rows of a touch table that may be longer than memory. */
export interface TouchRows {
  /** Its first rows, the header among them. */
  readonly head: Grid;
  /**
   * Hands over all rows with their numbers from 0, until it is answered false. A problem where the rows
   * cannot be read to their end.
   */
  each(take: (row: TouchRow, number: number) => boolean): Problem | null;
}

export function gridRows(grid: Grid): TouchRows {
  let cells: readonly Cell[] = [];
  const codes: Map<Cell, number>[] = [];
  const row: TouchRow = {
    cell: (column) => cells[column] ?? null,
    code(column) {
      const known = codes[column] ?? new Map<Cell, number>();
      codes[column] = known;
      const cell = cells[column] ?? null;
      const code = known.get(cell) ?? known.size;
      if (code === known.size) known.set(cell, code);
      return code;
    },
    time(column) {
      const cell = cells[column];
      return typeof cell === "number" && cell >= 20_000 && cell <= lastSerial ? cell : Number.NaN;
    },
    cells: () => cells,
  };
  return {
    head: grid,
    each(take) {
      grid.values.every((values, number) => {
        cells = values;
        return take(row, number);
      });
      return null;
    },
  };
}

/** The cells that attribution is read from, beside the deal table. */
export interface CampaignTables {
  /** Tables of touches; none: the deal table's own campaign or source column tells the touches. */
  readonly touches: readonly (Grid | TouchRows)[];
  /** Tables of campaigns and reports of costs. */
  readonly campaigns: readonly Grid[];
  /** Which spelling means which campaign. */
  readonly aliases: Grid | null;
  /** What somebody said of columns: header text → field, null for none. Absent: headers speak for themselves. */
  readonly fields?: Readonly<Record<string, string | null>>;
  /** What people call the tables, in their order: files, or tables of a workbook. */
  readonly names?: Readonly<Record<"touches" | "campaigns", readonly string[]>>;
}

export const noTables: CampaignTables = { touches: [], campaigns: [], aliases: null };
