import { useCallback, useEffect, useRef, useState } from "react";
import type { CheckView, RuleGroup } from "../../operations/check-views.ts";
import type { Filters } from "../../operations/filters.ts";
import type { PaneHost } from "../../operations/pane-host.ts";
import { failure } from "../failure.ts";
import { useFollowing } from "../use-following.ts";
import { useLatest } from "../use-latest.ts";

export interface Checking {
  /** Null until the first answer; the last one stays while the deals are checked again. */
  readonly view: CheckView | null;
  readonly failed: string | null;
  refresh(): void;
}

/** Rows of a rule shown at first, and so many more each time. */
export const slice = 50;

/** The figures go first after an edit (ms). */
const pause = 300;

/** What is to be mended, following edits: only counted until its page is opened for the first time. */
export function useCheck(host: PaneHost, filters: Filters, isManaged: boolean, isOpen: boolean): Checking {
  const [view, setView] = useState<CheckView | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const wasOpen = useRef(false);
  if (isOpen) wasOpen.current = true;
  const limit = wasOpen.current ? slice : 0;
  const isWanted = isManaged || isOpen;
  const latest = useLatest();
  const refresh = useCallback(() => {
    latest(
      host.run("check", { ...filters, limit }),
      (answer) => {
        setView(answer);
        setFailed(null);
      },
      (error) => setFailed(failure(error)),
    );
  }, [host, filters, limit, latest]);
  useEffect(() => {
    if (!isWanted) setView(null);
  }, [isWanted]);
  useFollowing(host, isWanted ? refresh : null, pause);
  return { view, failed, refresh };
}

/** The first `shown` finds of a rule: past the first slice they are asked for on their own. */
export function useFinds(host: PaneHost, filters: Filters, group: RuleGroup, shown: number) {
  const [more, setMore] = useState<RuleGroup["finds"]>([]);
  const [failed, setFailed] = useState<string | null>(null);
  const latest = useLatest();
  const { code } = group;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new group means that the deals were checked again
  useEffect(() => {
    if (shown <= slice) return;
    latest(
      host.run("check", { ...filters, code, limit: shown }),
      (answer) => {
        setMore((answer.state === "ready" ? answer.groups : []).flatMap(({ finds }) => finds));
        setFailed(null);
      },
      (error) => setFailed(failure(error)),
    );
  }, [host, filters, group, code, shown, latest]);
  return { finds: shown > slice && more.length > 0 ? more : group.finds, failed };
}
