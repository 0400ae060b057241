import { Field, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { usePageStyles } from "../page-styles.ts";
import { useWords } from "../words.tsx";
import type { Setup } from "./use-setup.ts";
import type { FoundView, ProblemView } from "./wizard.tsx";

const useStyles = makeStyles({
  row: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) 104px", gap: tokens.spacingHorizontalS },
});

/** Which sheet, and in which row its header stands. */
export function PlacePicker({ setup, view }: { setup: Setup; view: FoundView | ProblemView }) {
  const styles = useStyles();
  const shared = usePageStyles();
  const { words } = useWords();
  const [typed, setTyped] = useState<string | null>(null);
  const found = view.state === "found" ? view : null;
  const only = view.sheets.length === 1 ? view.sheets[0] : undefined;
  const sheet = setup.choices.sheet ?? found?.sheet ?? only ?? "";
  const headerRow = setup.choices.headerRow ?? found?.headerRow;

  const takeRow = (text: string) => {
    setTyped(text);
    const row = Number(text);
    const { headerRow: _, ...others } = setup.choices;
    if (text === "") setup.choose(others);
    else if (Number.isInteger(row) && row > 0) setup.choose({ ...others, headerRow: row });
  };
  return (
    <div className={styles.row}>
      <Field label={words.setup.sheet}>
        <Select
          className={shared.fill}
          value={sheet}
          // Answers and fields belong to the sheet they were given for.
          onChange={(_, data) => {
            setTyped(null);
            setup.choose({ sheet: data.value });
          }}
        >
          {!view.sheets.includes(sheet) && (
            <option value={sheet}>{sheet === "" ? words.setup.chooseSheet : sheet}</option>
          )}
          {view.sheets.map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={words.setup.headerRow}>
        <Input
          className={shared.fill}
          input={{ className: shared.fill }}
          type="number"
          min={1}
          value={typed ?? (headerRow === undefined ? "" : String(headerRow))}
          onChange={(_, data) => takeRow(data.value)}
          onBlur={() => setTyped(null)}
        />
      </Field>
    </div>
  );
}
