import type { Range } from "../core/cells/cell.ts";
import { readHistory } from "../core/deals/history.ts";
import { idKey } from "../core/deals/id.ts";
import { type JudgedMove, moveJudge } from "../core/rules/judged-move.ts";
import type { Managed, ManagedPipeline } from "./read-managed.ts";

/** A stage that may not be where it was written. */
export interface Forbidden {
  /** Row of the sheet, from 0. */
  readonly row: number;
  readonly deal: string;
  readonly stage: string;
  /** The stage before, which the cell may be given back; null where none is known. */
  readonly before: string | null;
  readonly move: JudgedMove;
  /** Whether it is to be put back. */
  readonly isBlocked: boolean;
}

/** Column of the sheet, from 0, that holds the stages; null where the table has none. */
export function stageColumn({ table }: Managed): number | null {
  const column = table.recognition.columns.find(({ field }) => field === "stage");
  return column ? table.left + column.index : null;
}

/**
 * The stages in the rows of `range` that the stage table has not, or that the rules do not let the deal go to.
 * The stage before is what the event tells of the one cell edited, else the deal's last one in the
 * history.
 */
export function forbiddenStages(
  managed: Managed & ManagedPipeline,
  range: Range,
  oldValue: string | undefined,
): Forbidden[] {
  const { pipeline, table } = managed;
  const column = stageColumn(managed);
  if (column === null) return [];
  const { judge, mayReturn, blocks } = moveJudge(pipeline);
  const last = lastStages(managed);
  const found: Forbidden[] = [];
  pipeline.deals.rows.forEach((gridRow, deal) => {
    const row = table.top + gridRow;
    if (row < range.top || row > range.bottom) return;
    const stage = String(table.grid.values[gridRow]?.[column - table.left] ?? "").trim();
    const id = pipeline.deals.ids[deal] ?? "";
    const known = [oldValue, last.get(idKey(id))].find((text) => text !== undefined && mayReturn(text));
    const before = known ?? null;
    const move = judge(deal, before, stage);
    if (move) found.push({ row, deal: id, stage, before, move, isBlocked: blocks(move) });
  });
  return found;
}

function lastStages({ own }: Managed): Map<string, string> {
  const read = own.history ? readHistory(own.history.grid) : null;
  const last = new Map<string, string>();
  if (!read?.ok) return last;
  read.history.deals.forEach((deal, visit) => {
    last.set(idKey(deal), read.history.to[visit] ?? "");
  });
  return last;
}
