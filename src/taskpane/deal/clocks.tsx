import { makeStyles, tokens } from "@fluentui/react-components";
import { catalogueFor } from "../../messages/catalogues.ts";
import { usePageStyles } from "../page-styles.ts";
import { useWords } from "../words.tsx";
import { ClockIcon } from "./clock-icon.tsx";
import type { ShownDeal } from "./deal-detail.tsx";

const useStyles = makeStyles({
  clock: { display: "flex", columnGap: tokens.spacingHorizontalS, minHeight: "32px", alignItems: "start" },
  text: { minWidth: 0, overflowWrap: "anywhere" },
});

/** The due dates of a deal, each with where it stands. */
export function Clocks({ clocks }: { clocks: ShownDeal["clocks"] }) {
  const styles = useStyles();
  const shared = usePageStyles();
  const { words, say } = useWords();
  const { clockNames, clockStates } = catalogueFor(say.locale).followUp;
  return (
    <ul className={shared.list}>
      {clocks.map(({ kind, state, due, answered, paused }) => {
        const when = [
          clockStates[state],
          words.dealCard.due(say.date(due)),
          answered !== null && words.dealCard.doneOn(say.date(answered)),
          paused && words.dealCard.paused,
        ];
        return (
          <li key={`${kind} ${due}`} className={styles.clock}>
            <ClockIcon state={state} />
            <span className={styles.text}>
              {clockNames[kind]}
              <br />
              <span className={shared.small}>{when.filter((part) => part !== false).join(" · ")}</span>
            </span>
          </li>
        );
      })}
    </ul>
  );
}
