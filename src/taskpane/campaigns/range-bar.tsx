import { makeStyles, tokens } from "@fluentui/react-components";
import type { ScaleLinear } from "d3-scale";

const height = 18;
const middle = height / 2;

/** Forced colours replace no SVG fill by themselves, so each part names a system colour. */
const useStyles = makeStyles({
  bar: {
    fill: tokens.colorCompoundBrandBackground,
    "@media (forced-colors: active)": { fill: "CanvasText" },
  },
  neutral: {
    fill: tokens.colorNeutralForeground3,
    // Grey would say that it is disabled.
    "@media (forced-colors: active)": { fill: "Canvas", stroke: "CanvasText" },
  },
  baseline: {
    stroke: tokens.colorNeutralForeground3,
    strokeWidth: "2px",
    "@media (forced-colors: active)": { stroke: "CanvasText" },
  },
  // The line lies half on the bar and half beside it: a halo keeps it seen on both.
  halo: {
    stroke: tokens.colorNeutralBackground1,
    strokeWidth: "5px",
    "@media (forced-colors: active)": { stroke: "Canvas" },
  },
  line: {
    stroke: tokens.colorNeutralForeground1,
    strokeWidth: "2px",
    "@media (forced-colors: active)": { stroke: "Highlight" },
  },
  dot: {
    fill: tokens.colorNeutralForeground1,
    stroke: tokens.colorNeutralBackground1,
    strokeWidth: "1.5px",
    "@media (forced-colors: active)": { fill: "Highlight", stroke: "Canvas" },
  },
});

/** A bar from the common baseline, with dot and line where a range is known. Names are told beside it. */
export function RangeBar(props: {
  value: number;
  range: { readonly low: number; readonly high: number } | null;
  scale: ScaleLinear<number, number>;
  isNeutral?: boolean;
  /** Only dot and line: of shares, which no bar adds to. */
  isDot?: boolean;
}) {
  const styles = useStyles();
  const { value, range, scale, isNeutral = false, isDot = false } = props;
  const at = (amount: number) => `${scale(amount)}%`;
  const from = Math.min(0, value);
  const line = range === null ? null : { x1: at(range.low), x2: at(range.high), y1: middle, y2: middle };
  return (
    <svg width="100%" height={height} aria-hidden="true" focusable="false" style={{ display: "block" }}>
      {!isDot && (
        <rect
          x={at(from)}
          width={`${scale(Math.abs(value)) - scale(0)}%`}
          y="3"
          height={height - 6}
          className={isNeutral ? styles.neutral : styles.bar}
        />
      )}
      <line x1={at(0)} x2={at(0)} y1="0" y2={height} className={styles.baseline} />
      {line !== null && !isDot && <line {...line} className={styles.halo} />}
      {line !== null && <line {...line} className={styles.line} />}
      {(line !== null || isDot) && <circle cx={at(value)} cy={middle} r="4" className={styles.dot} />}
    </svg>
  );
}
