import { type RefObject, useLayoutEffect, useState } from "react";

/** Whether an element is at least so many px wide. */
export function useIsWide(element: RefObject<HTMLElement | null>, least: number): boolean {
  const [isWide, setWide] = useState(false);
  useLayoutEffect(() => {
    const here = element.current;
    if (here === null) return;
    const look = () => setWide(here.clientWidth >= least);
    look();
    const watching = new ResizeObserver(look);
    watching.observe(here);
    return () => watching.disconnect();
  }, [element, least]);
  return isWide;
}
