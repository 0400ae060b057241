import type { Grid } from "../core/cells/cell.ts";
import { readHistory, type StageHistory } from "../core/deals/history.ts";
import { type HistoryColumns, historyColumns } from "../core/deals/history-columns.ts";
import type { Problem } from "../core/issue.ts";
import { isProblem } from "../core/metrics/problem.ts";
import type { PlacedGrid, TablePlace } from "../core/planning/overview.ts";
import type { ReadRequest, Snapshot } from "../workbook.ts";
import { type Managed, type ManagedPipeline, partOf, readManaged } from "./read-managed.ts";

/** A managed workbook with its history table as it stands. */
export interface ManagedHistory extends Managed, ManagedPipeline {
  readonly historyPlace: TablePlace;
  /** The sheet of the table, and the table's part of it with what stands right below. */
  readonly sheet: PlacedGrid;
  readonly grid: Grid;
  readonly columns: HistoryColumns;
  readonly history: StageHistory;
}

/** Reads what is to be compared with the history; the problem where there is nothing to compare. */
export function* readManagedHistory(): Generator<ReadRequest, ManagedHistory | Problem, Snapshot> {
  const { settings = null, overview, today } = yield { settings: true, overview: true };
  if (!settings || !overview) return { code: "unmanaged", values: {} };
  if (settings.state === "applying") return { code: "halfway", values: { table: settings.table.name } };
  const managed = yield* readManaged(settings, overview, today);
  if (isProblem(managed)) return managed;
  const historyPlace = overview.tables.find(({ name }) => name === settings.tables.history);
  const sheet = managed.own.history;
  if (!historyPlace || !sheet) return { code: "historyGone", values: { sheet: settings.sheets.history } };
  const grid = partOf(sheet, overview, historyPlace.name);
  const columns = historyColumns(grid);
  if (!columns.ok) return columns.problem;
  const read = readHistory(grid);
  if (!read.ok) return read.problem;
  return { ...managed, historyPlace, sheet, grid, columns, history: read.history };
}
