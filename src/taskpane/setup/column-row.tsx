import { makeStyles, Select, tokens } from "@fluentui/react-components";
import { CheckmarkCircleRegular, QuestionCircleRegular } from "@fluentui/react-icons";
import type { Field } from "../../core/fields.ts";
import type { ColumnView } from "../../operations/setup-views.ts";
import { usePageStyles } from "../page-styles.ts";
import { useWords } from "../words.tsx";

/** Confidence from which a column's field is called sure. */
export const sureFrom = 0.8;

const useStyles = makeStyles({
  row: { paddingBlock: tokens.spacingVerticalS },
  head: {
    display: "flex",
    columnGap: tokens.spacingHorizontalS,
    justifyContent: "space-between",
    alignItems: "baseline",
  },
  header: { minWidth: 0, overflowWrap: "anywhere", fontWeight: tokens.fontWeightSemibold },
  sign: { display: "flex", columnGap: tokens.spacingHorizontalXS, alignItems: "center", flexShrink: 0 },
  samples: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
});

/** A column with its samples and the field it is taken for. */
export function ColumnRow(props: {
  column: ColumnView;
  field: Field | null;
  onChoose: (field: Field | null) => void;
}) {
  const styles = useStyles();
  const shared = usePageStyles();
  const { words, tell } = useWords();
  const { column, field } = props;
  const fields = Object.entries(words.setup.fields) as readonly (readonly [Field, string])[];
  const name = column.header === "" ? words.setup.column(column.letter) : column.header;
  const samples = column.samples.filter((sample) => sample !== "").join(" · ");
  const sure = column.confidence >= sureFrom;
  return (
    <li className={styles.row}>
      <div className={styles.head}>
        <span className={styles.header}>{name}</span>
        {column.reason.code !== "none" && (
          <span className={`${shared.small} ${styles.sign}`}>
            {sure ? <CheckmarkCircleRegular /> : <QuestionCircleRegular />}
            {sure ? words.setup.sure : words.setup.check}
          </span>
        )}
      </div>
      <Select
        className={shared.fill}
        aria-label={words.setup.fieldOf(name)}
        value={field ?? ""}
        onChange={(_, data) => props.onChoose(fields.find(([known]) => known === data.value)?.[0] ?? null)}
      >
        <option value="">{words.setup.noField}</option>
        {fields.map(([known, label]) => (
          <option key={known} value={known}>
            {label}
          </option>
        ))}
      </Select>
      <div className={`${shared.small} ${styles.samples}`} title={samples}>
        {samples}
      </div>
      {!sure && column.reason.code !== "none" && (
        <div className={shared.small}>{tell(column.reason, "columnReasons")}</div>
      )}
    </li>
  );
}
