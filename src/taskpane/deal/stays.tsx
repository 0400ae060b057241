import type { PastStay } from "../../core/guidance/guide.ts";
import { Folded } from "../folded.tsx";
import { usePageStyles } from "../page-styles.ts";
import { useWords } from "../words.tsx";

/** Through which stages a deal came, the latest first. */
export function Stays({ stays, earlier }: { stays: readonly PastStay[]; earlier: number }) {
  const shared = usePageStyles();
  const { words, say } = useWords();
  const card = words.dealCard;
  const when = ({ from, until, days }: PastStay) =>
    [
      from !== null &&
        (until === null ? card.since(say.date(from)) : card.between(say.date(from), say.date(until))),
      days !== null && card.days(days, say),
    ]
      .filter((part) => part !== false)
      .join(" · ");
  const latestFirst = [...stays].reverse();
  return (
    <Folded summary={card.history(stays.length + earlier, say)}>
      <ul className={shared.list}>
        {latestFirst.map((stay, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a deal may come to a stage twice on one day.
          <li key={index}>
            {stay.stage} <span className={shared.small}>{when(stay)}</span>
          </li>
        ))}
      </ul>
      {earlier > 0 && <p className={`${shared.text} ${shared.small}`}>{card.earlier(earlier, say)}</p>}
    </Folded>
  );
}
