import type { Problem } from "../issue.ts";
import { isProblem } from "../metrics/problem.ts";
import type { Journeys } from "./journeys.ts";
import { type Parts, partsOf, type RuleModel } from "./models.ts";
import { attributionProblem } from "./problem.ts";
import { decayWeigher } from "./time-decay.ts";

/**
 * Writes the whole-number weights of a journey's touches, from 0, and gives their sum: what share of the
 * journey each touch gets. Only for journeys that have touches.
 */
export type Weigher = (journey: number, weights: Float64Array) => number;

export interface RuleOptions {
  /** Days after which a touch counts half, for time decay. Default 7. */
  readonly halfLife?: number;
  /** What each touch of two gets of the middle's part: none, the rest scaled to 100 %; or half. */
  readonly twoTouch?: "renormalise" | "split";
  /** For the model custom. */
  readonly parts?: Parts;
}

/** Journeys that lack a milestone which the model rewards; what it gets goes to the others. */
export interface MissingMilestones {
  leadCreated: number;
  opportunityCreated: number;
  closed: number;
}

const hundred = 2000; // so that a thousandth of a per cent, halved, is whole

export function weigherOf(
  model: RuleModel,
  journeys: Journeys,
  options: RuleOptions,
  missing: MissingMilestones = { leadCreated: 0, opportunityCreated: 0, closed: 0 },
): Weigher | Problem {
  const { starts, seconds } = journeys;
  if (model === "last non-direct") return lastNonDirect(journeys);
  if (model === "time decay") {
    if (seconds === null) return attributionProblem("noTimes");
    const halfLife = options.halfLife ?? 7;
    if (!(halfLife > 0)) return attributionProblem("badHalfLife", { given: halfLife });
    const weigh = decayWeigher(halfLife);
    return (journey, weights) => {
      const from = starts[journey] as number;
      return weigh(seconds, from, (starts[journey + 1] as number) - from, weights);
    };
  }
  const parts = partsFor(model, options);
  if (parts === null || isProblem(parts)) return parts ?? attributionProblem("badParts");
  return rewardsMilestones(parts)
    ? byMilestones(parts, journeys, missing)
    : byPosition(parts, journeys, options.twoTouch === "split");
}

/** Null for the models that are not made of parts. */
function partsFor(model: RuleModel, options: RuleOptions): Parts | Problem | null {
  if (model !== "custom") return partsOf[model] ?? null;
  const known = Object.values(options.parts ?? {});
  const isUsable = known.every((part) => part >= 0 && part < Infinity) && known.some((part) => part > 0);
  return options.parts !== undefined && isUsable ? options.parts : attributionProblem("badParts");
}

const atMilestones = ["leadCreated", "opportunityCreated", "closed", "conversions"] as const;
const rewardsMilestones = (parts: Parts) => atMilestones.some((name) => (parts[name] ?? 0) > 0);

function lastNonDirect({ starts, isDirect }: Journeys): Weigher {
  return (journey, weights) => {
    const from = starts[journey] as number;
    const count = (starts[journey + 1] as number) - from;
    weights.fill(0, 0, count);
    let chosen = count - 1;
    while (chosen > 0 && isDirect[from + chosen] === 1) chosen--;
    if (isDirect[from + chosen] === 1) chosen = count - 1;
    weights[chosen] = 1;
    return 1;
  };
}

/** What each touch of a journey of so many gets, as a share: the first, those between, the last. */
export type PositionShares = (length: number) => {
  readonly first: number;
  readonly middle: number;
  readonly last: number;
};

/** The shares of a model that looks at position alone in these journeys; null for other models. */
export function positionShares(
  model: RuleModel,
  journeys: Pick<Journeys, "milestones">,
  options: RuleOptions,
): PositionShares | null {
  const parts = partsFor(model, options);
  if (parts === null || isProblem(parts)) return null;
  const plain = journeys.milestones === null ? withoutMilestones(parts) : parts;
  if (rewardsMilestones(plain)) return null;
  const weights = positionWeights(plain, options.twoTouch === "split");
  return (length) => {
    const { first, middle, last, total } = weights(length);
    return { first: first / total, middle: middle / total, last: last / total };
  };
}

/** Of paths no lead or opportunity is known: all that converted lack what the model rewards of them. */
export function countMissing(
  { starts, conversions }: Journeys,
  model: RuleModel,
  options: RuleOptions,
  missing: MissingMilestones,
): void {
  const parts = partsFor(model, options);
  if (parts === null || isProblem(parts) || !rewardsMilestones(parts)) return;
  const { leadCreated = 0, opportunityCreated = 0, conversions: shared = 0 } = parts;
  let converted = 0;
  for (let j = 0; j < conversions.length; j++) {
    if ((conversions[j] as number) > 0 && starts[j] !== starts[j + 1]) converted++;
  }
  if (leadCreated + shared > 0) missing.leadCreated = converted;
  if (opportunityCreated + shared > 0) missing.opportunityCreated = converted;
}

