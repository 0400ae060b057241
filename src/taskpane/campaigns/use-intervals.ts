import { useEffect, useRef, useState } from "react";
import type { Problem } from "../../core/issue.ts";
import type { CampaignQuestion, CreditedBy, IntervalsView } from "../../operations/campaigns-views.ts";
import type { PaneHost } from "../../operations/pane-host.ts";
import { failure } from "../failure.ts";
import type { ReadyView } from "./ready-view.ts";

type Drawn = Extract<IntervalsView, { state: "drawing" | "done" }>;

export interface Intervals {
  /** By name; null until all is drawn. */
  readonly of: ReadonlyMap<string, { readonly low: number; readonly high: number }> | null;
  readonly work: { readonly done: number; readonly of: number } | null;
  readonly refused: { readonly problem: Problem } | { readonly failed: string } | null;
  start(): void;
  stop(): void;
}

/** Up to so many touches the ranges come by themselves; beyond, when asked for. */
const touchesAtOnce = 20_000;

interface State {
  readonly drawn: Drawn | null;
  readonly isWorking: boolean;
  readonly refused: Intervals["refused"];
}

const nothing: State = { drawn: null, isWorking: false, refused: null };

/** The intervals of a report's credits, drawn a few repetitions at a time so that they can be stopped. */
export function useIntervals(
  host: PaneHost,
  view: ReadyView,
  by: CreditedBy,
  question: CampaignQuestion,
): Intervals {
  const [state, setState] = useState(nothing);
  /** Whoever draws looks whether it is still the one. */
  const drawing = useRef(0);

  const stop = () => {
    drawing.current += 1;
    setState(nothing);
  };
  const start = async () => {
    drawing.current += 1;
    const mine = drawing.current;
    setState({ ...nothing, isWorking: true });
    let drawn: readonly (readonly number[])[] = [];
    try {
      for (;;) {
        const answer: IntervalsView = await host.run("campaignIntervals", { ...question, by, drawn });
        if (mine !== drawing.current) return;
        if (answer.state === "problem") {
          setState({ ...nothing, refused: { problem: answer.problem } });
          return;
        }
        setState({ ...nothing, drawn: answer, isWorking: answer.state === "drawing" });
        if (answer.state === "done") return;
        drawn = answer.drawn;
      }
    } catch (error) {
      if (mine === drawing.current) setState({ ...nothing, refused: { failed: failure(error) } });
    }
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new view is a new question or an edit
  useEffect(() => {
    if (view.touches <= touchesAtOnce) void start();
    else setState(nothing);
    return () => {
      drawing.current += 1;
    };
  }, [view, by]);

  const { drawn, isWorking, refused } = state;
  return {
    of:
      drawn?.state !== "done"
        ? null
        : new Map(drawn.intervals.map(({ name, low, high }) => [name, { low, high }])),
    work: isWorking ? { done: drawn?.drawn.length ?? 0, of: drawn?.of ?? 0 } : null,
    refused,
    start,
    stop,
  };
}
