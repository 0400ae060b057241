import { idKey } from "../../core/deals/id.ts";
import type { ManagedPipeline } from "../../operations/read-managed.ts";

/** The stage of a deal as its cell has it, and where that cell is. */
export interface StageState {
  readonly id: string;
  /** Index of the deal in the pipeline that the state is of. */
  readonly deal: number;
  readonly text: string;
  /** Whether the stage list has it. */
  readonly isKnown: boolean;
  /** Of the sheet, from 0. */
  readonly row: number;
}

/** Deals by what tells them apart; those of one id by their order too. */
export type StageStates = ReadonlyMap<string, StageState>;

export function stageStates({ pipeline, table }: ManagedPipeline): StageStates {
  const { deals } = pipeline;
  const written = pipeline.column("stage");
  const seen = new Map<string, number>();
  const states = new Map<string, StageState>();
  deals.ids.forEach((id, deal) => {
    const key = idKey(id);
    const times = seen.get(key) ?? 0;
    seen.set(key, times + 1);
    states.set(times === 0 ? key : `${key}\n${times}`, {
      id,
      deal,
      text: String(written?.[deal] ?? "").trim(),
      isKnown: (deals.stage[deal] ?? -1) >= 0,
      row: table.top + (deals.rows[deal] ?? 0),
    });
  });
  return states;
}

export interface StageChange {
  readonly key: string;
  /** Null for a deal that was not there. */
  readonly before: StageState | null;
  readonly after: StageState;
}

/** Deals whose stage is not what it was, or is one only now that the list has it; where they stand does not matter. */
export function changedStages(before: StageStates, after: StageStates): StageChange[] {
  const changes: StageChange[] = [];
  for (const [key, now] of after) {
    const then = before.get(key) ?? null;
    const isNew = then?.text !== now.text || (now.isKnown && !then.isKnown);
    if (isNew) changes.push({ key, before: then, after: now });
  }
  return changes;
}

/** Column of the stage cells in the sheet, from 0; -1 when the table has none. */
export function stageColumn({ table }: ManagedPipeline): number {
  const column = table.recognition.columns.find(({ field }) => field === "stage");
  return column ? table.left + column.index : -1;
}
