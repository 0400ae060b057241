import { outcome, type Pipeline } from "../deals/deals.ts";
import type { Problem } from "../issue.ts";
import type { Period } from "../periods.ts";
import { byWon, dealLifetimes, noEnds, startsOf } from "./lifetimes.ts";
import { isProblem, problem } from "./problem.ts";
import { wayOf } from "./progress.ts";
import type { Scope } from "./scope.ts";
import { type Incidence, incidenceAt, incidenceOf, survivingAt } from "./survival/incidence.ts";
import { type StepRecord, stepRecords } from "./win-rates.ts";

export const oddsMethods = ["weighted", "historical", "age"] as const;
export type OddsMethod = (typeof oddsMethods)[number];

/** Chance that an open deal is won, by its index; NaN where nothing tells. */
export type Odds = (deal: number) => number;

/**
 * Chances of open deals by a method. Rates are learned from all deals of the table, whichever are
 * selected, so that the forecasts of parts add up to that of the whole. The period matters to `age`
 * alone: won by its end; without one: won in the end.
 */
export function oddsOf(scope: Scope, method: OddsMethod, period: Period | null): Odds | Problem {
  switch (method) {
    case "weighted":
      return setOdds(scope.pipeline);
    case "historical":
      return historicalOdds(scope.pipeline, scope.asOf);
    case "age":
      return ageOdds(scope.pipeline, scope.asOf, period);
  }
}

/** The deal's own probability, else its stage's. */
export function setOdds({ deals, stages }: Pipeline): Odds {
  const ofStage = Float64Array.from(stages, ({ probability }) => probability ?? Number.NaN);
  return (deal) => {
    const own = deals.probability[deal] as number;
    return Number.isNaN(own) ? (ofStage[deals.stage[deal] as number] ?? Number.NaN) : own;
  };
}

function historicalOdds(pipeline: Pipeline, asOf: number): Odds | Problem {
  const records = recordsOf(pipeline, asOf);
  if (isProblem(records)) return records;
  const { step } = wayOf(pipeline);
  const rateOf = Float64Array.from(step, (at) => records[at]?.rate ?? Number.NaN);
  const { reached } = pipeline.deals;
  return (deal) => (reached[deal] === -1 ? Number.NaN : (rateOf[reached[deal] as number] as number));
}

/**
 * P(won within h days | open at age a) = [F(a + h) − F(a)] ÷ S(a), F being the incidence of winning
 * and S the share not yet closed (Aalen–Johansen). Past the last close it is 0 as long as some deal was
 * watched at that age, and not known beyond.
 */
function ageOdds(pipeline: Pipeline, asOf: number, period: Period | null): Odds | Problem {
  const curve = closesOf(pipeline, asOf);
  if (isProblem(curve)) return curve;
  const starts = startsOf(pipeline) as Float64Array;
  const today = Math.floor(asOf);
  const ahead = period === null ? Infinity : period.until - 1 - today;
  return (deal) => {
    const age = today - Math.floor(starts[deal] as number);
    if (!(age <= curve.watched)) return Number.NaN;
    const open = survivingAt(curve, age);
    const winning = incidenceAt(curve, byWon, age + ahead) - incidenceAt(curve, byWon, age);
    return open > 0 ? Math.max(0, winning) / open : Number.NaN;
  };
}

/** What is learned from a whole table, once for its as-of day: many cells ask for single deals. */
interface Learned {
  readonly asOf: number;
  records?: readonly StepRecord[] | Problem;
  closes?: Incidence | Problem;
}

const known = new WeakMap<Pipeline, Learned>();

function learnedOf(pipeline: Pipeline, asOf: number): Learned {
  const before = known.get(pipeline);
  if (before !== undefined && before.asOf === asOf) return before;
  const learned: Learned = { asOf };
  known.set(pipeline, learned);
  return learned;
}

/** The record of each step, learned from all deals. */
export function recordsOf(pipeline: Pipeline, asOf: number): readonly StepRecord[] | Problem {
  const learned = learnedOf(pipeline, asOf);
  learned.records ??= stepRecords({ pipeline, selected: null, asOf });
  return learned.records;
}

/** The incidence of winning and losing by age, learned from all deals. */
function closesOf(pipeline: Pipeline, asOf: number): Incidence | Problem {
  const learned = learnedOf(pipeline, asOf);
  if (learned.closes === undefined) {
    const lifetimes = dealLifetimes({ pipeline, selected: null, asOf }, null);
    learned.closes = isProblem(lifetimes) ? lifetimes : (noEnds(lifetimes, null) ?? incidenceOf(lifetimes));
  }
  return learned.closes;
}

/**
 * How far back the chances by age look: the oldest age at which a deal closed, the oldest that any deal
 * was watched at, and how many were watched beyond the oldest close. Null where nothing is learned.
 */
export function ageSupport({
  pipeline,
  asOf,
}: Scope): { readonly lastClose: number; readonly watched: number; readonly beyond: number } | null {
  const curve = closesOf(pipeline, asOf);
  if (isProblem(curve)) return null;
  const last = curve.days.length - 1;
  const closed = curve.ends.reduce((sum, column) => sum + (column[last] as number), 0);
  return {
    lastClose: curve.days[last] as number,
    watched: curve.watched,
    beyond: (curve.atRisk[last] as number) - closed,
  };
}

/** Chance of one deal: of a closed one what became of it. */
export function dealOdds(scope: Scope, odds: Odds, deal: number): number | Problem {
  const { deals } = scope.pipeline;
  const code = deals.outcome[deal] as number;
  if (code === outcome.won || code === outcome.lost) return code === outcome.won ? 1 : 0;
  const chance = code === outcome.open ? odds(deal) : Number.NaN;
  return Number.isNaN(chance) ? problem("noDealProbability", { deal: deals.ids[deal] ?? "" }) : chance;
}
