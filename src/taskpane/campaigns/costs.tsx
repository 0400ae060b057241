import { usePageStyles } from "../page-styles.ts";
import { useWords } from "../words.tsx";
import { FigureTable } from "./figure-table.tsx";
import type { ReadyView } from "./ready-view.ts";

const unknown = { brief: "–", full: "–" };

/** What campaigns cost, and what that bought. */
export function Costs({ view }: { view: ReadyView }) {
  const shared = usePageStyles();
  const { words, say } = useWords();
  const { figures, total, currency } = view;
  if (figures.every(({ cost }) => cost === null)) {
    return <p className={`${shared.text} ${shared.small}`}>{words.campaigns.noCosts}</p>;
  }
  const money = (amount: number | null) =>
    amount === null ? unknown : { brief: say.brief(amount, currency), full: say.money(amount, currency) };
  const row = (name: string, { cost, roi, cac, costPerOpportunity }: ReadyView["total"]) => ({
    name,
    figures: [
      money(cost),
      roi === null ? unknown : { brief: say.percent(roi, 0), full: say.percent(roi, 2) },
      money(cac),
      money(costPerOpportunity),
    ],
  });
  return (
    <div className={shared.block}>
      <p className={`${shared.text} ${shared.small}`}>{words.campaigns.costsNote}</p>
      <FigureTable
        label={words.campaigns.costs}
        columns={[
          words.campaigns.cost,
          words.campaigns.roi,
          words.campaigns.cac,
          words.campaigns.perOpportunity,
        ]}
        rows={figures.map((one) => row(one.campaign, one))}
        last={[row(words.campaigns.total, total)]}
      />
    </div>
  );
}
