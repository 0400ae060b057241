import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { OutlookView } from "../../operations/outlook-views.ts";
import { Folded } from "../folded.tsx";
import { usePageStyles } from "../page-styles.ts";
import { useWords } from "../words.tsx";

type Stalled = Extract<OutlookView, { state: "ready" }>["stalled"];

const page = 10;

const useStyles = makeStyles({
  deal: { paddingBlock: tokens.spacingVerticalXXS },
  heading: { display: "flex", columnGap: tokens.spacingHorizontalS, alignItems: "center" },
  name: { minWidth: 0, minHeight: "32px", textAlign: "start", overflowWrap: "anywhere" },
  amount: { marginInlineStart: "auto", flexShrink: 0, fontVariantNumeric: "tabular-nums" },
  more: { minHeight: "32px" },
});

/** Open deals that stand in their stage for too long, each with how long and how long it may. */
export function StalledDeals({ stalled, onReveal }: { stalled: Stalled; onReveal: (row: number) => void }) {
  const styles = useStyles();
  const shared = usePageStyles();
  const { words, say, tell } = useWords();
  const [limit, setLimit] = useState(page);
  if ("problem" in stalled) {
    return <p className={`${shared.text} ${shared.small}`}>{tell(stalled.problem, "functions")}</p>;
  }
  if (stalled.count === 0) {
    return <p className={`${shared.text} ${shared.small}`}>{words.outlook.noneStalled}</p>;
  }
  const hidden = stalled.count - Math.min(limit, stalled.first.length);
  return (
    <Folded summary={words.outlook.stalled(stalled.count, say)}>
      <ul className={shared.list}>
        {stalled.first.slice(0, limit).map(({ row, name, stage, days, limit: longest, amount, currency }) => (
          <li key={row} className={styles.deal}>
            <div className={styles.heading}>
              <Link as="button" className={styles.name} onClick={() => onReveal(row)}>
                {name}
              </Link>
              {amount !== null && <span className={styles.amount}>{say.brief(amount, currency)}</span>}
            </div>
            <div className={shared.small}>{words.outlook.stay(days, stage, longest, say)}</div>
          </li>
        ))}
      </ul>
      {hidden > 0 &&
        (limit < stalled.first.length ? (
          <Link as="button" className={styles.more} onClick={() => setLimit(limit + page)}>
            {words.pane.andMore(hidden, say)}
          </Link>
        ) : (
          <span className={shared.small}>{words.pane.andMore(hidden, say)}</span>
        ))}
    </Folded>
  );
}
