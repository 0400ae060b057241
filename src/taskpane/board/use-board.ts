import { useCallback, useMemo, useState } from "react";
import type { BoardArgs, BoardOrder, BoardView } from "../../operations/board-views.ts";
import type { Filters } from "../../operations/filters.ts";
import type { PaneHost } from "../../operations/pane-host.ts";
import { failure } from "../failure.ts";
import { useFollowing } from "../use-following.ts";
import { useLatest } from "../use-latest.ts";

/** Edits come in bursts (paste, fill down): the board follows once the burst pauses. */
const pause = 150;

export interface Board {
  /** Null until the first answer. The last good view stays while a newer one is computed. */
  readonly view: BoardView | null;
  /** What the host said when it could not answer. */
  readonly failed: string | null;
  readonly order: BoardOrder;
  /** How many cards were asked for of each stage; a stage not among them has as many as is usual. */
  readonly wanted: ReadonlyMap<string, number>;
  refresh(): void;
  sort(order: BoardOrder): void;
  /** Asks for so many cards of a stage; 0 folds it. */
  want(stage: string, cards: number): void;
}

/** The board, following the workbook's edits. */
export function useBoard(host: PaneHost, filters: Filters): Board {
  const [view, setView] = useState<BoardView | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const [order, sort] = useState<BoardOrder>("stale");
  const [wanted, setWanted] = useState<ReadonlyMap<string, number>>(new Map());
  const latest = useLatest();
  const args = useMemo(
    (): BoardArgs => ({
      ...filters,
      order,
      wanted: Array.from(wanted, ([stage, cards]) => ({ stage, cards })),
    }),
    [filters, order, wanted],
  );
  const refresh = useCallback(() => {
    latest(
      host.run("board", args),
      (answer) => {
        setView(answer);
        setFailed(null);
      },
      (error) => setFailed(failure(error)),
    );
  }, [host, args, latest]);
  useFollowing(host, refresh, pause);
  const want = useCallback(
    (stage: string, cards: number) => setWanted((before) => new Map([...before, [stage, cards]])),
    [],
  );
  return { view, failed, order, wanted, refresh, sort, want };
}
