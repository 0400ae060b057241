import { isBlank } from "../core/cells/blank.ts";
import type { Cell } from "../core/cells/cell.ts";
import type { Pipeline } from "../core/deals/deals.ts";
import { historyHeaders, readHistory, type StageHistory } from "../core/deals/history.ts";
import { idKey } from "../core/deals/id.ts";
import type { Problem } from "../core/issue.ts";
import { isProblem } from "../core/metrics/problem.ts";
import type { PlacedGrid, TablePlace } from "../core/planning/overview.ts";
import { stageMatcher } from "../core/stages/match.ts";
import { normaliseStage } from "../core/stages/normalise.ts";
import type { Outcome, ReadRequest, Snapshot } from "../workbook.ts";
import { readManaged } from "./read-managed.ts";
import type { OperationTypes, SettleView } from "./views.ts";

type Args = OperationTypes["settle"]["args"];

/**
 * Writes into the history what has changed since its last row of each deal: the deal's stage, or
 * that there is a new deal. Looks at the table as it is, so that pastes and missed events are seen
 * too, and a second run finds nothing.
 */
export function* settle(args: Args): Generator<ReadRequest, Outcome<SettleView>, Snapshot> {
  const { settings = null, overview, today } = yield { settings: true, overview: true };
  const nothing = (problem?: Problem) => ({
    changes: [],
    view: { changes: 0, ...(problem ? { problem } : {}) },
  });
  if (!settings || !overview) return nothing({ code: "unmanaged", values: {} });
  if (settings.state === "applying") {
    return nothing({ code: "halfway", values: { table: settings.table.name } });
  }
  const managed = yield* readManaged(settings, overview, today);
  if (isProblem(managed)) return nothing(managed);
  const place = overview.tables.find(({ name }) => name === settings.tables.history);
  const sheet = managed.own.history;
  if (!place || !sheet) return nothing({ code: "historyGone", values: { sheet: settings.sheets.history } });
  const read = readHistory(sheet.grid);
  if (!read.ok) return nothing(read.problem);
  const rows = newRows(managed.pipeline, read.history, args);
  if (rows.length === 0) return nothing();
  const ordered = inColumnsOf(place, sheet, rows);
  return {
    changes: [{ kind: "appendRows", table: place.name, rows: ordered }],
    view: { changes: rows.length },
  };
}

type HistoryRow = Readonly<Record<(typeof historyHeaders)[number], Cell>>;

function newRows(
  pipeline: Pipeline,
  history: StageHistory,
  { who, when, only, seenBy = "edit" }: Args,
): HistoryRow[] {
  const wanted = only && new Set(only.map(idKey));
  const { deals, stages } = pipeline;
  const match = stageMatcher(stages);
  const last = new Map<string, number>();
  history.deals.forEach((deal, row) => {
    last.set(idKey(deal), row);
  });
  const written = pipeline.column("stage");
  const isSame = (one: string, other: string) => {
    const stage = match(one);
    return stage === -1 ? normaliseStage(one) === normaliseStage(other) : stage === match(other);
  };
  const rows: HistoryRow[] = [];
  for (const [key, deal] of uniqueDeals(pipeline)) {
    if (wanted && !wanted.has(key)) continue;
    const to = stages[deals.stage[deal] ?? -1]?.name ?? String(written?.[deal] ?? "").trim();
    const row = last.get(key);
    const from = row === undefined ? null : (history.to[row] ?? "");
    if (to === "" || (from !== null && isSame(from, to))) continue;
    rows.push({
      Deal: deals.ids[deal] ?? "",
      From: from,
      To: to,
      // Never before the row it follows, or the history would end with the older one.
      When: Math.max(when, row === undefined ? when : (history.when[row] ?? when)),
      Who: who === "" ? null : who,
      "Seen by": seenBy,
    });
  }
  return rows;
}

/** Deals with an id or name that no other has: of others nobody can say whose history it is. */
function uniqueDeals(pipeline: Pipeline): Map<string, number> {
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

/** People may have moved or added columns in the history table. */
function inColumnsOf(
  place: TablePlace,
  { grid, top, left }: PlacedGrid,
  rows: readonly HistoryRow[],
): Cell[][] {
  const { range } = place;
  const headers = Array.from({ length: range.right - range.left + 1 }, (_, column) =>
    String(grid.values[range.top - top]?.[range.left - left + column] ?? "").trim(),
  );
  const known = new Map(historyHeaders.map((header) => [header.toLowerCase(), header]));
  return rows.map((row) =>
    headers.map((header) => {
      const column = known.get(header.toLowerCase() as Lowercase<(typeof historyHeaders)[number]>);
      return column === undefined ? null : row[column];
    }),
  );
}
