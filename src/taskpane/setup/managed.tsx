import { Button } from "@fluentui/react-components";
import type { SetupView } from "../../operations/setup-views.ts";
import { usePageStyles } from "../page-styles.ts";
import { useWords } from "../words.tsx";
import { ModePicker } from "./mode-picker.tsx";
import { UndoButton } from "./undo-button.tsx";
import type { Setup } from "./use-setup.ts";

type ManagedView = Extract<SetupView, { state: "managed" }>;

/** Stages, history and dashboard; where one was deleted, set-up can be run again to bring it back. */
const ownSheets = 3;

export function Managed(props: { setup: Setup; view: ManagedView; onPipeline: () => void }) {
  const shared = usePageStyles();
  const { words } = useWords();
  return (
    <div className={shared.page}>
      <h2 className={shared.heading}>{words.setup.managedTitle(props.view.table)}</h2>
      <p className={shared.text}>{words.setup.managed(props.view.sheets)}</p>
      <div className={shared.actions}>
        <Button appearance="primary" onClick={props.onPipeline}>
          {words.setup.openPipeline}
        </Button>
        {props.view.sheets.length < ownSheets && (
          <Button onClick={props.setup.setUp}>{words.setup.again}</Button>
        )}
        <UndoButton onUndo={props.setup.revert} />
      </div>
      {props.setup.setMode !== null && <ModePicker mode={props.view.mode} onChoose={props.setup.setMode} />}
    </div>
  );
}
