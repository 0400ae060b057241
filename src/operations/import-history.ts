import type { Cell } from "../core/cells/cell.ts";
import { appendToHistory } from "../core/history/append.ts";
import type { HistoryRow } from "../core/history/changes.ts";
import { type ImportPlan, planImport } from "../core/history/import.ts";
import { importMark, importMarks, marksTakenBack, takingBack } from "../core/history/import-mark.ts";
import { readForeignMoves } from "../core/history/read-import.ts";
import type { Problem } from "../core/issue.ts";
import { isProblem } from "../core/metrics/problem.ts";
import type { DateOrder } from "../core/table/recognition.ts";
import type { Outcome, ReadRequest, Snapshot } from "../workbook.ts";
import { type ManagedHistory, readManagedHistory } from "./managed-history.ts";

export interface ImportArgs {
  /** What the source is called, for the mark in "Seen by". */
  readonly name: string;
  /** Its cells, header row among them. */
  readonly values: readonly (readonly Cell[])[];
  /** For texts like 03/04/2026 where no date of the source tells. */
  readonly dateOrder?: DateOrder;
  readonly who: string;
  readonly when: number;
  /** Only tells what would be done. */
  readonly plan?: true;
}

export interface TakeBackArgs {
  /** The mark in "Seen by". */
  readonly mark: string;
  readonly who: string;
  readonly when: number;
  readonly plan?: true;
}

/** A row of the source that was left out or is in doubt; rows count from 1. */
interface DoubtfulRow {
  readonly code: string;
  readonly row: number;
  readonly text: string;
}

export type ImportView =
  | { readonly state: "problem"; readonly problem: Problem }
  | (Omit<ImportPlan, "rows"> & {
      readonly state: "planned" | "done";
      readonly mark: string;
      readonly rows: number;
      readonly doubtful: readonly DoubtfulRow[];
    });

export type TakeBackView =
  | { readonly state: "problem"; readonly problem: Problem; readonly marks: readonly string[] }
  | { readonly state: "planned" | "done"; readonly rows: number };

/** Adds the moves that another system's export tells to the history, each once, under one mark. */
export function* importHistory(args: ImportArgs): Generator<ReadRequest, Outcome<ImportView>, Snapshot> {
  const managed = yield* readManagedHistory();
  const refuse = (problem: Problem) => ({ changes: [], view: { state: "problem", problem } as const });
  if (isProblem(managed)) return refuse(managed);
  const { grid, columns, stages } = managed;
  const foreign = readForeignMoves({ values: args.values }, stages, args.dateOrder);
  if (!foreign.ok) return refuse(foreign.problem);
  if (columns.seenBy < 0) return refuse({ code: "noSeenBy", values: {} });
  const mark = importMark(args.name, args.when, importMarks(grid, columns));
  const { rows, ...rest } = planImport(managed.pipeline, managed.history, managed, foreign.moves, {
    who: args.who,
    mark,
  });
  const doubtful = foreign.issues.map(({ code, row, values }) => ({
    code,
    row: (row ?? 0) + 1,
    text: String(values.text ?? ""),
  }));
  const view = { ...rest, mark, rows: rows.length, doubtful };
  if (args.plan) return { changes: [], view: { state: "planned", ...view } };
  return { changes: appended(managed, rows), view: { state: "done", ...view } };
}

/** Has the rows of an import count no more: a row says so, for the history only ever grows. */
export function* takeBackImport(args: TakeBackArgs): Generator<ReadRequest, Outcome<TakeBackView>, Snapshot> {
  const managed = yield* readManagedHistory();
  if (isProblem(managed)) return { changes: [], view: { state: "problem", problem: managed, marks: [] } };
  const { grid, columns } = managed;
  const gone = marksTakenBack(grid, columns);
  const marks = importMarks(grid, columns).filter((mark) => !gone.has(mark));
  if (!marks.includes(args.mark)) {
    const problem = { code: "noSuchImport", values: { mark: args.mark, marks: marks.join(", ") } };
    return { changes: [], view: { state: "problem", problem, marks } };
  }
  const rows = grid.values.filter((cells) => cells[columns.seenBy] === args.mark).length;
  if (args.plan) return { changes: [], view: { state: "planned", rows } };
  const row: HistoryRow = {
    Deal: null,
    From: null,
    To: null,
    When: args.when,
    Who: args.who === "" ? null : args.who,
    "Seen by": takingBack(args.mark),
  };
  return { changes: appended(managed, [row]), view: { state: "done", rows } };
}

const appended = ({ historyPlace, sheet, grid, columns }: ManagedHistory, rows: readonly HistoryRow[]) =>
  appendToHistory(historyPlace, sheet, grid, columns, rows);
