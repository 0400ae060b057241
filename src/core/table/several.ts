import { rangeToA1 } from "../cells/address.ts";
import type { Grid } from "../cells/cell.ts";
import { type HeaderCandidate, headerAt } from "./layout.ts";
import type { SortedRows } from "./rows.ts";

/** The ranges of two tables with stages, where one stands above or below the one chosen; null: none does. */
export function severalTables(
  grid: Grid,
  candidates: readonly HeaderCandidate[],
  header: HeaderCandidate,
  rows: SortedRows,
  width: number,
  lastRow: number,
): string | null {
  const rangeOf = (candidate: HeaderCandidate, bottom: number) => {
    const filled = candidate.texts.flatMap((text, c) => (text === "" ? [] : [c]));
    const left = filled[0] ?? 0;
    return rangeToA1(null, { top: candidate.row, left, bottom, right: filled.at(-1) ?? left });
  };
  const chosen = rangeOf(header, rows.deals.at(-1) ?? header.row);
  for (const other of candidates) {
    if (other.row >= header.row - 1 || !isComparable(other, header)) continue;
    return `${rangeOf(other, header.row - 1)}, ${chosen}`;
  }
  if (rows.nextHeader === null || rows.nextHeader >= lastRow || rows.deals.length === 0) return null;
  const below = headerAt(grid, rows.nextHeader, width);
  return isComparable(below, header) ? `${chosen}, ${rangeOf(below, lastRow)}` : null;
}

function isComparable(other: HeaderCandidate, chosen: HeaderCandidate): boolean {
  return other.hasStage && other.score >= chosen.score * 0.5;
}
