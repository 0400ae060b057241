import { Button } from "@fluentui/react-components";
import { Notice } from "../notice.tsx";
import { usePageStyles } from "../page-styles.ts";
import { Reading } from "../reading.tsx";
import { useWords } from "../words.tsx";
import { Halfway } from "./halfway.tsx";
import { Managed } from "./managed.tsx";
import { ResultNotice } from "./result-notice.tsx";
import type { Setup } from "./use-setup.ts";
import { Welcome } from "./welcome.tsx";
import { Wizard } from "./wizard.tsx";
import { Working } from "./working.tsx";

function State(props: { setup: Setup; onReveal: (row: number) => void; onPipeline: () => void }) {
  const { setup, onReveal, onPipeline } = props;
  const { view } = setup;
  if (setup.work !== null) return <Working work={setup.work} />;
  if (view === null) return setup.failed === null ? <Reading /> : null;
  if (view.state === "halfway") return <Halfway setup={setup} table={view.table} />;
  if (view.state === "managed") return <Managed setup={setup} view={view} onPipeline={onPipeline} />;
  if (view.state === "found" && setup.step === 0) return <Welcome setup={setup} view={view} />;
  return <Wizard setup={setup} view={view} onReveal={onReveal} />;
}

export function SetupPage(props: { setup: Setup; onReveal: (row: number) => void; onPipeline: () => void }) {
  const shared = usePageStyles();
  const { words } = useWords();
  const { setup } = props;
  // A success is told for as long as it is true: another workbook may have been opened since.
  const state = setup.view?.state;
  const outdated =
    (setup.result?.kind === "setUp" && state !== "managed") ||
    (setup.result?.kind === "reverted" && state === "managed");
  const result = outdated ? null : setup.result;
  return (
    <div style={{ display: "flex", flexDirection: "column", minHeight: "100%" }}>
      {(result !== null || setup.failed !== null) && (
        <div className={shared.page} style={{ paddingBottom: 0 }}>
          <ResultNotice result={result} />
          {setup.failed !== null && (
            <Notice
              intent="error"
              title={words.setup.problemTitle}
              action={<Button onClick={setup.reread}>{words.pane.retry}</Button>}
            >
              {words.pane.hostFailed(setup.failed)}
            </Notice>
          )}
        </div>
      )}
      <State {...props} />
    </div>
  );
}
