import { type PointerEvent as ReactPointerEvent, type RefObject, useEffect, useRef, useState } from "react";
import type { BoardCard } from "../../operations/board-views.ts";
import type { Move } from "./moved.ts";

/** A press that moves less than this is a click (px). */
const slack = 6;
/** So near an edge of the board it scrolls (px), and so fast (px a frame). */
const edge = 40;
const speed = 12;

export interface Drag {
  readonly card: BoardCard;
  readonly from: string;
  /** The stage under the pointer; null: none. */
  readonly over: string | null;
}

export type BeginDrag = (event: ReactPointerEvent, card: BoardCard, from: string) => void;

/**
 * Drags cards by mouse, pen or finger, which HTML's own dragging does not do for fingers. Stages tell
 * where they are by `data-board-stage`. Escape gives up.
 */
export function useDrag(
  board: RefObject<HTMLElement | null>,
  onDrop: (move: Move) => void,
): {
  readonly drag: Drag | null;
  /** What follows the pointer. */
  readonly ghost: RefObject<HTMLDivElement | null>;
  readonly begin: BeginDrag;
} {
  const [drag, setDrag] = useState<Drag | null>(null);
  const ghost = useRef<HTMLDivElement>(null);
  const end = useRef<(() => void) | null>(null);
  useEffect(() => () => end.current?.(), []);

  const begin: BeginDrag = (event, card, from) => {
    if (event.button !== 0 || !event.isPrimary) return;
    end.current?.();
    const { pointerId, clientX: startX, clientY: startY } = event;
    let x = startX;
    let y = startY;
    let isDragging = false;
    let over: string | null = null;
    let frame = 0;

    const look = () => {
      const found = document.elementFromPoint(x, y)?.closest<HTMLElement>("[data-board-stage]");
      const stage = found?.dataset.boardStage ?? null;
      if (stage !== over) {
        over = stage;
        setDrag({ card, from, over });
      }
      if (ghost.current) ghost.current.style.transform = `translate(${x + 12}px, ${y + 8}px)`;
    };
    const scroll = () => {
      const box = board.current?.getBoundingClientRect();
      if (board.current && box) {
        if (x > box.right - edge) board.current.scrollLeft += speed;
        else if (x < box.left + edge) board.current.scrollLeft -= speed;
        look();
      }
      frame = requestAnimationFrame(scroll);
    };
    const follow = (moving: PointerEvent) => {
      if (moving.pointerId !== pointerId) return;
      x = moving.clientX;
      y = moving.clientY;
      if (!isDragging && Math.hypot(x - startX, y - startY) < slack) return;
      if (!isDragging) {
        isDragging = true;
        setDrag({ card, from, over });
        frame = requestAnimationFrame(scroll);
      }
      moving.preventDefault();
      look();
    };
    const stop = () => {
      cancelAnimationFrame(frame);
      window.removeEventListener("pointermove", follow);
      window.removeEventListener("pointerup", drop);
      window.removeEventListener("pointercancel", cancel);
      window.removeEventListener("keydown", giveUp, true);
      end.current = null;
      setDrag(null);
    };
    const drop = (up: PointerEvent) => {
      if (up.pointerId !== pointerId) return;
      stop();
      if (!isDragging) return;
      swallowClick();
      if (over !== null && over !== "" && over !== from) onDrop({ card, from, to: over });
    };
    const cancel = (gone: PointerEvent) => {
      if (gone.pointerId === pointerId) stop();
    };
    const giveUp = (key: KeyboardEvent) => {
      if (key.key !== "Escape" || !isDragging) return;
      key.preventDefault();
      key.stopPropagation();
      stop();
      window.addEventListener("pointerup", swallowClick, { once: true });
    };
    window.addEventListener("pointermove", follow);
    window.addEventListener("pointerup", drop);
    window.addEventListener("pointercancel", cancel);
    window.addEventListener("keydown", giveUp, true);
    end.current = stop;
  };
  return { drag, ghost, begin };
}

/** The click that a browser makes of letting go over the place pressed: it would show the deal's row. */
function swallowClick(): void {
  const swallow = (click: MouseEvent) => {
    click.preventDefault();
    click.stopPropagation();
  };
  window.addEventListener("click", swallow, { capture: true, once: true });
  setTimeout(() => window.removeEventListener("click", swallow, { capture: true }));
}
