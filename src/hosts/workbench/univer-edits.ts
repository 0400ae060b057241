import type { ICellData } from "@univerjs/core";
import {
  InsertColMutation,
  InsertRowMutation,
  InsertSheetMutation,
  MoveColsMutation,
  MoveRangeMutation,
  MoveRowsMutation,
  RemoveColMutation,
  RemoveRowMutation,
  RemoveSheetMutation,
  ReorderRangeMutation,
  SetRangeValuesMutation,
  SetWorksheetNameMutation,
} from "@univerjs/preset-sheets-core";
import type { Edit } from "../../workbook.ts";
import type { Spreadsheet } from "./univer.ts";

const sheetsChanged: ReadonlySet<string> = new Set([
  InsertSheetMutation.id,
  RemoveSheetMutation.id,
  SetWorksheetNameMutation.id,
]);

/** Mutations after which any cell of a sheet may hold something else. */
const cellsMoved: ReadonlySet<string> = new Set([
  InsertColMutation.id,
  InsertRowMutation.id,
  MoveColsMutation.id,
  MoveRangeMutation.id,
  MoveRowsMutation.id,
  RemoveColMutation.id,
  RemoveRowMutation.id,
  ReorderRangeMutation.id,
]);

interface MutationTarget {
  readonly unitId?: string;
  readonly subUnitId?: string;
  readonly cellValue?: Readonly<Record<number, Readonly<Record<number, ICellData | null>>>>;
}

/** Tells of every change of cells, and whether a calculation brought it; returns how to stop. */
export function watchCells(
  { api }: Spreadsheet,
  listener: (edit: Edit, calculated: boolean) => void,
): () => void {
  const watching = api.onCommandExecuted(({ id, params }, options) => {
    const isWrite = id === SetRangeValuesMutation.id;
    if (!isWrite && !cellsMoved.has(id) && !sheetsChanged.has(id)) return;
    const target = (params ?? {}) as MutationTarget;
    const book = api.getActiveWorkbook();
    if (book === null || (target.unitId !== undefined && target.unitId !== book.getId())) return;
    const sheet = target.subUnitId === undefined ? null : book.getSheetBySheetId(target.subUnitId);
    // A sheet that is added, renamed or removed may be any: "" stands for all of them.
    const whole = { top: 0, left: 0, bottom: 1_048_575, right: 16_383 };
    const edit = {
      sheet: isWrite || cellsMoved.has(id) ? (sheet?.getSheetName() ?? "") : "",
      range: (isWrite && target.cellValue && extent(target.cellValue)) || whole,
    };
    listener(edit, options?.fromFormula === true);
  });
  return () => watching.dispose();
}

function extent(cells: NonNullable<MutationTarget["cellValue"]>): Edit["range"] | null {
  const rows = Object.keys(cells).map(Number);
  const first = rows[0];
  if (first === undefined) return null;
  let left = Number.POSITIVE_INFINITY;
  let right = -1;
  for (const row of rows) {
    for (const column of Object.keys(cells[row] ?? {}).map(Number)) {
      left = Math.min(left, column);
      right = Math.max(right, column);
    }
  }
  if (right < 0) return null;
  return { top: first, left, bottom: rows[rows.length - 1] ?? first, right };
}
