import { Checkbox, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useId } from "react";
import type { Stage } from "../../core/stages/stage.ts";
import type { EditedStage } from "../../operations/settings-views.ts";
import { Folded } from "../folded.tsx";
import { usePageStyles } from "../page-styles.ts";
import { CheckedInput } from "../setup/checked-input.tsx";
import { StageEditor } from "../setup/stage-editor.tsx";
import { useWords } from "../words.tsx";
import { renamedOnly } from "./stage-rename.ts";

const useStyles = makeStyles({
  choices: { display: "flex", flexDirection: "column", maxHeight: "224px", overflowY: "auto" },
  group: { border: 0, margin: 0, padding: 0, minWidth: 0 },
  hint: { marginBottom: tokens.spacingVerticalXS },
});

/** Days from 1 on; null: no limit; undefined: neither. */
function daysIn(text: string): number | null | undefined {
  if (text.trim() === "") return null;
  const days = Number(text.trim().replace(",", "."));
  return Number.isFinite(days) && days > 0 ? days : undefined;
}

const listIn = (text: string): readonly string[] =>
  text
    .split(/[;\n]/)
    .map((item) => item.trim())
    .filter((item) => item !== "");

/** All that is said of a stage. */
export function StageForm(props: {
  stages: readonly EditedStage[];
  index: number;
  stage: EditedStage;
  deals: number | null;
  headers: readonly string[];
  onEdit: (stages: readonly EditedStage[]) => void;
  onRemoved: (name: string) => void;
  onMerged: (name: string, into: string) => void;
}) {
  const shared = usePageStyles();
  const { words, say } = useWords();
  const { stages, index, stage, headers, onEdit } = props;
  const put = (changed: EditedStage) => onEdit(stages.with(index, changed));
  const isRenamed = stage.was !== undefined && stage.was !== stage.name;
  return (
    <div className={shared.block}>
      <StageEditor {...props} onEdit={(edited: readonly Stage[]) => onEdit(renamedOnly(stages, edited))} />
      {isRenamed && (
        <p className={`${shared.text} ${shared.small}`}>{words.settingsPage.renamed(stage.was ?? "")}</p>
      )}
      <CheckedInput
        label={words.settingsPage.longestStay}
        inputMode="decimal"
        value={stage.longestStay === null ? "" : say.number(stage.longestStay)}
        check={(text) => (daysIn(text) === undefined ? words.settingsPage.badStay : null)}
        onTake={(text) => put({ ...stage, longestStay: daysIn(text) ?? null })}
      />
      <Choices
        label={words.settingsPage.required}
        all={[...new Set([...headers, ...stage.required])]}
        chosen={stage.required}
        onChange={(required) => put({ ...stage, required })}
      />
      <Choices
        label={words.settingsPage.next}
        hint={words.settingsPage.nextAny}
        all={[...new Set([...stages.filter((one) => one !== stage).map(({ name }) => name), ...stage.next])]}
        chosen={stage.next}
        onChange={(next) => put({ ...stage, next })}
      />
      <Field label={words.settingsPage.aliases} hint={words.settingsPage.aliasesHint}>
        <Input
          key={stage.aliases.join("; ")}
          className={shared.fill}
          input={{ className: shared.fill }}
          defaultValue={stage.aliases.join("; ")}
          onBlur={(event) => put({ ...stage, aliases: listIn(event.target.value) })}
        />
      </Field>
    </div>
  );
}

/** Some of several, with how many are chosen. */
function Choices(props: {
  label: string;
  hint?: string;
  all: readonly string[];
  chosen: readonly string[];
  onChange: (chosen: readonly string[]) => void;
}) {
  const styles = useStyles();
  const shared = usePageStyles();
  const { say } = useWords();
  const id = useId();
  const { label, hint, all, chosen, onChange } = props;
  return (
    <Folded summary={`${label}: ${say.number(chosen.length)}`}>
      <fieldset
        className={styles.group}
        aria-label={label}
        {...(hint === undefined ? {} : { "aria-describedby": id })}
      >
        {hint !== undefined && (
          <p id={id} className={`${shared.text} ${shared.small} ${styles.hint}`}>
            {hint}
          </p>
        )}
        <div className={styles.choices}>
          {all.map((one) => (
            <Checkbox
              key={one}
              label={one}
              checked={chosen.includes(one)}
              onChange={(_, { checked }) =>
                onChange(
                  checked === true
                    ? all.filter((each) => each === one || chosen.includes(each))
                    : chosen.filter((each) => each !== one),
                )
              }
            />
          ))}
        </div>
      </fieldset>
    </Folded>
  );
}
