import { outcome, type Pipeline } from "../core/deals/deals.ts";
import { isProblem } from "../core/metrics/problem.ts";
import type { Scope } from "../core/metrics/scope.ts";
import { dealsAtStage } from "../core/metrics/stage-now.ts";
import { daysInStage } from "../core/metrics/stalled.ts";
import { inReportingCurrency } from "../core/money/convert.ts";
import type { Stage } from "../core/stages/stage.ts";
import type { Outcome, ReadRequest, Snapshot } from "../workbook.ts";
import { boardCards } from "./board-cards.ts";
import type { BoardArgs, BoardOrder, BoardStage, BoardView, CurrencySum } from "./board-views.ts";
import { dealsLeft } from "./filtered.ts";
import { type ManagedPipeline, managedPipeline } from "./read-managed.ts";

/** Cards of an open stage in one view: more are had by asking for as many. */
const usualCards = 50;
/** Days for which a deal that was won or lost stays on the board. */
const closedDays = 90;

/** The deals of the managed table by the stage they stand in. */
export function* board(args: BoardArgs): Generator<ReadRequest, Outcome<BoardView>, Snapshot> {
  const managed = yield* managedPipeline();
  if (!isProblem(managed)) return { changes: [], view: viewOf(managed, args) };
  const view: BoardView =
    managed.code === "unmanaged" ? { state: "unmanaged" } : { state: "problem", problem: managed };
  return { changes: [], view };
}

function viewOf(managed: ManagedPipeline, args: BoardArgs): BoardView {
  const { pipeline, settings, asOf } = managed;
  const { deals, stages } = pipeline;
  const selected = dealsLeft(managed, args);
  if (isProblem(selected)) return { state: "problem", problem: selected };
  const scope: Scope = { pipeline, selected, asOf };

  const { rates, currency } = settings;
  const inOne = rates === undefined ? pipeline : inReportingCurrency(pipeline, rates, asOf);
  const sumsOf = summing(inOne, currency);
  const inOrder = ordering({ pipeline: inOne, selected: null, asOf }, args.order ?? "stale");
  const cardsOf = boardCards(managed);
  const wanted = new Map((args.wanted ?? []).map(({ stage, cards }) => [stage, cards]));
  const stageView = (stage: Stage | null, here: Int32Array, earlier: number): BoardStage => {
    const isOpen = stage === null || stage.kind === "open";
    const cards = wanted.get(stage?.name ?? "") ?? (isOpen ? usualCards : 0);
    return {
      stage: stage?.name ?? "",
      kind: stage?.kind ?? null,
      longestStay: stage?.longestStay ?? null,
      count: here.length,
      sums: sumsOf(here),
      earlier,
      cards: cards > 0 ? cardsOf(inOrder(here, isOpen).slice(0, cards)) : [],
    };
  };

  const placed = new Uint8Array(deals.count);
  const isOfPeriod = (args.period ?? "") !== "";
  const since = isOfPeriod ? Number.NEGATIVE_INFINITY : Math.floor(asOf) - closedDays;
  const views = stages.map((stage, index) => {
    const here = dealsAtStage(scope, index);
    for (const deal of here) placed[deal] = 1;
    const isPast = stage.kind === "won" || stage.kind === "lost" || stage.kind === "after-sale";
    if (!isPast || isOfPeriod) return stageView(stage, here, 0);
    const lately = here.filter((deal) => (deals.closed[deal] as number) >= since);
    return stageView(stage, lately, here.length - lately.length);
  });
  const rest = (selected ?? Int32Array.from(deals.rows.keys())).filter((deal) => placed[deal] === 0);
  const isClosed = (deal: number) =>
    deals.outcome[deal] === outcome.won || deals.outcome[deal] === outcome.lost;
  const astray = rest.filter((deal) => !isClosed(deal));
  return {
    state: "ready",
    asOf,
    deals: selected?.length ?? deals.count,
    closedDays: isOfPeriod ? null : closedDays,
    stages: astray.length === 0 ? views : [stageView(null, astray, 0), ...views],
    closedElsewhere: rest.length - astray.length,
    hasNextStep: pipeline.has.has("nextStep") || pipeline.has.has("nextStepDate"),
  };
}

/** Sums of amounts, each currency on its own; an amount that names none is in the one that others name. */
function summing(pipeline: Pipeline, usual: string | null) {
  const { amount, currency, currencies } = pipeline.deals;
  const only = currencies.length === 1 ? (currencies[0] ?? null) : null;
  const unnamed = pipeline.reportingCurrency ?? only ?? usual;
  return (here: Int32Array): readonly CurrencySum[] => {
    const sums = new Map<string | null, number>();
    for (const deal of here) {
      const minor = amount[deal] as number;
      if (Number.isNaN(minor)) continue;
      const code = currencies[currency[deal] as number] ?? unnamed;
      sums.set(code, (sums.get(code) ?? 0) + minor);
    }
    return Array.from(sums, ([code, minor]) => ({
      currency: code,
      value: minor / 10 ** pipeline.minorDigits,
    })).sort((a, b) => b.value - a.value);
  };
}

/** Sorts deals of a stage: what cannot be compared comes last, equals stay in the order of the table. */
function ordering(scope: Scope, order: BoardOrder) {
  const { deals } = scope.pipeline;
  return (here: Int32Array, isOpen: boolean): Int32Array => {
    const key = (deal: number): number => {
      if (order === "amount") return deals.amount[deal] as number;
      // Of what is closed the latest is looked for, not what has been closed for longest.
      return isOpen ? daysInStage(scope, deal) : (deals.closed[deal] as number);
    };
    const keys = new Float64Array(deals.count);
    for (const deal of here) {
      const value = key(deal);
      keys[deal] = Number.isNaN(value) ? Number.NEGATIVE_INFINITY : value;
    }
    return here.slice().sort((a, b) => {
      const one = keys[a] as number;
      const other = keys[b] as number;
      return one === other ? a - b : other - one;
    });
  };
}
