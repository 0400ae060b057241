import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { LeftOutRow } from "../operations/row-views.ts";
import { Folded } from "./folded.tsx";
import { usePageStyles } from "./page-styles.ts";
import { useWords } from "./words.tsx";

const page = 50;

const useStyles = makeStyles({
  row: { display: "flex", columnGap: tokens.spacingHorizontalS, alignItems: "center", minHeight: "32px" },
  link: {
    flexShrink: 0,
    minHeight: "32px",
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: "tabular-nums",
  },
  why: { minWidth: 0, overflowWrap: "anywhere" },
});

/** The rows that are not deals, counted, each with its reason. */
export function LeftOut({
  rows,
  onReveal,
}: {
  rows: readonly LeftOutRow[];
  onReveal: (row: number) => void;
}) {
  const styles = useStyles();
  const shared = usePageStyles();
  const { words, say, tell } = useWords();
  const [limit, setLimit] = useState(page);
  if (rows.length === 0) return null;
  return (
    <Folded summary={words.pane.leftOut(rows.length, say)}>
      <ul className={shared.list}>
        {rows.slice(0, limit).map(({ row, reason, text }) => (
          <li key={row} className={styles.row}>
            <Link as="button" className={styles.link} onClick={() => onReveal(row)}>
              {words.pane.showRow(row, say)}
            </Link>
            <span className={`${shared.small} ${styles.why}`}>
              {tell({ code: reason, values: { row, text } }, "leftOut")}
            </span>
          </li>
        ))}
      </ul>
      {rows.length > limit && (
        <Link as="button" className={styles.link} onClick={() => setLimit(limit + page)}>
          {words.pane.andMore(rows.length - limit, say)}
        </Link>
      )}
    </Folded>
  );
}
