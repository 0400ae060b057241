import { useCallback, useEffect, useRef, useState } from "react";
import type { GuideView } from "../../operations/guide.ts";
import type { PaneHost } from "../../operations/pane-host.ts";
import { failure } from "../failure.ts";
import { useLatest } from "../use-latest.ts";
import { nowSerial } from "./now-serial.ts";

export interface Guided {
  /** Null until the first answer. */
  readonly view: GuideView | null;
  readonly failed: string | null;
  refresh(): void;
}

/** Arrow keys pass through many cells, edits come in bursts (ms). */
const pause = 200;

/** The deal in the selected row, following selection and edits where the host tells of them. */
export function useGuide(host: PaneHost): Guided {
  const [view, setView] = useState<GuideView | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const latest = useLatest();
  // Where nobody tells what is selected, each look costs the user a wait: the first is theirs to ask for.
  const isAsked = useRef(host.onSelect !== undefined);
  const took = useRef(0);
  const refresh = useCallback(() => {
    isAsked.current = true;
    const begun = performance.now();
    latest(
      host.run("guide", { now: nowSerial(new Date()) }),
      (answer) => {
        took.current = performance.now() - begun;
        setView(answer);
        setFailed(null);
      },
      (error) => setFailed(failure(error)),
    );
  }, [host, latest]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const soon = () => {
      if (!isAsked.current) return;
      clearTimeout(timer);
      // A large table is read for a while: whoever is still moving about is not to wait for it.
      timer = setTimeout(refresh, Math.max(pause, took.current));
    };
    soon();
    const stops = [host.onChange(soon), host.onSelect?.(soon)];
    return () => {
      clearTimeout(timer);
      for (const stop of stops) stop?.();
    };
  }, [host, refresh]);
  return { view, failed, refresh };
}
