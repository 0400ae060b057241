import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { scaleLinear } from "d3-scale";
import { useState } from "react";
import type { CreditList } from "../../operations/campaigns-views.ts";
import { usePageStyles } from "../page-styles.ts";
import { useWords } from "../words.tsx";
import { RangeBar } from "./range-bar.tsx";

const useStyles = makeStyles({
  row: { paddingBlock: tokens.spacingVerticalXS },
  heading: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "baseline",
  },
  name: { flexGrow: 1, maxWidth: "100%", overflowWrap: "anywhere", fontWeight: tokens.fontWeightSemibold },
  figure: { marginInlineStart: "auto", fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
});

const atFirst = 10;
const step = 50;

type Ranges = ReadonlyMap<string, { readonly low: number; readonly high: number }> | null;

/** A bar each on one baseline; what nobody is credited with is a bar like the others. */
export function CreditBars(props: { list: CreditList; intervals: Ranges; currency: string | null }) {
  const styles = useStyles();
  const shared = usePageStyles();
  const { words, say } = useWords();
  const { list, intervals, currency } = props;
  const [limit, setLimit] = useState(atFirst);
  const rows = [
    ...list.rows.slice(0, limit).map(({ name, credit }) => ({
      name: name === "" ? words.campaigns.noChannel : name,
      credit,
      range: intervals?.get(name) ?? null,
      isOurs: true,
    })),
    { name: words.campaigns.unattributed, credit: list.unattributed, range: null, isOurs: false },
  ];
  const most = Math.max(0, ...rows.map(({ credit, range }) => Math.max(credit, range?.high ?? 0)));
  const least = Math.min(0, ...rows.map(({ credit, range }) => Math.min(credit, range?.low ?? 0)));
  const scale = scaleLinear([least, most > least ? most : least + 1], [1, 99]);
  const brief = (amount: number) => say.brief(amount, currency);
  const share = (credit: number) => (list.total > 0 ? say.percent(credit / list.total, 0) : "–");
  return (
    <>
      <ul className={shared.list}>
        {rows.map(({ name, credit, range, isOurs }) => (
          <li key={name} className={styles.row} title={say.money(credit, currency)}>
            <div className={styles.heading}>
              <span className={styles.name}>{name}</span>
              <span className={styles.figure}>
                {brief(credit)} · {share(credit)}
              </span>
            </div>
            <RangeBar value={credit} range={range} scale={scale} isNeutral={!isOurs} />
            {range !== null && (
              <div className={shared.small}>{words.campaigns.range(brief(range.low), brief(range.high))}</div>
            )}
          </li>
        ))}
      </ul>
      {list.rows.length > limit && (
        <div>
          <Button onClick={() => setLimit(limit + step)}>
            {words.campaigns.more(Math.min(step, list.rows.length - limit), say)}
          </Button>
        </div>
      )}
    </>
  );
}
