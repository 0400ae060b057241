import { Combobox, Option } from "@fluentui/react-components";
import { usePageStyles } from "../page-styles.ts";
import { useWords } from "../words.tsx";

/** More options than this are found by typing. */
const mostShown = 50;

export interface Choice {
  readonly value: string;
  /** Shown beside the value, such as a deal's name. */
  readonly note?: string;
}

/** A text that is chosen from a list or typed. */
export function ChoiceOrText(props: {
  value: string;
  choices: readonly Choice[];
  onChange: (value: string) => void;
  placeholder?: string;
}) {
  const shared = usePageStyles();
  const { words } = useWords();
  const { value, choices, onChange } = props;
  const wanted = value.trim().toLowerCase();
  const isChosen = choices.some((choice) => choice.value === value);
  const fitting = choices.filter(
    (choice) => isChosen || `${choice.value} ${choice.note ?? ""}`.toLowerCase().includes(wanted),
  );
  return (
    <Combobox
      freeform
      className={shared.fill}
      input={{ className: shared.fill }}
      value={value}
      selectedOptions={isChosen ? [value] : []}
      placeholder={props.placeholder ?? words.functionsPage.choose}
      onChange={(event) => onChange(event.target.value)}
      onOptionSelect={(_, data) => onChange(data.optionValue ?? "")}
    >
      {fitting.slice(0, mostShown).map((choice) => (
        <Option key={choice.value} value={choice.value} text={choice.value}>
          {choice.note === undefined || choice.note === choice.value
            ? choice.value
            : `${choice.value}, ${choice.note}`}
        </Option>
      ))}
    </Combobox>
  );
}
