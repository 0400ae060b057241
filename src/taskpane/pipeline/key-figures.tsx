import { makeStyles, tokens } from "@fluentui/react-components";
import type { Figure, PipelineView } from "../../operations/views.ts";
import { usePageStyles } from "../page-styles.ts";
import { useWords } from "../words.tsx";

type Ready = Extract<PipelineView, { state: "ready" }>;

interface Tile {
  readonly label: string;
  readonly figure: Figure;
  readonly brief: (value: number) => string;
  readonly full: (value: number) => string;
  /** A line of small print below the figure. */
  readonly rest?: string;
}

const useStyles = makeStyles({
  grid: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)",
    gap: tokens.spacingHorizontalS,
    margin: 0,
  },
  tile: {
    minWidth: 0,
    padding: tokens.spacingHorizontalS,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  value: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
    overflowWrap: "anywhere",
  },
  rest: { margin: 0, overflowWrap: "anywhere" },
});

/** Labels of the figures that cannot be given, by the sentence that says why. */
function reasons(tiles: readonly Tile[], tell: (figure: Figure) => string): ReadonlyMap<string, string[]> {
  const labels = new Map<string, string[]>();
  for (const { label, figure } of tiles) {
    if ("problem" in figure) labels.set(tell(figure), [...(labels.get(tell(figure)) ?? []), label]);
  }
  return labels;
}

/** The key figures. One that cannot be given says so, and why: a reason shared by several is said once. */
export function KeyFigures({ view }: { view: Ready }) {
  const styles = useStyles();
  const shared = usePageStyles();
  const { words, say, tell } = useWords();
  const brief = (value: number) => say.brief(value, view.currency);
  const full = (value: number) => say.money(value, view.currency);
  const count = (figure: Figure) =>
    "value" in figure ? { rest: words.pipeline.dealCount(figure.value, say) } : {};
  const tiles: readonly Tile[] = [
    { label: words.pipeline.open, figure: view.open.value, brief, full, ...count(view.open.count) },
    { label: words.pipeline.forecast, figure: view.forecast, brief, full },
    {
      label: words.pipeline.winRate,
      figure: view.winRate,
      brief: (share) => say.percent(share, 0),
      full: (share) => say.percent(share, 2),
    },
    { label: words.pipeline.won, figure: view.won.value, brief, full, ...count(view.won.count) },
  ];
  const why = (figure: Figure) => ("problem" in figure ? tell(figure.problem, "functions") : "");
  const common = [...reasons(tiles, why)].filter(([, labels]) => labels.length > 1);
  const saidBelow = new Set(common.map(([reason]) => reason));
  return (
    <>
      <dl className={styles.grid} aria-label={words.pipeline.figures}>
        {tiles.map(({ label, figure, brief, full, rest }) => (
          <div key={label} className={styles.tile}>
            <dt className={shared.small}>{label}</dt>
            {"value" in figure ? (
              <dd className={styles.value} title={full(figure.value)}>
                {brief(figure.value)}
              </dd>
            ) : (
              <dd className={styles.rest}>
                {saidBelow.has(why(figure)) ? words.pipeline.notKnown : why(figure)}
              </dd>
            )}
            {rest !== undefined && <dd className={`${shared.small} ${styles.rest}`}>{rest}</dd>}
          </div>
        ))}
      </dl>
      {common.map(([reason, labels]) => (
        <p key={reason} className={`${shared.text} ${shared.small}`}>
          {labels.join(", ")}: {reason}
        </p>
      ))}
    </>
  );
}
