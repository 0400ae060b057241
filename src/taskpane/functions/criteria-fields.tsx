import { Button, Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import { AddRegular, DeleteRegular } from "@fluentui/react-icons";
import type { ChoicesView } from "../../operations/function-views.ts";
import { usePageStyles } from "../page-styles.ts";
import { useWords } from "../words.tsx";
import { ChoiceOrText } from "./choice-or-text.tsx";

/** One pair of the tail; it counts once both halves are there. */
export interface Condition {
  readonly key: number;
  readonly column: string;
  readonly criterion: string;
}

const useStyles = makeStyles({
  pair: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) 32px",
    gap: tokens.spacingHorizontalS,
    paddingInlineStart: tokens.spacingHorizontalS,
    borderLeft: `2px solid ${tokens.colorNeutralStrokeAccessible}`,
  },
  remove: { alignSelf: "end", minWidth: "32px", paddingInline: 0 },
  whole: { gridColumn: "1 / -1" },
});

/** Which deals count: columns of the table, each with what its cells must be. */
export function CriteriaFields(props: {
  columns: ChoicesView["columns"];
  conditions: readonly Condition[];
  onChange: (conditions: readonly Condition[]) => void;
}) {
  const styles = useStyles();
  const shared = usePageStyles();
  const { words, say } = useWords();
  const { columns, conditions, onChange } = props;
  const change = (key: number, changed: Partial<Condition>) =>
    onChange(conditions.map((one) => (one.key === key ? { ...one, ...changed } : one)));
  const next = Math.max(0, ...conditions.map(({ key }) => key)) + 1;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend cannot be laid out in a column.
    <div role="group" aria-label={words.functionsPage.conditions} className={shared.block}>
      {conditions.length > 0 && <p className={shared.text}>{words.functionsPage.conditions}</p>}
      {conditions.map(({ key, column, criterion }, index) => {
        const known = columns.find(({ header }) => header === column);
        const place = words.functionsPage.condition(index + 1, say);
        return (
          // biome-ignore lint/a11y/useSemanticElements: as above.
          <div key={key} role="group" aria-label={place} className={styles.pair}>
            <Field label={words.functionsPage.column}>
              <Select
                className={shared.fill}
                value={column}
                onChange={(_, data) => change(key, { column: data.value, criterion: "" })}
              >
                <option value="">{words.functionsPage.chooseColumn}</option>
                {columns.map(({ header }) => (
                  <option key={header}>{header}</option>
                ))}
              </Select>
            </Field>
            <Button
              className={styles.remove}
              appearance="subtle"
              icon={<DeleteRegular />}
              aria-label={words.functionsPage.removeCondition(column === "" ? place : column)}
              onClick={() => onChange(conditions.filter((one) => one.key !== key))}
            />
            <Field
              className={styles.whole}
              label={words.functionsPage.criterion}
              hint={words.functionsPage.criterionHint}
            >
              <ChoiceOrText
                value={criterion}
                choices={(known?.criteria ?? []).map((value) => ({ value }))}
                onChange={(value) => change(key, { criterion: value })}
              />
            </Field>
          </div>
        );
      })}
      <div>
        <Button
          icon={<AddRegular />}
          onClick={() => onChange([...conditions, { key: next, column: "", criterion: "" }])}
        >
          {words.functionsPage.addCondition}
        </Button>
      </div>
    </div>
  );
}
