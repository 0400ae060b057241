import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { useWords } from "./words.tsx";

const shown = 10;

const useStyles = makeStyles({
  rows: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalM,
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: "tabular-nums",
  },
  link: { minHeight: "32px", fontSize: tokens.fontSizeBase200 },
});

/** The first rows of an issue; each shows itself in the sheet. */
export function RowLinks(props: { rows: readonly number[]; of: number; onReveal: (row: number) => void }) {
  const styles = useStyles();
  const { words, say } = useWords();
  const first = props.rows.slice(0, shown);
  return (
    <div className={styles.rows}>
      {first.map((row) => (
        <Link key={row} as="button" className={styles.link} onClick={() => props.onReveal(row)}>
          {words.pane.showRow(row, say)}
        </Link>
      ))}
      {first.length > 0 && props.of > first.length && (
        <span>{words.pane.andMore(props.of - first.length, say)}</span>
      )}
    </div>
  );
}
