import { makeStyles, tokens } from "@fluentui/react-components";
import { usePageStyles } from "../page-styles.ts";
import { useWords } from "../words.tsx";
import type { FoundView } from "./wizard.tsx";

const useStyles = makeStyles({
  line: {
    display: "grid",
    gridTemplateColumns: "16px minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalS,
    paddingBlock: tokens.spacingVerticalXS,
    overflowWrap: "anywhere",
  },
  sign: { fontWeight: tokens.fontWeightSemibold, textAlign: "center" },
});

/** What will come, what will change and what stays, before anything happens. */
export function PlanStep({ view, settled }: { view: FoundView; settled: boolean }) {
  const styles = useStyles();
  const shared = usePageStyles();
  const { words, say, tell } = useWords();
  const { plan } = view;
  const values = { sheets: plan.sheetsAdded.length, columns: plan.listsOn.length, rows: view.deals };
  const named = (label: string, names: readonly string[]) =>
    names.length === 0 ? "" : `${label}: ${names.join(", ")}`;
  const lines: readonly (readonly [string, string])[] = [
    ["+", named(words.setup.planSheets, plan.sheetsAdded)],
    ["+", named(words.setup.planTables, plan.tables)],
    ["+", plan.historyRows > 0 ? words.setup.planHistory(plan.historyRows, say) : ""],
    ["~", named(words.setup.planLists, plan.listsOn)],
    ["~", named(words.setup.planRules, plan.rulesOn)],
    ["~", plan.highlights > 0 ? words.setup.planHighlights(plan.highlights, say) : ""],
    ["=", words.setup.planKept(plan.cellsKept, say)],
  ];
  return (
    <>
      <p className={shared.text} role="status">
        {settled ? tell({ code: "before", values }, "planLines") : words.setup.rereading}
      </p>
      <ul className={shared.list}>
        {lines.map(
          ([sign, text]) =>
            text !== "" && (
              <li key={text} className={styles.line}>
                <span className={styles.sign} aria-hidden="true">
                  {sign}
                </span>
                <span>{text}</span>
              </li>
            ),
        )}
      </ul>
      <p className={`${shared.text} ${shared.small}`}>{words.setup.planUndo}</p>
    </>
  );
}
