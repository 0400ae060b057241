import { makeStyles } from "@fluentui/react-components";
import { type ReactNode, useEffect, useId, useState } from "react";
import type { Language } from "../core/language.ts";
import { tagFor } from "../messages/catalogues.ts";
import type { Screens } from "../messages/en/screens.ts";
import type { PaneHost } from "../operations/pane-host.ts";
import { BoardPage } from "./board/board-page.tsx";
import { CampaignsPage } from "./campaigns/campaigns-page.tsx";
import { DealCard } from "./deal/deal-card.tsx";
import { FollowUpPage } from "./deal/follow-up-page.tsx";
import { ErrorBoundary } from "./error-boundary.tsx";
import { failure } from "./failure.ts";
import { HeldFilters } from "./filters/held-filters.tsx";
import { FunctionsPage } from "./functions/functions-page.tsx";
import { HostNotices } from "./host-notices.tsx";
import { MendPage } from "./mend/mend-page.tsx";
import { type Checking, useCheck } from "./mend/use-check.ts";
import { Navigation } from "./navigation.tsx";
import { Notice } from "./notice.tsx";
import { PipelinePage } from "./pipeline/pipeline-page.tsx";
import { type PipelineState, usePipeline } from "./pipeline/use-pipeline.ts";
import { usePrintStyles } from "./print-styles.ts";
import { SettingsPage } from "./settings/settings-page.tsx";
import { SetupPage } from "./setup/setup-page.tsx";
import { type Setup, useSetup } from "./setup/use-setup.ts";
import { type Theme, Themed } from "./themed.tsx";
import { useWords, WordsProvider } from "./words.tsx";

/** What a page may need of the pane around it. */
interface Around {
  readonly host: PaneHost;
  readonly pipeline: PipelineState;
  readonly setup: Setup;
  readonly checking: Checking;
  readonly reveal: (row: number, cell?: string) => void;
  readonly go: (page: PageName) => void;
}

interface Page {
  readonly place: "tab" | "menu";
  readonly label: (words: Screens) => string;
  /** How much there is to do there; absent: nothing is counted. */
  readonly count?: (around: Around) => number;
  /** Whether the card of the selected deal stands below. */
  readonly hasCard?: true;
  readonly draw: (around: Around) => ReactNode;
}

type PageName = "pipeline" | "mend" | "setup" | "followUp" | "campaigns" | "board" | "settings" | "functions";

/** Every page of the pane, in the order of the navigation: a new one is a line here. */
const pages: Readonly<Record<PageName, Page>> = {
  pipeline: {
    place: "tab",
    label: ({ pane }) => pane.pipeline,
    hasCard: true,
    draw: ({ host, pipeline, reveal, go }) => (
      <PipelinePage
        host={host}
        pipeline={pipeline}
        onReveal={reveal}
        onSetup={() => go("setup")}
        onTarget={() => go("settings")}
      />
    ),
  },
  mend: {
    place: "tab",
    label: ({ mendPage }) => mendPage.title,
    count: ({ checking }) => toMend(checking),
    hasCard: true,
    draw: ({ host, pipeline, checking, reveal, go }) => (
      <>
        <HeldFilters pipeline={pipeline} />
        <MendPage
          host={host}
          filtering={pipeline}
          checking={checking}
          onReveal={reveal}
          onSetup={() => go("setup")}
          onMended={pipeline.refresh}
        />
      </>
    ),
  },
  setup: {
    place: "tab",
    label: ({ pane }) => pane.setup,
    draw: ({ host, setup, reveal, go }) => (
      <SetupPage host={host} setup={setup} onReveal={reveal} onPipeline={() => go("pipeline")} />
    ),
  },
  followUp: {
    place: "menu",
    label: ({ followUpPage }) => followUpPage.title,
    hasCard: true,
    draw: ({ host, pipeline, reveal, go }) => (
      <>
        <HeldFilters pipeline={pipeline} />
        <FollowUpPage host={host} filters={pipeline.filters} onReveal={reveal} onSetup={() => go("setup")} />
      </>
    ),
  },
  campaigns: {
    place: "menu",
    label: ({ campaigns }) => campaigns.title,
    draw: ({ host, pipeline, go }) => (
      <>
        <HeldFilters pipeline={pipeline} />
        <CampaignsPage host={host} filtering={pipeline} onSetup={() => go("setup")} />
      </>
    ),
  },
  board: {
    place: "menu",
    label: ({ board }) => board.title,
    draw: ({ host, pipeline, reveal, go }) => (
      <>
        <HeldFilters pipeline={pipeline} />
        <BoardPage host={host} filters={pipeline.filters} onReveal={reveal} onSetup={() => go("setup")} />
      </>
    ),
  },
  settings: {
    place: "menu",
    label: ({ settingsPage }) => settingsPage.title,
    draw: ({ host, pipeline, setup, go }) => (
      <SettingsPage
        host={host}
        onSaved={pipeline.refresh}
        onSetup={() => go("setup")}
        onRevert={() => {
          go("setup");
          setup.revert();
        }}
      />
    ),
  },
  functions: {
    place: "menu",
    label: ({ functionsPage }) => functionsPage.title,
    draw: ({ host, reveal }) => <FunctionsPage host={host} onReveal={reveal} />,
  },
};

