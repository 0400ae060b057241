import { Button, Field, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import type { SettingsEdit } from "../../operations/settings-views.ts";
import { usePageStyles } from "../page-styles.ts";
import { useWords } from "../words.tsx";
import { Section } from "./section.tsx";
import { useDraft } from "./use-draft.ts";
import type { SettingsState, Settled } from "./use-settings.ts";

const months = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

const useStyles = makeStyles({
  day: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) 32px",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "end",
  },
  clear: { minWidth: "32px", paddingInline: 0 },
  hint: { gridColumn: "1 / -1" },
});

/** The fiscal year, the day that figures are computed as of, and since when records can be relied on. */
export function DatesSection({ state, view }: { state: SettingsState; view: Settled }) {
  const shared = usePageStyles();
  const { words, say } = useWords();
  const { fiscalYearStart, completeFrom, asOf } = view;
  const { draft, isDirty, change, discard } = useDraft({ fiscalYearStart, completeFrom, asOf });
  const month = new Intl.DateTimeFormat(say.locale, { month: "long", timeZone: "UTC" });
  const save = () => {
    const set: SettingsEdit = {
      ...(draft.fiscalYearStart === fiscalYearStart ? {} : { fiscalYearStart: draft.fiscalYearStart }),
      ...(draft.completeFrom === completeFrom ? {} : { completeFrom: draft.completeFrom }),
      ...(draft.asOf === asOf ? {} : { asOf: draft.asOf }),
    };
    state.save(words.settingsPage.dates, set);
  };
  return (
    <Section
      title={words.settingsPage.dates}
      state={state}
      isDirty={isDirty}
      onSave={save}
      onDiscard={discard}
    >
      <Field label={words.settingsPage.fiscalYearStart}>
        <Select
          className={shared.fill}
          value={String(draft.fiscalYearStart)}
          onChange={(_, { value }) => change({ ...draft, fiscalYearStart: Number(value) })}
        >
          {months.map((number) => (
            <option key={number} value={String(number)}>
              {month.format(Date.UTC(2026, number - 1, 1))}
            </option>
          ))}
        </Select>
      </Field>
      <Day
        label={words.settingsPage.asOf}
        hint={words.settingsPage.asOfHint}
        day={draft.asOf}
        onChange={(day) => change({ ...draft, asOf: day })}
      />
      <Day
        label={words.settingsPage.completeFrom}
        hint={words.settingsPage.completeFromHint}
        day={draft.completeFrom}
        onChange={(day) => change({ ...draft, completeFrom: day })}
      />
    </Section>
  );
}

function Day(props: {
  label: string;
  hint: string;
  day: string | null;
  onChange: (day: string | null) => void;
}) {
  const styles = useStyles();
  const shared = usePageStyles();
  const { words } = useWords();
  const { label, hint, day, onChange } = props;
  return (
    <div className={styles.day}>
      <Field label={label}>
        <Input
          className={shared.fill}
          input={{ className: shared.fill }}
          type="date"
          value={day ?? ""}
          onChange={(_, { value }) => onChange(value === "" ? null : value)}
        />
      </Field>
      <Button
        className={styles.clear}
        appearance="subtle"
        icon={<DismissRegular />}
        aria-label={words.settingsPage.clear(label)}
        disabledFocusable={day === null}
        onClick={() => onChange(null)}
      />
      <p className={`${shared.text} ${shared.small} ${styles.hint}`}>{hint}</p>
    </div>
  );
}
