import type { Range } from "../../core/cells/cell.ts";
import type { Problem } from "../../core/issue.ts";
import { isProblem } from "../../core/metrics/problem.ts";
import { type Forbidden, forbiddenStages, stageColumn } from "../../operations/forbidden-stages.ts";
import { moveProblem } from "../../operations/move-problem.ts";
import type { OperationTypes } from "../../operations/operation-types.ts";
import type { Notice } from "../../operations/pane-host.ts";
import { type Managed, type ManagedPipeline, readManaged } from "../../operations/read-managed.ts";
import { settle } from "../../operations/settle.ts";
import { runSync, type SyncWorkbook } from "../../workbook.ts";
import { checkEditable } from "./access.ts";
import type { Book, EditEvent } from "./apps-script.ts";
import { placeOfRange, rangeIn } from "./cells.ts";
import { sheetNamed } from "./find.ts";
import { growTable } from "./grow-table.ts";
import { alone } from "./lock.ts";
import { keepNotices } from "./notices.ts";
import { remembering } from "./remembering.ts";
import { serialsIn } from "./serials.ts";
import { readSettings } from "./settings-store.ts";
import { sheetsWorkbook } from "./sheets-workbook.ts";
import { placeOf } from "./tables.ts";
import { userSentences, words } from "./words.ts";
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
    if (isProblem(managed)) throw new Error(told({ problem: managed }));
    const edited = placeOfRange(range);
    const isBlock = edited.bottom > edited.top || edited.right > edited.left;
    const { notices, isPutBack } = guardStages(book, managed, edited, event.oldValue);
    if (growTable(book, managed) || isPutBack) workbook.forget();
    settleNow(book, workbook, managed, {
      who: event.user?.getEmail() ?? "",
      seenBy: isBlock ? "paste" : "edit",
      edited: dealsIn(managed, edited),
    });
    if (notices.length === 0) return;
    book.toast(toastOf(notices), words().name, toastSeconds);
    keepNotices(notices);
  });
}

/**
 * Writes stage changes that no event told of into the history; gives how many there were, null
 * where nothing is managed. `moved`: ids of the deals that the user has just moved in the sidebar.
 */
export function reconcile(book: Book, moved: readonly string[] = []): number | null {
  return alone(() => {
    const workbook = remembering(sheetsWorkbook(book));
    const managed = managedNow(workbook);
    if (isProblem(managed)) {
      if (managed.code === "unmanaged") return null;
      throw new Error(told({ problem: managed }));
    }
    if (growTable(book, managed)) workbook.forget();
    // The others' changes are told as found on the way.
    const seen: Seen =
      moved.length === 0 ? { who: "", seenBy: "reconcile" } : { who: "", seenBy: "edit", edited: moved };
    return settleNow(book, workbook, managed, seen);
  });
}

type Seen = Pick<OperationTypes["settle"]["args"], "who" | "seenBy" | "edited">;

/** The history's "who" is known only where Google tells; otherwise it stays blank. */
function settleNow(book: Book, workbook: SyncWorkbook, managed: ManagedNow, seen: Seen): number {
  const when = serialsIn(book.getSpreadsheetTimeZone())(new Date()) ?? 0;
  const only = dealsInKnownStages(managed);
  const { changes, problem } = runSync(workbook, settle, { ...seen, when, only });
  if (problem) throw new Error(told({ problem }));
  return changes;
}

/** Ids of the deals in the rows of an edit. */
function dealsIn({ table, pipeline }: ManagedNow, { top, bottom }: Range): string[] {
  const { ids, rows } = pipeline.deals;
  return ids.filter((_, deal) => {
    const row = table.top + (rows[deal] ?? -1);
    return row >= top && row <= bottom;
  });
}

interface Guarded {
  readonly notices: readonly Notice[];
  readonly isPutBack: boolean;
}

/** Says what is wrong with the stages in the edited rows, and puts them back where that is wanted. */
function guardStages(book: Book, managed: ManagedNow, edited: Range, oldValue: string | undefined): Guarded {
  const nothing: Guarded = { notices: [], isPutBack: false };
  const column = stageColumn(managed);
  if (column === null || column < edited.left || column > edited.right) return nothing;
  const isOneCell = edited.top === edited.bottom && edited.left === edited.right;
  const forbidden = forbiddenStages(managed, edited, isOneCell ? oldValue : undefined);
  if (forbidden.length === 0) return nothing;
  const blocked = forbidden.filter(({ isBlocked }) => isBlocked);
  const restored =
    blocked.length > 0 ? putBack(book, managed.place.sheet, column, blocked) : new Set<number>();
  const notices = forbidden.map(({ row, deal, stage, before, move }) => ({
    problem: moveProblem(move, { deal, stage, before: before ?? "", isPutBack: restored.has(row) }),
    row: row + 1,
  }));
  return { notices, isPutBack: restored.size > 0 };
}

function told(notice: { readonly problem: Problem }): string {
  return userSentences().problem(notice.problem);
}

function toastOf(notices: readonly Notice[]): string {
  const sentences = notices.slice(0, mostShown).map((notice) => told(notice));
  if (notices.length > mostShown) sentences.push(words().more(notices.length - mostShown));
  return sentences.join(".\n");
}

/**
 * Writes the stages before over forbidden ones, in one write; gives the rows. A deal of which no
 * stage before is known keeps what was written, for to blank it would lose what somebody entered;
 * so does a cell with a formula, and one that holds something else by now.
 */
function putBack(book: Book, sheet: string, column: number, forbidden: readonly Forbidden[]): Set<number> {
  const top = forbidden.reduce((least, { row }) => Math.min(least, row), Number.POSITIVE_INFINITY);
  const bottom = forbidden.reduce((most, { row }) => Math.max(most, row), 0);
  const range = rangeIn(sheetNamed(book, sheet), { top, left: column, bottom, right: column });
  checkEditable(range);
  const formulas = range.getFormulas();
  const present: unknown[][] = range.getValues();
  const before = new Map(
    forbidden.flatMap(({ row, stage, before }) => {
      const isStill = String(present[row - top]?.[0] ?? "").trim() === stage;
      return before === null || !isStill || formulas[row - top]?.[0] ? [] : [[row, before] as const];
    }),
  );
  const cells = Array.from({ length: bottom - top + 1 }, (_, index) => [before.get(top + index) ?? null]);
  writeCells(sheetNamed(book, sheet), { top, left: column, cells }, null);
  return new Set(before.keys());
}

/** Ids of the deals whose stage the list has: others are pointed out, not recorded. */
function dealsInKnownStages({ pipeline: { deals } }: ManagedPipeline): string[] {
  return deals.ids.filter((_, deal) => (deals.stage[deal] ?? -1) >= 0);
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
