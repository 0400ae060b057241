import type { PlacedTable } from "../core/planning/setup.ts";

/** A row of the table that is no deal; rows are sheet rows from 1. */
export interface LeftOutRow {
  readonly row: number;
  readonly reason: string;
  readonly text: string;
}

/** An issue of the deals, and the rows that have it. */
export interface IssueCount {
  readonly code: string;
  readonly count: number;
  readonly rows: readonly number[];
}

/** The rows that are no deals, by their rows in the sheet. */
export function leftOutRows({ recognition, top }: PlacedTable): readonly LeftOutRow[] {
  return recognition.leftOut.map(({ row, reason, text }) => ({ row: top + row + 1, reason, text }));
}

/** Issues by kind, most frequent first, with the sheet rows they are in. */
export function issueCounts({ pipeline, top }: PlacedTable): readonly IssueCount[] {
  const byCode = new Map<string, { count: number; rows: Set<number> }>();
  for (const { code, row } of pipeline.deals.issues) {
    const found = byCode.get(code) ?? { count: 0, rows: new Set<number>() };
    found.count++;
    if (row !== null) found.rows.add(top + row + 1);
    byCode.set(code, found);
  }
  return [...byCode]
    .map(([code, { count, rows }]) => ({ code, count, rows: [...rows] }))
    .sort((one, other) => other.count - one.count);
}
