import { useCallback, useEffect, useRef, useState } from "react";
import type { Cell } from "../../core/cells/cell.ts";
import type { Problem } from "../../core/issue.ts";
import type { PaneHost } from "../../operations/pane-host.ts";
import { failure } from "../failure.ts";
import type { Move } from "./moved.ts";
import type { Board } from "./use-board.ts";

export type MoveResult =
  | {
      readonly kind: "moved" | "undone";
      readonly name: string;
      readonly stage: string;
      readonly warning: Problem | null;
      readonly missing: readonly string[];
      /** The way back. */
      readonly back: Move & { readonly write: Cell };
    }
  | { readonly kind: "refused"; readonly name: string; readonly problem: Problem }
  | { readonly kind: "failed"; readonly name: string; readonly message: string };

export interface Moving {
  /** The move being made, until the board has been read again. */
  readonly move: Move | null;
  readonly result: MoveResult | null;
  begin(move: Move): void;
  undo(): void;
  /** Takes the result away. */
  close(): void;
}

/** Moves one deal at a time; the host tells of the change, whereupon the board is read again. */
export function useMoving(host: PaneHost, { view, failed }: Pick<Board, "view" | "failed">): Moving {
  const [move, setMove] = useState<Move | null>(null);
  const [result, setResult] = useState<MoveResult | null>(null);
  const isWritten = useRef(false);
  const isBusy = useRef(false);

  const perform = useCallback(
    async (wanted: Move, write: Cell, kind: "moved" | "undone") => {
      if (isBusy.current || wanted.from === wanted.to) return;
      isBusy.current = true;
      const { card, from, to } = wanted;
      setMove(wanted);
      setResult(null);
      const stop = (why: MoveResult) => {
        isBusy.current = false;
        setMove(null);
        setResult(why);
      };
      try {
        const { row, deal, written, name } = card;
        const answer = await host.run("moveDeal", { row, deal, from: written, to: write });
        if (answer.state !== "done") {
          stop({ kind: "refused", name, problem: answer.problem });
          return;
        }
        isWritten.current = true;
        const back = {
          card: { ...card, row: answer.row, written: write },
          from: to,
          to: from,
          write: written,
        };
        const { warning, missing } = answer;
        setResult({ kind, name, stage: to, warning, missing, back });
      } catch (error) {
        stop({ kind: "failed", name: card.name, message: failure(error) });
      }
    },
    [host],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new answer, good or bad, ends the move
  useEffect(() => {
    if (!isWritten.current) return;
    isWritten.current = false;
    isBusy.current = false;
    setMove(null);
  }, [view, failed]);

  return {
    move,
    result,
    begin: useCallback((wanted: Move) => void perform(wanted, wanted.to, "moved"), [perform]),
    undo() {
      if (result !== null && "back" in result) void perform(result.back, result.back.write, "undone");
    },
    close: () => setResult(null),
  };
}
