import { outcome, type Pipeline } from "../deals/deals.ts";
import type { Problem } from "../issue.ts";
import { moneyProblem } from "../metrics/money.ts";
import { isProblem, problem } from "../metrics/problem.ts";
import type { Scope } from "../metrics/scope.ts";
import type { Period } from "../periods.ts";
import { attributionProblem } from "./problem.ts";

/** What is credited: pipeline when it is created, a stage when it is entered, revenue when it is won, or all by its chance. */
export const bases = ["pipeline", "stage", "revenue", "weighted"] as const;
export type Basis = (typeof bases)[number];

export interface BasisOptions {
  readonly basis: Basis;
  /** Stage index for basis stage; left out: the last stage that each deal moved into. */
  readonly stage?: number | undefined;
  /** Basis stage: count touches from before the previous move, too. */
  readonly isCumulative?: boolean | undefined;
  /** The period of creation, move, close, or of open deals the expected close; null: all time. */
  readonly period: Period | null;
}

/** The deals that a basis credits or counts as lost, ascending; index k is the k-th in all columns. */
export interface CreditedDeals {
  readonly deals: Int32Array;
  /** 1, or the chance of an open deal. */
  readonly conversions: Float64Array;
  readonly nulls: Float64Array;
  /** Minor units, whole; 0 where the amount is missing. */
  readonly value: Float64Array;
  /** Serial of what is credited: touches count up to it; NaN: nobody knows when it was. */
  readonly event: Float64Array;
  /** Serial of the move before: touches count after it; NaN: all of them. */
  readonly previous: Float64Array;
  readonly amountsMissing: number;
}

/** How one deal counts; null: it is neither credited nor lost. */
interface Counted {
  readonly converted: number;
  readonly lost: number;
  readonly event: number;
  /** The day by which it belongs to a period. */
  readonly day: number;
}

/** Problems: those of money, noColumn, noEntryDates (nothing tells of any move), missingProbability. */
export function creditedDeals(scope: Scope, options: BasisOptions): CreditedDeals | Problem {
  const { pipeline, selected } = scope;
  const { deals } = pipeline;
  const count = counterOf(scope, options);
  if (isProblem(count)) return count;
  const currencies = new Uint8Array(deals.currencies.length);
  const { period } = options;
  let unknown = 0;
  let amountsMissing = 0;
  const total = selected?.length ?? deals.count;
  const indexes = new Int32Array(total);
  const [conversions, nulls] = [new Float64Array(total), new Float64Array(total)];
  const [value, event] = [new Float64Array(total), new Float64Array(total)];
  let size = 0;
  for (let k = 0; k < total; k++) {
    const deal = selected === null ? k : (selected[k] as number);
    const counted = count(deal);
    if (counted === null) continue;
    const { converted, day } = counted;
    if (period !== null && !(day >= period.from && day < period.until)) continue;
    if (Number.isNaN(converted)) unknown++;
    const currency = deals.currency[deal] as number;
    const amount = deals.amount[deal] as number;
    if (converted > 0 && currency >= 0 && !Number.isNaN(amount) && amount !== 0) currencies[currency] = 1;
    const isMissing = converted !== 0 && Number.isNaN(amount);
    if (isMissing) amountsMissing++;
    indexes[size] = deal;
    conversions[size] = converted;
    nulls[size] = counted.lost;
    event[size] = counted.event;
    value[size++] = converted === 0 || isMissing ? 0 : Math.round(amount * converted);
  }
  if (unknown > 0) return attributionProblem("missingProbability", { deals: unknown });
  const trouble = moneyProblem(pipeline, currencies);
  if (trouble !== null) return trouble;
  const isStage = options.basis === "stage" && options.isCumulative !== true;
  const dealsFound = indexes.slice(0, size);
  const events = event.slice(0, size);
  return {
    deals: dealsFound,
    conversions: conversions.slice(0, size),
    nulls: nulls.slice(0, size),
    value: value.slice(0, size),
    event: events,
    previous: isStage ? movesBefore(pipeline, dealsFound, events) : new Float64Array(size).fill(Number.NaN),
    amountsMissing,
  };
}

