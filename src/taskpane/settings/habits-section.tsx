import { Field, Select } from "@fluentui/react-components";
import type { Language } from "../../core/language.ts";
import type { PaneHost } from "../../operations/pane-host.ts";
import type { StageMode } from "../../operations/setup-views.ts";
import { usePageStyles } from "../page-styles.ts";
import { ModePicker } from "../setup/mode-picker.tsx";
import { useWords } from "../words.tsx";
import { Section } from "./section.tsx";
import type { SettingsState, Settled } from "./use-settings.ts";

/** Each in itself: whoever looks for a language knows what it is called there. */
const languages: ReadonlyMap<Language, string> = new Map<Language, string>([
  ["en", "English"],
  ["fi", "Suomi"],
  ["nb", "Norsk bokmål"],
  ["pl", "Polski"],
]);

/** In which language the workbook speaks, and what becomes of a stage that may not be where it is: taken at once. */
export function HabitsSection(props: { host: PaneHost; state: SettingsState; view: Settled }) {
  const shared = usePageStyles();
  const { words } = useWords();
  const { host, state, view } = props;
  const title = words.settingsPage.habits;
  const speak = (language: Language | null) =>
    state.perform(
      title,
      () => host.run("language", { language }),
      () => host.run("language", { language: view.language }),
    );
  const judge = (mode: StageMode) =>
    state.perform(
      title,
      () => host.run("setMode", { mode }),
      () => host.run("setMode", { mode: view.mode }),
    );
  return (
    <Section title={title} state={state} isDirty={false}>
      <Field label={words.settingsPage.language}>
        <Select
          className={shared.fill}
          value={view.language ?? ""}
          onChange={(_, { value }) => speak([...languages.keys()].find((one) => one === value) ?? null)}
        >
          <option value="">{words.settingsPage.ownLanguage}</option>
          {Array.from(languages, ([language, name]) => (
            <option key={language} value={language} lang={language}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      {host.onNotice !== undefined && <ModePicker key={view.mode} mode={view.mode} onChoose={judge} />}
    </Section>
  );
}
