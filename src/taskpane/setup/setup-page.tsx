import { useEffect } from "react";
import type { PaneHost } from "../../operations/pane-host.ts";
import { HostFailed } from "../host-failed.tsx";
import { usePageStyles } from "../page-styles.ts";
import { Reading } from "../reading.tsx";
import { useWords } from "../words.tsx";
import { Halfway } from "./halfway.tsx";
import { Managed } from "./managed.tsx";
import { ResultNotice } from "./result-notice.tsx";
import { SampleResult } from "./sample-offer.tsx";
import { type Sample, useSample } from "./use-sample.ts";
import type { Setup } from "./use-setup.ts";
import { type Tips, useTips } from "./use-tips.ts";
import { Welcome } from "./welcome.tsx";
import { Wizard } from "./wizard.tsx";
import { Working } from "./working.tsx";

interface Props {
  readonly host: PaneHost;
  readonly setup: Setup;
  readonly onReveal: (row: number) => void;
  readonly onPipeline: () => void;
}

function State(props: Props & { tips: Tips; sample: Sample }) {
  const { setup, onReveal, onPipeline } = props;
  const help = { tips: props.tips, sample: props.sample };
  const { view } = setup;
  if (setup.work !== null) return <Working work={setup.work} />;
  if (view === null) return setup.failed === null ? <Reading /> : null;
  if (view.state === "halfway") return <Halfway setup={setup} table={view.table} />;
  if (view.state === "managed") return <Managed setup={setup} view={view} onPipeline={onPipeline} />;
  if (view.state === "found" && setup.step === 0) return <Welcome setup={setup} view={view} {...help} />;
  return <Wizard setup={setup} view={view} onReveal={onReveal} {...help} />;
}

export function SetupPage(props: Props) {
  const shared = usePageStyles();
  const { words } = useWords();
  const { setup } = props;
  const tips = useTips();
  const sample = useSample(props.host, setup, props.onReveal);
  const { hide } = tips;
  const isSetUp = setup.result?.kind === "setUp";
  useEffect(() => {
    if (isSetUp) hide();
  }, [isSetUp, hide]);
  // A success is told for as long as it is true: another workbook may have been opened since.
  const state = setup.view?.state;
  const outdated =
    (setup.result?.kind === "setUp" && state !== "managed") ||
    (setup.result?.kind === "reverted" && state === "managed");
  const result = outdated ? null : setup.result;
  const hasSampleResult =
    state !== "managed" && setup.work === null && !["none", "adding"].includes(sample.state.kind);
  return (
    <div style={{ display: "flex", flexDirection: "column", minHeight: "100%" }}>
      {(result !== null || setup.failed !== null || hasSampleResult) && (
        <div className={shared.page} style={{ paddingBottom: 0 }}>
          <ResultNotice result={result} />
          {hasSampleResult && <SampleResult sample={sample} />}
          {setup.failed !== null && (
            <HostFailed title={words.setup.unreadTitle} message={setup.failed} onRetry={setup.reread} />
          )}
        </div>
      )}
      <State {...props} tips={tips} sample={sample} />
    </div>
  );
}
