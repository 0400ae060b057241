import { useCallback, useEffect, useState } from "react";
import type { FollowUpView } from "../../operations/follow-up.ts";
import type { PaneHost } from "../../operations/views.ts";
import { failure } from "../failure.ts";
import { useLatest } from "../use-latest.ts";
import { nowSerial } from "./now-serial.ts";

/** Edits come in bursts (ms). */
const pause = 200;

/** What is late, due and coming up, following the workbook's edits. */
export function useFollowUp(host: PaneHost) {
  const [view, setView] = useState<FollowUpView | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const latest = useLatest();
  const refresh = useCallback(() => {
    latest(
      host.run("followUp", { now: nowSerial(new Date()) }),
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
