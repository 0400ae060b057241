import type { Cell, Grid } from "../cells/cell.ts";
import { sameCell } from "../planning/replacing.ts";
import type { Column, Recognition } from "../table/recognition.ts";
import type { MendRecord, MendRefusalCode } from "./mend.ts";
import { columnFinder } from "./placed-mends.ts";

interface Returned {
  readonly deal: string;
  /** Grid row. */
  readonly row: number;
  readonly column: Column;
  readonly from: Cell;
  readonly to: Cell;
  readonly format: "";
}

interface Refused {
  readonly code: MendRefusalCode;
  /** `row` and `column`, where given, are places in the grid. */
  readonly values: Readonly<Record<string, Cell>>;
}

/**
 * What takes a mend back: the values before, for cells that still hold what it wrote. A deal is found by
 * its id, wherever its row is by now; of rows that share one, by the only one with the value written.
 */
export function takenBack(
  record: MendRecord,
  grid: Grid,
  recognition: Recognition,
  ids: readonly string[],
): { readonly cells: readonly Returned[]; readonly refused: readonly Refused[] } {
  const rowsOf = new Map<string, number[]>();
  ids.forEach((id, deal) => {
    const row = recognition.deals[deal] as number;
    const others = rowsOf.get(id);
    if (others === undefined) rowsOf.set(id, [row]);
    else others.push(row);
  });
  const find = columnFinder(recognition);
  const cells: Returned[] = [];
  const refused: Refused[] = [];
  for (const { header, was, now, deals } of record) {
    const column = find(header);
    if (column === null) {
      refused.push({ code: "columnGone", values: { header } });
      continue;
    }
    const valueAt = (row: number) => grid.values[row]?.[column.index] ?? null;
    for (const deal of deals) {
      const rows = rowsOf.get(deal) ?? [];
      const fitting = rows.filter((row) => sameCell(valueAt(row), now));
      const [row] = rows.length === 1 ? rows : fitting;
      if (row === undefined || (rows.length > 1 && fitting.length > 1)) {
        refused.push({ code: "dealGone", values: { deal } });
      } else if (fitting.length === 0) {
        const value = valueAt(row);
        refused.push({ code: "cellChanged", values: { row, column: column.index, value } });
      } else cells.push({ deal, row, column, from: now, to: was, format: "" });
    }
  }
  return { cells, refused };
}
