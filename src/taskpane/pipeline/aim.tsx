import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { scaleLinear } from "d3-scale";
import type { OutlookView } from "../../operations/outlook-views.ts";
import { usePeriodName } from "../filters/use-period-name.ts";
import { usePageStyles } from "../page-styles.ts";
import { useWords } from "../words.tsx";
import { inSmallNumbers } from "./small-numbers.ts";

type Ready = Extract<OutlookView, { state: "ready" }>;

const height = 24;

const useStyles = makeStyles({
  aim: { margin: 0, display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS, minWidth: 0 },
  bar: { display: "block", width: "100%", height: `${height}px`, overflow: "visible" },
  won: {
    fill: tokens.colorCompoundBrandBackground,
    "@media (forced-colors: active)": { fill: "CanvasText" },
  },
  line: {
    stroke: tokens.colorNeutralForeground1,
    strokeWidth: "2px",
    "@media (forced-colors: active)": { stroke: "CanvasText" },
  },
  target: {
    stroke: tokens.colorNeutralForeground1,
    strokeWidth: "2px",
    strokeDasharray: "3 2",
    "@media (forced-colors: active)": { stroke: "CanvasText" },
  },
  dot: {
    fill: tokens.colorNeutralBackground1,
    stroke: tokens.colorNeutralForeground1,
    strokeWidth: "2px",
    "@media (forced-colors: active)": { fill: "Canvas", stroke: "CanvasText" },
  },
  strong: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: "tabular-nums" },
});

/** A period's target with what is won, what is likely and the chance to reach it. */
export function Aim(props: {
  aim: NonNullable<Ready["aim"]>;
  currency: string | null;
  onTarget: () => void;
}) {
  const styles = useStyles();
  const shared = usePageStyles();
  const { words, say, tell } = useWords();
  const periodName = usePeriodName();
  const { aim, currency } = props;
  const { target, won, weighted, low, high, chance } = aim;
  const brief = (amount: number) => say.brief(amount, currency);
  if (!("value" in won)) return null;
  const likely = "value" in weighted ? won.value + weighted.value : null;
  const ends = low === null || high === null ? null : { low: won.value + low, high: won.value + high };
  const most = Math.max(target ?? 0, ends?.high ?? 0, likely ?? 0, won.value, 1);
  const x = scaleLinear([0, most], [0, 100]);
  const at = (amount: number) => `${x(amount)}%`;
  const likelyText =
    likely === null
      ? tell("problem" in weighted ? weighted.problem : { code: "", values: {} }, "functions")
      : ends === null
        ? words.outlook.likelyAlone(brief(likely))
        : words.outlook.likely(brief(likely), brief(ends.low), brief(ends.high));
  const gap =
    target === null || likely === null
      ? null
      : likely >= target
        ? words.outlook.above(brief(likely - target))
        : words.outlook.short(brief(target - likely));
  return (
    <figure className={styles.aim} aria-label={words.outlook.target}>
      <figcaption className={styles.strong}>
        {target === null
          ? `${periodName(aim.period)}: ${words.outlook.won} ${brief(won.value)}`
          : words.outlook.aim(periodName(aim.period), brief(target))}
      </figcaption>
      {target !== null && (
        <svg
          className={styles.bar}
          role="img"
          aria-label={words.outlook.bar(
            say.money(won.value, currency),
            likely === null ? words.pipeline.notKnown : say.money(likely, currency),
            say.money(target, currency),
          )}
        >
          <rect x="0" y="6" width={at(Math.max(0, won.value))} height="12" className={styles.won} />
          {ends !== null && (
            <line x1={at(ends.low)} x2={at(ends.high)} y1="12" y2="12" className={styles.line} />
          )}
          {likely !== null && <circle cx={at(likely)} cy="12" r="5" className={styles.dot} />}
          <line x1={at(target)} x2={at(target)} y1="0" y2={height} className={styles.target} />
        </svg>
      )}
      <p className={shared.text}>
        {target !== null && `${words.outlook.won} ${brief(won.value)} · `}
        {likelyText}
        {gap !== null && ` · ${gap}`}
      </p>
      {target === null ? (
        <p className={shared.text}>
          {words.outlook.noTarget}{" "}
          <Link as="button" style={{ minHeight: "32px" }} onClick={props.onTarget}>
            {words.outlook.setTarget}
          </Link>
        </p>
      ) : (
        <p className={`${shared.text} ${styles.strong}`}>
          {won.value >= target ? words.outlook.reached : chanceText()}
        </p>
      )}
    </figure>
  );

  function chanceText(): string {
    if (chance === null) return "";
    if ("problem" in chance) return tell(chance.problem, "functions");
    if (chance.value < 0.01) return words.outlook.hardly;
    if (chance.value > 0.99) return words.outlook.surely;
    const { hits, of } = inSmallNumbers(chance.value);
    return hits === 1 ? words.outlook.chance(of, say) : words.outlook.chanceOf(hits, of, say);
  }
}
