import { makeStyles, Tooltip, tokens } from "@fluentui/react-components";
import { scaleLinear } from "d3-scale";
import { type KeyboardEvent, useRef, useState } from "react";
import type { FunnelStage } from "../../operations/views.ts";
import { Bar } from "./bar.tsx";
import { type Figures, note, short, spoken } from "./figures.ts";
import { type Measure, parts } from "./parts.ts";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  stage: {
    padding: tokens.spacingVerticalXS,
    marginInline: `calc(-1 * ${tokens.spacingHorizontalXS})`,
    borderRadius: tokens.borderRadiusMedium,
    outlineStyle: "none",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      "@media (forced-colors: active)": { outlineColor: "Highlight" },
    },
  },
  // A name too long to share its line with the figures gets lines of its own.
  heading: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "baseline",
  },
  name: { flexGrow: 1, maxWidth: "100%", overflowWrap: "anywhere", fontWeight: tokens.fontWeightSemibold },
  figure: { marginInlineStart: "auto", fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
  main: { fontWeight: tokens.fontWeightSemibold },
  note: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: "tabular-nums",
  },
});

/** The bars: one stop for Tab, then the arrow keys, Home and End. */
export function Bars(props: {
  stages: readonly FunnelStage[];
  measure: Measure;
  figures: Figures;
  patternId: string;
}) {
  const styles = useStyles();
  const { stages, measure, figures, patternId } = props;
  const [current, setCurrent] = useState(0);
  const items = useRef<(HTMLDivElement | null)[]>([]);
  const stop = Math.min(current, stages.length - 1);
  const longest = stages.reduce((most, stage) => Math.max(most, stage.reached[measure]), 0);
  const scale = scaleLinear([0, longest > 0 ? longest : 1], [0, 100]);
  const other: Measure = measure === "count" ? "value" : "count";

  const move = (event: KeyboardEvent) => {
    const last = stages.length - 1;
    const to = new Map([
      ["ArrowDown", Math.min(stop + 1, last)],
      ["ArrowUp", Math.max(stop - 1, 0)],
      ["Home", 0],
      ["End", last],
    ]).get(event.key);
    if (to === undefined) return;
    event.preventDefault();
    setCurrent(to);
    items.current[to]?.focus();
  };

  return (
    <ol className={styles.list}>
      {stages.map((stage, index) => (
        <li key={stage.stage}>
          <Tooltip content={spoken(stage, figures)} relationship="label" withArrow>
            <div
              role="img"
              ref={(element) => {
                items.current[index] = element;
              }}
              className={styles.stage}
              tabIndex={index === stop ? 0 : -1}
              onKeyDown={move}
              onFocus={() => setCurrent(index)}
            >
              <div className={styles.heading}>
                <span className={styles.name}>{stage.stage}</span>
                <span className={styles.figure}>
                  <span className={styles.main}>{short(stage.reached, measure, figures)}</span>
                  {figures.valued && ` · ${short(stage.reached, other, figures)}`}
                </span>
              </div>
              <Bar parts={parts(stage, measure)} scale={scale} patternId={patternId} />
              <div className={styles.note}>{note(stage, measure, figures)}</div>
            </div>
          </Tooltip>
        </li>
      ))}
    </ol>
  );
}
