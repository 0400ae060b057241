import { Button, Field, Input, Select } from "@fluentui/react-components";
import { AddRegular, DeleteRegular } from "@fluentui/react-icons";
import type { Target } from "../../operations/settings-views.ts";
import { usePageStyles } from "../page-styles.ts";
import { useWords } from "../words.tsx";
import { typedNumber, useRowStyles } from "./rows.tsx";
import { Section } from "./section.tsx";
import { useDraft } from "./use-draft.ts";
import type { SettingsState, Settled } from "./use-settings.ts";

const standing = ["month", "quarter", "year"] as const;
const one = "(one)";

interface Typed {
  readonly period: string;
  readonly amount: string;
}

/** What is to be won: each month, quarter or year, or in one of them. */
export function TargetsSection({ state, view }: { state: SettingsState; view: Settled }) {
  const rows = useRowStyles();
  const shared = usePageStyles();
  const { words, say } = useWords();
  const present = view.targets.map(({ period, amount }): Typed => ({ period, amount: say.number(amount) }));
  const { draft, isDirty, change, discard } = useDraft<readonly Typed[]>(present);
  const put = (index: number, changed: Partial<Typed>) =>
    change(draft.map((target, at) => (at === index ? { ...target, ...changed } : target)));
  const isWrong = ({ amount }: Typed) => !(typedNumber(amount) > 0);
  const targets = draft.map(({ period, amount }): Target => ({ period, amount: typedNumber(amount) }));
  const nameOf = (period: string) => {
    const each = standing.find((unit) => unit === period);
    return each === undefined ? period : words.settingsPage.each[each];
  };
  const free = standing.find((unit) => !draft.some(({ period }) => period === unit));
  const currency = view.reporting ?? view.currency ?? view.currencies[0];
  return (
    <Section
      title={words.settingsPage.targets}
      state={state}
      isDirty={isDirty}
      isInvalid={draft.some(isWrong)}
      onSave={() => state.save(words.settingsPage.targets, { targets })}
      onDiscard={discard}
    >
      <p className={`${shared.text} ${shared.small}`}>{words.settingsPage.targetsHint}</p>
      {draft.map((target, index) => {
        const isStanding = standing.some((unit) => unit === target.period);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: periods change while they are typed
          <div key={index} className={rows.row}>
            <Field className={rows.whole} label={words.settingsPage.targetPeriod}>
              <Select
                className={shared.fill}
                value={isStanding ? target.period : one}
                onChange={(_, { value }) => put(index, { period: value === one ? "" : value })}
              >
                {standing.map((unit) => (
                  <option key={unit} value={unit}>
                    {words.settingsPage.each[unit]}
                  </option>
                ))}
                <option value={one}>{words.settingsPage.onePeriod}</option>
              </Select>
            </Field>
            {!isStanding && (
              <Field
                className={rows.whole}
                label={words.settingsPage.onePeriod}
                hint={words.settingsPage.onePeriodHint}
              >
                <Input
                  className={shared.fill}
                  input={{ className: shared.fill }}
                  value={target.period}
                  onChange={(_, { value }) => put(index, { period: value })}
                />
              </Field>
            )}
            <Field
              label={
                currency === undefined
                  ? words.settingsPage.targetAmount
                  : `${words.settingsPage.targetAmount}, ${currency}`
              }
            >
              <Input
                className={shared.fill}
                input={{ className: shared.fill }}
                inputMode="decimal"
                value={target.amount}
                aria-invalid={target.amount !== "" && isWrong(target)}
                onChange={(_, { value }) => put(index, { amount: value })}
              />
            </Field>
            <Button
              className={rows.remove}
              appearance="subtle"
              icon={<DeleteRegular />}
              aria-label={words.settingsPage.removeTarget(nameOf(target.period))}
              onClick={() => change(draft.toSpliced(index, 1))}
            />
            {target.amount !== "" && isWrong(target) && (
              <p className={`${shared.text} ${rows.whole}`} role="alert">
                {words.settingsPage.badAmount}
              </p>
            )}
          </div>
        );
      })}
      <div>
        <Button
          icon={<AddRegular />}
          onClick={() =>
            change([
              ...draft,
              { period: free === "month" && draft.length === 0 ? "quarter" : (free ?? ""), amount: "" },
            ])
          }
        >
          {words.settingsPage.addTarget}
        </Button>
      </div>
    </Section>
  );
}
