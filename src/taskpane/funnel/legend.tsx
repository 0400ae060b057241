import { makeStyles, tokens } from "@fluentui/react-components";
import type { PartName } from "../../core/funnel/parts.ts";
import type { Screens } from "../../messages/en/screens.ts";
import { patternFill, usePartStyles } from "./patterns.tsx";

const useStyles = makeStyles({
  legend: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
    margin: 0,
    padding: 0,
    listStyleType: "none",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  entry: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalXS },
});

export function Legend({ patternId, words }: { patternId: string; words: Screens["funnel"] }) {
  const styles = useStyles();
  const partStyles = usePartStyles();
  const entries: readonly (readonly [PartName, string])[] = [
    ["won", words.wonPart],
    ["on", words.onPart],
    ["here", words.herePart],
    ["lost", words.lostPart],
  ];
  return (
    <ul className={styles.legend}>
      {entries.map(([part, label]) => (
        <li key={part} className={styles.entry}>
          <svg width="16" height="12" aria-hidden="true" focusable="false">
            <rect
              x="1"
              y="1"
              width="14"
              height="10"
              className={partStyles[part]}
              {...patternFill(patternId, part)}
            />
          </svg>
          {label}
        </li>
      ))}
    </ul>
  );
}
