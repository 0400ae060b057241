import { type RefObject, useEffect, useRef } from "react";

/**
 * Keeps the focus on a card that somebody has moved without a pointer: its button is another one in
 * another stage. Where the stage is folded the focus goes to the way back. `follow` names the card;
 * it is followed until somebody focuses something else.
 */
export function useCardFocus(board: RefObject<HTMLElement | null>): { follow(key: string): void } {
  const followed = useRef<string | null>(null);
  useEffect(() => {
    if (followed.current === null || board.current === null) return;
    const { activeElement } = document;
    const isLost = activeElement === null || activeElement === document.body;
    const isUndo = activeElement?.closest("[data-undo]") !== null;
    if (!isLost && !isUndo) return;
    const card = board.current.querySelector(`[data-card="${CSS.escape(followed.current)}"] [data-move]`);
    const other = isLost ? board.current.querySelector("[data-undo]") : null;
    const next = card ?? other;
    if (next instanceof HTMLElement) next.focus({ preventScroll: card === null });
  });
  useEffect(() => {
    const forget = () => {
      followed.current = null;
    };
    window.addEventListener("pointerdown", forget, true);
    window.addEventListener("keydown", forget, true);
    return () => {
      window.removeEventListener("pointerdown", forget, true);
      window.removeEventListener("keydown", forget, true);
    };
  }, []);
  return {
    follow(key) {
      followed.current = key;
    },
  };
}
