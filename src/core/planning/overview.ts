import type { Grid, Range } from "../cells/cell.ts";

/**
 * A table the host knows by name, header row included: Excel's Table, a named range in Sheets, or
 * the defined name that stands in where the headers would not do for a real table.
 */
export interface TablePlace {
  readonly name: string;
  readonly sheet: string;
  readonly range: Range;
}

export interface SheetPlace {
  readonly name: string;
  /** Null for an empty sheet. */
  readonly used: Range | null;
}

export interface Overview {
  readonly sheets: readonly SheetPlace[];
  readonly tables: readonly TablePlace[];
  readonly names: readonly string[];
  readonly activeSheet: string;
}

/** `top` and `left`: where in the sheet the grid's first cell stands. */
export interface PlacedGrid {
  readonly grid: Grid;
  readonly top: number;
  readonly left: number;
}
