import { useState } from "react";
import type { Problem } from "../../core/issue.ts";
import type { MendArgs, MendView } from "../../operations/check-views.ts";
import type { PaneHost } from "../../operations/pane-host.ts";
import { failure } from "../failure.ts";

type Planned = Exclude<MendView, { state: "problem" }>;

/** What is being done: a look at what would change, the plan as it was found, the change itself. */
export type Work =
  | { readonly step: "planning" }
  | { readonly step: "planned"; readonly args: MendArgs; readonly view: Planned }
  | {
      readonly step: "changing";
      readonly isUndo: boolean;
      /** Asked for beside the list, which stays in sight. */
      readonly isQuiet: boolean;
      readonly done: number;
      /** Null until the host has told. */
      readonly of: number | null;
    };

export type Result =
  | { readonly kind: "changed" | "undone"; readonly view: Planned }
  | { readonly kind: "problem"; readonly problem: Problem }
  /** What the host said when it refused. */
  | { readonly kind: "failed"; readonly message: string };

export interface Mending {
  readonly work: Work | null;
  /** What came of the last change. */
  readonly result: Result | null;
  /** Shows what would change. */
  plan(args: MendArgs): void;
  /** Changes it. */
  perform(args: MendArgs): void;
  cancel(): void;
  /** Takes the last mend back. */
  undo(): void;
}

/** Mends with a plan before and a way back after; `onDone` hears of every ending. */
export function useMending(host: PaneHost, onDone: () => void): Mending {
  const [work, setWork] = useState<Work | null>(null);
  const [result, setResult] = useState<Result | null>(null);

  const end = (ending: Result) => {
    setResult(ending);
    setWork(null);
    onDone();
  };
  const fail = (error: unknown) => end({ kind: "failed", message: failure(error) });
  const plan = (args: MendArgs) => {
    setResult(null);
    setWork({ step: "planning" });
    host.run("mend", { ...args, plan: true }).then((view) => {
      if (view.state === "problem") end({ kind: "problem", problem: view.problem });
      else setWork({ step: "planned", args, view });
    }, fail);
  };
  const perform = (args: MendArgs) => {
    const isUndo = "back" in args;
    const isQuiet = work === null;
    const changing = (done: number, of: number | null) =>
      setWork({ step: "changing", isUndo, isQuiet, done, of });
    setResult(null);
    changing(0, null);
    host.run("mend", args, changing).then((view) => {
      if (view.state === "problem") end({ kind: "problem", problem: view.problem });
      else end({ kind: isUndo ? "undone" : "changed", view });
    }, fail);
  };
  return {
    work,
    result,
    plan,
    perform,
    cancel: () => setWork(null),
    undo: () => perform({ back: true }),
  };
}
