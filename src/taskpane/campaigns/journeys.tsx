import { makeStyles, tokens } from "@fluentui/react-components";
import { usePageStyles } from "../page-styles.ts";
import { useWords } from "../words.tsx";
import type { ReadyView } from "./ready-view.ts";

const useStyles = makeStyles({
  row: {
    paddingBlock: tokens.spacingVerticalXS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  path: { overflowWrap: "anywhere", fontWeight: tokens.fontWeightSemibold },
  figures: { fontVariantNumeric: "tabular-nums" },
});

/** The ways that most deals took, in words: they are too narrow here for a picture. */
export function Journeys({ view }: { view: ReadyView }) {
  const styles = useStyles();
  const shared = usePageStyles();
  const { words, say, tell } = useWords();
  const { journeys, currency } = view;
  if ("problem" in journeys) {
    return <p className={`${shared.text} ${shared.small}`}>{tell(journeys.problem, "functions")}</p>;
  }
  const pathOf = (path: readonly string[] | null) => {
    if (path === null) return words.campaigns.otherWays;
    return path.length === 0 ? words.campaigns.noTouch : path.join(" → ");
  };
  return (
    <ol className={shared.list}>
      {journeys.map(({ path, deals, won, value, days }) => (
        <li key={pathOf(path)} className={styles.row}>
          <div className={styles.path}>{pathOf(path)}</div>
          <div className={`${shared.small} ${styles.figures}`}>
            {words.campaigns.journey(deals, won, say.brief(value, currency), say)}
            {days !== null && `, ${words.campaigns.days(Math.round(days), say)}`}
          </div>
        </li>
      ))}
    </ol>
  );
}
