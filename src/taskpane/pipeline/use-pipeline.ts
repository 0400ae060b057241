import { useCallback, useEffect, useState } from "react";
import type { PaneHost, PipelineView } from "../../operations/views.ts";
import { failure } from "../failure.ts";
import { useLatest } from "../use-latest.ts";

/** Edits come in bursts (paste, fill down): the figures follow once the burst pauses. */
const pause = 150;

export interface PipelineState {
  /** Null until the first answer. The last good view stays while a newer one is computed. */
  readonly view: PipelineView | null;
  /** What the host said when it could not answer. */
  readonly failed: string | null;
  refresh(): void;
}

/** The pipeline's figures, following the workbook's edits. */
export function usePipeline(host: PaneHost): PipelineState {
  const [view, setView] = useState<PipelineView | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const latest = useLatest();

  const refresh = useCallback(() => {
    latest(
      host.run("pipeline", {}),
      (answer) => {
        setView(answer);
        setFailed(null);
      },
      (error) => setFailed(failure(error)),
    );
  }, [host, latest]);

  useEffect(() => {
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
  }, [host, refresh]);

  return { view, failed, refresh };
}
