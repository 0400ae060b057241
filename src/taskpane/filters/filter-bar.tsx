import { Button, Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import type { FilterChoices, Filters } from "../../operations/filters.ts";
import { Folded } from "../folded.tsx";
import { usePageStyles } from "../page-styles.ts";
import { useWords } from "../words.tsx";
import { criterionOf, hasFilters, textOfCriterion, withCriterion, withPeriod } from "./filter-edits.ts";
import { usePeriodName } from "./use-period-name.ts";

const useStyles = makeStyles({
  bar: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS, minWidth: 0 },
  fields: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(120px, 1fr))",
    gap: tokens.spacingHorizontalS,
  },
  active: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalXS },
  chip: {
    maxWidth: "100%",
    minWidth: 0,
    minHeight: "32px",
    fontWeight: tokens.fontWeightRegular,
    overflowWrap: "anywhere",
  },
  count: { flexGrow: 1 },
});

/** Which deals the figures are about: chosen here, shown as long as they hold, and taken away one by one. */
export function FilterBar(props: {
  filters: Filters;
  choices: FilterChoices;
  /** Deals that the filters leave, of all. */
  selected: number;
  deals: number;
  onChange: (filters: Filters) => void;
  /** Only what holds is in sight, the choices are folded: for pages that are mostly about something else. */
  isFolded?: boolean;
}) {
  const styles = useStyles();
  const shared = usePageStyles();
  const { words, say } = useWords();
  const periodName = usePeriodName();
  const { filters, choices, onChange } = props;
  // A stage is chosen from the funnel.
  const columns = choices.columns.filter(({ field }) => field !== "stage");
  const [first, ...others] = columns;
  const { period = "" } = filters;
  const periods =
    choices.periods.includes(period) || period === "" ? choices.periods : [period, ...choices.periods];
  const column = ({ field, choices: texts }: FilterChoices["columns"][number]) => {
    const chosen = criterionOf(filters, field);
    return (
      <Field key={field} label={words.setup.fields[field]}>
        <Select
          className={shared.fill}
          value={chosen}
          onChange={(_, { value }) => onChange(withCriterion(filters, field, value))}
        >
          <option value="">{words.filters.any}</option>
          {texts.map(({ text, criterion, deals }) => (
            <option key={criterion} value={criterion}>
              {`${text} (${say.number(deals)})`}
            </option>
          ))}
        </Select>
      </Field>
    );
  };
  const textOf = (field: string, criterion: string) =>
    choices.columns.find((one) => one.field === field)?.choices.find((one) => one.criterion === criterion)
      ?.text ?? textOfCriterion(criterion);
  const periodField = (
    <Field label={words.filters.period}>
      <Select
        className={shared.fill}
        value={period}
        onChange={(_, { value }) => onChange(withPeriod(filters, value))}
      >
        <option value="">{words.filters.allTime}</option>
        {periods.map((one) => (
          <option key={one} value={one}>
            {periodName(one)}
          </option>
        ))}
      </Select>
    </Field>
  );
  return (
    <section className={styles.bar} aria-label={words.filters.title}>
      <div className={styles.bar} data-screen-only>
        {props.isFolded ? (
          <Folded summary={words.filters.title}>
            <div className={styles.fields}>
              {periodField}
              {columns.map(column)}
            </div>
          </Folded>
        ) : (
          <>
            <div className={styles.fields}>
              {periodField}
              {first !== undefined && column(first)}
            </div>
            {others.length > 0 && (
              <Folded summary={words.filters.more}>
                <div className={styles.fields}>{others.map(column)}</div>
              </Folded>
            )}
          </>
        )}
      </div>
      {hasFilters(filters) && (
        <div className={styles.active}>
          {period !== "" && (
            <Chip name={periodName(period)} onRemove={() => onChange(withPeriod(filters, ""))} />
          )}
          {(filters.criteria ?? []).map(({ column: field, criterion }) => (
            <Chip
              key={field}
              name={textOf(field, criterion)}
              onRemove={() => onChange(withCriterion(filters, field, ""))}
            />
          ))}
          <span className={`${shared.small} ${styles.count}`} role="status">
            {words.filters.shown(props.selected, props.deals, say)}
          </span>
          <Button appearance="subtle" onClick={() => onChange({})} data-screen-only>
            {words.filters.clear}
          </Button>
        </div>
      )}
    </section>
  );
}

function Chip({ name, onRemove }: { name: string; onRemove: () => void }) {
  const styles = useStyles();
  const { words } = useWords();
  return (
    <Button
      className={styles.chip}
      shape="circular"
      icon={<DismissRegular />}
      iconPosition="after"
      aria-label={words.filters.remove(name)}
      onClick={onRemove}
    >
      {name}
    </Button>
  );
}
