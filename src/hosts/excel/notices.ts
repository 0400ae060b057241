import type { Notice } from "../../operations/pane-host.ts";
import { explained, Refusal } from "./refusal.ts";

/** What the user should hear of, for whoever shows it. */
export interface Notices {
  tell(notice: Notice): void;
  /** An error of work that nobody waits for. */
  tellError(error: unknown): void;
  onNotice(listener: (notice: Notice) => void): () => void;
}

/** Notices that came while nobody listened are kept for the first who does: the pane may be closed. */
const mostKept = 50;

export function notices(): Notices {
  const listeners = new Set<(notice: Notice) => void>();
  let kept: Notice[] = [];
  const tell = (notice: Notice) => {
    if (listeners.size === 0) kept = [...kept, notice].slice(-mostKept);
    for (const listener of listeners) listener(notice);
  };
  return {
    tell,
    tellError(error) {
      const plain = explained(error);
      const refusal =
        plain instanceof Refusal
          ? plain
          : new Refusal("excelRefused", { message: error instanceof Error ? error.message : String(error) });
      tell({ problem: refusal.problem, row: null });
    },
    onNotice(listener) {
      listeners.add(listener);
      const waiting = kept;
      kept = [];
      for (const notice of waiting) listener(notice);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
