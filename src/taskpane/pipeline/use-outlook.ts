import { useEffect, useState } from "react";
import type { Filters } from "../../operations/filters.ts";
import type { OutlookView } from "../../operations/outlook-views.ts";
import type { PaneHost } from "../../operations/pane-host.ts";
import type { PipelineView } from "../../operations/pipeline-views.ts";
import { failure } from "../failure.ts";
import { useLatest } from "../use-latest.ts";

export interface OutlookState {
  /** Null until the first answer; the last one stays while a newer one is computed. */
  readonly view: OutlookView | null;
  readonly failed: string | null;
}

/** The outlook, asked for only once the key figures are there, which it would keep waiting. */
export function useOutlook(host: PaneHost, figures: PipelineView | null, filters: Filters): OutlookState {
  const [state, setState] = useState<OutlookState>({ view: null, failed: null });
  const latest = useLatest();
  const isReady = figures?.state === "ready" && figures.deals > 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: other figures mean other deals
  useEffect(() => {
    if (!isReady) return;
    // Let the figures be drawn first.
    const timer = setTimeout(() => {
      latest(
        host.run("outlook", filters),
        (view) => setState({ view, failed: null }),
        (error) => setState({ view: null, failed: failure(error) }),
      );
    });
    return () => clearTimeout(timer);
  }, [host, figures, filters, isReady, latest]);
  return state;
}
