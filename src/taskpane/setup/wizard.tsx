import { Button, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { SetupView } from "../../operations/setup-views.ts";
import { usePageStyles } from "../page-styles.ts";
import { useWords } from "../words.tsx";
import { FirstRun } from "./first-run.tsx";
import { PlanStep } from "./plan-step.tsx";
import { SampleOffer } from "./sample-offer.tsx";
import { StagesStep } from "./stages-step.tsx";
import { TableStep } from "./table-step.tsx";
import type { Sample } from "./use-sample.ts";
import type { Setup, Step } from "./use-setup.ts";
import type { Tips } from "./use-tips.ts";

export type FoundView = Extract<SetupView, { state: "found" }>;
export type ProblemView = Extract<SetupView, { state: "problem" }>;

const useStyles = makeStyles({
  wizard: { display: "flex", flexDirection: "column", flexGrow: 1, minWidth: 0 },
  head: { display: "flex", justifyContent: "space-between", alignItems: "baseline" },
  title: { outlineStyle: "none" },
  body: { flexGrow: 1 },
  footer: {
    position: "sticky",
    bottom: 0,
    zIndex: 1,
    display: "flex",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

function previous(step: Step): Step {
  return step === 3 ? 2 : step === 2 ? 1 : 0;
}

/** Table, stages, plan: one after the other, with the way on always in sight. */
export function Wizard(props: {
  setup: Setup;
  view: FoundView | ProblemView;
  onReveal: (row: number) => void;
  tips: Tips;
  sample: Sample;
}) {
  const styles = useStyles();
  const shared = usePageStyles();
  const { words, say } = useWords();
  const { setup, view } = props;
  const found = view.state === "found" ? view : null;
  // A problem is mended where the table is chosen, whichever step it arose in.
  const step = found === null || setup.step === 0 ? 1 : setup.step;
  const titles = { 1: words.setup.tableStep, 2: words.setup.stagesStep, 3: words.setup.planStep };
  const tips = { 1: "check", 2: "stages", 3: "plan" } as const;
  const title = useRef<HTMLHeadingElement>(null);
  const asked = useRef(false);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the step decides
  useEffect(() => {
    if (asked.current) title.current?.focus();
    asked.current = false;
  }, [step]);

  const go = (to: Step) => {
    asked.current = true;
    setup.go(to);
  };
  return (
    <div className={styles.wizard}>
      <div className={`${shared.page} ${styles.body}`}>
        <div className={shared.block}>
          <div className={styles.head}>
            <h2 ref={title} tabIndex={-1} className={`${shared.heading} ${styles.title}`}>
              {titles[step]}
            </h2>
            <span className={shared.small}>{words.setup.step(step, 3, say)}</span>
          </div>
          <ProgressBar aria-label={words.setup.step(step, 3, say)} value={step} max={3} thickness="large" />
        </div>
        {found !== null && <FirstRun tips={props.tips} at={tips[step]} />}
        {step === 1 && <TableStep setup={setup} view={view} onReveal={props.onReveal} />}
        {found === null && (
          <>
            <SampleOffer sample={props.sample} />
            <FirstRun tips={props.tips} />
          </>
        )}
        {step === 2 && found !== null && <StagesStep setup={setup} view={found} />}
        {step === 3 && found !== null && <PlanStep view={found} settled={setup.settled} />}
      </div>
      {found !== null && (
        <div className={styles.footer}>
          <Button onClick={() => go(previous(step))}>{words.setup.back}</Button>
          {step === 3 ? (
            <Button appearance="primary" onClick={setup.setUp} disabledFocusable={!setup.settled}>
              {words.setup.apply}
            </Button>
          ) : (
            <Button appearance="primary" onClick={() => go(step === 1 ? 2 : 3)}>
              {words.setup.next}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
