import { useCallback, useState } from "react";
import type { FunctionsView } from "../../operations/function-views.ts";
import type { PaneHost } from "../../operations/pane-host.ts";
import { failure } from "../failure.ts";
import { useFollowing } from "../use-following.ts";
import { useLatest } from "../use-latest.ts";

export interface FunctionCatalogue {
  /** Null until the first answer. */
  readonly view: FunctionsView | null;
  readonly failed: string | null;
  refresh(): void;
}

/** Edits come in bursts; what there is to choose from is in no hurry (ms). */
const pause = 600;

/** All functions with what the workbook offers for their arguments, following its edits. */
export function useFunctionCatalogue(host: PaneHost): FunctionCatalogue {
  const [view, setView] = useState<FunctionsView | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const latest = useLatest();
  const refresh = useCallback(() => {
    latest(
      host.run("functions", {}),
      (answer) => {
        setView(answer);
        setFailed(null);
      },
      (error) => setFailed(failure(error)),
    );
  }, [host, latest]);
  useFollowing(host, refresh, pause);
  return { view, failed, refresh };
}
