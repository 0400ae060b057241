import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronDownRegular, ChevronUpRegular } from "@fluentui/react-icons";
import { useId, useState } from "react";
import type { PaneHost } from "../../operations/pane-host.ts";
import { usePageStyles } from "../page-styles.ts";
import { useWords } from "../words.tsx";
import { DealDetail, type ShownDeal } from "./deal-detail.tsx";
import { type Guided, useGuide } from "./use-guide.ts";

const useStyles = makeStyles({
  // Below the page and of one height while it is folded: the page above never moves.
  card: {
    flexShrink: 0,
    display: "flex",
    flexDirection: "column",
    maxHeight: "55%",
    minWidth: 0,
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow4,
  },
  toggle: {
    flexShrink: 0,
    width: "100%",
    height: "52px",
    minWidth: 0,
    justifyContent: "space-between",
    textAlign: "start",
    paddingInline: tokens.spacingHorizontalM,
    borderRadius: 0,
    fontWeight: tokens.fontWeightRegular,
  },
  lines: { display: "flex", flexDirection: "column", flexGrow: 1, minWidth: 0 },
  line: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  name: { fontWeight: tokens.fontWeightSemibold },
  body: {
    overflowY: "auto",
    overflowX: "hidden",
    minHeight: 0,
    padding: tokens.spacingHorizontalM,
    paddingTop: 0,
  },
});

/** The deal in the selected row: one line and what to do next, the rest unfolded above the pane's lower edge. */
export function DealCard({ host, onReveal }: { host: PaneHost; onReveal: (row: number) => void }) {
  const styles = useStyles();
  const shared = usePageStyles();
  const { words, tell } = useWords();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const guided = useGuide(host);
  const { view } = guided;
  const deal = view?.state === "ready" ? view : null;
  const [first] = deal?.todo ?? [];
  const next = first === undefined ? words.dealCard.nothingToDo : tell(first, "guidance");
  const Chevron = isOpen ? ChevronDownRegular : ChevronUpRegular;
  return (
    <section className={styles.card} aria-label={words.dealCard.title} data-screen-only>
      <Button
        appearance="subtle"
        className={styles.toggle}
        aria-expanded={isOpen}
        aria-controls={id}
        icon={<Chevron />}
        iconPosition="after"
        onClick={() => setOpen(!isOpen)}
      >
        <span className={styles.lines}>
          <span className={`${styles.line} ${styles.name}`}>
            {deal === null ? words.dealCard.title : headline(deal, words.dealCard.noStage)}
          </span>
          <span className={`${shared.small} ${styles.line}`}>
            {deal === null ? <Absence guided={guided} /> : next}
          </span>
        </span>
      </Button>
      <div id={id} className={styles.body} hidden={!isOpen}>
        {isOpen && (
          <div className={shared.block}>
            {deal === null ? (
              <p className={shared.text}>
                <Absence guided={guided} />
              </p>
            ) : (
              <DealDetail deal={deal} onReveal={onReveal} />
            )}
            {host.onSelect === undefined && (
              <div>
                <Button onClick={guided.refresh}>{words.dealCard.look}</Button>
              </div>
            )}
          </div>
        )}
      </div>
    </section>
  );
}

/** What people know the deal by, and where it is. */
function headline({ name, deal, written, stage }: ShownDeal, noStage: string): string {
  const known = name === "" ? deal : name;
  return [known, stage?.name ?? (written === "" ? noStage : written)]
    .filter((part) => part !== "")
    .join(" · ");
}

/** Why there is no deal to show. */
function Absence({ guided }: { guided: Guided }) {
  const { words, say, tell } = useWords();
  const { view, failed } = guided;
  if (failed !== null) return words.pane.hostFailed(failed);
  if (view?.state === "problem") return tell(view.problem, "plan");
  if (view?.state === "noDeal" && view.row !== null) {
    const { row, reason } = view;
    const none = words.dealCard.noDeal(row, say);
    return reason === null
      ? none
      : `${none}: ${tell({ code: reason, values: { row, text: "" } }, "leftOut")}`;
  }
  return words.dealCard.hint;
}
