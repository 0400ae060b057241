import type { Serial } from "../cells/cell.ts";
import type { outcome } from "../deals/deals.ts";
import type { Clock } from "../follow-up/clock.ts";
import { clocksOf } from "../follow-up/clocks.ts";
import { nextStages } from "../metrics/next-stages.ts";
import { wayOf } from "../metrics/progress.ts";
import type { Scope } from "../metrics/scope.ts";
import { daysInStage } from "../metrics/stalled.ts";
import { stageMatcher } from "../stages/match.ts";
import type { Stage } from "../stages/stage.ts";
import { type Missing, missingFor, missingIn } from "./missing.ts";
import { type Todo, todos } from "./todo.ts";

/** A stay of a deal; null where nobody saw it come or leave. */
export interface PastStay {
  readonly stage: string;
  readonly from: Serial | null;
  readonly until: Serial | null;
  readonly days: number | null;
}

/** Where a deal is, what it lacks, and what is to be done next. */
export interface Guidance {
  readonly deal: number;
  /** null: a stage that the list does not have. */
  readonly stage: Stage | null;
  readonly outcome: keyof typeof outcome;
  /** Place among the open stages, from 1. */
  readonly step: { readonly number: number; readonly of: number } | null;
  readonly daysInStage: number | null;
  /** Its own, else that of its stage. */
  readonly probability: number | null;
  /** What the present stage asks for and the deal lacks. */
  readonly missingHere: readonly Missing[];
  /** The stage it would go on to, and what it lacks for that; null where the way ends. */
  readonly next: { readonly stage: Stage; readonly missing: readonly Missing[] } | null;
  /** All the stages that it may move to. */
  readonly mayMoveTo: readonly string[];
  /** Its clocks, what is to be done soonest first, then what was answered. */
  readonly clocks: readonly Clock[];
  /** Its stays, oldest first. */
  readonly history: readonly PastStay[];
  /** What is to be done, the most pressing first. */
  readonly todo: readonly Todo[];
}

const outcomeNames = ["open", "won", "lost", "other"] as const;

/** Guides one deal. Looks at nothing but its own row, visits and the stage table. */
export function guideDeal(scope: Scope, deal: number): Guidance {
  const { pipeline, asOf } = scope;
  const { deals, stages } = pipeline;
  const index = deals.stage[deal] as number;
  const stage = stages[index] ?? null;
  const way = wayOf(pipeline);
  const place = way.open.indexOf(index);
  const own = deals.probability[deal] as number;
  const days = daysInStage(scope, deal);
  const to = onwardStage(scope, index);
  const { clocks } = clocksOf({ pipeline, asOf, selected: Int32Array.of(deal) });
  const rank = (clock: Clock) => (clock.answered === null ? 0 : 1);
  const known: Omit<Guidance, "todo"> = {
    deal,
    stage,
    outcome: outcomeNames[deals.outcome[deal] as number] ?? "other",
    step: place < 0 ? null : { number: place + 1, of: way.open.length },
    daysInStage: Number.isNaN(days) ? null : days,
    probability: Number.isNaN(own) ? (stage?.probability ?? null) : own,
    missingHere: stage === null ? [] : missingIn(pipeline, stage, deal),
    next: to === null ? null : { stage: to, missing: missingFor(pipeline, stage, to, deal) },
    mayMoveTo: nextStages(pipeline, index),
    clocks: [...clocks].sort((a, b) => rank(a) - rank(b) || a.due - b.due),
    history: staysOf(scope, deal),
  };
  return { ...known, todo: todos(scope, known) };
}

/** The next step of the way that the stage table allows: an open stage further on, winning, after the sale. */
function onwardStage({ pipeline }: Scope, from: number): Stage | null {
  const { stages } = pipeline;
  const here = stages[from];
  if (here === undefined || here.kind === "lost") return null;
  const match = stageMatcher(stages);
  const allowed = new Set(nextStages(pipeline, from).map(match));
  const ranks = ["open", "won", "after-sale"];
  const rank = ranks.indexOf(here.kind);
  const onward = stages
    .map((stage, at) => ({ stage, at, rank: ranks.indexOf(stage.kind) }))
    .filter(({ at, rank: other }) => allowed.has(at) && other >= 0)
    .filter(({ at, rank: other }) => other > rank || (other === rank && at > from))
    .sort((a, b) => a.rank - b.rank || a.at - b.at);
  return onward[0]?.stage ?? null;
}

function staysOf({ pipeline, asOf }: Scope, deal: number): readonly PastStay[] {
  const { visits } = pipeline.deals;
  const stays: PastStay[] = [];
  // Visits stand deal by deal, but a table's deals need not be in the order of its history.
  for (let v = 0; v < visits.deal.length; v++) {
    if (visits.deal[v] !== deal) continue;
    const from = visits.from[v] as number;
    const until = visits.until[v] as number;
    const end = visits.present[v] === 1 ? asOf : until;
    const days = Math.floor(end) - Math.floor(from);
    stays.push({
      stage: pipeline.stages[visits.stage[v] as number]?.name ?? "",
      from: Number.isNaN(from) ? null : from,
      until: Number.isNaN(until) ? null : until,
      days: days >= 0 ? days : null,
    });
  }
  const here = pipeline.stages[pipeline.deals.stage[deal] as number];
  const since = pipeline.deals.inStageSince[deal] as number;
  if (stays.length > 0 || here === undefined || Number.isNaN(since)) return stays;
  // Without a history a column may still tell since when it is where it is.
  const days = Math.floor(asOf) - Math.floor(since);
  return [{ stage: here.name, from: since, until: null, days: days >= 0 ? days : null }];
}
