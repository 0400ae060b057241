import { Button } from "@fluentui/react-components";
import { Notice } from "../notice.tsx";
import { usePageStyles } from "../page-styles.ts";
import { useWords } from "../words.tsx";
import type { Moving } from "./use-moving.ts";

/** What came of the last move, and the way back. */
export function MoveResult({ moving }: { moving: Moving }) {
  const shared = usePageStyles();
  const { words, tell } = useWords();
  const { move, result } = moving;
  const nameOf = (stage: string) => (stage === "" ? words.board.noStage : stage);
  if (result === null) {
    if (move === null) return null;
    return <span className={shared.small}>{words.board.moving(move.card.name, nameOf(move.to))}</span>;
  }
  const close = <Button onClick={moving.close}>{words.pane.close}</Button>;
  if (result.kind === "failed" || result.kind === "refused") {
    return (
      <Notice
        intent={result.kind === "failed" ? "error" : "warning"}
        title={words.board.notMoved(result.name)}
        action={close}
      >
        {result.kind === "failed" ? words.pane.hostFailed(result.message) : tell(result.problem, "board")}
      </Notice>
    );
  }
  const { name, missing } = result;
  const stage = nameOf(result.stage);
  const isMoved = result.kind === "moved";
  // Who takes a move back knows what was said of it.
  const warning = isMoved ? result.warning : null;
  const lacking = isMoved ? missing : [];
  return (
    <Notice
      intent={warning === null && lacking.length === 0 ? "success" : "warning"}
      title={isMoved ? words.board.moved(name, stage) : words.board.undone(name, stage)}
      action={
        <div className={shared.actions}>
          {isMoved && (
            <Button data-undo disabledFocusable={move !== null} onClick={moving.undo}>
              {words.board.undo}
            </Button>
          )}
          {close}
        </div>
      }
    >
      {warning !== null && <p className={shared.text}>{tell(warning, "excel")}</p>}
      {lacking.length > 0 && <p className={shared.text}>{words.board.missing(stage, lacking)}</p>}
    </Notice>
  );
}
