import { type RefObject, useEffect, useRef, useState } from "react";
import type { Stage } from "../../core/stages/stage.ts";
import { useWords } from "../words.tsx";
import { addStage, sameNamed } from "./stage-edits.ts";

/**
 * What lists of stages that are edited share: which row is unfolded, what became of the last edit, and where
 * the focus goes after it. Rows are told apart by their place, so after a move it is put where the row went.
 */
export function useStageList(list: RefObject<HTMLElement | null>) {
  const { words, say } = useWords();
  const [open, setOpen] = useState<number | null>(null);
  const [news, setNews] = useState("");
  const focusOn = useRef<string | null>(null);
  useEffect(() => {
    if (focusOn.current === null) return;
    list.current?.parentElement?.querySelector<HTMLElement>(focusOn.current)?.focus();
    focusOn.current = null;
  });
  /** The stages with a new one in its place, unfolded to be named. */
  const withNew = (stages: readonly Stage[]): readonly Stage[] => {
    let number = stages.length + 1;
    while (sameNamed(stages, -1, words.setup.newStage(number, say)) !== -1) number += 1;
    const added = addStage(stages, words.setup.newStage(number, say));
    setOpen(added.index);
    focusOn.current = `[data-stage="${added.index}"]`;
    return added.stages;
  };
  return { open, setOpen, news, setNews, focusOn, withNew };
}
