import { makeStyles, mergeClasses, Tooltip, tokens } from "@fluentui/react-components";
import { scaleLinear } from "d3-scale";
import { type KeyboardEvent, useRef, useState } from "react";
import { type Measure, parts } from "../../core/funnel/parts.ts";
import type { FunnelStage } from "../../core/funnel/stage.ts";
import { type Figures, note, short, spoken } from "../../messages/funnel-text.ts";
import { useBarStyles } from "../bar-styles.ts";
import { Bar } from "./bar.tsx";

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
  choosable: { cursor: "pointer" },
  chosen: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    boxShadow: `inset 3px 0 ${tokens.colorCompoundBrandStroke}`,
    "@media (forced-colors: active)": { borderLeft: "3px solid Highlight" },
  },
  main: { fontWeight: tokens.fontWeightSemibold },
  note: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: "tabular-nums",
  },
});

/** Which stage is chosen, and how to choose another, or none. */
export interface ChooseStage {
  readonly chosen: string | null;
  readonly onChoose: (stage: string | null) => void;
}

/** The bars: one stop for Tab, then the arrow keys, Home and End. */
export function Bars(props: {
  stages: readonly FunnelStage[];
  measure: Measure;
  figures: Figures;
  patternId: string;
  /** Narrows what is around the funnel to a stage; absent: bars are only looked at. */
  choose?: ChooseStage | undefined;
}) {
  const styles = useStyles();
  const bar = useBarStyles();
  const { stages, measure, figures, patternId, choose } = props;
  const [current, setCurrent] = useState(0);
  const items = useRef<(HTMLDivElement | null)[]>([]);
  const stop = Math.min(current, stages.length - 1);
  const longest = stages.reduce((most, stage) => Math.max(most, stage.reached[measure]), 0);
  const scale = scaleLinear([0, longest > 0 ? longest : 1], [0, 100]);
  const other: Measure = measure === "count" ? "value" : "count";

  const toggle = (stage: string) => choose?.onChoose(choose.chosen === stage ? null : stage);
  const move = (event: KeyboardEvent) => {
    const here = stages[stop];
    if (choose !== undefined && here !== undefined && (event.key === "Enter" || event.key === " ")) {
      event.preventDefault();
      toggle(here.stage);
      return;
    }
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
          <Tooltip
            content={spoken(stage, figures)}
            // A button is called by what it shows; a picture has no words of its own.
            relationship={choose === undefined ? "label" : "description"}
            withArrow
          >
            {/* biome-ignore lint/a11y/noStaticElementInteractions: it is a picture or a button, each with its name */}
            <div
              role={choose === undefined ? "img" : "button"}
              {...(choose === undefined
                ? {}
                : { "aria-pressed": choose.chosen === stage.stage, onClick: () => toggle(stage.stage) })}
              ref={(element) => {
                items.current[index] = element;
              }}
              className={mergeClasses(
                styles.stage,
                choose !== undefined && styles.choosable,
                choose?.chosen === stage.stage && styles.chosen,
              )}
              tabIndex={index === stop ? 0 : -1}
              onKeyDown={move}
              onFocus={() => setCurrent(index)}
            >
              <div className={bar.heading}>
                <span className={bar.name}>{stage.stage}</span>
                <span className={bar.figure}>
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
