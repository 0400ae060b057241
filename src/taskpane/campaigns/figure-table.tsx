import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { Fragment, useState } from "react";
import { usePageStyles } from "../page-styles.ts";
import { useWords } from "../words.tsx";

const useStyles = makeStyles({
  table: {
    width: "100%",
    tableLayout: "fixed",
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: "tabular-nums",
  },
  header: {
    textAlign: "end",
    verticalAlign: "bottom",
    padding: tokens.spacingHorizontalXXS,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
    overflowWrap: "break-word",
    hyphens: "auto",
  },
  name: {
    textAlign: "start",
    fontWeight: tokens.fontWeightSemibold,
    paddingTop: tokens.spacingVerticalXS,
    paddingInline: tokens.spacingHorizontalXXS,
    overflowWrap: "anywhere",
  },
  note: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
  figure: {
    textAlign: "end",
    padding: tokens.spacingHorizontalXXS,
    paddingBottom: tokens.spacingVerticalXS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    whiteSpace: "nowrap",
  },
});

export interface FigureRow {
  readonly name: string;
  /** Beside the name. */
  readonly note?: string;
  readonly figures: readonly { readonly brief: string; readonly full: string }[];
}

const atFirst = 10;
const step = 50;

/** Names on lines of their own, with their figures below: five columns of them fit a pane. */
export function FigureTable(props: {
  label: string;
  columns: readonly string[];
  rows: readonly FigureRow[];
  /** Shown whatever the number of rows. */
  last?: readonly FigureRow[];
}) {
  const styles = useStyles();
  const shared = usePageStyles();
  const { words, say } = useWords();
  const { columns, rows, last = [] } = props;
  const [limit, setLimit] = useState(atFirst);
  return (
    <div className={shared.block}>
      <table className={styles.table} aria-label={props.label}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col" className={styles.header}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...rows.slice(0, limit), ...last].map(({ name, note, figures }) => (
            <Fragment key={name}>
              <tr>
                <th scope="rowgroup" colSpan={columns.length} className={styles.name}>
                  {name}
                  {note !== undefined && <span className={styles.note}> {note}</span>}
                </th>
              </tr>
              <tr>
                {figures.map(({ brief, full }, column) => (
                  <td key={columns[column]} className={styles.figure} title={full}>
                    {brief}
                  </td>
                ))}
              </tr>
            </Fragment>
          ))}
        </tbody>
      </table>
      {rows.length > limit && (
        <div>
          <Button onClick={() => setLimit(limit + step)}>
            {words.campaigns.more(Math.min(step, rows.length - limit), say)}
          </Button>
        </div>
      )}
    </div>
  );
}
