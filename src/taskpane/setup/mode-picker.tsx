import { Field, Radio, RadioGroup } from "@fluentui/react-components";
import { useState } from "react";
import type { StageMode } from "../../operations/setup-views.ts";
import { useWords } from "../words.tsx";

const modes: readonly StageMode[] = ["warn", "block"];

/** What is to become of stages that the stage table does not know or allow. */
export function ModePicker({ mode, onChoose }: { mode: StageMode; onChoose: (mode: StageMode) => void }) {
  const { words } = useWords();
  const [chosen, setChosen] = useState(mode);
  return (
    <Field label={words.setup.mode}>
      <RadioGroup
        value={chosen}
        onChange={(_, data) => {
          const taken = modes.find((one) => one === data.value) ?? mode;
          setChosen(taken);
          onChoose(taken);
        }}
      >
        {modes.map((one) => (
          <Radio key={one} value={one} label={words.setup.modes[one]} />
        ))}
      </RadioGroup>
    </Field>
  );
}
