import type { Cell, Grid } from "../cells/cell.ts";
import type { Severity } from "../issue.ts";
import { sameCell } from "../planning/replacing.ts";
import type { Column, Recognition } from "../table/recognition.ts";
import type { Finding } from "./finding.ts";
import { mendedCell, mendWording } from "./mend.ts";

/** A mend of one cell of the grid, ready to be written. */
export interface PlacedMend {
  readonly finding: Finding;
  /** Grid row. */
  readonly row: number;
  readonly column: Column;
  readonly from: Cell;
  readonly to: Cell;
  /** Number format that the cell then needs; "" where it keeps its own. */
  readonly format: string;
  readonly sure: boolean;
  readonly says: ReturnType<typeof mendWording>;
}

/** Gives the mend of a finding as the cell to be written; null where there is none. */
export function mendPlacer(grid: Grid, recognition: Recognition): (finding: Finding) => PlacedMend | null {
  const column = columnFinder(recognition);
  const rows = recognition.deals;
  return (finding) => {
    const { mend, deal } = finding;
    const found = mend === null ? null : column(mend.column);
    const row = rows[deal];
    if (mend === null || found === null || row === undefined) return null;
    const cell = mendedCell(mend.to, { grid, row, column: found, rows });
    const from = grid.values[row]?.[found.index] ?? null;
    if (cell === null || sameCell(cell.to, from)) return null;
    const says = mendWording(found.header, mend.to);
    return { finding, row, column: found, from, ...cell, sure: mend.sure, says };
  };
}

/** The column that a finding names, by its header as rules look columns up: the first where two share one. */
export function columnFinder({ columns }: Recognition): (header: string) => Column | null {
  const byHeader = new Map<string, Column>();
  for (const column of columns) {
    if (column.header !== "" && !byHeader.has(column.header)) byHeader.set(column.header, column);
  }
  return (header) => byHeader.get(header) ?? null;
}

const gravity: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** At most one mend a cell: what is sure before what is not, then the gravest. In the order of rows. */
export function oneForEachCell(mends: readonly PlacedMend[]): readonly PlacedMend[] {
  const rank = ({ sure, finding }: PlacedMend) => (sure ? 0 : 3) + gravity[finding.severity];
  const best = new Map<string, PlacedMend>();
  for (const mend of mends) {
    const key = `${mend.row}:${mend.column.index}`;
    const other = best.get(key);
    if (other === undefined || rank(mend) < rank(other)) best.set(key, mend);
  }
  return [...best.values()].sort((a, b) => a.row - b.row || a.column.index - b.column.index);
}
