import { Button } from "@fluentui/react-components";
import type { PipelineView } from "../../operations/views.ts";
import { Issues } from "../issues.tsx";
import { LeftOut } from "../left-out.tsx";
import { Notice } from "../notice.tsx";
import { usePageStyles } from "../page-styles.ts";
import { Reading } from "../reading.tsx";
import { useWords } from "../words.tsx";
import { KeyFigures } from "./key-figures.tsx";
import { PipelineFunnel } from "./pipeline-funnel.tsx";
import type { PipelineState } from "./use-pipeline.ts";

type Ready = Extract<PipelineView, { state: "ready" }>;

function Figures({ view, onReveal }: { view: Ready; onReveal: (row: number) => void }) {
  const shared = usePageStyles();
  const { words, say } = useWords();
  const currency = view.currency === null ? "" : ` ${words.pipeline.currency(view.currency)}`;
  return (
    <>
      <p className={`${shared.text} ${shared.small}`}>
        {words.pipeline.asOf(view.deals, say.day(view.asOf), say)}
        {currency}
      </p>
      {view.deals === 0 ? (
        <Notice intent="info" title={words.pipeline.emptyTitle}>
          {words.pipeline.empty}
        </Notice>
      ) : (
        <>
          <KeyFigures view={view} />
          <PipelineFunnel view={view} belowFigures />
        </>
      )}
      {view.lostWithoutStage > 0 && (
        <p className={`${shared.text} ${shared.small}`}>
          {words.pipeline.lostWithoutStage(view.lostWithoutStage, say)}
        </p>
      )}
      <div>
        <LeftOut rows={view.leftOut} onReveal={onReveal} />
        <Issues issues={view.issues} summary={(count) => words.pane.issues(count, say)} onReveal={onReveal} />
      </div>
    </>
  );
}

export function PipelinePage(props: {
  pipeline: PipelineState;
  onReveal: (row: number) => void;
  onSetup: () => void;
}) {
  const shared = usePageStyles();
  const { words, tell } = useWords();
  const { view, failed, refresh } = props.pipeline;
  if (view === null && failed === null) return <Reading />;
  return (
    <div className={shared.page}>
      {failed !== null && (
        <Notice
          intent="error"
          title={words.pipeline.problemTitle}
          action={<Button onClick={refresh}>{words.pane.retry}</Button>}
        >
          {words.pane.hostFailed(failed)}
        </Notice>
      )}
      {view?.state === "unmanaged" && (
        <>
          <h2 className={shared.heading}>{words.pipeline.unmanagedTitle}</h2>
          <p className={shared.text}>{words.pipeline.unmanaged}</p>
          <div>
            <Button appearance="primary" onClick={props.onSetup}>
              {words.pipeline.goToSetup}
            </Button>
          </div>
        </>
      )}
      {view?.state === "problem" && (
        <Notice
          intent="warning"
          title={words.pipeline.problemTitle}
          action={<Button onClick={props.onSetup}>{words.pipeline.goToSetup}</Button>}
        >
          {tell(view.problem, "plan")}
        </Notice>
      )}
      {view?.state === "ready" && <Figures view={view} onReveal={props.onReveal} />}
    </div>
  );
}
