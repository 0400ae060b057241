import { type PointerEvent, type RefObject, useState } from "react";

/** What the handle of a row needs. */
export interface Handle {
  readonly label: string;
  readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void;
}

/** The edge of a row at which what is dragged would come to stand. */
export type DropMark = "above" | "below" | null;

/** Rows of a list are put elsewhere by dragging their handles; those without a pointer have the arrows. */
export function useStageDrag(
  list: RefObject<HTMLElement | null>,
  count: number,
  onMove: (from: number, to: number) => void,
) {
  const [drag, setDrag] = useState<{ readonly from: number; readonly to: number } | null>(null);

  /** The place of the row under the pointer; rows may be of any height. */
  const placeAt = (y: number): number => {
    const rows = [...(list.current?.children ?? [])];
    const place = rows.findIndex((row) => y < row.getBoundingClientRect().bottom);
    return place === -1 ? count - 1 : place;
  };

  const start = (from: number) => (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    event.preventDefault();
    const handle = event.currentTarget;
    handle.setPointerCapture(event.pointerId);
    let to = from;
    setDrag({ from, to });
    const follow = (moved: globalThis.PointerEvent) => {
      to = placeAt(moved.clientY);
      setDrag({ from, to });
    };
    const stop = (ended: Event) => {
      for (const [name, listener] of listeners) handle.removeEventListener(name, listener as EventListener);
      setDrag(null);
      if (ended.type === "pointerup") onMove(from, to);
    };
    const listeners = [
      ["pointermove", follow],
      ["pointerup", stop],
      ["pointercancel", stop],
    ] as const;
    for (const [name, listener] of listeners) handle.addEventListener(name, listener as EventListener);
  };

  return {
    handleOf: (index: number, label: string): Handle => ({ label, onPointerDown: start(index) }),
    markOf: (index: number): DropMark =>
      drag === null || drag.to !== index || drag.to === drag.from
        ? null
        : drag.to < drag.from
          ? "above"
          : "below",
  };
}
