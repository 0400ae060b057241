import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { scaleLinear } from "d3-scale";
import { useState } from "react";
import type { CreditList } from "../../operations/campaigns-views.ts";
import { useBarStyles } from "../bar-styles.ts";
import { usePageStyles } from "../page-styles.ts";
import { useWords } from "../words.tsx";
import { RangeBar } from "./range-bar.tsx";

const useStyles = makeStyles({
  row: {
    display: "block",
    boxSizing: "border-box",
    width: `calc(100% + 2 * ${tokens.spacingHorizontalXS})`,
    minWidth: 0,
    padding: tokens.spacingVerticalXS,
    marginInline: `calc(-1 * ${tokens.spacingHorizontalXS})`,
    border: "none",
    borderRadius: tokens.borderRadiusMedium,
    background: "none",
    color: "inherit",
    font: "inherit",
    textAlign: "start",
  },
  // As the funnel's bars are, which choose their stage.
  choosable: {
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      "@media (forced-colors: active)": { outlineColor: "Highlight" },
    },
  },
  chosen: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    boxShadow: `inset 3px 0 ${tokens.colorCompoundBrandStroke}`,
    "@media (forced-colors: active)": { outline: "2px solid Highlight" },
  },
});

const atFirst = 10;
const step = 50;

type Ranges = ReadonlyMap<string, { readonly low: number; readonly high: number }> | null;

/** A bar each on one baseline; what nobody is credited with is a bar like the others. */
export function CreditBars(props: {
  list: CreditList;
  intervals: Ranges;
  currency: string | null;
  /** The criterion chosen, "" for none, and how to choose another; absent: bars are only looked at. */
  chosen?: string;
  onChoose?: (criterion: string) => void;
}) {
  const styles = useStyles();
  const bar = useBarStyles();
  const shared = usePageStyles();
  const { words, say } = useWords();
  const { list, intervals, currency, chosen, onChoose } = props;
  const [limit, setLimit] = useState(atFirst);
  const rows = [
    ...list.rows.slice(0, limit).map(({ name, credit, criterion }) => ({
      name: name === "" ? words.campaigns.noChannel : name,
      credit,
      criterion,
      range: intervals?.get(name) ?? null,
      isOurs: true,
    })),
    {
      name: words.campaigns.unattributed,
      credit: list.unattributed,
      criterion: null,
      range: null,
      isOurs: false,
    },
  ];
  const most = Math.max(0, ...rows.map(({ credit, range }) => Math.max(credit, range?.high ?? 0)));
  const least = Math.min(0, ...rows.map(({ credit, range }) => Math.min(credit, range?.low ?? 0)));
  const scale = scaleLinear([least, most > least ? most : least + 1], [1, 99]);
  const brief = (amount: number) => say.brief(amount, currency);
  const share = (credit: number) => (list.total > 0 ? say.percent(credit / list.total, 0) : "–");
  return (
    <>
      <ul className={shared.list}>
        {rows.map(({ name, credit, criterion, range, isOurs }) => {
          const row = (
            <>
              <span className={bar.heading}>
                <span className={bar.name}>{name}</span>
                <span className={bar.figure}>
                  {brief(credit)} · {share(credit)}
                </span>
              </span>
              <RangeBar value={credit} range={range} scale={scale} isNeutral={!isOurs} />
              {range !== null && (
                <span className={shared.small}>
                  {words.campaigns.range(brief(range.low), brief(range.high))}
                </span>
              )}
            </>
          );
          const isChosen = criterion !== null && criterion === chosen;
          return (
            <li key={name} title={say.money(credit, currency)}>
              {criterion === null || onChoose === undefined ? (
                <div className={styles.row}>{row}</div>
              ) : (
                <button
                  type="button"
                  aria-pressed={isChosen}
                  className={mergeClasses(styles.row, styles.choosable, isChosen && styles.chosen)}
                  onClick={() => onChoose(isChosen ? "" : criterion)}
                >
                  {row}
                </button>
              )}
            </li>
          );
        })}
      </ul>
      {list.rows.length > limit && (
        <div data-screen-only>
          <Button onClick={() => setLimit(limit + step)}>
            {words.campaigns.more(Math.min(step, list.rows.length - limit), say)}
          </Button>
        </div>
      )}
    </>
  );
}
