import { operations } from "../../operations/index.ts";
import type { PaneHost } from "../../operations/views.ts";
import { run } from "../../workbook.ts";
import { nowSerial } from "./clock.ts";
import { inTable, type ManagedSource } from "./managed-source.ts";
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
  const settled = debounced(settlePause, () => {
    if ("pipeline" in managed.current()) {
      // Nobody signs in here, so the history says when and not who.
      const args = { who: "", when: nowSerial() };
      inTurn(() => run(workbook, operations.settle, args)).catch(onFailure);
    }
  });
  const edited = debounced(pause, tell);
  workbook.onEdit(() => {
    edited();
    settled();
  });
  workbook.onCalculated((edit) => {
    const read = managed.current();
    if ("pipeline" in read && inTable(read, edit)) edited();
  });

  return {
    locale,
    get busy() {
      return waiting > 0;
    },
    changed() {
      shownSheet = null;
      tell();
    },
    async idle() {
      while (waiting > 0) await queue;
    },
    async run(name, args, onProgress) {
      const view = await inTurn(() => run(workbook, operations[name], args, onProgress));
      if ("sheet" in view) shownSheet = view.sheet;
      if (name === "setUp" || name === "revert") tell();
      return view;
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async reveal(row) {
      const read = managed.current();
      const { overview } = workbook.readNow({ overview: true });
      const sheet = "pipeline" in read ? read.table.sheet : (shownSheet ?? overview?.activeSheet);
      if (sheet === undefined) return;
      const left = "pipeline" in read ? read.table.left : 0;
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
