import type { ReadRequest, Snapshot, Workbook } from "../../workbook.ts";
import { debounce } from "./debounce.ts";
import { type Happening, watchWorkbook } from "./edits.ts";

/** The workbook as everything in the add-in shares it. */
export interface LiveWorkbook {
  /** Reads afresh each time: for whoever is going to write. */
  readonly port: Workbook;
  /** Reads once between two changes of the workbook, however many ask the same. */
  readonly shared: Workbook;
  /** Whether changes are seen: what was read is worth keeping only then. */
  readonly isWatching: boolean;
  /** Counts the changes seen so far. */
  readonly version: number;
  /** Forgets what was read: the workbook is not as it was. */
  changed(): void;
  /** At once, for each change. */
  onHappening(listener: (happening: Happening) => void): () => void;
  /** Once after a burst of changes. */
  onChange(listener: () => void): () => void;
  /** Handlers die with the page: to be called once Office is ready. */
  start(): Promise<void>;
  stop(): void;
}

/** Pasting, filling and scripts come in bursts (ms). */
const pause = 120;
const atLatest = 1000;

export function liveWorkbook(port: Workbook): LiveWorkbook {
  let version = 0;
  let reads = new Map<string, Promise<Snapshot>>();
  let stopWatching: (() => void) | null = null;
  let midnight: ReturnType<typeof setTimeout> | undefined;
  const happenings = new Set<(happening: Happening) => void>();
  const listeners = new Set<() => void>();
  const tell = debounce(pause, atLatest, () => {
    for (const listener of listeners) listener();
  });
  const changed = () => {
    version++;
    reads = new Map();
    tell();
  };
  const subscribe =
    <Listener>(set: Set<Listener>) =>
    (listener: Listener) => {
      set.add(listener);
      return () => {
        set.delete(listener);
      };
    };
  /** "Today" is part of what figures are computed from. */
  const waitForTomorrow = () => {
    const now = new Date();
    const tomorrow = new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1, 0, 0, 1);
    midnight = setTimeout(() => {
      changed();
      waitForTomorrow();
    }, tomorrow.getTime() - now.getTime());
  };

  const read = (request: ReadRequest): Promise<Snapshot> => {
    // Selecting another cell changes nothing in the workbook.
    if (!stopWatching || request.selection) return port.read(request);
    const key = JSON.stringify(request);
    const before = reads.get(key);
    if (before) return before;
    const now = reads;
    const reading = port.read(request);
    now.set(key, reading);
    // A failure may pass: it is told to those who asked, and the next one asks again.
    reading.catch(() => now.delete(key));
    return reading;
  };
  const apply: Workbook["apply"] = async (changes, onProgress) => {
    try {
      await port.apply(changes, onProgress);
    } finally {
      changed();
    }
  };
  return {
    port: { ...port, apply },
    shared: { ...port, read, apply },
    get isWatching() {
      return stopWatching !== null;
    },
    get version() {
      return version;
    },
    changed,
    onHappening: subscribe(happenings),
    onChange: subscribe(listeners),
    async start() {
      if (stopWatching) return;
      stopWatching = await watchWorkbook((happening) => {
        changed();
        for (const listener of happenings) listener(happening);
      });
      waitForTomorrow();
      // Something may have happened between the first reads and now.
      changed();
    },
    stop() {
      stopWatching?.();
      stopWatching = null;
      clearTimeout(midnight);
      tell.cancel();
    },
  };
}
