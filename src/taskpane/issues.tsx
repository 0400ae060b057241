import { makeStyles, tokens } from "@fluentui/react-components";
import type { IssueCount } from "../operations/row-views.ts";
import { Folded } from "./folded.tsx";
import { usePageStyles } from "./page-styles.ts";
import { RowLinks } from "./row-links.tsx";
import { useWords } from "./words.tsx";

const useStyles = makeStyles({
  issue: { display: "flex", columnGap: tokens.spacingHorizontalS, justifyContent: "space-between" },
  count: { fontVariantNumeric: "tabular-nums" },
});

/** Issues by kind, with the first rows of each. */
export function Issues(props: {
  issues: readonly IssueCount[];
  summary: (count: number) => string;
  onReveal: (row: number) => void;
}) {
  const styles = useStyles();
  const shared = usePageStyles();
  const { words, say } = useWords();
  const titles = new Map<string, string>(Object.entries(words.pane.issueTitles));
  const total = props.issues.reduce((sum, issue) => sum + issue.count, 0);
  if (total === 0) return null;
  return (
    <Folded summary={props.summary(total)}>
      <ul className={shared.list}>
        {props.issues.map((issue) => (
          <li key={issue.code}>
            <div className={styles.issue}>
              <span>{titles.get(issue.code) ?? issue.code}</span>
              <span className={styles.count}>{say.number(issue.count)}</span>
            </div>
            <RowLinks rows={issue.rows} of={issue.count} onReveal={props.onReveal} />
          </li>
        ))}
      </ul>
    </Folded>
  );
}
