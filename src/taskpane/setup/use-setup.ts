import { useCallback, useEffect, useState } from "react";
import type { Problem } from "../../core/issue.ts";
import type { PlanSummary } from "../../core/planning/summary.ts";
import { languageOf } from "../../messages/catalogues.ts";
import type { PaneHost } from "../../operations/pane-host.ts";
import type { SetupChoices, SetupView, StageMode } from "../../operations/setup-views.ts";
import { failure } from "../failure.ts";
import { useLatest } from "../use-latest.ts";

/** Typing and edits come in bursts: the table is read again once they pause. */
const pause = 250;

/** Welcome, then the three steps. */
export type Step = 0 | 1 | 2 | 3;

export interface Work {
  readonly kind: "setUp" | "revert";
  readonly done: number;
  /** Null until the host has told. */
  readonly of: number | null;
}

export type Result =
  | { readonly kind: "setUp"; readonly plan: PlanSummary | null }
  | { readonly kind: "reverted" }
  | { readonly kind: "problem"; readonly problem: Problem }
  /** What the host said when it refused. */
  | { readonly kind: "failed"; readonly message: string };

export interface Setup {
  /** Null until the first answer; the last view stays while the table is read again. */
  readonly view: SetupView | null;
  readonly failed: string | null;
  readonly choices: SetupChoices;
  /** Whether `view` answers the present choices. */
  readonly settled: boolean;
  readonly step: Step;
  readonly work: Work | null;
  readonly result: Result | null;
  go(step: Step): void;
  choose(choices: SetupChoices): void;
  reread(): void;
  setUp(): void;
  /** Null where the host does not watch stages. */
  readonly setMode: ((mode: StageMode) => void) | null;
  revert(): void;
}

/** Whether the sheet that was chosen is no longer there: another workbook was opened, or it was deleted. */
function isGone(answer: SetupView, { sheet }: SetupChoices): boolean {
  return answer.state === "problem" && sheet !== undefined && !answer.sheets.includes(sheet);
}

/** Sheets and labels are written in the language of whoever sets up; absent means English. */
function startingChoices(locale: string): SetupChoices {
  const language = languageOf(locale);
  return language === "en" ? {} : { language };
}

/** Set-up as it stands: choices made, the table as read with them, and what came of it. */
export function useSetup(host: PaneHost, active: boolean, onManaged: () => void): Setup {
  const [untouched] = useState(() => startingChoices(host.locale));
  const [choices, setChoices] = useState(untouched);
  const [answered, setAnswered] = useState<SetupChoices | null>(null);
  const [view, setView] = useState<SetupView | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const [version, setVersion] = useState(0);
  const [step, setStep] = useState<Step>(0);
  const [work, setWork] = useState<Work | null>(null);
  const [result, setResult] = useState<Result | null>(null);
  const latest = useLatest();
  const reread = useCallback(() => setVersion((before) => before + 1), []);
  const working = work !== null;

  const read = useCallback(
    () =>
      latest(
        host.run("inspect", choices),
        (answer) => {
          setFailed(null);
          if (isGone(answer, choices)) {
            setChoices(untouched);
            setStep(0);
            return;
          }
          setView(answer);
          setAnswered(choices);
        },
        (error) => setFailed(failure(error)),
      ),
    [host, choices, untouched, latest],
  );

  useEffect(() => host.onChange(reread), [host, reread]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new version means that the table changed
  useEffect(() => {
    if (!active || working) return;
    const timer = setTimeout(read, answered === null ? 0 : pause);
    return () => clearTimeout(timer);
  }, [active, working, version, read]);

  const perform = (kind: Work["kind"]) => {
    const progress = (done: number, of: number) => setWork({ kind, done, of });
    setWork({ kind, done: 0, of: null });
    setResult(null);
    const done = kind === "setUp" ? host.run("setUp", choices, progress) : host.run("revert", {}, progress);
    done
      .then((answer): Result => {
        if (answer.problem !== undefined) return { kind: "problem", problem: answer.problem };
        return kind === "setUp" ? { kind, plan: answer.plan ?? null } : { kind: "reverted" };
      })
      .catch((error: unknown): Result => ({ kind: "failed", message: failure(error) }))
      .then(async (ending) => {
        // The page turns only when it can show how the workbook is now.
        await read();
        setResult(ending);
        setWork(null);
        if (ending.kind === "setUp" || ending.kind === "reverted") setStep(0);
        onManaged();
      });
  };

  const chooseMode = (mode: StageMode) => {
    host.run("setMode", { mode }).then(reread, (error: unknown) => setFailed(failure(error)));
  };

  return {
    view,
    failed,
    // Only hosts that watch stages have something to tell of them.
    setMode: host.onNotice === undefined ? null : chooseMode,
    choices,
    settled: answered === choices && failed === null,
    step,
    work,
    result,
    go: setStep,
    // Choices belong to the sheet they were made for, whichever sheet comes to the front later.
    choose: (made) => {
      setChoices(view?.state === "found" ? { sheet: view.sheet, ...made } : made);
      setResult(null);
    },
    reread,
    setUp: () => perform("setUp"),
    revert: () => perform("revert"),
  };
}
