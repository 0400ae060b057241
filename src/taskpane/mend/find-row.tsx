import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { CheckedDeal } from "../../operations/check-views.ts";
import { usePageStyles } from "../page-styles.ts";
import { useWords } from "../words.tsx";
import { cellText } from "./cell-text.ts";

const useStyles = makeStyles({
  row: {
    display: "flex",
    alignItems: "start",
    columnGap: tokens.spacingHorizontalS,
    paddingBlock: tokens.spacingVerticalXS,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    minWidth: 0,
  },
  show: {
    flexGrow: 1,
    minWidth: 0,
    minHeight: "32px",
    display: "flex",
    flexDirection: "column",
    alignItems: "start",
    padding: tokens.spacingHorizontalXS,
    border: "none",
    borderRadius: tokens.borderRadiusMedium,
    background: "transparent",
    color: "inherit",
    font: "inherit",
    textAlign: "start",
    overflowWrap: "anywhere",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      "@media (forced-colors: active)": { outlineColor: "Highlight" },
    },
  },
  becomes: { fontWeight: tokens.fontWeightSemibold },
  fix: { flexShrink: 0, minWidth: "48px" },
});

/** Something wrong with a deal, what would mend it, and the way to its cell. */
export function FindRow(props: {
  find: CheckedDeal;
  isBusy: boolean;
  onReveal: (row: number, cell?: string) => void;
  onFix: () => void;
}) {
  const styles = useStyles();
  const shared = usePageStyles();
  const { words, say, tell } = useWords();
  const { deal, row, cell, says, advice, mend, kept } = props.find;
  const text = (value: NonNullable<typeof mend>["from"], as: NonNullable<typeof mend>["as"]) =>
    cellText(value, as, say, words.mendPage.blank);
  const place = cell ?? words.pane.showRow(row, say);
  return (
    <li className={styles.row}>
      <button
        type="button"
        className={styles.show}
        title={words.mendPage.showCell}
        onClick={() => props.onReveal(row, cell ?? undefined)}
      >
        <span className={shared.small}>{deal === "" ? place : `${place} · ${deal}`}</span>
        <span>{tell(says, says.area)}</span>
        {mend === null ? (
          <span className={shared.small}>
            {kept === null ? tell(advice, advice.area) : tell(kept, "mendRefusals")}
          </span>
        ) : (
          <span className={styles.becomes}>
            {words.mendPage.becomes(text(mend.from, mend.as), text(mend.to, mend.as))}
          </span>
        )}
      </button>
      {mend !== null && (
        <Button
          className={styles.fix}
          aria-label={words.mendPage.fixCell(mend.cell)}
          disabledFocusable={props.isBusy}
          onClick={props.onFix}
        >
          {words.mendPage.fix}
        </Button>
      )}
    </li>
  );
}
