import type { Grid } from "../cells/cell.ts";
import type { Issue } from "../issue.ts";
import { normaliseStage } from "../stages/normalise.ts";
import type { DateOrder } from "../table/recognition.ts";
import { historyColumns, type NoHistory } from "./history-columns.ts";
import { sortedByTime } from "./history-order.ts";
import { readHistoryRows } from "./history-rows.ts";

/**
 * Which deal went into which stage when, oldest first within a deal, a row a visit. Index i is the
 * i-th visit in all columns.
 */
export interface StageHistory {
  /** Id of the deal, as the table writes it. */
  readonly deals: readonly string[];
  /** The stage left, as text; "" where the history does not say. */
  readonly from: readonly string[];
  /** The stage entered, as text. */
  readonly to: readonly string[];
  readonly when: Float64Array;
  /** 1: the move was seen; 0: the deal was found in that stage when the history was begun. */
  readonly seen: Uint8Array;
  readonly issues: readonly Issue[];
}

export type HistoryResult = { readonly ok: true; readonly history: StageHistory } | NoHistory;

/**
 * Reads a stage history: our own table, Salesforce's OpportunityHistory export, its report
 * "Opportunity History", a history of all fields (of which the rows about the stage count), or any
 * list of deal, stage and date. The header is the row that names most columns. Rows in a row with
 * one stage (an edit of the amount) are one visit; newest first is turned round; rows without a
 * readable date are left out with an issue. `dateOrder` is for texts like 03/04/2026.
 */
export function readHistory(grid: Grid, dateOrder?: DateOrder): HistoryResult {
  const header = historyColumns(grid);
  if (!header.ok) return header;
  const rows = readHistoryRows(grid, header, dateOrder);
  const sorted = sortedByTime(rows);
  const stageKey = remembering(normaliseStage);
  const { deal, from, to, when, seen, place } = rows;
  const isRepeat = (row: number, before: number) =>
    place[row] === place[before] && stageKey(to[row] as string) === stageKey(to[before] as string);
  const visits = sorted.filter((row, i) => i === 0 || !isRepeat(row, sorted[i - 1] as number));
  const texts = (column: readonly string[]) => Array.from(visits, (row) => column[row] as string);
  return {
    ok: true,
    history: {
      deals: texts(deal),
      from: texts(from),
      to: texts(to),
      when: new Float64Array(visits.length).map((_, i) => when[visits[i] as number] as number),
      seen: new Uint8Array(visits.length).map((_, i) => seen[visits[i] as number] as number),
      issues: rows.issues,
    },
  };
}

/** Few texts come again and again: each is worked out once. */
function remembering(work: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    let made = known.get(text);
    if (made === undefined) {
      made = work(text);
      known.set(text, made);
    }
    return made;
  };
}
