import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { CallArguments } from "../../operations/function-views.ts";
import type { PaneHost } from "../../operations/pane-host.ts";
import type { PipelineView } from "../../operations/pipeline-views.ts";
import { FilterBar } from "../filters/filter-bar.tsx";
import { criterionOf, hasFilters, withCriterion, withPeriod } from "../filters/filter-edits.ts";
import { NoneFits } from "../filters/none-fits.tsx";
import { ExplainPage } from "../functions/explain-page.tsx";
import { HostFailed } from "../host-failed.tsx";
import { Issues } from "../issues.tsx";
import { LeftOut } from "../left-out.tsx";
import { Notice } from "../notice.tsx";
import { usePageStyles } from "../page-styles.ts";
import { Reading } from "../reading.tsx";
import { TableProblem } from "../table-problem.tsx";
import { SetUpFirst } from "../unmanaged.tsx";
import { useWords } from "../words.tsx";
import { KeyFigures } from "./key-figures.tsx";
import { MovedLine } from "./moved.tsx";
import { Outlook } from "./outlook.tsx";
import { PipelineFunnel } from "./pipeline-funnel.tsx";
import { type OutlookState, useOutlook } from "./use-outlook.ts";
import type { PipelineState } from "./use-pipeline.ts";

type Ready = Extract<PipelineView, { state: "ready" }>;

function Figures(props: {
  view: Ready;
  pipeline: PipelineState;
  outlook: OutlookState;
  onReveal: (row: number) => void;
  onExplain: (call: CallArguments) => void;
  onTarget: () => void;
}) {
  const { view, pipeline, onReveal } = props;
  const { filters, filter } = pipeline;
  const shared = usePageStyles();
  const { words, say } = useWords();
  const currency = view.currency === null ? "" : `, ${words.pipeline.currency(view.currency)}`;
  const asOf = `${words.pipeline.asOf(view.deals, say.day(view.asOf), say)}${currency}`;
  const about = hasFilters(filters)
    ? `${asOf} · ${words.filters.title}: ${words.filters.shown(view.selected, view.deals, say)}`
    : asOf;
  const stages = view.filters.columns.find(({ field }) => field === "stage")?.choices ?? [];
  const chosen = criterionOf(filters, "stage");
  const choose = (stage: string | null) => {
    const criterion = stages.find(({ text }) => text === stage)?.criterion ?? stage ?? "";
    filter(withCriterion(filters, "stage", criterion));
  };
  return (
    <>
      {view.deals > 0 && (
        <FilterBar
          filters={filters}
          choices={view.filters}
          selected={view.selected}
          deals={view.deals}
          onChange={filter}
        />
      )}
      <div>
        <p className={`${shared.text} ${shared.small}`}>{asOf}</p>
        <MovedLine moved={pipeline.moved} currency={view.currency} />
      </div>
      {view.deals === 0 && (
        <Notice intent="info" title={words.pipeline.emptyTitle}>
          {words.pipeline.empty}
        </Notice>
      )}
      {view.deals > 0 && view.selected === 0 && <NoneFits filtering={pipeline} />}
      {view.selected > 0 && (
        <>
          <KeyFigures view={view} filters={filters} onExplain={props.onExplain} />
          <PipelineFunnel
            view={view}
            belowFigures
            about={about}
            choose={{
              chosen: stages.find(({ criterion }) => criterion === chosen)?.text ?? (chosen || null),
              onChoose: choose,
            }}
          />
        </>
      )}
      {view.lostWithoutStage > 0 && (
        <p className={`${shared.text} ${shared.small}`}>
          {words.pipeline.lostWithoutStage(view.lostWithoutStage, say)}
        </p>
      )}
      {view.selected > 0 && (
        <Outlook
          outlook={props.outlook}
          about={about}
          onMonth={(period) => filter(withPeriod(filters, period))}
          onTarget={props.onTarget}
          onReveal={onReveal}
        />
      )}
      <div>
        <LeftOut rows={view.leftOut} onReveal={onReveal} />
        <Issues issues={view.issues} summary={(count) => words.pane.issues(count, say)} onReveal={onReveal} />
      </div>
    </>
  );
}

export function PipelinePage(props: {
  host: PaneHost;
  pipeline: PipelineState;
  onReveal: (row: number) => void;
  onSetup: () => void;
  onTarget: () => void;
}) {
  const shared = usePageStyles();
  const { words } = useWords();
  const { view, failed, refresh, filters } = props.pipeline;
  const outlook = useOutlook(props.host, view, filters);
  const [explaining, setExplaining] = useState<CallArguments | null>(null);
  if (explaining !== null) {
    return (
      <ExplainPage
        call={explaining}
        host={props.host}
        onReveal={props.onReveal}
        onBack={() => setExplaining(null)}
      />
    );
  }
  if (view === null && failed === null) return <Reading />;
  return (
    <div className={shared.page}>
      {failed !== null && (
        <HostFailed title={words.pipeline.problemTitle} message={failed} onRetry={refresh} />
      )}
      {view?.state === "unmanaged" && (
        <>
          <h2 className={shared.heading}>{words.pipeline.unmanagedTitle}</h2>
          <SetUpFirst onSetup={props.onSetup} />
        </>
      )}
      {view?.state === "problem" && (
        <TableProblem
          problem={view.problem}
          title={words.pipeline.problemTitle}
          action={<Button onClick={props.onSetup}>{words.pipeline.goToSetup}</Button>}
        />
      )}
      {view?.state === "ready" && (
        <Figures
          view={view}
          pipeline={props.pipeline}
          outlook={outlook}
          onReveal={props.onReveal}
          onExplain={setExplaining}
          onTarget={props.onTarget}
        />
      )}
    </div>
  );
}
