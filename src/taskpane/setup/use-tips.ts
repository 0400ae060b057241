import { useCallback, useState } from "react";

const key = "pipewright.tips";

/** A frame may be refused storage: then tips are hidden for as long as the pane is open. */
function isHidden(): boolean {
  try {
    return localStorage.getItem(key) === "hidden";
  } catch {
    return false;
  }
}

function remember(): void {
  try {
    localStorage.setItem(key, "hidden");
  } catch {
    // They come again next time, and can be hidden again.
  }
}

/** What newcomers are told, until they hide it or have set up a pipeline. */
export function useTips() {
  const [isShown, setShown] = useState(() => !isHidden());
  const hide = useCallback(() => {
    setShown(false);
    remember();
  }, []);
  return { isShown, hide };
}

export type Tips = ReturnType<typeof useTips>;
