import { usePageStyles } from "../page-styles.ts";
import { useWords } from "../words.tsx";
import { FigureTable } from "./figure-table.tsx";
import type { ReadyView } from "./ready-view.ts";

/** Three numbers that go by one name elsewhere, each with what it is. */
export function Standing({ view }: { view: ReadyView }) {
  const shared = usePageStyles();
  const { words, say } = useWords();
  const { figures, total, currency } = view;
  const money = (amount: number) => ({
    brief: say.brief(amount, currency),
    full: say.money(amount, currency),
  });
  const row = (name: string, { sourced, influenced, credit }: ReadyView["total"]) => ({
    name,
    figures: [money(sourced), money(influenced), money(credit)],
  });
  const { unattributed } = view.campaigns;
  const { sourced, influenced, credited, sourcedLine, influencedLine, creditedLine } = words.campaigns;
  return (
    <div className={shared.block}>
      {[sourcedLine, influencedLine, creditedLine].map((line) => (
        <p key={line} className={`${shared.text} ${shared.small}`}>
          {line}
        </p>
      ))}
      <FigureTable
        label={words.campaigns.standing}
        columns={[sourced, influenced, credited]}
        rows={figures.map((one) => row(one.campaign, one))}
        last={[
          {
            name: words.campaigns.unattributed,
            figures: [money(unattributed), { brief: "–", full: "–" }, money(unattributed)],
          },
          row(words.campaigns.total, total),
        ]}
      />
    </div>
  );
}
