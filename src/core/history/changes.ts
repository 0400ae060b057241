import { isBlank } from "../cells/blank.ts";
import type { Cell, Serial } from "../cells/cell.ts";
import type { Pipeline } from "../deals/deals.ts";
import type { StageHistory } from "../deals/history.ts";
import type { HistoryHeader } from "../deals/history-headers.ts";
import { idKey } from "../deals/id.ts";
import { stageMatcher } from "../stages/match.ts";
import { normaliseStage } from "../stages/normalise.ts";
import type { Stage } from "../stages/stage.ts";

/** A row of the history, by our own headers. */
export type HistoryRow = Readonly<Record<HistoryHeader, Cell>>;

/** How a stage change came to be seen. */
export const waysSeen = ["edit", "paste", "undo", "reconcile"] as const;
export type WaySeen = (typeof waysSeen)[number];

export interface Seen {
  /** "" where the host does not say. */
  readonly who: string;
  readonly when: Serial;
  readonly seenBy: WaySeen;
  /** Ids of the deals to look at; absent: all. */
  readonly only?: readonly string[];
  /** Ids of the deals that `who` and `seenBy` hold for; others were found on the way. Absent: all. */
  readonly edited?: readonly string[];
}

/** A second, in days. */
const second = 1 / 86_400;

/**
 * What the history lacks to end, for every deal, with the stage that the deal is in. It compares the
 * table as it is with each deal's last row, so it does not matter what brought the deal there, and
 * asked again it gives nothing. A deal without a stage, or whose id others have too, is left alone.
 */
export function stageChanges(
  pipeline: Pipeline,
  history: StageHistory,
  { who, when, seenBy, only, edited }: Seen,
): HistoryRow[] {
  const wanted = only && new Set(only.map(idKey));
  const told = edited && new Set(edited.map(idKey));
  const { deals, stages } = pipeline;
  const last = new Map<string, number>();
  history.deals.forEach((deal, row) => {
    last.set(idKey(deal), row);
  });
  const written = pipeline.column("stage");
  const isSame = sameStage(stages);
  const rows: HistoryRow[] = [];
  for (const [key, deal] of uniqueDeals(pipeline)) {
    if (wanted && !wanted.has(key)) continue;
    const to = stages[deals.stage[deal] ?? -1]?.name ?? String(written?.[deal] ?? "").trim();
    const row = last.get(key);
    const from = row === undefined ? null : (history.to[row] ?? "");
    if (to === "" || (from !== null && isSame(from, to))) continue;
    const before = row === undefined ? Number.NEGATIVE_INFINITY : (history.when[row] ?? when);
    const isTold = told === undefined || told.has(key);
    rows.push({
      Deal: deals.ids[deal] ?? "",
      From: from,
      To: to,
      // A clock may have been set back; the row still comes after the one it follows, sorted or not.
      When: when > before ? when : before + second,
      Who: isTold && who !== "" ? who : null,
      "Seen by": isTold ? seenBy : "reconcile",
    });
  }
  return rows;
}

/** Whether two texts mean one stage: by the list, else by how they are written. */
export function sameStage(stages: readonly Stage[]): (one: string, other: string) => boolean {
  const match = stageMatcher(stages);
  return (one, other) => {
    const stage = match(one);
    return stage === -1 ? normaliseStage(one) === normaliseStage(other) : stage === match(other);
  };
}

/** Deals by id or name, those that no other is called like: of others nobody can say whose history it is. */
export function uniqueDeals(pipeline: Pipeline): Map<string, number> {
  const ids = pipeline.column("id");
  const names = pipeline.column("name");
  const unique = new Map<string, number>();
  const seen = new Set<string>();
  pipeline.deals.ids.forEach((id, deal) => {
    if (isBlank(ids?.[deal]) && isBlank(names?.[deal])) return;
    const key = idKey(id);
    if (seen.has(key)) unique.delete(key);
    else unique.set(key, deal);
    seen.add(key);
  });
  return unique;
}
