import type { Problem } from "../issue.ts";
import { isProblem } from "../metrics/problem.ts";
import { positionsOf } from "../summaries/positions.ts";
import { countTransitions } from "../summaries/transitions.ts";
import { counterfactual, type PathTransform } from "./counterfactual.ts";
import type { Journeys } from "./journeys.ts";
import { isRuleModel, type Model, markovOrder } from "./models.ts";
import { creditPositions } from "./position-credit.ts";
import type { AttributionWarning } from "./problem.ts";
import { type RemovalEffects, removalEffects } from "./removal.ts";
import { type Credit, creditTouches, creditUnits, sumByUnit } from "./rule-credit.ts";
import { setShapley } from "./shapley.ts";
import { shareOut } from "./share-out.ts";
import { milestoneWarnings, warningsOf } from "./warnings.ts";
import {
  countMissing,
  type MissingMilestones,
  positionShares,
  type RuleOptions,
  type Weigher,
  weigherOf,
} from "./weigh.ts";

export interface CreditOptions extends RuleOptions {
  /** How counterfactual looks at paths. */
  readonly transform?: PathTransform;
  /**
   * Whether values are whole minor units and credit must be, too. Without, shares stay unrounded, as
   * other tools give them of aggregated paths.
   */
  readonly inCents: boolean;
}

export interface Attribution extends Credit {
  readonly units: readonly string[];
  /** Of Markov models, per unit. */
  readonly removalEffect: Float64Array | null;
  /** What each touch gets of its journey, adding up to the journey's value; null unless in cents. */
  readonly touches: Float64Array | null;
  readonly warnings: readonly AttributionWarning[];
}

/**
 * Credits units with conversions and value. What is credited and what is not add up to all conversions
 * and, in cents, to the whole value exactly. Problems: noTimes, badHalfLife, badParts,
 * nothingConverted, tooManyStates, notSettled.
 */
export function attribute(journeys: Journeys, model: Model, options: CreditOptions): Attribution | Problem {
  const order = markovOrder(model);
  if (order !== null) return markov(journeys, order, options.inCents);
  const missing: MissingMilestones = { leadCreated: 0, opportunityCreated: 0, closed: 0 };
  const weigh = weigherFor(journeys, model, options, missing);
  if (isProblem(weigh)) return weigh;
  const shares = isRuleModel(model) ? positionShares(model, journeys, options) : null;
  const credit =
    shares === null ? creditUnits(journeys, weigh) : creditPositions(positionsOf(journeys), shares);
  if (shares !== null && isRuleModel(model)) countMissing(journeys, model, options, missing);
  const warnings = [...milestoneWarnings(missing), ...warningsOf(journeys, model)];
  const whole = { ...credit, units: journeys.units, removalEffect: null, touches: null, warnings };
  if (!options.inCents) return whole;
  // Only the credit counts milestones that are missing, lest they count twice.
  const again = weigherFor(journeys, model, options);
  if (isProblem(again)) return again;
  const touches = creditTouches(journeys, again);
  return { ...whole, value: sumByUnit(journeys, touches), touches };
}

/** Shares of touches under a model that looks at one journey at a time, or at rates of paths. */
function weigherFor(
  journeys: Journeys,
  model: Model,
  options: CreditOptions,
  missing?: MissingMilestones,
): Weigher | Problem {
  if (isRuleModel(model)) return weigherOf(model, journeys, options, missing);
  return model === "shapley" ? setShapley(journeys) : counterfactual(journeys, options.transform);
}

/** Shares of the whole by removal effect; a deal's own split follows the same effects. */
function markov(journeys: Journeys, order: number, inCents: boolean): Attribution | Problem {
  const { units, starts, conversions, value } = journeys;
  const transitions = countTransitions(journeys, order);
  if (isProblem(transitions)) return transitions;
  const effects = removalEffects(transitions);
  if (isProblem(effects)) return effects;
  const total = { conversions: 0, value: 0 };
  const unattributed = { conversions: 0, value: 0 };
  for (let j = 0; j < journeys.count; j++) {
    const into = starts[j] === starts[j + 1] ? unattributed : total;
    into.conversions += conversions[j] as number;
    into.value += value[j] as number;
  }
  const credit: Credit = { ...creditByEffects(total, effects, inCents), unattributed };
  const weights = wholeWeights(effects.conversions);
  const warnings = warningsOf(journeys, `markov${order}` as Model, { effects, transitions });
  return {
    ...credit,
    units,
    removalEffect: effects.conversions,
    touches: inCents ? creditTouches(journeys, byEffect(journeys, weights)) : null,
    // Only in cents do deals have splits of their own.
    warnings: inCents ? [...warnings, { code: "sharesDiffer", values: {} }] : warnings,
  };
}

/** Conversions and value shared in proportion to the effects; in cents, the value in whole ones. */
export function creditByEffects(
  total: { readonly conversions: number; readonly value: number },
  effects: RemovalEffects,
  inCents: boolean,
): Omit<Credit, "unattributed"> {
  const byValue = effects.value ?? effects.conversions;
  return {
    conversions: proportional(total.conversions, effects.conversions),
    value: inCents ? wholeShares(total.value, byValue) : proportional(total.value, byValue),
  };
}

function proportional(amount: number, shares: Float64Array): Float64Array {
  const total = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => (total === 0 ? 0 : (amount * share) / total));
}

const finest = 2 ** 45;

/** Shares as whole numbers, as cents need. */
function wholeWeights(shares: Float64Array): Float64Array {
  const total = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => Math.round((share / total) * finest));
}

function wholeShares(amount: number, shares: Float64Array): Float64Array {
  const weights = wholeWeights(shares);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const credits = new Float64Array(shares.length);
  shareOut(amount, weights, total, shares.length, credits);
  return credits;
}

/** A deal's touches by the effect of their units; where all have none, alike. */
function byEffect({ starts, unit }: Journeys, effects: Float64Array): Weigher {
  return (journey, weights) => {
    const from = starts[journey] as number;
    const count = (starts[journey + 1] as number) - from;
    let total = 0;
    // Halved until so many touches cannot pass 2^53 together.
    const scale = count > 128 ? 2 ** Math.ceil(Math.log2(count / 128)) : 1;
    for (let i = 0; i < count; i++) {
      weights[i] = Math.floor((effects[unit[from + i] as number] as number) / scale);
      total += weights[i] as number;
    }
    if (total > 0) return total;
    weights.fill(1, 0, count);
    return count;
  };
}
