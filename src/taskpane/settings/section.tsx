import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { type ReactNode, useId } from "react";
import { usePageStyles } from "../page-styles.ts";
import { useWords } from "../words.tsx";
import { SaveResult } from "./save-result.tsx";
import type { SettingsState } from "./use-settings.ts";

const useStyles = makeStyles({
  section: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    minWidth: 0,
    paddingTop: tokens.spacingVerticalM,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ":first-of-type": { paddingTop: 0, borderTop: 0 },
  },
  bar: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    padding: tokens.spacingHorizontalS,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
  },
  unsaved: { flexBasis: "100%" },
});

/** Settings that are saved together: their heading, what came of saving, and the way to save what is not saved. */
export function Section(props: {
  title: string;
  state: SettingsState;
  isDirty: boolean;
  /** Something that is typed cannot be saved. */
  isInvalid?: boolean;
  onSave?: () => void;
  onDiscard?: () => void;
  children: ReactNode;
}) {
  const styles = useStyles();
  const shared = usePageStyles();
  const { words } = useWords();
  const id = useId();
  const { title, state, isDirty, isInvalid = false } = props;
  const isSaving = state.saving === title;
  const label = `${id}title`;
  return (
    <section className={styles.section} aria-labelledby={label} data-settings={title}>
      <h3 id={label} className={shared.heading}>
        {title}
      </h3>
      {props.children}
      {(isDirty || isSaving) && (
        <div className={styles.bar}>
          <span className={styles.unsaved} role="status">
            {isSaving ? words.settingsPage.saving : words.settingsPage.unsaved}
          </span>
          <Button onClick={props.onDiscard} disabled={isSaving}>
            {words.settingsPage.discard}
          </Button>
          <Button
            appearance="primary"
            aria-label={words.settingsPage.saveOf(title)}
            disabledFocusable={isSaving || isInvalid}
            onClick={props.onSave}
          >
            {words.settingsPage.save}
          </Button>
        </div>
      )}
      {state.saved?.section === title && <SaveResult saved={state.saved} />}
    </section>
  );
}
