import { Field, Input, Select } from "@fluentui/react-components";
import type { ChoicesView, FunctionView } from "../../operations/function-views.ts";
import { usePageStyles } from "../page-styles.ts";
import { useWords } from "../words.tsx";
import { ChoiceOrText } from "./choice-or-text.tsx";

type Parameter = FunctionView["parameters"][number];

/** One argument of a function, chosen from what the workbook has where it has a list of it. */
export function ArgumentField(props: {
  parameter: Parameter;
  choices: ChoicesView | null;
  value: string;
  onChange: (value: string) => void;
}) {
  const { words, describe } = useWords();
  const { name, summary, optional } = props.parameter;
  return (
    <Field label={optional ? name : `${name} (${words.functionsPage.required})`} hint={describe(summary)}>
      <Control {...props} />
    </Field>
  );
}

function Control({ parameter, choices, value, onChange }: Parameters<typeof ArgumentField>[0]) {
  const shared = usePageStyles();
  const { words } = useWords();
  const { kind, optional } = parameter;
  const blank = optional ? words.functionsPage.blank : words.functionsPage.choose;
  switch (kind.type) {
    case "choice":
      return (
        <Select
          className={shared.fill}
          value={value === "" ? kind.default : value}
          onChange={(_, data) => onChange(data.value === kind.default ? "" : data.value)}
        >
          {kind.choices.map((choice) => (
            <option key={choice}>{choice}</option>
          ))}
        </Select>
      );
    case "stage":
      return (
        <Select className={shared.fill} value={value} onChange={(_, data) => onChange(data.value)}>
          <option value="">{blank}</option>
          {choices?.stages.map((stage) => (
            <option key={stage}>{stage}</option>
          ))}
        </Select>
      );
    case "period":
      return (
        <ChoiceOrText
          value={value}
          choices={(choices?.periods ?? []).map((period) => ({ value: period }))}
          onChange={onChange}
          placeholder={blank}
        />
      );
    case "deals":
      return (
        <ChoiceOrText
          value={value}
          choices={(choices?.deals ?? []).map(({ id, name }) => ({ value: id, note: name }))}
          onChange={onChange}
          placeholder={blank}
        />
      );
    default:
      return (
        <Input
          className={shared.fill}
          input={{ className: shared.fill }}
          {...(kind.type === "number" ? { inputMode: "decimal" as const } : {})}
          value={value}
          placeholder={kind.type === "number" ? "" : blank}
          onChange={(_, data) => onChange(data.value)}
        />
      );
  }
}
