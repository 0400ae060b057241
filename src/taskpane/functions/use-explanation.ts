import { useCallback, useEffect, useState } from "react";
import type { ExplainView } from "../../operations/explain-views.ts";
import type { CallArguments } from "../../operations/function-views.ts";
import type { PaneHost } from "../../operations/pane-host.ts";
import { failure } from "../failure.ts";
import { useLatest } from "../use-latest.ts";

export interface Explaining {
  /** Null until the first answer. */
  readonly view: ExplainView | null;
  readonly failed: string | null;
  refresh(): void;
}

/** Arrow keys pass through many cells, edits come in bursts (ms). */
const pause = 200;

/** How the selected cell's figures come about, or those of `call`; follows the selection and edits. */
export function useExplanation(host: PaneHost, call?: CallArguments): Explaining {
  const [view, setView] = useState<ExplainView | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const latest = useLatest();
  const refresh = useCallback(() => {
    latest(
      host.run("explain", call === undefined ? {} : { call }),
      (answer) => {
        setView(answer);
        setFailed(null);
      },
      (error) => setFailed(failure(error)),
    );
  }, [host, call, latest]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const soon = () => {
      clearTimeout(timer);
      timer = setTimeout(refresh, pause);
    };
    refresh();
    const stops = [host.onChange(soon), call === undefined ? host.onSelect?.(soon) : undefined];
    return () => {
      clearTimeout(timer);
      for (const stop of stops) stop?.();
    };
  }, [host, call, refresh]);
  return { view, failed, refresh };
}
