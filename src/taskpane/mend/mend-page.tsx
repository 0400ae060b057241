import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { CheckView } from "../../operations/check-views.ts";
import type { PaneHost } from "../../operations/pane-host.ts";
import { hasFilters } from "../filters/filter-edits.ts";
import { NoneFits } from "../filters/none-fits.tsx";
import { Under } from "../functions/under.tsx";
import { HostFailed } from "../host-failed.tsx";
import { Notice } from "../notice.tsx";
import { usePageStyles } from "../page-styles.ts";
import type { Filtering } from "../pipeline/use-pipeline.ts";
import { Reading } from "../reading.tsx";
import { TableProblem } from "../table-problem.tsx";
import { Unmanaged } from "../unmanaged.tsx";
import { useWords } from "../words.tsx";
import { Preview } from "./preview.tsx";
import { ResultNotice } from "./result-notice.tsx";
import { RuleFinds } from "./rule-finds.tsx";
import { RulesPanel } from "./rules-panel.tsx";
import type { Checking } from "./use-check.ts";
import { type Mending, useMending } from "./use-mending.ts";

type Ready = Extract<CheckView, { state: "ready" }>;

const useStyles = makeStyles({
  head: {
    display: "flex",
    justifyContent: "space-between",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
  },
  title: { outlineStyle: "none" },
  // The way back stays in sight, however far down the row was that was mended.
  result: { position: "sticky", top: tokens.spacingVerticalS, zIndex: 1 },
});

/** What is to be mended, by rule, with the rules behind it. */
export function MendPage(props: {
  host: PaneHost;
  filtering: Filtering;
  checking: Checking;
  onReveal: (row: number, cell?: string) => void;
  onSetup: () => void;
  /** The workbook was changed from here. */
  onMended: () => void;
}) {
  const styles = useStyles();
  const shared = usePageStyles();
  const { words } = useWords();
  const { host, checking, onReveal } = props;
  const { view, failed, refresh } = checking;
  const [isAtRules, setAtRules] = useState(false);
  const changed = () => {
    refresh();
    props.onMended();
  };
  const mending = useMending(host, changed);
  const { work } = mending;
  const isListed = !isAtRules && (work === null || (work.step === "changing" && work.isQuiet));
  const heading = useFocusKeeper(isListed, view);
  if (view === null && failed === null) return <Reading />;
  if (view?.state === "unmanaged") return <Unmanaged onSetup={props.onSetup} />;
  return (
    <>
      {isAtRules && (
        <Under place={words.mendPage.title} onBack={() => setAtRules(false)}>
          <RulesPanel host={host} onSaved={changed} />
        </Under>
      )}
      {!isAtRules && !isListed && work !== null && (
        <Preview work={work} onReveal={onReveal} onPerform={mending.perform} onCancel={mending.cancel} />
      )}
      {/* The list stays, with what is unfolded in it, while something else is in front. */}
      <div className={shared.page} style={isListed ? {} : { display: "none" }}>
        <div className={styles.head}>
          <h2 ref={heading} tabIndex={-1} className={`${shared.heading} ${styles.title}`}>
            {words.mendPage.title}
          </h2>
          <Button onClick={() => setAtRules(true)}>{words.mendPage.rules}</Button>
        </div>
        {failed !== null && (
          <HostFailed title={words.mendPage.problemTitle} message={failed} onRetry={refresh} />
        )}
        {view?.state === "problem" && (
          <TableProblem
            problem={view.problem}
            title={words.mendPage.problemTitle}
            action={<Button onClick={props.onSetup}>{words.pipeline.goToSetup}</Button>}
          />
        )}
        {view?.state === "ready" && (
          <Found
            view={view}
            host={host}
            filtering={props.filtering}
            mending={mending}
            onReveal={onReveal}
            onRules={() => setAtRules(true)}
          />
        )}
      </div>
    </>
  );
}

/**
 * Gives the page's title the focus when the list comes back to the front, or when the button that had
 * the focus is gone with what it mended; never takes it from elsewhere.
 */
function useFocusKeeper(isListed: boolean, view: CheckView | null) {
  const heading = useRef<HTMLHeadingElement>(null);
  const wasListed = useRef(true);
  const hadFocus = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new view is what takes buttons away
  useEffect(() => {
    const isLost = document.activeElement === null || document.activeElement === document.body;
    const isBack = isListed && !wasListed.current;
    if (isListed && isLost && (isBack || hadFocus.current)) heading.current?.focus({ preventScroll: true });
    wasListed.current = isListed;
  }, [isListed, view]);
  useEffect(() => {
    const page = () => heading.current?.closest("[role=tabpanel]");
    const look = () => {
      const { activeElement } = document;
      if (activeElement !== null && activeElement !== document.body) {
        hadFocus.current = page()?.contains(activeElement) === true;
      }
    };
    document.addEventListener("focusin", look);
    return () => document.removeEventListener("focusin", look);
  }, []);
  return heading;
}

function Found(props: {
  view: Ready;
  host: PaneHost;
  filtering: Filtering;
  mending: Mending;
  onReveal: (row: number, cell?: string) => void;
  onRules: () => void;
}) {
  const styles = useStyles();
  const shared = usePageStyles();
  const { words, say } = useWords();
  const { view, mending } = props;
  const { filters } = props.filtering;
  const { counts, groups, deals, clean, ruleProblems } = view;
  const day = say.day(view.asOf);
  const sure = groups.reduce((sum, group) => sum + group.sure, 0);
  const { errors, warnings, notes } = words.mendPage;
  const told = [
    counts.error > 0 && errors(counts.error, say),
    counts.warning > 0 && warnings(counts.warning, say),
    counts.info > 0 && notes(counts.info, say),
  ].filter((part) => part !== false);
  return (
    <>
      {groups.length > 0 && (
        <div>
          <p className={shared.text}>{told.join(", ")}</p>
          <p className={`${shared.text} ${shared.small}`}>{words.mendPage.checked(deals, clean, day, say)}</p>
        </div>
      )}
      <div role="status" className={styles.result}>
        {mending.work === null ? (
          <ResultNotice result={mending.result} mended={view.mended} onUndo={mending.undo} />
        ) : (
          <span className={shared.small}>{words.mendPage.changing}</span>
        )}
      </div>
      {deals === 0 && hasFilters(filters) && <NoneFits filtering={props.filtering} />}
      {deals === 0 && !hasFilters(filters) && (
        <Notice intent="info" title={words.pipeline.emptyTitle}>
          {words.pipeline.empty}
        </Notice>
      )}
      {deals > 0 && groups.length === 0 && (
        <Notice intent="success" title={words.mendPage.noneTitle}>
          {words.mendPage.none(deals, day, say)}
        </Notice>
      )}
      {sure > 0 && (
        <div>
          <Button appearance="primary" onClick={() => mending.plan({ all: true, ...filters })}>
            {words.mendPage.fixSure(sure, say)}
          </Button>
        </div>
      )}
      {ruleProblems.length > 0 && (
        <Notice
          intent="warning"
          title={words.mendPage.conflicts(ruleProblems.length, say)}
          action={<Button onClick={props.onRules}>{words.mendPage.rules}</Button>}
        />
      )}
      <ul className={shared.list}>
        {groups.map((group) => (
          <RuleFinds
            key={group.code}
            group={group}
            filters={filters}
            host={props.host}
            isBusy={mending.work !== null}
            onReveal={props.onReveal}
            onPlan={mending.plan}
            onFix={mending.perform}
          />
        ))}
      </ul>
    </>
  );
}
