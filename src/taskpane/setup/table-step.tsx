import { Issues } from "../issues.tsx";
import { LeftOut } from "../left-out.tsx";
import { Notice } from "../notice.tsx";
import { usePageStyles } from "../page-styles.ts";
import { useWords } from "../words.tsx";
import { Columns } from "./columns.tsx";
import { PlacePicker } from "./place-picker.tsx";
import { Questions } from "./questions.tsx";
import { StagePicker } from "./stage-picker.tsx";
import type { Setup } from "./use-setup.ts";
import type { FoundView, ProblemView } from "./wizard.tsx";

function Found(props: { setup: Setup; view: FoundView; onReveal: (row: number) => void }) {
  const shared = usePageStyles();
  const { words, say } = useWords();
  const { setup, view, onReveal } = props;
  const out = view.leftOut.length;
  return (
    <>
      <Questions
        questions={view.questions}
        answers={setup.choices.answers ?? {}}
        onAnswer={(key, choice) =>
          setup.choose({ ...setup.choices, answers: { ...setup.choices.answers, [key]: choice } })
        }
      />
      <Columns
        key={`${view.sheet}:${view.headerRow}`}
        columns={view.columns}
        chosen={setup.choices.fields ?? {}}
        onChoose={(header, field) =>
          setup.choose({ ...setup.choices, fields: { ...setup.choices.fields, [header]: field } })
        }
      />
      <div>
        <p className={`${shared.text} ${shared.small}`}>
          {out === 0
            ? words.setup.noneLeftOut(view.deals, say)
            : words.setup.reconcile(view.deals + out, view.deals, out, say)}
        </p>
        <LeftOut rows={view.leftOut} onReveal={onReveal} />
        <Issues
          issues={view.issues}
          summary={(count) => words.setup.issuesFound(count, say)}
          onReveal={onReveal}
        />
      </div>
    </>
  );
}

/** What was recognised, with the means to correct it. */
export function TableStep(props: {
  setup: Setup;
  view: FoundView | ProblemView;
  onReveal: (row: number) => void;
}) {
  const shared = usePageStyles();
  const { words, say, tell } = useWords();
  const { setup, view, onReveal } = props;
  return (
    <>
      {/* One place in the tree for both states, so that the picker keeps its focus. */}
      <PlacePicker setup={setup} view={view} />
      {view.state === "found" ? (
        <>
          <p className={shared.text} role="status">
            <strong>{words.setup.place(view.place, view.deals, say)}</strong>
            {!setup.settled && ` – ${words.setup.rereading}`}
          </p>
          <Found setup={setup} view={view} onReveal={onReveal} />
        </>
      ) : (
        <Notice intent="warning" title={words.setup.problemTitle}>
          <div className={shared.block}>
            <p className={shared.text}>{tell(view.problem, "recognition")}</p>
            {view.problem.code === "noStage" && view.problem.choices !== undefined ? (
              <StagePicker headers={view.problem.choices} setup={setup} />
            ) : (
              <p className={shared.text}>{words.setup.problemNext}</p>
            )}
          </div>
        </Notice>
      )}
    </>
  );
}
