import type { OutlookMonth } from "../../operations/outlook-views.ts";
import { Notice } from "../notice.tsx";
import { usePageStyles } from "../page-styles.ts";
import { usePicture } from "../picture/use-picture.tsx";
import { useWords } from "../words.tsx";
import { Aim } from "./aim.tsx";
import { OutlookTable } from "./outlook-table.tsx";
import { StalledDeals } from "./stalled-deals.tsx";
import type { OutlookState } from "./use-outlook.ts";

/** What each month may bring, against the target, and the deals that stand still. */
export function Outlook(props: {
  outlook: OutlookState;
  /** Of which deals and day it is, for its picture. */
  about: string;
  onMonth: (period: string) => void;
  onTarget: () => void;
  onReveal: (row: number) => void;
}) {
  const shared = usePageStyles();
  const { words, tell } = useWords();
  const { view, failed } = props.outlook;
  const picture = usePicture(words, [words.outlook.title, props.about]);
  if (failed !== null) {
    return (
      <Notice intent="error" title={words.outlook.failed}>
        {words.pane.hostFailed(failed)}
      </Notice>
    );
  }
  if (view === null) return <p role="status">{words.outlook.reading}</p>;
  if (view.state === "problem") {
    return (
      <Notice intent="warning" title={words.outlook.failed}>
        {tell(view.problem, "functions")}
      </Notice>
    );
  }
  const { months, currency, aim, stalled } = view;
  return (
    <section className={shared.block} aria-label={words.outlook.title}>
      <div className={shared.titled}>
        <h3 className={shared.heading}>{words.outlook.title}</h3>
        {picture.button}
      </div>
      <div ref={picture.frame} className={shared.block}>
        {aim !== null && <Aim aim={aim} currency={currency} onTarget={props.onTarget} />}
        {isList(months) ? (
          <OutlookTable months={months} currency={currency} onMonth={props.onMonth} />
        ) : (
          <p className={`${shared.text} ${shared.small}`}>{tell(months.problem, "functions")}</p>
        )}
      </div>
      {picture.outcome}
      <StalledDeals stalled={stalled} onReveal={props.onReveal} />
    </section>
  );
}

const isList = (months: readonly OutlookMonth[] | object): months is readonly OutlookMonth[] =>
  Array.isArray(months);
