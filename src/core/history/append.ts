import { isBlank } from "../cells/blank.ts";
import type { Cell, Grid } from "../cells/cell.ts";
import type { HistoryColumns } from "../deals/history-columns.ts";
import type { Change } from "../planning/change.ts";
import type { PlacedGrid, TablePlace } from "../planning/overview.ts";
import type { HistoryRow } from "./changes.ts";

/**
 * What adds rows to the history table as it stands: columns moved, renamed or added by people are
 * kept to, and whatever they or a write that broke off left below the table joins it first, so that
 * the new rows stand in empty cells. `grid` is the table's part of `sheet`, in which `columns` were
 * found.
 */
export function appendToHistory(
  place: TablePlace,
  sheet: PlacedGrid,
  grid: Grid,
  columns: HistoryColumns,
  rows: readonly HistoryRow[],
): Change[] {
  if (rows.length === 0) return [];
  const { range, name: table } = place;
  const bottom = bottomFor(place, sheet, rows.length);
  const width = grid.values[columns.row]?.length ?? 0;
  const cells = rows.map((row) => {
    const line: Cell[] = Array.from({ length: width }, () => null);
    const put = (column: number, cell: Cell) => {
      if (column >= 0) line[column] = cell;
    };
    put(columns.deal, row.Deal);
    put(columns.from, row.From);
    put(columns.to, row.To);
    put(columns.when, row.When);
    put(columns.who, row.Who);
    put(columns.seenBy, row["Seen by"]);
    return line;
  });
  return [
    ...(bottom > range.bottom
      ? [{ kind: "ensureTable", sheet: place.sheet, range: { ...range, bottom }, name: table } as const]
      : []),
    { kind: "appendRows", table, rows: cells, end: bottom },
  ];
}

/** The sheet row below which as many rows as wanted are empty. */
function bottomFor({ range }: TablePlace, { grid, top, left }: PlacedGrid, count: number): number {
  const isTaken = (row: number) =>
    (grid.values[row - top] ?? [])
      .slice(range.left - left, range.right - left + 1)
      .some((cell) => !isBlank(cell));
  let bottom = range.bottom;
  for (let row = bottom + 1; row <= bottom + count; row++) if (isTaken(row)) bottom = row;
  return bottom;
}
