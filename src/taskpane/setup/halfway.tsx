import { Button } from "@fluentui/react-components";
import { usePageStyles } from "../page-styles.ts";
import { useWords } from "../words.tsx";
import { UndoButton } from "./undo-button.tsx";
import type { Setup } from "./use-setup.ts";

/** A set-up that was interrupted: it is finished or undone before anything else. */
export function Halfway({ setup, table }: { setup: Setup; table: string }) {
  const shared = usePageStyles();
  const { words } = useWords();
  return (
    <div className={shared.page}>
      <h2 className={shared.heading}>{words.setup.halfwayTitle}</h2>
      <p className={shared.text}>{words.setup.halfway(table)}</p>
      <div className={shared.actions}>
        <Button appearance="primary" onClick={setup.setUp}>
          {words.setup.finish}
        </Button>
        <UndoButton onUndo={setup.revert} />
      </div>
    </div>
  );
}
