import { parseA1 } from "../../core/cells/address.ts";
import type { WaySeen } from "../../core/history/changes.ts";
import { changesFigures } from "../../operations/changes-figures.ts";
import { operations } from "../../operations/index.ts";
import type { Notice, PaneHost } from "../../operations/pane-host.ts";
import { type Edit, run } from "../../workbook.ts";
import { readExport } from "../file/read-export.ts";
import { nowSerial } from "./clock.ts";
import { inTable, type ManagedSource } from "./managed-source.ts";
import { guardStages } from "./stage-guard.ts";
import type { UniverWorkbook } from "./univer-workbook.ts";

/** Edits come in bursts: listeners hear of a burst once, so soon after its last edit (ms). */
const pause = 120;
/** The history follows after the figures have. */
const settlePause = 400;

export interface WorkbenchHost extends PaneHost {
  /** Settles when nothing is being changed any more. */
  idle(): Promise<void>;
  readonly busy: boolean;
  /** Has the pane look again: another workbook has been opened. */
  changed(): void;
}

/** `onFailure` hears of what went wrong with work that nobody waits for. */
export function workbenchHost(
  workbook: UniverWorkbook,
  managed: ManagedSource,
  locale: string,
  onFailure: (error: unknown) => void,
): WorkbenchHost {
  const listeners = new Set<() => void>();
  const noticed = new Set<(notice: Notice) => void>();
  let queue: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  let shownSheet: string | null = null;

  /** One operation at a time: two that both write would mix their steps. */
  const inTurn = <Result>(work: () => Promise<Result>): Promise<Result> => {
    waiting++;
    const result = queue.then(work).finally(() => {
      waiting--;
    });
    queue = result.catch(() => undefined); // whoever asked hears of the failure; the next still gets its turn
    return result;
  };
  const tell = () => {
    for (const listener of listeners) listener();
  };
  const settle = (seenBy: WaySeen, edits: readonly Edit[] = []) => {
    if (!("pipeline" in managed.current())) return;
    inTurn(async () => {
      const notices = await guardStages(workbook, managed, edits);
      for (const notice of notices) for (const listener of noticed) listener(notice);
      // Nobody signs in here, so the history says when and not who.
      await run(workbook, operations.settle, { who: "", when: nowSerial(), seenBy });
      if (notices.length > 0) tell();
    }).catch(onFailure);
  };
  /** The burst of edits that is not settled yet, and how it came about. */
  let burst: Edit[] = [];
  let way: WaySeen = "edit";
  const settled = debounced(settlePause, () => {
    // What somebody takes back is as they had it.
    settle(way, way === "undo" ? [] : burst);
    burst = [];
    way = "edit";
  });
  const edited = debounced(pause, tell);
  workbook.onEdit((edit) => {
    const { top, left, bottom, right } = edit.range;
    burst.push(edit);
    if (way === "edit" && (bottom > top || right > left)) way = "paste";
    edited();
    settled();
  });
  workbook.onUndo(() => {
    way = "undo";
    settled();
  });
  workbook.onCalculated((edit) => {
    const read = managed.current();
    if ("pipeline" in read && inTable(read, edit)) edited();
  });

  return {
    locale,
    readExport,
    get busy() {
      return waiting > 0;
    },
    changed() {
      shownSheet = null;
      tell();
      // It may have been worked on where nobody kept its history.
      settle("reconcile");
    },
    async idle() {
      while (waiting > 0) await queue;
    },
    async run(name, args, onProgress) {
      const view = await inTurn(() => run(workbook, operations[name], args, onProgress));
      if ("sheet" in view) shownSheet = view.sheet;
      if (changesFigures(name, args)) tell();
      // Our own writes are no edits, but a stage that was mended or moved is a change for the history.
      if ((name === "mend" || name === "moveDeal") && !("plan" in args)) settle("edit");
      return view;
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    onSelect: workbook.onSelect,
    onNotice(listener) {
      noticed.add(listener);
      return () => noticed.delete(listener);
    },
    async reveal(row, cell) {
      const read = managed.current();
      const { overview } = workbook.readNow({ overview: true });
      const sheet = "pipeline" in read ? read.table.sheet : (shownSheet ?? overview?.activeSheet);
      if (sheet === undefined) return;
      const left = parseA1(cell ?? "")?.range.left ?? ("pipeline" in read ? read.table.left : 0);
      await workbook.reveal({ sheet, range: { top: row - 1, left, bottom: row - 1, right: left } });
    },
  };
}

function debounced(pause: number, act: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(act, pause);
  };
}
