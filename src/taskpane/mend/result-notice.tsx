import { Button } from "@fluentui/react-components";
import { Notice } from "../notice.tsx";
import { usePageStyles } from "../page-styles.ts";
import { useWords } from "../words.tsx";
import { NotChanged } from "./not-changed.tsx";
import type { Result } from "./use-mending.ts";

/** What came of the last change, and the way back; of one made earlier, only that. */
export function ResultNotice(props: { result: Result | null; mended: number; onUndo: () => void }) {
  const shared = usePageStyles();
  const { words, say, tell } = useWords();
  const { result, mended, onUndo } = props;
  const undo = mended > 0 && <Button onClick={onUndo}>{words.mendPage.undo}</Button>;
  if (result === null) {
    if (mended === 0) return null;
    return (
      <div className={shared.actions} style={{ alignItems: "center" }}>
        <span className={shared.small}>{words.mendPage.lastMend(mended, say)}</span>
        {undo}
      </div>
    );
  }
  if (result.kind === "failed" || result.kind === "problem") {
    return (
      <Notice intent="error" title={words.mendPage.nothingChanged}>
        {result.kind === "failed"
          ? words.pane.hostFailed(result.message)
          : tell(result.problem, "mendRefusals")}
      </Notice>
    );
  }
  const { count, refused } = result.view;
  const title =
    result.kind === "undone" ? words.mendPage.undone(count, say) : words.mendPage.changed(count, say);
  return (
    <Notice
      intent={refused.length > 0 || count === 0 ? "warning" : "success"}
      title={count === 0 ? words.mendPage.nothingChanged : title}
      action={undo}
    >
      <NotChanged {...result.view} />
    </Notice>
  );
}
