import { Field, Select } from "@fluentui/react-components";
import { usePageStyles } from "../page-styles.ts";
import { useWords } from "../words.tsx";
import type { Setup } from "./use-setup.ts";
import type { FoundView } from "./wizard.tsx";

const edited = "(edited)";

/** Where the stages come from: the table, a template, or by now one's own edits. */
export function TemplatePicker({ setup, view }: { setup: Setup; view: FoundView }) {
  const shared = usePageStyles();
  const { words } = useWords();
  const chosen = setup.choices.template ?? view.template;
  const template = view.templates.find(({ id }) => id === chosen);
  const value = setup.choices.stages !== undefined ? edited : (chosen ?? "");
  const names = new Map<string, string>(Object.entries(words.setup.templates));
  // The reader's own comes first, as its templates do.
  const spoken = new Set(view.templates.map(({ language }) => language));
  const take = (id: string) => {
    const { stages: _, template: __, ...others } = setup.choices;
    if (id !== edited) setup.choose(id === "" ? others : { ...others, template: id });
  };
  return (
    <div>
      <Field label={words.setup.template}>
        <Select className={shared.fill} value={value} onChange={(_, data) => take(data.value)}>
          {value === edited && <option value={edited}>{words.setup.ownStages}</option>}
          <option value="">{words.setup.fromTable}</option>
          {[...spoken].map((language) => (
            <optgroup key={language} label={words.setup.templateLanguages[language]}>
              {view.templates
                .filter((template) => template.language === language)
                .map(({ id, name }) => (
                  <option key={id} value={id}>
                    {names.get(id) ?? name}
                  </option>
                ))}
            </optgroup>
          ))}
        </Select>
      </Field>
      {value !== edited && template !== undefined && (
        <p className={`${shared.text} ${shared.small}`}>{words.setup.templatePreview(template.stages)}</p>
      )}
    </div>
  );
}
