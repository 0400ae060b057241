import { Button } from "@fluentui/react-components";
import type { PaneHost } from "../../operations/pane-host.ts";
import { HostFailed } from "../host-failed.tsx";
import { Notice } from "../notice.tsx";
import { usePageStyles } from "../page-styles.ts";
import { Reading } from "../reading.tsx";
import { UndoButton } from "../setup/undo-button.tsx";
import { TableProblem } from "../table-problem.tsx";
import { useWords } from "../words.tsx";
import { DatesSection } from "./dates-section.tsx";
import { FollowUpSection } from "./follow-up-section.tsx";
import { HabitsSection } from "./habits-section.tsx";
import { ImportSection } from "./import-section.tsx";
import { MoneySection } from "./money-section.tsx";
import { Section } from "./section.tsx";
import { StagesSection } from "./stages-section.tsx";
import { TargetsSection } from "./targets-section.tsx";
import { useSettings } from "./use-settings.ts";

/** All that is settled of the pipeline, section by section. */
export function SettingsPage(props: {
  host: PaneHost;
  onSaved: () => void;
  onSetup: () => void;
  onRevert: () => void;
}) {
  const shared = usePageStyles();
  const { words, tell } = useWords();
  const { host, onSetup } = props;
  const state = useSettings(host, props.onSaved);
  const { view, failed } = state;
  if (view === null && failed === null) return <Reading />;
  return (
    <div className={shared.page}>
      <h2 className={shared.heading}>{words.settingsPage.title}</h2>
      {failed !== null && (
        <HostFailed title={words.settingsPage.failed} message={failed} onRetry={state.reread} />
      )}
      {view?.state === "problem" &&
        (view.problem.code === "unmanaged" ? (
          <Notice
            intent="info"
            title={words.pipeline.unmanagedTitle}
            action={<Button onClick={onSetup}>{words.pipeline.goToSetup}</Button>}
          >
            {tell(view.problem, "plan")}
          </Notice>
        ) : (
          <TableProblem
            problem={view.problem}
            title={words.settingsPage.failed}
            action={<Button onClick={onSetup}>{words.pipeline.goToSetup}</Button>}
          />
        ))}
      {view !== null && view.state !== "problem" && (
        <>
          <StagesSection state={state} view={view} />
          <TargetsSection state={state} view={view} />
          <DatesSection state={state} view={view} />
          <MoneySection state={state} view={view} />
          <HabitsSection host={host} state={state} view={view} />
          <FollowUpSection host={host} state={state} view={view} />
          {host.readExport !== undefined && (
            <ImportSection
              host={host}
              state={state}
              readExport={host.readExport}
              onImported={() => {
                state.reread();
                props.onSaved();
              }}
            />
          )}
          <Section title={words.settingsPage.revert} state={state} isDirty={false}>
            <div>
              <UndoButton onUndo={props.onRevert} />
            </div>
          </Section>
        </>
      )}
    </div>
  );
}
