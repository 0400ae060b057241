import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { CampaignsView } from "../../operations/set-campaigns-views.ts";
import { Folded } from "../folded.tsx";
import { usePageStyles } from "../page-styles.ts";
import { useWords } from "../words.tsx";

type Found = Exclude<CampaignsView, { state: "problem" }>;

const useStyles = makeStyles({
  item: { paddingBlock: tokens.spacingVerticalXXS, overflowWrap: "anywhere" },
});

const atOnce = 50;

/** What the chosen tables come to: touches, names taken for one, rows left out with their reasons. */
export function WouldRead({ view }: { view: Found }) {
  const styles = useStyles();
  const shared = usePageStyles();
  const { words, say, tell } = useWords();
  const [limit, setLimit] = useState(atOnce);
  const { origin, touches, dealsTouched, merges, made } = view;
  const untouched = view.leftOut.filter(({ code }) => code === "untouched").length;
  const leftOut = view.leftOut.filter(({ code }) => code !== "untouched");
  const { wouldRead, wouldReadDeals, wouldReadNone } = words.campaigns;
  const spellings = view.candidates.find(({ kind, isChosen }) => kind === "aliases" && isChosen)?.sheet;
  return (
    <div>
      <p className={shared.text} role="status">
        {origin === "none" && wouldReadNone}
        {origin === "touches" && wouldRead(touches, dealsTouched, say)}
        {origin === "deals" && wouldReadDeals(touches, dealsTouched, say)}
      </p>
      {untouched > 0 && origin !== "none" && (
        <p className={`${shared.text} ${shared.small}`}>{words.campaigns.untouchedDeals(untouched, say)}</p>
      )}
      {made.length > 0 && (
        <p className={`${shared.text} ${shared.small}`}>{words.campaigns.willMake(made)}</p>
      )}
      {merges.length > 0 && (
        <Folded summary={words.campaigns.merges(merges.length, say)}>
          <ul className={shared.list}>
            {merges.slice(0, limit).map(({ name, spellings: texts }) => (
              <li key={name} className={styles.item}>
                {words.campaigns.merge(
                  name,
                  texts.map(({ text, count }) => `${text} (${say.number(count)})`),
                )}
              </li>
            ))}
          </ul>
          {spellings !== undefined && (
            <p className={`${shared.text} ${shared.small}`}>{words.campaigns.mergeNote(spellings)}</p>
          )}
        </Folded>
      )}
      {leftOut.length > 0 && (
        <Folded summary={words.campaigns.leftOut(leftOut.length, say)}>
          <ul className={shared.list}>
            {leftOut.slice(0, limit).map(({ sheet, row, code, values }) => (
              <li key={`${sheet} ${row} ${code}`} className={styles.item}>
                {words.campaigns.place(sheet, row, say)}
                <div className={shared.small}>{tell({ code, values }, "touchesLeftOut")}</div>
              </li>
            ))}
          </ul>
          {leftOut.length > limit && (
            <Button onClick={() => setLimit(limit + atOnce)}>
              {words.campaigns.more(Math.min(atOnce, leftOut.length - limit), say)}
            </Button>
          )}
        </Folded>
      )}
    </div>
  );
}
