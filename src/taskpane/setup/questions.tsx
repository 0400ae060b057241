import { Field, Radio, RadioGroup } from "@fluentui/react-components";
import type { QuestionView } from "../../operations/setup-views.ts";
import { usePageStyles } from "../page-styles.ts";
import { useWords } from "../words.tsx";

/** What the evidence leaves open. The assumed choice is marked until somebody answers. */
export function Questions(props: {
  questions: readonly QuestionView[];
  answers: Readonly<Record<string, string>>;
  onAnswer: (key: string, choice: string) => void;
}) {
  const shared = usePageStyles();
  const { words, say, tell } = useWords();
  if (props.questions.length === 0) return null;
  const meanings = new Map(Object.entries(words.setup.choices));
  return (
    <section className={shared.block} aria-label={words.setup.questions(props.questions.length, say)}>
      <h3 className={shared.heading}>{words.setup.questions(props.questions.length, say)}</h3>
      {props.questions.map(({ key, question, choices, assumed }) => {
        const answer = props.answers[key];
        return (
          <Field key={key} label={tell(question, "questions")}>
            <RadioGroup value={answer ?? assumed} onChange={(_, data) => props.onAnswer(key, data.value)}>
              {choices.map((choice) => {
                const meaning = meanings.get(choice) ?? choice;
                const open = answer === undefined && choice === assumed;
                return (
                  <Radio
                    key={choice}
                    value={choice}
                    label={open ? `${meaning} (${words.setup.assumed})` : meaning}
                  />
                );
              })}
            </RadioGroup>
          </Field>
        );
      })}
    </section>
  );
}