/** Of a path all that is known is its order; its last touch is the one before the close. */
function withoutMilestones({ first = 0, last = 0, closed = 0, rest = 0 }: Parts): Parts {
  return first + last + closed + rest > 0 ? { first, last: last + closed, rest } : { rest: 100 };
}

/** Whole weights of a journey's first touch, each one between and the last, and the sum of all. */
function positionWeights(parts: Parts, splitsMiddle: boolean) {
  const first = scaled(parts.first);
  const last = scaled(parts.last);
  const rest = scaled(parts.rest);
  const half = splitsMiddle && first > 0 && last > 0 ? rest / 2 : 0;
  return (length: number) => {
    if (length === 1) return { first: 1, middle: 0, last: 0, total: 1 };
    if (first === 0 && last === 0) return { first: 1, middle: 1, last: 1, total: length };
    if (length === 2 && half > 0) {
      return { first: first + half, middle: 0, last: last + half, total: first + last + rest };
    }
    // An end without a part is like any touch between.
    const middles = length - (first > 0 ? 1 : 0) - (last > 0 ? 1 : 0);
    const times = rest > 0 && middles > 0 ? middles : 1;
    return {
      first: first > 0 ? first * times : rest,
      middle: rest,
      last: last > 0 ? last * times : rest,
      total: (first + last) * times + rest * middles,
    };
  };
}

function byPosition(parts: Parts, { starts }: Journeys, splitsMiddle: boolean): Weigher {
  const weightsOf = positionWeights(parts, splitsMiddle);
  return (journey, weights) => {
    const count = (starts[journey + 1] as number) - (starts[journey] as number);
    const { first, middle, last, total } = weightsOf(count);
    weights.fill(middle, 0, count);
    weights[count - 1] = last;
    weights[0] = first;
    return total;
  };
}

function byMilestones(parts: Parts, journeys: Journeys, missing: MissingMilestones): Weigher {
  const { starts, seconds, milestones, conversions } = journeys;
  const [first, last, rest] = [scaled(parts.first), scaled(parts.last), scaled(parts.rest)];
  const [lead, opportunity, closed] = [
    scaled(parts.leadCreated),
    scaled(parts.opportunityCreated),
    scaled(parts.closed),
  ];
  const shared = scaled(parts.conversions);
  /** The last touch at or before a date, counted from the journey's first; -1: there is none. */
  const touchAt = (column: Float64Array | undefined, journey: number, from: number, until: number) => {
    const date = column?.[journey] ?? Number.NaN;
    if (seconds === null || Number.isNaN(date)) return -1;
    let at = until - 1;
    while (at >= from && (seconds[at] as number) > date) at--;
    return at - from;
  };
  return (journey, weights) => {
    const from = starts[journey] as number;
    const until = starts[journey + 1] as number;
    const count = until - from;
    const counts = (conversions[journey] as number) > 0 ? 1 : 0;
    weights.fill(0, 0, count);
    const give = (at: number, part: number) => {
      weights[at] = (weights[at] as number) + part;
    };
    give(0, first);
    give(count - 1, last);
    const atLead = lead + shared > 0 ? touchAt(milestones?.leadCreated, journey, from, until) : -1;
    const atOpportunity =
      opportunity + shared > 0 ? touchAt(milestones?.opportunityCreated, journey, from, until) : -1;
    // A path that is all the way to a conversion ends with the touch before the close.
    const atClose =
      closed === 0 ? -1 : milestones === null ? count - 1 : touchAt(milestones.closed, journey, from, until);
    if (atLead >= 0) give(atLead, lead);
    else if (lead + shared > 0) missing.leadCreated += counts;
    if (atOpportunity >= 0) give(atOpportunity, opportunity);
    else if (opportunity + shared > 0) missing.opportunityCreated += counts;
    if (atClose >= 0) give(atClose, closed);
    else if (closed > 0) missing.closed += counts;
    if (shared > 0 && atLead >= 0 && atOpportunity >= 0 && atLead !== atOpportunity) {
      give(atLead, shared / 2);
      give(atOpportunity, shared / 2);
    } else if (shared > 0 && (atLead >= 0 || atOpportunity >= 0))
      give(Math.max(atLead, atOpportunity), shared);
    return withRest(weights, count, rest);
  };
}

/** Gives the rest to the touches without a part; where nothing is given at all, all count alike. */
function withRest(weights: Float64Array, count: number, rest: number): number {
  let others = 0;
  for (let i = 0; i < count; i++) if (weights[i] === 0) others++;
  if (others === count) {
    weights.fill(1, 0, count);
    return count;
  }
  const times = rest > 0 && others > 0 ? others : 1;
  let total = 0;
  for (let i = 0; i < count; i++) {
    const part = weights[i] as number;
    const weight = part === 0 ? rest : part * times;
    weights[i] = weight;
    total += weight;
  }
  return total;
}

const scaled = (part = 0) => Math.round(part * hundred) || 0;
