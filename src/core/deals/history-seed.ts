import { isBlank } from "../cells/blank.ts";
import type { Cell, Serial } from "../cells/cell.ts";
import type { Pipeline } from "./deals.ts";

/** "Seen by" of the rows that set-up writes. */
export const atSetUp = "set-up";

/**
 * The rows that set-up begins a history with: the present stage of each deal that has one, seen
 * at `when`. They say where a deal was, not when it came there. A deal with neither id nor name gets
 * none, for nothing would find it again once its row moves.
 */
export function seedHistory(pipeline: Pipeline, when: Serial, who: string): readonly (readonly Cell[])[] {
  const written = pipeline.column("stage");
  const called = [pipeline.column("id"), pipeline.column("name")];
  const rows: (readonly Cell[])[] = [];
  pipeline.deals.ids.forEach((id, deal) => {
    if (called.every((cells) => isBlank(cells?.[deal]))) return;
    const known = pipeline.stages[pipeline.deals.stage[deal] ?? -1]?.name;
    const stage = known ?? String(written?.[deal] ?? "").trim();
    if (stage !== "") rows.push([id, null, stage, when, who, atSetUp]);
  });
  return rows;
}
