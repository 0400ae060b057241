import { Checkbox, Field, Input, Radio, RadioGroup } from "@fluentui/react-components";
import type { FollowUpSettings } from "../../core/follow-up/settings.ts";
import type { PaneHost } from "../../operations/pane-host.ts";
import { usePageStyles } from "../page-styles.ts";
import { useWords } from "../words.tsx";
import { typedNumber } from "./rows.tsx";
import { Section } from "./section.tsx";
import { useDraft } from "./use-draft.ts";
import type { SettingsState, Settled } from "./use-settings.ts";

/** What holds where nobody has said: a day to the first contact, two to follow up an offer. */
const usual = { firstContact: 24, afterOffer: 48 } as const;
const limits = ["firstContact", "afterOffer"] as const;
const clocks = ["calendar", "business"] as const;

/** Limits and clock of the follow-up. */
export function FollowUpSection(props: { host: PaneHost; state: SettingsState; view: Settled }) {
  const shared = usePageStyles();
  const { words, say } = useWords();
  const { host, state, view } = props;
  const { followUp } = view;
  const present = {
    firstContact: say.number(followUp.firstContact ?? usual.firstContact),
    afterOffer: say.number(followUp.afterOffer ?? usual.afterOffer),
    clock: followUp.clock ?? "calendar",
    snooze: followUp.snooze ?? true,
  };
  const { draft, isDirty, change, discard } = useDraft(present);
  const isWrong = (text: string) => !(typedNumber(text) > 0);
  const title = words.settingsPage.followUp;
  const save = () => {
    const wanted: FollowUpSettings = {
      ...followUp,
      firstContact: typedNumber(draft.firstContact),
      afterOffer: typedNumber(draft.afterOffer),
      clock: draft.clock,
      snooze: draft.snooze,
    };
    state.perform(
      title,
      () => host.run("setFollowUp", { followUp: wanted }),
      () => host.run("setFollowUp", { followUp }),
    );
  };
  return (
    <Section
      title={title}
      state={state}
      isDirty={isDirty}
      isInvalid={limits.some((limit) => isWrong(draft[limit]))}
      onSave={save}
      onDiscard={discard}
    >
      {limits.map((limit) => (
        <Field
          key={limit}
          label={words.settingsPage[limit]}
          {...(isWrong(draft[limit]) ? { validationMessage: words.settingsPage.badHours } : {})}
        >
          <Input
            className={shared.fill}
            input={{ className: shared.fill }}
            inputMode="decimal"
            value={draft[limit]}
            onChange={(_, { value }) => change({ ...draft, [limit]: value })}
          />
        </Field>
      ))}
      <Field label={words.settingsPage.clock}>
        <RadioGroup
          value={draft.clock}
          onChange={(_, { value }) =>
            change({ ...draft, clock: clocks.find((one) => one === value) ?? draft.clock })
          }
        >
          {clocks.map((one) => (
            <Radio key={one} value={one} label={words.settingsPage.clocks[one]} />
          ))}
        </RadioGroup>
      </Field>
      <Checkbox
        label={words.settingsPage.snooze}
        checked={draft.snooze}
        onChange={(_, { checked }) => change({ ...draft, snooze: checked === true })}
      />
    </Section>
  );
}
