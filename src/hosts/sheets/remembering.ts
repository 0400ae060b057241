import type { Snapshot, SyncWorkbook } from "../../workbook.ts";

/**
 * A workbook that reads the same thing once, for operations in a row that all read the table: in
 * Sheets reading takes longer than computing. Whoever writes past it must say so with `forget`.
 */
export function remembering(workbook: SyncWorkbook): SyncWorkbook & { forget(): void } {
  const known = new Map<string, Snapshot>();
  return {
    read(request) {
      const key = JSON.stringify(request);
      const snapshot = known.get(key) ?? workbook.read(request);
      known.set(key, snapshot);
      return snapshot;
    },
    apply(changes) {
      known.clear();
      workbook.apply(changes);
    },
    forget: () => known.clear(),
  };
}
