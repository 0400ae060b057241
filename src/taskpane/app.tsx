import { makeStyles, Tab, TabList, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import type { PaneHost } from "../operations/views.ts";
import { ErrorBoundary } from "./error-boundary.tsx";
import { failure } from "./failure.ts";
import { HostNotices } from "./host-notices.tsx";
import { Notice } from "./notice.tsx";
import { PipelinePage } from "./pipeline/pipeline-page.tsx";
import { usePipeline } from "./pipeline/use-pipeline.ts";
import { SetupPage } from "./setup/setup-page.tsx";
import { useSetup } from "./setup/use-setup.ts";
import { type Theme, Themed } from "./themed.tsx";
import { useWords, WordsProvider } from "./words.tsx";

type PageName = "pipeline" | "setup";

const useStyles = makeStyles({
  pane: {
    display: "flex",
    flexDirection: "column",
    height: "100%",
    minWidth: 0,
    boxSizing: "border-box",
  },
  // Excel lays its menu over the top right 40 by 40 px of a taskpane.
  tabs: {
    flexShrink: 0,
    paddingRight: "40px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  page: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: "auto",
    overflowX: "hidden",
    position: "relative",
    scrollPaddingBottom: "64px",
  },
});

function Pane({ host }: { host: PaneHost }) {
  const styles = useStyles();
  const id = useId();
  const { words } = useWords();
  const [chosen, setChosen] = useState<PageName | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const pipeline = usePipeline(host);
  const unmanaged = pipeline.view?.state === "unmanaged";
  const page = chosen ?? (unmanaged ? "setup" : "pipeline");
  const setup = useSetup(host, page === "setup", () => {
    // Stay here to say what was done, though the workbook is managed now.
    setChosen("setup");
    pipeline.refresh();
  });
  const reveal = (row: number) => {
    setRefused(null);
    host.reveal(row).catch((error: unknown) => setRefused(failure(error)));
  };
  return (
    <div className={styles.pane}>
      <TabList
        className={styles.tabs}
        aria-label={words.pane.tabs}
        selectedValue={page}
        onTabSelect={(_, data) => setChosen(data.value === "setup" ? "setup" : "pipeline")}
      >
        <Tab value="pipeline" id={`${id}pipeline`} aria-controls={`${id}page`}>
          {words.pane.pipeline}
        </Tab>
        <Tab value="setup" id={`${id}setup`} aria-controls={`${id}page`}>
          {words.pane.setup}
        </Tab>
      </TabList>
      <div className={styles.page} id={`${id}page`} role="tabpanel" aria-labelledby={`${id}${page}`}>
        <HostNotices host={host} onReveal={reveal} />
        {refused !== null && (
          <Notice intent="error" title={words.pane.cannotShow}>
            {words.pane.hostFailed(refused)}
          </Notice>
        )}
        <ErrorBoundary key={page}>
          {page === "pipeline" ? (
            <PipelinePage pipeline={pipeline} onReveal={reveal} onSetup={() => setChosen("setup")} />
          ) : (
            <SetupPage setup={setup} onReveal={reveal} onPipeline={() => setChosen("pipeline")} />
          )}
        </ErrorBoundary>
      </div>
    </div>
  );
}

/** The whole pane. It fills its parent, which must have a height. */
export function App({ host, theme }: { host: PaneHost; theme?: Theme }) {
  return (
    <Themed theme={theme} style={{ height: "100%" }}>
      <WordsProvider locale={host.locale}>
        <Pane host={host} />
      </WordsProvider>
    </Themed>
  );
}
