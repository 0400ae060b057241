import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { catalogueFor } from "../../messages/catalogues.ts";
import { usePageStyles } from "../page-styles.ts";
import { useWords } from "../words.tsx";
import { ClockIcon } from "./clock-icon.tsx";
import type { OwnedItem } from "./owned-lists.ts";

/** Rows shown at first, and so many more each time. */
const slice = 50;

const useStyles = makeStyles({
  item: {
    width: "100%",
    minWidth: 0,
    minHeight: "44px",
    justifyContent: "start",
    textAlign: "start",
    paddingInline: tokens.spacingHorizontalXS,
    fontWeight: tokens.fontWeightRegular,
    overflowWrap: "anywhere",
  },
  text: { minWidth: 0 },
});

/** Things to be done, each leading to its row. */
export function DueList(props: {
  items: readonly OwnedItem[];
  hasOwners: boolean;
  onReveal: (row: number) => void;
}) {
  const styles = useStyles();
  const shared = usePageStyles();
  const { words, say } = useWords();
  const [limit, setLimit] = useState(slice);
  const { clockNames, list } = catalogueFor(say.locale).followUp;
  const rest = props.items.length - limit;
  const told = ({ kind, due, daysLate, paused, nextStep, owner }: OwnedItem) =>
    [
      clockNames[kind],
      daysLate > 0 ? list.daysLate({ days: daysLate }, say) : list.dueOn({ due }, say),
      paused && list.paused,
      nextStep !== "" && list.next({ step: nextStep }),
      props.hasOwners && (owner === "" ? list.nobody : owner),
    ]
      .filter((part) => typeof part === "string")
      .join(" · ");
  return (
    <>
      <ul className={shared.list}>
        {props.items.slice(0, limit).map((item) => (
          <li key={`${item.row} ${item.kind}`}>
            <Button
              appearance="subtle"
              className={styles.item}
              icon={<ClockIcon state={item.state} />}
              title={words.pane.showRow(item.row, say)}
              onClick={() => props.onReveal(item.row)}
            >
              <span className={styles.text}>
                {item.name || item.account || item.deal}
                {item.stage !== "" && ` · ${item.stage}`}
                <br />
                <span className={shared.small}>{told(item)}</span>
              </span>
            </Button>
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <Button onClick={() => setLimit(limit + slice)}>
          {words.mendPage.more(Math.min(slice, rest), say)}
        </Button>
      )}
    </>
  );
}
