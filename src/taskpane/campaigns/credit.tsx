import { Button, makeStyles, ProgressBar, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { CampaignQuestion, CreditedBy } from "../../operations/campaigns-views.ts";
import type { PaneHost } from "../../operations/pane-host.ts";
import { criterionOf, withCriterion } from "../filters/filter-edits.ts";
import { usePeriodName } from "../filters/use-period-name.ts";
import { usePageStyles } from "../page-styles.ts";
import { usePicture } from "../picture/use-picture.tsx";
import type { Filtering } from "../pipeline/use-pipeline.ts";
import { useWords } from "../words.tsx";
import { CreditBars } from "./credit-bars.tsx";
import type { ReadyView } from "./ready-view.ts";
import { useIntervals } from "./use-intervals.ts";

const useStyles = makeStyles({
  switch: { marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})` },
  total: {
    display: "flex",
    justifyContent: "space-between",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalS,
    paddingBlock: tokens.spacingVerticalXS,
    borderTop: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
  },
});

/** What campaigns or channels are credited with, how sure that is, and that it ties to the deal table. */
export function Credit(props: {
  host: PaneHost;
  view: ReadyView;
  question: CampaignQuestion;
  filtering: Filtering;
}) {
  const styles = useStyles();
  const shared = usePageStyles();
  const { words, say, tell } = useWords();
  const periodName = usePeriodName();
  const { view } = props;
  const { filters, filter } = props.filtering;
  const [wanted, setWanted] = useState<CreditedBy>("campaign");
  const by: CreditedBy = view.channels === null ? "campaign" : wanted;
  const list = by === "channel" && view.channels !== null ? view.channels : view.campaigns;
  const intervals = useIntervals(props.host, view, by, props.question);
  const { work, refused } = intervals;
  const { period } = props.question;
  const models = new Map<string, string>(Object.entries(words.campaigns.models));
  const picture = usePicture(words, [
    words.campaigns.credit,
    [
      models.get(view.model) ?? view.model,
      words.campaigns.bases[view.basis],
      period === undefined ? words.campaigns.allTime : periodName(period),
      say.date(view.asOf),
    ].join(" · "),
  ]);
  return (
    <section className={shared.block} aria-label={words.campaigns.credit}>
      <div>
        <div className={shared.titled}>
          <h3 className={shared.heading}>{words.campaigns.credit}</h3>
          {picture.button}
        </div>
        {view.channels !== null && (
          <RadioGroup
            className={styles.switch}
            layout="horizontal"
            aria-label={words.campaigns.by}
            value={by}
            onChange={(_, data) => setWanted(data.value as CreditedBy)}
          >
            <Radio value="campaign" label={words.campaigns.byCampaign} />
            <Radio value="channel" label={words.campaigns.byChannel} />
          </RadioGroup>
        )}
      </div>
      <div ref={picture.frame}>
        <CreditBars
          key={by}
          list={list}
          intervals={intervals.of}
          currency={view.currency}
          {...(by === "campaign"
            ? {
                chosen: criterionOf(filters, "campaign"),
                onChoose: (criterion: string) => filter(withCriterion(filters, "campaign", criterion)),
              }
            : {})}
        />
        <div className={styles.total}>
          <span>{words.campaigns.total}</span>
          <span>{say.money(list.total, view.currency)}</span>
        </div>
      </div>
      {picture.outcome}
      <div>
        <p className={`${shared.text} ${shared.small}`}>{tie(view, list.total)}</p>
        {view.untouched > 0 && (
          <p className={`${shared.text} ${shared.small}`}>
            {words.campaigns.untouched(view.untouched, view.deals, say)}
          </p>
        )}
      </div>
      {work !== null && (
        <div className={shared.block}>
          <ProgressBar
            thickness="large"
            aria-label={words.campaigns.ranges}
            {...(work.of === 0 ? {} : { value: work.done, max: work.of })}
          />
          <div className={shared.actions}>
            <span role="status">{work.of > 0 && words.campaigns.drawing(work.done, work.of, say)}</span>
            <Button size="medium" onClick={intervals.stop}>
              {words.campaigns.cancel}
            </Button>
          </div>
        </div>
      )}
      {refused !== null && (
        <p className={`${shared.text} ${shared.small}`} role="status">
          {"problem" in refused
            ? tell(refused.problem, "attribution")
            : words.pane.hostFailed(refused.failed)}
        </p>
      )}
      {intervals.of !== null && (
        <p className={`${shared.text} ${shared.small}`}>{words.campaigns.rangesNote}</p>
      )}
      {intervals.of === null && work === null && (
        <div>
          <Button onClick={intervals.start}>{words.campaigns.ranges}</Button>
        </div>
      )}
    </section>
  );

  function tie({ table, basis, currency }: ReadyView, total: number): string {
    if (table === null) return words.campaigns.sumOfBasis;
    if (Math.abs(table - total) > 0.005) return words.campaigns.doesNotTie(say.money(table, currency));
    return basis === "revenue" ? words.campaigns.tiesToWon : words.campaigns.tiesToAll;
  }
}
