import { Link, makeStyles, tokens } from "@fluentui/react-components";
import type { Filters } from "../../operations/filters.ts";
import type { CallArguments } from "../../operations/function-views.ts";
import type { Figure, PipelineView, Trend } from "../../operations/pipeline-views.ts";
import { usePageStyles } from "../page-styles.ts";
import { useWords } from "../words.tsx";

type Ready = Extract<PipelineView, { state: "ready" }>;

interface Tile {
  readonly label: string;
  readonly figure: Figure;
  /** The function call that gives it. */
  readonly call: CallArguments;
  readonly brief: (value: number) => string;
  readonly full: (value: number) => string;
  /** Lines of small print below the figure. */
  readonly rest: readonly string[];
  /** Why the figure is not to be relied on. */
  readonly mark?: string | undefined;
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
  rest: { margin: 0, overflowWrap: "anywhere" },
  mark: {
    marginInlineStart: tokens.spacingHorizontalXS,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
  },
  how: { minHeight: "32px", fontSize: tokens.fontSizeBase200 },
});

/** Functions with more than this have their criteria further on. */
const parameters = 2;

/** Fewer deals decided than this make a share of chance: the bar's mark has the same bound. */
const fewDeals = 20;

/** The call of the figure as it stands here, with the filters as its period and criteria. */
function callOf(name: string, { period, criteria = [] }: Filters, ...args: readonly string[]): CallArguments {
  const own = [...args, period ?? null];
  if (criteria.length === 0) return { name, args: period === undefined ? args : own };
  const blank = Array.from({ length: parameters - own.length }, () => null);
  const tail = criteria.flatMap(({ column, criterion }) => [column, criterion]);
  return { name, args: [...own, ...blank, null, ...tail] };
}

/** Labels of the figures that cannot be given, by the sentence that says why. */
function reasons(tiles: readonly Tile[], tell: (figure: Figure) => string): ReadonlyMap<string, string[]> {
  const labels = new Map<string, string[]>();
  for (const { label, figure } of tiles) {
    if ("problem" in figure) labels.set(tell(figure), [...(labels.get(tell(figure)) ?? []), label]);
  }
  return labels;
}

/** The key figures. One that cannot be given says so, and why: a reason shared by several is said once. */
export function KeyFigures(props: {
  view: Ready;
  filters: Filters;
  onExplain: (call: CallArguments) => void;
}) {
  const { view, filters, onExplain } = props;
  const styles = useStyles();
  const shared = usePageStyles();
  const { words, say, tell } = useWords();
  const brief = (value: number) => say.brief(value, view.currency);
  const full = (value: number) => say.money(value, view.currency);
  const count = (figure: Figure) => ("value" in figure ? [words.pipeline.dealCount(figure.value, say)] : []);
  const { trend, decided } = view;
  const compared = (of: Trend | null | undefined, write: (value: number) => string) => {
    if (!of || trend === null) return [];
    return filters.period === undefined
      ? [words.outlook.wonTrend(write(of.now), write(of.before), trend.days, say)]
      : [words.outlook.beforeTrend(write(of.before))];
  };
  const share = (value: number) => say.percent(value, 0);
  const tiles: readonly Tile[] = [
    {
      label: words.pipeline.open,
      figure: view.open.value,
      call: callOf("PIPELINE.VALUE", filters, "open"),
      brief,
      full,
      rest: [
        ...count(view.open.count),
        ...(trend?.open
          ? [words.outlook.openThen(trend.open.deals, trend.days, say.day(trend.open.day), say)]
          : []),
      ],
    },
    {
      label: words.pipeline.forecast,
      figure: view.forecast,
      call: callOf("PIPELINE.FORECAST", filters),
      brief,
      full,
      rest: [],
    },
    {
      label: words.pipeline.winRate,
      figure: view.winRate,
      call: callOf("PIPELINE.WINRATE", filters),
      brief: share,
      full: (value) => say.percent(value, 2),
      rest: [
        ...(decided === undefined
          ? []
          : [words.outlook.decided(decided.deals, share(decided.low), share(decided.high), say)]),
        ...compared(trend?.winRate, share),
      ],
      mark: decided !== undefined && decided.deals < fewDeals ? words.outlook.few : undefined,
    },
    {
      label: words.pipeline.won,
      figure: view.won.value,
      call: callOf("PIPELINE.VALUE", filters, "won"),
      brief,
      full,
      rest: [...count(view.won.count), ...compared(trend?.won, brief)],
    },
  ];
  const why = (figure: Figure) => ("problem" in figure ? tell(figure.problem, "functions") : "");
  const common = [...reasons(tiles, why)].filter(([, labels]) => labels.length > 1);
  const saidBelow = new Set(common.map(([reason]) => reason));
  return (
    <>
      <dl className={styles.grid} aria-label={words.pipeline.figures}>
        {tiles.map(({ label, figure, call, brief, full, rest, mark }) => (
          <div key={label} className={styles.tile}>
            <dt className={shared.small}>{label}</dt>
            {"value" in figure ? (
              <dd className={shared.figure} title={full(figure.value)}>
                {brief(figure.value)}
                {mark !== undefined && (
                  <span className={styles.mark} title={words.outlook.fewHint}>
                    {mark}
                  </span>
                )}
              </dd>
            ) : (
              <dd className={styles.rest}>
                {saidBelow.has(why(figure)) ? words.pipeline.notKnown : why(figure)}
              </dd>
            )}
            {rest.map((line) => (
              <dd key={line} className={`${shared.small} ${styles.rest}`}>
                {line}
              </dd>
            ))}
            <dd className={styles.rest}>
              <Link
                as="button"
                className={styles.how}
                aria-label={words.functionsPage.howOf(label)}
                onClick={() => onExplain(call)}
              >
                {words.functionsPage.how}
              </Link>
            </dd>
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
