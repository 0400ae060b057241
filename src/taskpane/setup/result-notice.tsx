import { Notice } from "../notice.tsx";
import { useWords } from "../words.tsx";
import type { Result } from "./use-setup.ts";

/** What came of the last set-up or undo. */
export function ResultNotice({ result }: { result: Result | null }) {
  const { words, say, tell } = useWords();
  if (result === null) return null;
  if (result.kind === "setUp") {
    return (
      <Notice intent="success" title={words.setup.doneTitle}>
        {result.plan !== null && words.setup.done(result.plan.sheetsAdded, say)}
      </Notice>
    );
  }
  if (result.kind === "reverted") return <Notice intent="success" title={words.setup.undone} />;
  return (
    <Notice intent="error" title={words.setup.failedTitle}>
      {result.kind === "problem" ? tell(result.problem, "plan") : words.pane.hostFailed(result.message)}
    </Notice>
  );
}
