import { cellToA1 } from "../core/cells/address.ts";
import type { Range } from "../core/cells/cell.ts";
import type { Problem } from "../core/issue.ts";
import type { PlacedTable } from "../core/planning/setup.ts";
import type { MendRefusalCode } from "../core/rules/mend.ts";
import type { ReadRequest, Snapshot } from "../workbook.ts";

/** A cell of a table by its grid row. */
interface TableCell {
  readonly row: number;
  readonly column: { readonly index: number };
}

/** Asks which of a table's cells formulas fill: writing leaves those as they are, so no plan may count them. */
export function* calculatedCells(
  { sheet, top, left }: PlacedTable,
  cells: readonly TableCell[],
): Generator<ReadRequest, (cell: TableCell) => boolean, Snapshot> {
  if (cells.length === 0) return () => false;
  const ranges = new Map<number, Range>();
  for (const { row, column } of cells) {
    const at = { top: top + row, bottom: top + row, left: left + column.index, right: left + column.index };
    const other = ranges.get(column.index) ?? at;
    const reach = { top: Math.min(at.top, other.top), bottom: Math.max(at.bottom, other.bottom) };
    ranges.set(column.index, { ...at, ...reach });
  }
  const asked = [...ranges];
  const { calculated = [] } = yield { calculated: asked.map(([, range]) => ({ sheet, range })) };
  const byColumn = new Map(
    asked.map(([column, range], i) => [column, { range, cells: calculated[i] ?? [] }]),
  );
  return ({ row, column }) => {
    const found = byColumn.get(column.index);
    return found?.cells[top + row - found.range.top]?.[0] === true;
  };
}

/** Why a mend leaves a cell alone that a formula fills. */
export const keptFormula = ({ top, left }: PlacedTable, { row, column }: TableCell): Problem => ({
  code: "calculated" satisfies MendRefusalCode,
  values: { cell: cellToA1(top + row, left + column.index) },
});
