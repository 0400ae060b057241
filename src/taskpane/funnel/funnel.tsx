import { Button, makeStyles, Radio, RadioGroup, Text, tokens } from "@fluentui/react-components";
import { DataBarHorizontalRegular, TableRegular } from "@fluentui/react-icons";
import { useId, useState } from "react";
import type { Measure } from "../../core/funnel/parts.ts";
import type { FunnelStage } from "../../core/funnel/stage.ts";
import { usePicture } from "../picture/use-picture.tsx";
import { wordsFor } from "../words.tsx";
import { Bars, type ChooseStage } from "./bars.tsx";
import { FunnelTable } from "./funnel-table.tsx";
import { Legend } from "./legend.tsx";
import { Patterns } from "./patterns.tsx";

const useStyles = makeStyles({
  funnel: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
    minWidth: 0,
    margin: 0,
  },
  head: { display: "flex", alignItems: "center", justifyContent: "space-between" },
  buttons: { flexShrink: 0, whiteSpace: "nowrap" },
  frame: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS, minWidth: 0 },
  switch: { marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})` },
  note: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  hidden: {
    position: "absolute",
    width: "1px",
    height: "1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
});

export interface FunnelProps {
  readonly stages: readonly FunnelStage[];
  /** ISO 4217; null writes plain numbers. */
  readonly currency: string | null;
  readonly locale: string;
  /** What bar lengths show. Without it the funnel keeps its own choice, deals at first. */
  readonly measure?: Measure;
  /** Why values are not known: they are not shown then. */
  readonly valueProblem?: string;
  readonly onMeasure?: (measure: Measure) => void;
  readonly choose?: ChooseStage;
  /** Of which deals and day it is, for its picture. */
  readonly about?: string;
}

/** The funnel: a bar a stage from one baseline. Needs Fluent's provider (`Themed`) around it. */
export function Funnel({
  stages,
  currency,
  locale,
  measure,
  onMeasure,
  valueProblem,
  choose: chooseStage,
  about,
}: FunnelProps) {
  const styles = useStyles();
  const id = useId();
  const [own, setOwn] = useState<Measure>("count");
  const [asTable, setAsTable] = useState(false);
  const { words: screens, say } = wordsFor(locale);
  const words = screens.funnel;
  const valued = valueProblem === undefined;
  const shown = valued ? (measure ?? own) : "count";
  const figures = { words, say, currency, valued };
  const measureName = shown === "count" ? words.count : words.value;
  const picture = usePicture(screens, [
    words.title,
    about === undefined ? measureName : `${measureName} · ${about}`,
  ]);
  const first = stages[0];
  const last = stages.at(-1);
  if (first === undefined || last === undefined) return <Text>{words.noStages}</Text>;
  const summary = words.summary(
    stages.length,
    first.stage,
    words.deals(first.reached.count, say),
    last.stage,
    say.number(last.reached.count),
    say,
  );
  const choose = (chosen: Measure) => {
    setOwn(chosen);
    onMeasure?.(chosen);
  };
  return (
    <figure className={styles.funnel} aria-label={words.title} aria-describedby={`${id}summary`}>
      <p id={`${id}summary`} className={styles.hidden} data-screen-only>
        {summary}
      </p>
      <div className={styles.head} data-screen-only>
        <RadioGroup
          className={styles.switch}
          layout="horizontal"
          aria-label={words.measure}
          value={shown}
          onChange={(_, data) => choose(data.value === "value" ? "value" : "count")}
        >
          <Radio value="count" label={words.count} />
          <Radio value="value" label={words.value} disabled={!valued} />
        </RadioGroup>
        <span className={styles.buttons}>
          {picture.button}
          <Button
            appearance="subtle"
            icon={asTable ? <DataBarHorizontalRegular /> : <TableRegular />}
            aria-label={asTable ? words.asBars : words.asTable}
            title={asTable ? words.asBars : words.asTable}
            onClick={() => setAsTable(!asTable)}
          />
        </span>
      </div>
      {!valued && <p className={styles.note}>{valueProblem}</p>}
      <div ref={picture.frame} className={styles.frame}>
        {asTable ? (
          <FunnelTable stages={stages} measure={shown} figures={figures} />
        ) : (
          <>
            <Patterns id={id} />
            <Legend patternId={id} words={words} />
            <Bars stages={stages} measure={shown} figures={figures} patternId={id} choose={chooseStage} />
          </>
        )}
      </div>
      {picture.outcome}
    </figure>
  );
}
