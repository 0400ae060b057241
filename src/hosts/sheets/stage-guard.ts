import type { Range } from "../../core/cells/cell.ts";
import { readHistory } from "../../core/deals/history.ts";
import { idKey } from "../../core/deals/id.ts";
import { matchStage } from "../../core/stages/match.ts";
import { nearestStage } from "../../core/stages/nearest.ts";
import { sheets as words } from "../../messages/en/sheets.ts";
import type { Managed, ManagedPipeline } from "../../operations/read-managed.ts";

/** A stage that may not be where it was written, and the one that was there by the history. */
export interface Forbidden {
  /** Row of the sheet, from 0. */
  readonly row: number;
  readonly before: string | null;
  readonly sentence: string;
}

/** Column of the sheet, from 0, that holds the stages; null where the table has none. */
export function stageColumn({ table }: Managed): number | null {
  const column = table.recognition.columns.find(({ field }) => field === "stage");
  return column ? table.left + column.index : null;
}

/** Ids of the deals whose stage the list has: others are pointed out, not recorded. */
export function dealsInKnownStages({ pipeline: { deals } }: ManagedPipeline): string[] {
  return deals.ids.filter((_, deal) => (deals.stage[deal] ?? -1) >= 0);
}

/**
 * The stages in the rows of `range` that no stage of the table matches, or that the deal's stage
 * before does not lead to. A deal's last entry in the history is the stage before.
 */
export function forbiddenStages(managed: Managed & ManagedPipeline, range: Range): Forbidden[] {
  const { pipeline, table, stages } = managed;
  const column = stageColumn(managed);
  if (column === null) return [];
  const last = lastStages(managed);
  const found: Forbidden[] = [];
  pipeline.deals.rows.forEach((gridRow, deal) => {
    const row = table.top + gridRow;
    if (row < range.top || row > range.bottom) return;
    const written = String(table.grid.values[gridRow]?.[column - table.left] ?? "").trim();
    if (written === "") return;
    const id = pipeline.deals.ids[deal] ?? "";
    const before = last.get(idKey(id)) ?? null;
    const to = matchStage(written, stages);
    if (to < 0) {
      const nearest = nearestStage(written, stages);
      found.push({ row, before, sentence: words.unknownStage(id, written, nearest) });
      return;
    }
    const from = before === null ? undefined : stages[matchStage(before, stages)];
    const allowed = from?.next ?? [];
    const isAllowed =
      allowed.length === 0 || from === stages[to] || allowed.some((name) => matchStage(name, stages) === to);
    if (from && !isAllowed) {
      found.push({ row, before, sentence: words.forbiddenMove(id, from.name, written, allowed) });
    }
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
