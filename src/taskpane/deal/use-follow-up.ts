import { useCallback, useState } from "react";
import type { Filters } from "../../operations/filters.ts";
import type { FollowUpView } from "../../operations/follow-up.ts";
import type { PaneHost } from "../../operations/pane-host.ts";
import { failure } from "../failure.ts";
import { useFollowing } from "../use-following.ts";
import { useLatest } from "../use-latest.ts";
import { nowSerial } from "./now-serial.ts";

/** Edits come in bursts (ms). */
const pause = 200;

/** What is late, due and coming up, following the workbook's edits. */
export function useFollowUp(host: PaneHost, filters: Filters) {
  const [view, setView] = useState<FollowUpView | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const latest = useLatest();
  const refresh = useCallback(() => {
    latest(
      host.run("followUp", { ...filters, now: nowSerial(new Date()) }),
      (answer) => {
        setView(answer);
        setFailed(null);
      },
      (error) => setFailed(failure(error)),
    );
  }, [host, filters, latest]);
  useFollowing(host, refresh, pause);
  return { view, failed, refresh };
}
