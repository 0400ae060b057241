import type { Grid } from "../cells/cell.ts";
import type { Pipeline } from "../deals/deals.ts";
import type { StageHistory } from "../deals/history.ts";
import type { HistoryColumns } from "../deals/history-columns.ts";
import { idKey, idText } from "../deals/id.ts";
import { stageMatcher } from "../stages/match.ts";
import { normaliseStage } from "../stages/normalise.ts";
import { type HistoryRow, uniqueDeals } from "./changes.ts";
import { isImportMark } from "./import-mark.ts";
import type { ForeignMove } from "./read-import.ts";

/** How many rows of an export speak of one deal or stage. */
interface Counted {
  readonly name: string;
  readonly rows: number;
}

/** What an import would add, and all of the export that it would not. */
export interface ImportPlan {
  readonly rows: readonly HistoryRow[];
  /** Deals that get rows. */
  readonly deals: number;
  /** Moves that the history has already. */
  readonly present: number;
  /** Moves from the time in which the history was kept here, which knows better. */
  readonly later: number;
  /** Deals that the table does not have, or has several of. */
  readonly unknownDeals: readonly Counted[];
  /** Stages that the list does not have; their rows are kept. */
  readonly unknownStages: readonly Counted[];
}

/** A second, in days: systems round to it. */
const second = 1 / 86_400;

/**
 * What of the moves the history lacks. A deal is known by its id, else by its name where it is the
 * only one of it. A move is in the history when the same deal came into the same stage in the same
 * second; so a second import of one file adds nothing.
 */
export function planImport(
  pipeline: Pipeline,
  history: StageHistory,
  present: { readonly grid: Grid; readonly columns: HistoryColumns },
  moves: readonly ForeignMove[],
  { who, mark }: { readonly who: string; readonly mark: string },
): ImportPlan {
  const match = stageMatcher(pipeline.stages);
  const stageKey = (text: string) => {
    const stage = match(text);
    return stage === -1 ? normaliseStage(text) : String(stage);
  };
  const momentOf = (deal: string, to: string, when: number) =>
    JSON.stringify([idKey(deal), stageKey(to), Math.round(when / second)]);
  const known = new Set(
    history.deals.map((deal, row) => momentOf(deal, history.to[row] ?? "", history.when[row] ?? 0)),
  );
  const begun = ownBeginnings(present.grid, present.columns);
  const dealOf = dealFinder(pipeline);
  const unknownDeals = new Map<string, number>();
  const unknownStages = new Map<string, number>();
  const rows: HistoryRow[] = [];
  const deals = new Set<string>();
  let there = 0;
  let later = 0;
  for (const { deal: called, name, from, to, when } of moves) {
    const deal = dealOf(called) ?? dealOf(name);
    if (deal === null) {
      count(unknownDeals, called);
      continue;
    }
    const moment = momentOf(deal, to, when);
    if (known.has(moment)) {
      there++;
      continue;
    }
    if (when > (begun.get(idKey(deal)) ?? Number.POSITIVE_INFINITY)) {
      later++;
      continue;
    }
    known.add(moment);
    deals.add(deal);
    const stage = match(to);
    if (stage === -1) count(unknownStages, to);
    rows.push({
      Deal: deal,
      From: from === "" ? null : from,
      To: pipeline.stages[stage]?.name ?? to,
      When: when,
      Who: who === "" ? null : who,
      "Seen by": mark,
    });
  }
  return {
    rows,
    deals: deals.size,
    present: there,
    later,
    unknownDeals: counted(unknownDeals),
    unknownStages: counted(unknownStages),
  };
}

/** Since when the history was kept here, deal by deal: its first row that no import brought. */
function ownBeginnings(grid: Grid, { row, deal, when, seenBy }: HistoryColumns): ReadonlyMap<string, number> {
  const begun = new Map<string, number>();
  for (const cells of grid.values.slice(row + 1)) {
    const moment = cells[when];
    const key = idKey(idText(cells[deal]));
    if (key === "" || typeof moment !== "number" || isImportMark(idText(cells[seenBy]))) continue;
    begun.set(key, Math.min(moment, begun.get(key) ?? moment));
  }
  return begun;
}

/** The id of the deal that another system calls so; null where none or several are. */
function dealFinder(pipeline: Pipeline): (called: string) => string | null {
  const { ids } = pipeline.deals;
  const unique = uniqueDeals(pipeline);
  const byName = new Map<string, number>();
  pipeline.column("name")?.forEach((cell, deal) => {
    const name = idText(cell).toLowerCase();
    byName.set(name, byName.has(name) ? -1 : deal);
  });
  return (called) => {
    if (called === "") return null;
    const deal = unique.get(idKey(called)) ?? byName.get(called.toLowerCase());
    const id = ids[deal ?? -1];
    return id !== undefined && unique.has(idKey(id)) ? id : null;
  };
}

const count = (counts: Map<string, number>, name: string) => counts.set(name, (counts.get(name) ?? 0) + 1);

const counted = (counts: ReadonlyMap<string, number>): Counted[] =>
  [...counts].map(([name, rows]) => ({ name, rows })).sort((a, b) => b.rows - a.rows);
