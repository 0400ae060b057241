import { Button } from "@fluentui/react-components";
import type { RuleProblem } from "../../core/rules/configuration.ts";
import type { PaneHost } from "../../operations/pane-host.ts";
import { FocusedHeading } from "../focused-heading.tsx";
import { HostFailed } from "../host-failed.tsx";
import { Notice } from "../notice.tsx";
import { usePageStyles } from "../page-styles.ts";
import { useWords } from "../words.tsx";
import { RuleRow } from "./rule-row.tsx";
import { useRules } from "./use-rules.ts";

/** Which rules are on, how grave each is, and what becomes of edits that break it. */
export function RulesPanel({ host, onSaved }: { host: PaneHost; onSaved: () => void }) {
  const shared = usePageStyles();
  const { words, say, tell } = useWords();
  const { view, failed, isSaving, refresh, adjust, reset } = useRules(host, onSaved);
  const rules = view !== null && "rules" in view ? view : null;
  return (
    <>
      <FocusedHeading>{words.mendPage.rules}</FocusedHeading>
      <p className={`${shared.text} ${shared.small}`}>{words.mendPage.rulesHint}</p>
      {failed !== null && (
        <HostFailed title={words.mendPage.rulesProblem} message={failed} onRetry={refresh} />
      )}
      {view?.state === "problem" && (
        <Notice intent="warning" title={words.mendPage.rulesProblem}>
          {tell(view.problem, "plan")}
        </Notice>
      )}
      {view === null && failed === null && <p className={shared.text}>{words.pane.reading}</p>}
      {rules !== null && (
        <>
          <div role="status">
            {rules.problems.length > 0 && (
              <Problems problems={rules.problems} isRefused={rules.state === "refused"} />
            )}
            <p className={`${shared.text} ${shared.small}`}>
              {rules.state === "saved" && !isSaving && `${words.mendPage.saved}. `}
              {words.mendPage.rulesOn(rules.rules.filter(({ on }) => on).length, rules.rules.length, say)}
            </p>
          </div>
          <ul className={shared.list}>
            {rules.rules.map((rule) => (
              <RuleRow
                key={rule.code}
                rule={rule}
                isSaving={isSaving}
                hasModes={host.onNotice !== undefined}
                onAdjust={(adjustment) => adjust(rule.code, adjustment)}
              />
            ))}
          </ul>
          <div>
            <Button disabledFocusable={isSaving || rules.settings.byRule === undefined} onClick={reset}>
              {words.mendPage.usual}
            </Button>
          </div>
        </>
      )}
    </>
  );
}

function Problems({ problems, isRefused }: { problems: readonly RuleProblem[]; isRefused: boolean }) {
  const shared = usePageStyles();
  const { words, say, tell } = useWords();
  return (
    <Notice
      intent={isRefused ? "error" : "warning"}
      title={isRefused ? words.mendPage.contradict : words.mendPage.conflicts(problems.length, say)}
    >
      <ul className={shared.list}>
        {problems.map((problem) => (
          <li key={JSON.stringify(problem)}>{tell(problem, "ruleSetup")}</li>
        ))}
      </ul>
    </Notice>
  );
}
