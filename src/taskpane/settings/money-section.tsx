import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { AddRegular, DeleteRegular } from "@fluentui/react-icons";
import { usePageStyles } from "../page-styles.ts";
import { useWords } from "../words.tsx";
import { Section } from "./section.tsx";
import { useDraft } from "./use-draft.ts";
import type { SettingsState, Settled } from "./use-settings.ts";

const useStyles = makeStyles({
  row: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 2fr) minmax(0, 3fr) 32px",
    gap: tokens.spacingHorizontalS,
    alignItems: "end",
    border: 0,
    margin: 0,
    padding: 0,
    paddingInlineStart: tokens.spacingHorizontalS,
    borderLeft: `2px solid ${tokens.colorNeutralStrokeAccessible}`,
    minWidth: 0,
  },
  from: { gridColumn: "1 / 3" },
  remove: { minWidth: "32px", paddingInline: 0 },
});

/** Currency, rate and its first day, as they are typed. */
type TypedRate = readonly [string, string, string];

/** The currency of amounts that name none, and the rates by which others are added up. */
export function MoneySection({ state, view }: { state: SettingsState; view: Settled }) {
  const styles = useStyles();
  const shared = usePageStyles();
  const { words, say } = useWords();
  const exact = new Intl.NumberFormat(say.locale, { maximumSignificantDigits: 15, useGrouping: false });
  const present = {
    currency: view.currency ?? "",
    rates: view.rates.map(
      ({ currency, rate, from }): TypedRate => [currency, exact.format(rate), from ?? ""],
    ),
  };
  const { draft, isDirty, change, discard } = useDraft(present);
  const put = (index: number, place: 0 | 1 | 2, text: string) =>
    change({
      ...draft,
      rates: draft.rates.map((rate, at) =>
        at === index ? (rate.with(place, text) as unknown as TypedRate) : rate,
      ),
    });
  const save = () =>
    state.save(words.settingsPage.money, {
      ...(draft.currency === present.currency ? {} : { currency: draft.currency.trim() || null }),
      ...(JSON.stringify(draft.rates) === JSON.stringify(present.rates)
        ? {}
        : { rates: draft.rates.map((rate) => rate.map((text) => text.trim() || null)) }),
    });
  const isMixed = view.currencies.length > 1 && view.rates.length === 0;
  const unrated = view.currencies.find((code) => !draft.rates.some(([currency]) => currency === code));
  return (
    <Section
      title={words.settingsPage.money}
      state={state}
      isDirty={isDirty}
      onSave={save}
      onDiscard={discard}
    >
      <Field label={words.settingsPage.currency} hint={words.settingsPage.currencyHint}>
        <Input
          className={shared.fill}
          input={{ className: shared.fill }}
          value={draft.currency}
          onChange={(_, { value }) => change({ ...draft, currency: value })}
        />
      </Field>
      <h4 className={shared.text}>{words.settingsPage.rates}</h4>
      <p className={`${shared.text} ${shared.small}`}>
        {isMixed && `${words.settingsPage.mixed(view.currencies.join(", "))}. `}
        {words.settingsPage.ratesHint}
      </p>
      {draft.rates.map(([currency, rate, from], index) => (
        <fieldset
          // biome-ignore lint/suspicious/noArrayIndexKey: currencies change while they are typed
          key={index}
          className={styles.row}
          aria-label={words.settingsPage.rateRow(index + 1, say)}
        >
          <Field label={words.settingsPage.rateCurrency}>
            <Input
              className={shared.fill}
              input={{ className: shared.fill }}
              value={currency}
              onChange={(_, { value }) => put(index, 0, value)}
            />
          </Field>
          <Field label={words.settingsPage.rate}>
            <Input
              className={shared.fill}
              input={{ className: shared.fill }}
              inputMode="decimal"
              value={rate}
              onChange={(_, { value }) => put(index, 1, value)}
            />
          </Field>
          <Button
            className={styles.remove}
            appearance="subtle"
            icon={<DeleteRegular />}
            aria-label={words.settingsPage.removeRate(currency)}
            onClick={() => change({ ...draft, rates: draft.rates.toSpliced(index, 1) })}
          />
          <Field className={styles.from} label={words.settingsPage.rateFrom}>
            <Input
              className={shared.fill}
              input={{ className: shared.fill }}
              type="date"
              value={from}
              onChange={(_, { value }) => put(index, 2, value)}
            />
          </Field>
        </fieldset>
      ))}
      <div>
        <Button
          icon={<AddRegular />}
          onClick={() =>
            change({
              ...draft,
              rates: [...draft.rates, [unrated ?? "", draft.rates.length === 0 ? "1" : "", ""]],
            })
          }
        >
          {words.settingsPage.addRate}
        </Button>
      </div>
    </Section>
  );
}
