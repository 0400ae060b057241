import { Link, makeStyles, tokens } from "@fluentui/react-components";
import type { OutlookMonth } from "../../operations/outlook-views.ts";
import { useFigureTableStyles } from "../figure-table-styles.ts";
import { usePeriodName } from "../filters/use-period-name.ts";
import { usePageStyles } from "../page-styles.ts";
import { useWords } from "../words.tsx";

const useStyles = makeStyles({
  table: {
    "& thead th": { whiteSpace: "normal", overflowWrap: "anywhere", verticalAlign: "bottom" },
  },
  month: { minHeight: "32px", fontSize: tokens.fontSizeBase200 },
  second: { display: "block", whiteSpace: "normal", color: tokens.colorNeutralForeground2 },
});

/** A row a month: won, commit and weighted, with the range and the target below; a month narrows the page. */
export function OutlookTable(props: {
  months: readonly OutlookMonth[];
  currency: string | null;
  onMonth: (period: string) => void;
}) {
  const styles = useStyles();
  const table = useFigureTableStyles();
  const shared = usePageStyles();
  const { words, say } = useWords();
  const periodName = usePeriodName();
  const { months, currency, onMonth } = props;
  // The caption names the currency, so that the columns fit the narrowest pane.
  const brief = (amount: number | null) => (amount === null ? "–" : say.brief(amount));
  const name = (period: string) =>
    period === "overdue"
      ? words.outlook.overdue
      : period === "undated"
        ? words.outlook.undated
        : periodName(period);
  const isEmpty = ({ won, commit, weighted, period }: OutlookMonth) =>
    (period === "overdue" || period === "undated") && won === 0 && commit === 0 && !weighted;
  return (
    <>
      <table className={`${table.table} ${styles.table}`} aria-label={words.outlook.title}>
        {currency !== null && <caption className={table.caption}>{words.funnel.valueIn(currency)}</caption>}
        <thead>
          <tr>
            <th scope="col">{words.outlook.month}</th>
            <th scope="col">{words.outlook.won}</th>
            <th scope="col">{words.outlook.commit}</th>
            <th scope="col">{words.outlook.weighted}</th>
          </tr>
        </thead>
        <tbody>
          {months
            .filter((month) => !isEmpty(month))
            .map(({ period, won, commit, weighted, p10, p90, target }) => (
              <tr key={period}>
                <th scope="row">
                  {period === "overdue" || period === "undated" ? (
                    name(period)
                  ) : (
                    <Link as="button" className={styles.month} onClick={() => onMonth(period)}>
                      {name(period)}
                    </Link>
                  )}
                </th>
                <td>
                  {brief(won)}
                  {target !== null && (
                    <span className={styles.second}>
                      {words.outlook.ofTarget(say.percent(won / target, 0))}
                    </span>
                  )}
                </td>
                <td>{brief(commit)}</td>
                <td>
                  {brief(weighted)}
                  {p10 !== null && p90 !== null && p90 > 0 && (
                    <span className={styles.second}>
                      {brief(p10)}–{brief(p90)}
                    </span>
                  )}
                </td>
              </tr>
            ))}
        </tbody>
      </table>
      <p className={`${shared.text} ${shared.small}`}>{words.outlook.rangeHint}</p>
    </>
  );
}
