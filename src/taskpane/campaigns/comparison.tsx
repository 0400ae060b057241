import type { Model } from "../../core/attribution/models.ts";
import { usePageStyles } from "../page-styles.ts";
import { useWords } from "../words.tsx";
import { FigureTable } from "./figure-table.tsx";
import type { ReadyView } from "./ready-view.ts";

/** So many times more under one model than under another is no agreement. */
const wide = 2;

/** The same deals under models of different minds. */
export function Comparison({ view }: { view: ReadyView }) {
  const shared = usePageStyles();
  const { words, say, tell } = useWords();
  const { comparison, currency } = view;
  const names = new Map<Model, string>(Object.entries(words.campaigns.models) as [Model, string][]);
  const nameOf = (model: Model) => names.get(model) ?? model;
  const figures = (credits: readonly (number | null)[]) =>
    credits.map((credit) =>
      credit === null
        ? { brief: "–", full: "–" }
        : { brief: say.brief(credit, currency), full: say.money(credit, currency) },
    );
  const noteOn = (credits: readonly (number | null)[]) => {
    const known = credits.filter((credit) => credit !== null);
    const [low, high] = [Math.min(...known), Math.max(...known)];
    if (known.length < 2 || high <= 0) return {};
    const { agree, disagree } = words.campaigns;
    return { note: high > wide * Math.max(0, low) ? disagree : agree };
  };
  return (
    <div className={shared.block}>
      <p className={`${shared.text} ${shared.small}`}>{words.campaigns.comparisonNote}</p>
      <FigureTable
        label={words.campaigns.comparison}
        columns={comparison.models.map(nameOf)}
        rows={comparison.rows.map(({ name, credits }) => ({
          name,
          ...noteOn(credits),
          figures: figures(credits),
        }))}
        last={[{ name: words.campaigns.unattributed, figures: figures(comparison.unattributed) }]}
      />
      {comparison.problems.map(({ model, problem }) => (
        <p key={model} className={`${shared.text} ${shared.small}`}>
          {nameOf(model)}: {tell(problem, "attribution")}
        </p>
      ))}
    </div>
  );
}
