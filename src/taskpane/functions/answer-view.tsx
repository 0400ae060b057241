import { makeStyles, tokens } from "@fluentui/react-components";
import type { CalculationView } from "../../operations/function-views.ts";
import { usePageStyles } from "../page-styles.ts";
import { useWords, type Words } from "../words.tsx";

type Answer = CalculationView["answer"];
type Worded = Extract<Answer, { value: unknown }>["value"];
type WordedCell = Worded extends infer Each
  ? Each extends readonly (readonly (infer One)[])[]
    ? One
    : Each
  : never;

const useStyles = makeStyles({
  table: {
    width: "100%",
    tableLayout: "fixed",
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: "tabular-nums",
  },
  cell: {
    padding: tokens.spacingHorizontalXS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    textAlign: "start",
    fontWeight: tokens.fontWeightRegular,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
  },
  number: { textAlign: "end" },
});

/** Columns of a spill that 300 px hold legibly. */
const shownColumns = 3;

/** A single figure in its unit. */
function figureText(
  cell: WordedCell,
  { result, currency }: Pick<CalculationView, "result" | "currency">,
  { say, tell }: Words,
): string {
  if (typeof cell === "number") {
    if (result === "share") return say.percent(cell, 1);
    return result === "money" && currency !== null ? say.money(cell, currency) : say.number(cell, 2);
  }
  return cellText(cell, { say, tell });
}

function cellText(cell: WordedCell, { say, tell }: Pick<Words, "say" | "tell">): string {
  if (typeof cell !== "object" || cell === null) return say.text(cell);
  if ("code" in cell) return tell(cell, cell.area);
  return cell.map((one) => tell(one, one.area)).join("; ");
}

const isRows = (value: Worded): value is Extract<Worded, readonly (readonly unknown[])[]> =>
  Array.isArray(value);

/** What a call comes to: a figure, the first cells of a spill, or why there is none. */
export function AnswerView({
  view,
}: {
  view: Pick<CalculationView, "answer" | "result" | "currency"> &
    Partial<Pick<CalculationView, "rows" | "columns">>;
}) {
  const styles = useStyles();
  const shared = usePageStyles();
  const read = useWords();
  const { words, say, tell } = read;
  const { answer } = view;
  if ("error" in answer) {
    return (
      <p className={shared.text}>
        <strong>{answer.error}</strong> {tell(answer.problem, "functions")}
      </p>
    );
  }
  if (!isRows(answer.value)) return <p className={shared.figure}>{figureText(answer.value, view, read)}</p>;
  const [head = [], ...rows] = answer.value;
  const total = view.rows ?? answer.value.length;
  const more = total - answer.value.length;
  const align = (cell: WordedCell | undefined) => (typeof cell === "number" ? styles.number : "");
  return (
    <>
      <p className={`${shared.text} ${shared.small}`}>
        {words.functionsPage.spill(total, view.columns ?? head.length, say)}
      </p>
      <table className={styles.table}>
        <thead>
          <tr>
            {head.slice(0, shownColumns).map((cell, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: cells have no name but their place.
              <th key={column} scope="col" className={`${styles.cell} ${align(rows[0]?.[column])}`}>
                {cellText(cell, read)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: as above.
            <tr key={index}>
              {row.slice(0, shownColumns).map((cell, column) => (
                <td
                  // biome-ignore lint/suspicious/noArrayIndexKey: as above.
                  key={column}
                  className={`${styles.cell} ${align(cell)}`}
                  title={cellText(cell, read)}
                >
                  {cellText(cell, read)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {more > 0 && (
        <p className={`${shared.text} ${shared.small}`}>{words.functionsPage.moreRows(more, say)}</p>
      )}
    </>
  );
}
