import type { Problem } from "../../core/issue.ts";
import { Folded } from "../folded.tsx";
import { usePageStyles } from "../page-styles.ts";
import { useWords } from "../words.tsx";

/** What a mend has not changed: more than fits in one go, and what was refused, with the reasons. */
export function NotChanged(props: { left: number; refused: readonly Problem[]; refusedCount: number }) {
  const { left, refused, refusedCount } = props;
  const shared = usePageStyles();
  const { words, say, tell } = useWords();
  return (
    <>
      {left > 0 && <p className={shared.text}>{words.mendPage.left(left, say)}</p>}
      {refused.length > 0 && (
        <Folded summary={words.mendPage.refused(refusedCount, say)}>
          <ul className={shared.list}>
            {refused.map((problem) => (
              <li key={JSON.stringify(problem)}>{tell(problem, "mendRefusals")}</li>
            ))}
          </ul>
          {refusedCount > refused.length && (
            <p className={shared.text}>{words.mendPage.moreCells(refusedCount - refused.length, say)}</p>
          )}
        </Folded>
      )}
    </>
  );
}
