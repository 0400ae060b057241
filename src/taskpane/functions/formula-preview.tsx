import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Problem } from "../../core/issue.ts";
import type { ExplainView } from "../../operations/explain-views.ts";
import type { CallArguments } from "../../operations/function-views.ts";
import type { PaneHost } from "../../operations/pane-host.ts";
import { failure } from "../failure.ts";
import { Notice } from "../notice.tsx";
import { usePageStyles } from "../page-styles.ts";
import { useWords } from "../words.tsx";
import { AnswerView } from "./answer-view.tsx";
import { plainSpelling, spelled } from "./spelling.ts";
import { useCalculation } from "./use-calculation.ts";

const useStyles = makeStyles({
  card: {
    padding: tokens.spacingHorizontalS,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  formula: {
    margin: 0,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: "anywhere",
  },
});

/** What came of inserting or copying the formula `of`: told until another is filled in. */
type Done = { readonly of: string } & (
  | { readonly inserted: string }
  | { readonly refused: Problem }
  | { readonly failed: string }
  | { readonly isCopied: boolean }
);

/** The formula as filled in, what it comes to now, and the way into the selected cell. */
export function FormulaPreview(props: { call: CallArguments; host: PaneHost; selected: ExplainView | null }) {
  const styles = useStyles();
  const shared = usePageStyles();
  const { words } = useWords();
  const { call, host, selected } = props;
  const { view, failed, isWaiting } = useCalculation(host, call);
  const [isInserting, setInserting] = useState(false);
  const [done, setDone] = useState<Done | null>(null);
  const formula = view === null ? "" : spelled(view.formula, host.spelling ?? plainSpelling);
  const cell = selected?.place?.split("!").at(-1);
  const isWrong = view !== null && "error" in view.answer && view.answer.error === "#VALUE!";

  const insert = async () => {
    setInserting(true);
    try {
      const outcome = await host.run("insertFunction", call);
      setDone({
        of: formula,
        ...(outcome.state === "done" ? { inserted: outcome.place } : { refused: outcome.problem }),
      });
    } catch (error) {
      setDone({ of: formula, failed: failure(error) });
    } finally {
      setInserting(false);
    }
  };
  const copy = () =>
    navigator.clipboard.writeText(formula).then(
      () => setDone({ of: formula, isCopied: true }),
      () => setDone({ of: formula, isCopied: false }),
    );
  return (
    <>
      <section className={`${shared.block} ${styles.card}`} aria-label={words.functionsPage.preview}>
        <p className={styles.formula}>{formula}</p>
        <div role="status" className={shared.block} aria-busy={isWaiting}>
          {view === null && failed === null && (
            <p className={shared.text}>{words.functionsPage.calculating}</p>
          )}
          {failed !== null && <p className={shared.text}>{words.pane.hostFailed(failed)}</p>}
          {view !== null && failed === null && <AnswerView view={view} />}
        </div>
      </section>
      <div className={shared.actions}>
        <Button
          appearance="primary"
          disabledFocusable={isInserting || isWaiting || view === null || isWrong}
          onClick={insert}
        >
          {isInserting
            ? words.functionsPage.inserting
            : cell === undefined
              ? words.functionsPage.insert
              : words.functionsPage.insertIn(cell)}
        </Button>
        <Button disabledFocusable={view === null} onClick={copy}>
          {words.functionsPage.copy}
        </Button>
      </div>
      {done !== null && done.of === formula && <Told done={done} />}
    </>
  );
}

function Told({ done }: { done: Done }) {
  const { words, tell } = useWords();
  if ("inserted" in done)
    return <Notice intent="success" title={words.functionsPage.inserted(done.inserted)} />;
  if ("isCopied" in done) {
    const { copied, notCopied } = words.functionsPage;
    return (
      <Notice intent={done.isCopied ? "success" : "warning"} title={done.isCopied ? copied : notCopied} />
    );
  }
  return (
    <Notice intent="warning" title={words.functionsPage.notInserted}>
      {"refused" in done ? tell(done.refused, "functionsPage") : words.pane.hostFailed(done.failed)}
    </Notice>
  );
}
