import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useEffect, useState } from "react";
import type { CampaignQuestion, DealJourneyView } from "../../operations/campaigns-views.ts";
import type { PaneHost } from "../../operations/pane-host.ts";
import { failure } from "../failure.ts";
import { usePageStyles } from "../page-styles.ts";
import { useLatest } from "../use-latest.ts";
import { useWords } from "../words.tsx";
import type { ReadyView } from "./ready-view.ts";

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
  touch: { paddingBlock: tokens.spacingVerticalXXS },
  line: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalS },
  name: { flexGrow: 1, overflowWrap: "anywhere" },
  figure: { marginInlineStart: "auto", fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
});

/** Going through the rows with the arrow keys selects many (ms). */
const pause = 200;

/** The selected deal's touches, and what each is credited with. */
export function DealJourney(props: { host: PaneHost; view: ReadyView; question: CampaignQuestion }) {
  const shared = usePageStyles();
  const { words, say, tell } = useWords();
  const { host, view, question } = props;
  const [journey, setJourney] = useState<DealJourneyView | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const latest = useLatest();
  const look = useCallback(() => {
    latest(
      host.run("campaignDeal", question),
      (answer) => {
        setJourney(answer);
        setFailed(null);
      },
      (error) => setFailed(failure(error)),
    );
  }, [host, question, latest]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new view means that the tables changed
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    look();
    const stop = host.onSelect?.(() => {
      clearTimeout(timer);
      timer = setTimeout(look, pause);
    });
    return () => {
      clearTimeout(timer);
      stop?.();
    };
  }, [host, look, view]);
  return (
    <div className={shared.block}>
      <div role="status" className={shared.block}>
        {failed !== null && <p className={shared.text}>{words.pane.hostFailed(failed)}</p>}
        {journey?.state === "problem" && <p className={shared.text}>{tell(journey.problem, "functions")}</p>}
        {(journey === null || journey.state === "noDeal") && failed === null && (
          <p className={`${shared.text} ${shared.small}`}>
            {journey?.state === "noDeal" && journey.row !== null
              ? `${words.campaigns.notADeal(journey.row, say)}. ${words.campaigns.dealHint}`
              : words.campaigns.dealHint}
          </p>
        )}
        {journey?.state === "ready" && failed === null && <Touches journey={journey} />}
      </div>
      {host.onSelect === undefined && (
        <div>
          <Button onClick={look}>{words.campaigns.lookAtDeal}</Button>
        </div>
      )}
    </div>
  );
}

function Touches({ journey }: { journey: Extract<DealJourneyView, { state: "ready" }> }) {
  const styles = useStyles();
  const shared = usePageStyles();
  const { words, say } = useWords();
  const { name, deal, stage, touches, value, currency } = journey;
  const title = [...new Set([name, deal, stage].filter((part) => part !== ""))].join(", ");
  const credited =
    value === null ? words.campaigns.dealWithout : words.campaigns.dealValue(say.money(value, currency));
  return (
    <>
      <p className={shared.text}>
        <strong>{title}</strong>
      </p>
      <p className={`${shared.text} ${shared.small}`}>
        {touches.length === 0 ? words.campaigns.noTouches : credited}
      </p>
      <ol className={styles.list}>
        {touches.map(({ campaign, channel, at, fate, credit }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: touches may be alike in all but their place
          <li key={index} className={styles.touch}>
            <div className={styles.line}>
              <span className={styles.name}>{campaign}</span>
              {credit !== null && <span className={styles.figure}>{say.number(credit, 2)}</span>}
            </div>
            <div className={shared.small}>
              {[
                at === null ? words.campaigns.undated : say.date(at),
                channel,
                fate === "counted" || (fate === "dealNotCounted" && value === null)
                  ? ""
                  : words.campaigns.fates[fate],
              ]
                .filter((part) => part !== "")
                .join(", ")}
            </div>
          </li>
        ))}
      </ol>
    </>
  );
}
