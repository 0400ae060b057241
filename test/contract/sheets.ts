import type { Cell } from "../../src/core/cells/cell.ts";

export interface TestSheet {
  readonly name: string;
  readonly cells: readonly (readonly Cell[])[];
}

export const sheetsOf = (name: string, cells: readonly (readonly Cell[])[]): TestSheet => ({ name, cells });

/** A small table that does not begin in A1, with a total below. */
export const dealCells: readonly (readonly Cell[])[] = [
  [null, null, null, null, null],
  [null, null, null, null, null],
  ["Deal", "Owner", "Stage", "Amount", "Expected close"],
  ["Acme", "Ann", "Lead", 1000, 46100],
  ["Bolt", "Bob", "Qualified", 1500, 46120],
  ["Cask", "Ann", "Proposal", 2000, 46130],
  ["Dune", "Bob", "Won", 2000, 45900],
  ["Echo", "Ann", "Lost", 700, 45950],
  ["Total", null, null, 7200, null],
];

/** The cells as a used range gives them: from the first filled row and column. */
export function trimmed(cells: readonly (readonly Cell[])[]): readonly (readonly Cell[])[] {
  const isFilled = (row: readonly Cell[]) => row.some((cell) => cell !== null);
  return cells.slice(cells.findIndex(isFilled));
}