/** Errors and warnings; notes are for whoever looks. */
function toMend({ view }: Checking): number {
  return view?.state === "ready" ? view.counts.error + view.counts.warning : 0;
}

const pageNames = Object.keys(pages) as PageName[];

const useStyles = makeStyles({
  pane: {
    display: "flex",
    flexDirection: "column",
    height: "100%",
    minWidth: 0,
    boxSizing: "border-box",
    "@media print": { display: "block", height: "auto" },
  },
  page: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: "auto",
    overflowX: "hidden",
    position: "relative",
    scrollPaddingBottom: "64px",
    "@media print": { overflow: "visible" },
  },
});

function Pane({ host, onLanguage }: { host: PaneHost; onLanguage: (language: Language | null) => void }) {
  const styles = useStyles();
  usePrintStyles();
  const id = useId();
  const { words, say } = useWords();
  const [chosen, setChosen] = useState<PageName | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const pipeline = usePipeline(host);
  const language = pipeline.view?.state === "ready" ? pipeline.view.language : null;
  useEffect(() => onLanguage(language), [language, onLanguage]);
  const unmanaged = pipeline.view?.state === "unmanaged";
  const page = chosen ?? (unmanaged ? "setup" : "pipeline");
  const setup = useSetup(host, page === "setup", () => {
    // Stay here to say what was done, though the workbook is managed now.
    setChosen("setup");
    pipeline.refresh();
  });
  const isManaged = pipeline.view?.state === "ready";
  const checking = useCheck(host, pipeline.filters, isManaged, page === "mend");
  const reveal = (row: number, cell?: string) => {
    setRefused(null);
    host.reveal(row, cell).catch((error: unknown) => setRefused(failure(error)));
  };
  const around: Around = { host, pipeline, setup, checking, reveal, go: setChosen };
  const places = pageNames.map((name) => {
    const { place, label, count } = pages[name];
    const n = count?.(around) ?? 0;
    const counted = n === 0 ? {} : { count: say.brief(n) };
    return { name, place, label: label(words), ...counted };
  });
  return (
    <div className={styles.pane}>
      <Navigation places={places} current={page} id={id} onGo={setChosen} />
      <div className={styles.page} id={`${id}page`} role="tabpanel" aria-label={pages[page].label(words)}>
        <HostNotices host={host} onReveal={reveal} />
        {refused !== null && (
          <Notice intent="error" title={words.pane.cannotShow}>
            {words.pane.hostFailed(refused)}
          </Notice>
        )}
        <ErrorBoundary key={page}>{pages[page].draw(around)}</ErrorBoundary>
      </div>
      {isManaged && pages[page].hasCard && <DealCard host={host} onReveal={reveal} />}
    </div>
  );
}

/** The whole pane. It fills its parent, which must have a height. */
export function App({ host, theme }: { host: PaneHost; theme?: Theme }) {
  const [chosen, setChosen] = useState<Language | null>(null);
  return (
    <Themed theme={theme} style={{ height: "100%" }}>
      <WordsProvider locale={tagFor(chosen, host.locale)}>
        <Pane host={host} onLanguage={setChosen} />
      </WordsProvider>
    </Themed>
  );
}
