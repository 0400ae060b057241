import { useCallback, useRef, useState } from "react";
import type { Filters } from "../../operations/filters.ts";
import type { PaneHost } from "../../operations/pane-host.ts";
import type { Figure, PipelineView } from "../../operations/pipeline-views.ts";
import { failure } from "../failure.ts";
import { useFollowing } from "../use-following.ts";
import { useLatest } from "../use-latest.ts";

/** Edits come in bursts (paste, fill down): the figures follow once the burst pauses. */
const pause = 150;

/** By how much an edit moved the money of the key figures. */
export interface Moved {
  readonly won: number;
  readonly open: number;
  readonly forecast: number;
}

/** The deals that the pages are about, and how to choose others. */
export interface Filtering {
  readonly filters: Filters;
  filter(filters: Filters): void;
}

export interface PipelineState extends Filtering {
  /** Null until the first answer. The last good view stays while a newer one is computed. */
  readonly view: PipelineView | null;
  /** What the host said when it could not answer. */
  readonly failed: string | null;
  /** What the last edit did to the figures; null where it did nothing. */
  readonly moved: Moved | null;
  refresh(): void;
}

const unfiltered: Filters = {};

/** The pipeline's figures, following the workbook's edits, of the deals that the filters leave. */
export function usePipeline(host: PaneHost): PipelineState {
  const [view, setView] = useState<PipelineView | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const [filters, setFilters] = useState(unfiltered);
  const [moved, setMoved] = useState<Moved | null>(null);
  /** The view before, of the same deals. */
  const before = useRef<{ readonly view: PipelineView; readonly filters: Filters } | null>(null);
  const latest = useLatest();

  const refresh = useCallback(() => {
    latest(
      host.run("pipeline", filters),
      (answer) => {
        const last = before.current;
        before.current = { view: answer, filters };
        setMoved(last?.filters === filters ? movedFrom(last.view, answer) : null);
        setView(answer);
        setFailed(null);
      },
      (error) => setFailed(failure(error)),
    );
  }, [host, filters, latest]);

  useFollowing(host, refresh, pause);

  return { view, failed, filters, moved, refresh, filter: setFilters };
}

function movedFrom(before: PipelineView, now: PipelineView): Moved | null {
  // Figures of another day or currency moved for another reason than an edit.
  if (before.state !== "ready" || now.state !== "ready") return null;
  if (before.currency !== now.currency || before.asOf !== now.asOf) return null;
  const by = (was: Figure, is: Figure) => ("value" in was && "value" in is ? is.value - was.value : 0);
  const moved = {
    won: by(before.won.value, now.won.value),
    open: by(before.open.value, now.open.value),
    forecast: by(before.forecast, now.forecast),
  };
  return moved.won === 0 && moved.open === 0 && moved.forecast === 0 ? null : moved;
}
