import { Button, Link, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import type { Model } from "../../core/attribution/models.ts";
import type { PaneHost } from "../../operations/pane-host.ts";
import { Folded } from "../folded.tsx";
import { Notice } from "../notice.tsx";
import { usePageStyles } from "../page-styles.ts";
import type { Filtering } from "../pipeline/use-pipeline.ts";
import { useWords } from "../words.tsx";
import { Comparison } from "./comparison.tsx";
import { Conversion } from "./conversion.tsx";
import { Costs } from "./costs.tsx";
import { Credit } from "./credit.tsx";
import { DealJourney } from "./deal-journey.tsx";
import { Export } from "./export.tsx";
import { Journeys } from "./journeys.tsx";
import { Question } from "./question.tsx";
import type { ReadyView } from "./ready-view.ts";
import { Standing } from "./standing.tsx";
import type { Asked, Campaigns } from "./use-campaigns.ts";

const useStyles = makeStyles({
  stale: { opacity: 0.6 },
});

/** Models that take seconds with many touches are worked out when somebody asks for them twice. */
const heavy: ReadonlySet<Model> = new Set(["markov2", "markov3", "markov4"]);
const manyTouches = 20_000;

/** Everything about the campaigns, under one question: the credit first, the rest folded below. */
export function Report(props: {
  host: PaneHost;
  campaigns: Campaigns;
  filtering: Filtering;
  view: ReadyView;
  onTables: () => void;
}) {
  const styles = useStyles();
  const shared = usePageStyles();
  const { words, say, tell } = useWords();
  const { host, campaigns, filtering, view } = props;
  const [pending, setPending] = useState<Asked | null>(null);
  const askNow = (asked: Asked) => {
    setPending(null);
    campaigns.ask(asked);
  };
  const ask = (asked: Asked) => {
    const { model = view.model } = asked;
    if (heavy.has(model) && view.touches > manyTouches) setPending(asked);
    else askNow(asked);
  };
  const warnings = [
    ...(view.isTrivial ? [words.campaigns.trivial] : []),
    ...view.warnings.map((warning) => tell(warning, "attributionWarnings")),
  ];
  return (
    <>
      <p className={`${shared.text} ${shared.small}`}>
        {words.campaigns.summary(view.touches, view.deals, say.date(view.asOf), say)}{" "}
        {view.origin === "deals" && `${words.campaigns.fromDeals} `}
        {view.unread > 0 && `${words.campaigns.unread(view.unread, say)}. `}
        <Link as="button" inline style={{ minHeight: "32px" }} onClick={props.onTables}>
          {words.campaigns.data}
        </Link>
      </p>
      <Question host={host} view={view} asked={pending ?? campaigns.asked} ask={ask} filtering={filtering} />
      {pending !== null && (
        <Notice
          intent="info"
          title={words.campaigns.heavy(view.touches, say)}
          action={<Button onClick={() => askNow(pending)}>{words.campaigns.workOut}</Button>}
        />
      )}
      <div
        className={`${shared.block} ${campaigns.isWaiting ? styles.stale : ""}`}
        aria-busy={campaigns.isWaiting}
      >
        <Credit host={host} view={view} question={campaigns.question} filtering={filtering} />
        {warnings.length > 0 && (
          <Folded summary={words.campaigns.warnings(warnings.length, say)}>
            <ul className={shared.block} style={{ margin: 0, paddingInlineStart: 16 }}>
              {warnings.map((warning) => (
                <li key={warning} className={shared.small}>
                  {warning}
                </li>
              ))}
            </ul>
          </Folded>
        )}
        <div>
          <Folded summary={words.campaigns.comparison}>
            <Comparison view={view} />
          </Folded>
          <Folded summary={words.campaigns.standing}>
            <Standing view={view} />
          </Folded>
          <Folded summary={words.campaigns.costs}>
            <Costs view={view} />
          </Folded>
          <Folded summary={words.campaigns.conversion}>
            <Conversion view={view} />
          </Folded>
          <Folded summary={words.campaigns.journeys}>
            <Journeys view={view} />
          </Folded>
          <Folded isLazy summary={words.campaigns.deal}>
            <DealJourney host={host} view={view} question={campaigns.question} />
          </Folded>
        </div>
        <Export host={host} question={campaigns.question} />
      </div>
    </>
  );
}
