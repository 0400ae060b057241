import type { Cell } from "../cells/cell.ts";

/** What all values of a column are: dates and times are serials, whole and with the time of day. */
export type TidyType = "text" | "integer" | "number" | "date" | "time" | "flag";

export interface TidyColumn {
  /** Lower case with underscores, unique in its table. */
  readonly name: string;
  readonly type: TidyType;
  /** Of the column's type, or null. */
  readonly values: readonly Cell[];
}

/** A table as tools for analysis want it: one kind of thing a row, one type a column. */
export interface TidyTable {
  readonly name: string;
  readonly columns: readonly TidyColumn[];
}

/** The rows of a table, one array a row. */
export function rowsOf({ columns }: TidyTable): Cell[][] {
  const count = columns[0]?.values.length ?? 0;
  return Array.from({ length: count }, (_, row) => columns.map(({ values }) => values[row] ?? null));
}
