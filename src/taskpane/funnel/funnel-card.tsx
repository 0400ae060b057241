import { makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import { useId } from "react";
import type { PaneHost } from "../../operations/pane-host.ts";
import { usePageStyles } from "../page-styles.ts";
import { type PipelineState, usePipeline } from "../pipeline/use-pipeline.ts";
import { type Theme, Themed } from "../themed.tsx";
import { useWords, type Words, WordsProvider } from "../words.tsx";
import { CompactBars } from "./compact-bars.tsx";
import { Legend } from "./legend.tsx";
import { Patterns } from "./patterns.tsx";

const useStyles = makeStyles({
  card: {
    boxSizing: "border-box",
    height: "100%",
    margin: 0,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
    overflowY: "auto",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  title: { margin: 0 },
});

interface CardProps {
  readonly host: PaneHost;
  readonly title: string;
}

/** Why there is no funnel to draw; null when there is one. */
function whyNot({ view, failed }: PipelineState, { words, tell }: Words): string | null {
  if (failed !== null) return words.pane.hostFailed(failed);
  if (view === null) return words.pane.reading;
  if (view.state === "unmanaged") return words.pipeline.unmanaged;
  return view.state === "problem" ? tell(view.problem, "plan") : null;
}

function Card({ host, title }: CardProps) {
  const styles = useStyles();
  const shared = usePageStyles();
  const pipeline = usePipeline(host);
  const said = useWords();
  const { words, say } = said;
  const { view } = pipeline;
  const reason = whyNot(pipeline, said);
  const id = useId();
  return (
    <section className={styles.card} data-pipewright="funnel">
      <Subtitle2 as="h3" block className={styles.title}>
        {title}
      </Subtitle2>
      {reason !== null && <p className={shared.text}>{reason}</p>}
      {view?.state === "ready" && (
        <>
          <Patterns id={id} />
          <Legend patternId={id} words={words.funnel} />
          <CompactBars
            stages={view.funnel}
            figures={{ words: words.funnel, say, currency: view.currency, valued: !view.valueProblem }}
            patternId={id}
          />
        </>
      )}
    </section>
  );
}

/** The funnel on its own, for laying over a sheet that has no charts. It fills its parent. */
export function FunnelCard({ theme, ...card }: CardProps & { theme: Theme }) {
  return (
    <Themed theme={theme} style={{ height: "100%" }}>
      <WordsProvider locale={card.host.locale}>
        <Card {...card} />
      </WordsProvider>
    </Themed>
  );
}
