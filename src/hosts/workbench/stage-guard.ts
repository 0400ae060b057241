import { writesOf } from "../../operations/cell-writes.ts";
import { forbiddenStages, stageColumn } from "../../operations/forbidden-stages.ts";
import { moveProblem } from "../../operations/move-problem.ts";
import type { Notice } from "../../operations/pane-host.ts";
import type { Edit } from "../../workbook.ts";
import { isPipeline, type ManagedSource } from "./managed-source.ts";
import type { UniverWorkbook } from "./univer-workbook.ts";

/**
 * Puts back the stages of a burst of edits that the rules do not let stand, as far as they ask for it, and
 * tells what is wrong with these and others. A cell that a formula fills, or that holds something else by
 * now, is left alone.
 */
export async function guardStages(
  workbook: UniverWorkbook,
  source: ManagedSource,
  edits: readonly Edit[],
): Promise<readonly Notice[]> {
  const managed = source.current();
  if (!isPipeline(managed)) return [];
  const { table } = managed;
  const column = stageColumn(managed);
  const rows = edits.filter(
    ({ sheet, range: { left, right } }) =>
      sheet === table.sheet && column !== null && left <= column && column <= right,
  );
  if (rows.length === 0) return [];
  const range = {
    top: Math.min(...rows.map((edit) => edit.range.top)),
    bottom: Math.max(...rows.map((edit) => edit.range.bottom)),
    left: table.left,
    right: table.left,
  };
  const isEdited = (row: number) => rows.some((edit) => edit.range.top <= row && row <= edit.range.bottom);
  const forbidden = forbiddenStages(managed, range, undefined).filter(({ row }) => isEdited(row));
  const stage = table.recognition.columns.find(({ field }) => field === "stage");
  const writes = forbidden.flatMap(({ row, before, isBlocked }) => {
    if (stage === undefined || before === null || !isBlocked) return [];
    const from = table.grid.values[row - table.top]?.[stage.index] ?? null;
    return [{ row: row - table.top, column: stage, from, to: before, format: "" }];
  });
  if (writes.length > 0) await workbook.apply(writesOf(table, writes));
  const now = source.current();
  const stageNow = (row: number) =>
    stage && isPipeline(now) ? (now.table.grid.values[row - now.table.top]?.[stage.index] ?? null) : null;
  return forbidden.map(({ row, deal, stage: written, before, move, isBlocked }) => ({
    problem: moveProblem(move, {
      deal,
      stage: written,
      before: before ?? "",
      isPutBack: isBlocked && before !== null && stageNow(row) === before,
    }),
    row: row + 1,
  }));
}
