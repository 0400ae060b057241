import { useEffect } from "react";
import type { PaneHost } from "../operations/pane-host.ts";

/**
 * Refreshes at once, and after edits: they come in bursts (paste, fill down), so once a burst has
 * paused for so many ms. null: there is nothing to follow yet.
 */
export function useFollowing(host: PaneHost, refresh: (() => void) | null, pause: number): void {
  useEffect(() => {
    if (refresh === null) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    refresh();
    const stop = host.onChange(() => {
      clearTimeout(timer);
      timer = setTimeout(refresh, pause);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [host, refresh, pause]);
}
