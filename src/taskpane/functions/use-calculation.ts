import { useEffect, useState } from "react";
import type { CalculationView, CallArguments } from "../../operations/function-views.ts";
import type { PaneHost } from "../../operations/pane-host.ts";
import { failure } from "../failure.ts";
import { useLatest } from "../use-latest.ts";

export interface Calculation {
  /** Of the call as it was last asked for; stays while a newer one is computed. */
  readonly view: CalculationView | null;
  readonly failed: string | null;
  readonly isWaiting: boolean;
}

/** Arguments are typed letter by letter (ms). */
const pause = 200;

/** What a call comes to just now, following its arguments and the workbook's edits. */
export function useCalculation(host: PaneHost, call: CallArguments): Calculation {
  const [state, setState] = useState<Calculation>({ view: null, failed: null, isWaiting: true });
  const latest = useLatest();
  const key = JSON.stringify(call);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = () =>
      latest(
        host.run("calculate", JSON.parse(key) as CallArguments),
        (view) => setState({ view, failed: null, isWaiting: false }),
        (error) => setState((before) => ({ ...before, failed: failure(error), isWaiting: false })),
      );
    const soon = () => {
      clearTimeout(timer);
      setState((before) => ({ ...before, isWaiting: true }));
      timer = setTimeout(ask, pause);
    };
    soon();
    const stop = host.onChange(soon);
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [host, key, latest]);
  return state;
}
