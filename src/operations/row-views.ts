import type { PlacedTable } from "../core/planning/setup.ts";
import type { PipelineView } from "./views.ts";

type Ready = Extract<PipelineView, { state: "ready" }>;

/** The rows that are no deals, by their rows in the sheet. */
export function leftOutRows({ recognition, top }: PlacedTable): Ready["leftOut"] {
  return recognition.leftOut.map(({ row, reason, text }) => ({ row: top + row + 1, reason, text }));
}

/** Issues by kind, most frequent first, with the sheet rows they are in. */
export function issueCounts({ pipeline, top }: PlacedTable): Ready["issues"] {
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
