import { makeStyles, Tooltip, tokens } from "@fluentui/react-components";
import { scaleLinear } from "d3-scale";
import { Fragment } from "react";
import { parts } from "../../core/funnel/parts.ts";
import type { FunnelStage } from "../../core/funnel/stage.ts";
import { type Figures, short, spoken } from "../../messages/funnel-text.ts";
import { Bar } from "./bar.tsx";

const useStyles = makeStyles({
  grid: {
    display: "grid",
    gridTemplateColumns: "fit-content(34%) minmax(60px, 1fr) auto",
    columnGap: tokens.spacingHorizontalS,
    rowGap: "3px",
    alignItems: "center",
    alignContent: "space-evenly",
    flexGrow: 1,
    fontSize: tokens.fontSizeBase200,
    lineHeight: "20px",
    fontVariantNumeric: "tabular-nums",
  },
  name: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  count: { textAlign: "end", fontWeight: tokens.fontWeightSemibold },
});

/** The funnel by numbers of deals, a single line a stage: for a chart's few cells of a sheet. */
export function CompactBars(props: { stages: readonly FunnelStage[]; figures: Figures; patternId: string }) {
  const styles = useStyles();
  const { stages, figures, patternId } = props;
  const longest = stages.reduce((most, stage) => Math.max(most, stage.reached.count), 0);
  const scale = scaleLinear([0, longest > 0 ? longest : 1], [0, 100]);
  return (
    <div className={styles.grid}>
      {stages.map((stage) => (
        <Fragment key={stage.stage}>
          <span className={styles.name}>{stage.stage}</span>
          <Tooltip content={spoken(stage, figures)} relationship="label" withArrow>
            <div role="img">
              <Bar parts={parts(stage, "count")} scale={scale} patternId={patternId} />
            </div>
          </Tooltip>
          <span className={styles.count}>{short(stage.reached, "count", figures)}</span>
        </Fragment>
      ))}
    </div>
  );
}
