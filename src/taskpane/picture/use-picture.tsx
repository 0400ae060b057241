import { Button, webLightTheme } from "@fluentui/react-components";
import { ImageCopyRegular } from "@fluentui/react-icons";
import { type ReactNode, type RefObject, useRef, useState } from "react";
import type { Screens } from "../../messages/en/screens.ts";
import { failure } from "../failure.ts";
import { usePageStyles } from "../page-styles.ts";
import { copyPicture } from "./copy-picture.ts";
import { drawingOf } from "./drawing.ts";

/** Copies what `frame` is on as a picture: the button, and the place where its outcome is told. */
export interface Picture {
  readonly frame: RefObject<HTMLDivElement | null>;
  readonly button: ReactNode;
  readonly outcome: ReactNode;
}

export function usePicture(
  words: Pick<Screens, "picture" | "pane">,
  /** Its name, which is also the file's, and what it is about. */
  title: readonly [string, ...string[]],
): Picture {
  const shared = usePageStyles();
  const frame = useRef<HTMLDivElement>(null);
  const [outcome, setOutcome] = useState("");
  const { picture, pane } = words;
  const [name] = title;
  const file = `${name}.png`;
  const copy = async () => {
    if (frame.current === null) return;
    try {
      const done = await copyPicture(drawingOf(frame.current, title, { ...webLightTheme }), file);
      setOutcome(done === "copied" ? picture.copied : picture.saved(file));
    } catch (error) {
      setOutcome(`${picture.failed}. ${pane.hostFailed(failure(error))}`);
    }
  };
  return {
    frame,
    button: (
      <Button
        appearance="subtle"
        icon={<ImageCopyRegular />}
        aria-label={picture.copyOf(name)}
        title={picture.copy}
        onClick={copy}
        data-screen-only
      />
    ),
    outcome: (
      <p className={`${shared.text} ${shared.small}`} role="status" data-screen-only>
        {outcome}
      </p>
    ),
  };
}