function counterOf(scope: Scope, options: BasisOptions): ((deal: number) => Counted | null) | Problem {
  const { pipeline, asOf } = scope;
  const { deals, stages } = pipeline;
  const once = (event: number): Counted => ({ converted: 1, lost: 0, event, day: event });
  const inVain = (event: number): Counted => ({ converted: 0, lost: 1, event, day: event });
  const closed = (deal: number) => deals.closed[deal] as number;
  switch (options.basis) {
    case "pipeline":
      if (!pipeline.has.has("created")) return problem("noColumn", { field: "created" });
      return (deal) => once(deals.created[deal] as number);
    case "revenue":
      return (deal) => {
        const code = deals.outcome[deal];
        return code === outcome.won
          ? once(closed(deal))
          : code === outcome.lost
            ? inVain(closed(deal))
            : null;
      };
    case "weighted": {
      const ofStage = stages.map(({ probability }) => probability ?? Number.NaN);
      return (deal) => {
        const code = deals.outcome[deal];
        if (code === outcome.won) return once(closed(deal));
        if (code === outcome.lost) return inVain(closed(deal));
        if (code !== outcome.open) return null;
        const own = deals.probability[deal] as number;
        const chance = Number.isNaN(own) ? (ofStage[deals.stage[deal] as number] ?? Number.NaN) : own;
        return { converted: chance, lost: 1 - chance, event: asOf, day: deals.expectedClose[deal] as number };
      };
    }
    case "stage":
      return options.stage === undefined
        ? latestMove(pipeline, once)
        : entryOf(pipeline, options.stage, once, inVain);
  }
}

/** The last move of each deal into an open or a won stage. */
function latestMove(pipeline: Pipeline, once: (event: number) => Counted) {
  const { deals, stages } = pipeline;
  const latest = Float64Array.from(deals.created);
  const { visits } = deals;
  for (let v = 0; v < visits.deal.length; v++) {
    const kind = stages[visits.stage[v] as number]?.kind;
    const from = visits.from[v] as number;
    const deal = visits.deal[v] as number;
    if (kind === "lost" || kind === "on-hold" || Number.isNaN(from)) continue;
    if (!(from <= (latest[deal] as number))) latest[deal] = from;
  }
  for (let i = 0; i < deals.count; i++) {
    const closed = deals.closed[i] as number;
    if (deals.outcome[i] === outcome.won && !(closed <= (latest[i] as number))) latest[i] = closed;
  }
  if (latest.every(Number.isNaN)) return problem("noStageDates");
  return (deal: number) => once(latest[deal] as number);
}

function entryOf(
  pipeline: Pipeline,
  stage: number,
  once: (event: number) => Counted,
  inVain: (event: number) => Counted,
) {
  const { deals, stages } = pipeline;
  const entered = deals.entered[stage] ?? null;
  const isWon = stages[stage]?.kind === "won";
  return (deal: number) => {
    const when = entered?.[deal] ?? Number.NaN;
    const isThere = isWon ? deals.outcome[deal] === outcome.won : (deals.reached[deal] as number) >= stage;
    if (!Number.isNaN(when) || isThere)
      return once(Number.isNaN(when) && isWon ? (deals.closed[deal] as number) : when);
    return deals.outcome[deal] === outcome.lost ? inVain(deals.closed[deal] as number) : null;
  };
}

/** When each deal moved last before its event, creation included; NaN where nothing tells. */
function movesBefore({ deals }: Pipeline, indexes: Int32Array, event: Float64Array): Float64Array {
  const place = new Int32Array(deals.count).fill(-1);
  const before = new Float64Array(indexes.length).fill(Number.NaN);
  const look = (k: number, when: number) => {
    if (when < (event[k] as number) && !(when <= (before[k] as number))) before[k] = when;
  };
  indexes.forEach((deal, k) => {
    place[deal] = k;
    look(k, deals.created[deal] as number);
  });
  const { visits } = deals;
  for (let v = 0; v < visits.deal.length; v++) {
    const k = place[visits.deal[v] as number] as number;
    if (k >= 0) look(k, visits.from[v] as number);
  }
  return before;
}
