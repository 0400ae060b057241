import type { Range } from "../../core/cells/cell.ts";
import type { Problem } from "../../core/issue.ts";
import { isProblem } from "../../core/metrics/problem.ts";
import { sheets as words } from "../../messages/en/sheets.ts";
import { explainError } from "../../messages/function-errors.ts";
import { operations } from "../../operations/index.ts";
import { type Managed, type ManagedPipeline, readManaged } from "../../operations/read-managed.ts";
import type { OperationTypes } from "../../operations/views.ts";
import { runSync, type SyncWorkbook } from "../../workbook.ts";
import type { Book, EditEvent } from "./apps-script.ts";
import { placeOfRange } from "./cells.ts";
import { sheetNamed } from "./find.ts";
import { growTable } from "./grow-table.ts";
import { alone } from "./lock.ts";
import { remembering } from "./remembering.ts";
import { serialsIn } from "./serials.ts";
import { readSettings } from "./settings-store.ts";
import { sheetsWorkbook } from "./sheets-workbook.ts";
import { dealsInKnownStages, type Forbidden, forbiddenStages, stageColumn } from "./stage-guard.ts";
import { placeOf } from "./tables.ts";
import { writeCells } from "./write-cells.ts";

/** Sentences that a toast has room for. */
const mostShown = 3;
const toastSeconds = 8;

/**
 * After an edit by hand: says what is wrong with the stages written, puts them back where that is
 * wanted, and writes stage changes into the history. Sheets drops events that come too fast, so the
 * history is always brought up from the whole table, not from the event.
 */
export function afterEdit(book: Book, event: EditEvent): void {
  const { range } = event;
  if (!range) return;
  const settings = readSettings(book);
  if (settings?.state !== "done") return;
  if (placeOf(book, settings.table.name)?.sheet !== range.getSheet().getName()) return;
  alone(() => {
    const workbook = remembering(sheetsWorkbook(book));
    const managed = managedNow(workbook);
    if (isProblem(managed)) throw new Error(explainError({ problem: managed }));
    const found = guardStages(book, managed, placeOfRange(range), event.oldValue);
    if (growTable(book, managed) || found) workbook.forget();
    settleNow(book, workbook, managed, { who: event.user?.getEmail() ?? "", seenBy: "edit" });
    if (found) book.toast(found, words.name, toastSeconds);
  });
}

/**
 * Writes stage changes that no event told of into the history; gives how many there were, null
 * where nothing is managed.
 */
export function reconcile(book: Book): number | null {
  return alone(() => {
    const workbook = remembering(sheetsWorkbook(book));
    const managed = managedNow(workbook);
    if (isProblem(managed)) {
      if (managed.code === "unmanaged") return null;
      throw new Error(explainError({ problem: managed }));
    }
    if (growTable(book, managed)) workbook.forget();
    return settleNow(book, workbook, managed, { who: "", seenBy: "reconcile" });
  });
}

type Seen = Pick<OperationTypes["settle"]["args"], "who" | "seenBy">;

/** The history's "who" is known only where Google tells; otherwise it stays blank. */
function settleNow(book: Book, workbook: SyncWorkbook, managed: ManagedNow, seen: Seen): number {
  const when = serialsIn(book.getSpreadsheetTimeZone())(new Date()) ?? 0;
  const only = dealsInKnownStages(managed);
  const { changes, problem } = runSync(workbook, operations.settle, { ...seen, when, only });
  if (problem) throw new Error(explainError({ problem }));
  return changes;
}

/** What there is to say of the stages in the edited rows; null where all may be there. */
function guardStages(
  book: Book,
  managed: ManagedNow,
  edited: Range,
  oldValue: string | undefined,
): string | null {
  const column = stageColumn(managed);
  if (column === null || column < edited.left || column > edited.right) return null;
  const forbidden = forbiddenStages(managed, edited);
  if (forbidden.length === 0) return null;
  const sentences = forbidden.slice(0, mostShown).map(({ sentence }) => sentence);
  if (forbidden.length > mostShown) sentences.push(words.more(forbidden.length - mostShown));
  if (managed.settings.mode === "block") {
    const isOneCell = edited.top === edited.bottom && edited.left === edited.right;
    const count = putBack(book, managed.place.sheet, column, forbidden, isOneCell ? oldValue : undefined);
    if (count > 0) sentences.push(words.putBack(count));
  }
  return sentences.join("\n");
}

/**
 * Writes the stages before over forbidden ones, in one write. A deal of which no stage before is
 * known keeps what was written: to blank it would lose what somebody entered.
 */
function putBack(
  book: Book,
  sheet: string,
  column: number,
  forbidden: readonly Forbidden[],
  oldValue: string | undefined,
): number {
  const before = new Map(
    forbidden.flatMap(({ row, before }) => {
      const stage = oldValue ?? before;
      return stage === null ? [] : [[row, stage] as const];
    }),
  );
  if (before.size === 0) return 0;
  const rows = [...before.keys()];
  const top = rows.reduce((least, row) => Math.min(least, row));
  const bottom = rows.reduce((most, row) => Math.max(most, row));
  const cells = Array.from({ length: bottom - top + 1 }, (_, index) => [before.get(top + index) ?? null]);
  writeCells(sheetNamed(book, sheet), { top, left: column, cells }, null);
  return before.size;
}

type ManagedNow = Managed & ManagedPipeline;

function managedNow(workbook: SyncWorkbook): ManagedNow | Problem {
  const { settings, overview, today } = workbook.read({ settings: true, overview: true });
  if (!settings || !overview) return { code: "unmanaged", values: {} };
  if (settings.state !== "done") return { code: "halfway", values: { table: settings.table.name } };
  const reading = readManaged(settings, overview, today);
  let step = reading.next();
  while (!step.done) step = reading.next(workbook.read(step.value));
  return step.value;
}
