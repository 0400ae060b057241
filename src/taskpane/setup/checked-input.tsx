import { Field, Input } from "@fluentui/react-components";
import { type ReactNode, useState } from "react";
import { usePageStyles } from "../page-styles.ts";

/**
 * A text that is taken when the field is left or Enter is pressed. What cannot be taken stays
 * written, with the reason under it.
 */
export function CheckedInput(props: {
  label: string;
  value: string;
  /** Why the text cannot be taken; null when it can. */
  check: (text: string) => string | null;
  onTake: (text: string) => void;
  inputMode?: "decimal" | "text";
  /** What to do with a text that cannot be taken. */
  offer?: (text: string) => ReactNode;
}) {
  const shared = usePageStyles();
  const { label, value, check, onTake } = props;
  const [typed, setTyped] = useState<{ over: string; text: string } | null>(null);
  // What was typed over a value that has changed since is out of date.
  const text = typed?.over === value ? typed.text : value;
  const wrong = text === value ? null : check(text);
  const take = () => {
    if (text !== value && wrong === null) onTake(text);
  };
  return (
    <div>
      <Field label={label} {...(wrong === null ? {} : { validationMessage: wrong })}>
        <Input
          className={shared.fill}
          input={{ className: shared.fill }}
          inputMode={props.inputMode ?? "text"}
          value={text}
          onChange={(_, data) => setTyped({ over: value, text: data.value })}
          onBlur={take}
          onKeyDown={(event) => {
            if (event.key === "Enter") take();
            if (event.key === "Escape") setTyped(null);
          }}
        />
      </Field>
      {wrong !== null && props.offer?.(text)}
    </div>
  );
}
