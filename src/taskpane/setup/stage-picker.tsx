import { Field, Select } from "@fluentui/react-components";
import { usePageStyles } from "../page-styles.ts";
import { useWords } from "../words.tsx";
import type { Setup } from "./use-setup.ts";

/** Which column holds the stage, where no header says so. */
export function StagePicker({ headers, setup }: { headers: readonly string[]; setup: Setup }) {
  const shared = usePageStyles();
  const { words } = useWords();
  return (
    <Field label={words.setup.stageColumn}>
      <Select
        className={shared.fill}
        value=""
        onChange={(_, { value }) =>
          setup.choose({ ...setup.choices, fields: { ...setup.choices.fields, [value]: "stage" } })
        }
      >
        <option value="" disabled>
          {words.setup.chooseColumn}
        </option>
        {headers.map((header) => (
          <option key={header} value={header}>
            {header}
          </option>
        ))}
      </Select>
    </Field>
  );
}
