import type { ScaleLinear } from "d3-scale";
import type { Part } from "../../core/funnel/parts.ts";
import { patternFill, usePartStyles } from "./patterns.tsx";

const height = 20;

/** One stage's bar. Lengths are percentages, so that it follows the pane's width by itself. */
export function Bar(props: {
  parts: readonly Part[];
  scale: ScaleLinear<number, number>;
  patternId: string;
}) {
  const styles = usePartStyles();
  const { parts, scale, patternId } = props;
  return (
    <svg width="100%" height={height} aria-hidden="true" focusable="false" style={{ display: "block" }}>
      <line x1="1" x2="1" y1="0" y2={height} className={styles.baseline} />
      {parts.map((part) => (
        <rect
          key={part.name}
          x={`${scale(part.from)}%`}
          width={`${scale(part.amount)}%`}
          y="1"
          height={height - 2}
          className={styles[part.name]}
          {...patternFill(patternId, part.name)}
        />
      ))}
    </svg>
  );
}
