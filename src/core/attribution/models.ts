/** Models that share a deal out among its own touches, by where these stand. */
export const ruleModels = [
  "first",
  "last",
  "last non-direct",
  "linear",
  "u",
  "u hubspot",
  "u marketo",
  "w",
  "w dreamdata",
  "full path",
  "j",
  "inverse j",
  "time decay",
  "custom",
] as const;

/** Models that learn from all journeys together, the lost ones included. */
const learnedModels = ["markov1", "markov2", "markov3", "markov4", "shapley", "counterfactual"] as const;

export const models = [...ruleModels, ...learnedModels] as const;

export type RuleModel = (typeof ruleModels)[number];
export type Model = (typeof models)[number];

/** The model a text names; case, spaces, hyphens and underscores do not matter. "markov" is its order 1. */
export function modelOf(text: string): Model | null {
  const key = keyOf(text);
  if (key === "markov") return "markov1";
  return models.find((model) => keyOf(model) === key) ?? null;
}

const keyOf = (text: string) => text.toLowerCase().replace(/[\s_-]+/g, "");

/** The order of a Markov model; null for the others. */
export function markovOrder(model: Model): number | null {
  return model.startsWith("markov") ? Number(model.slice("markov".length)) : null;
}

export function isRuleModel(model: Model): model is RuleModel {
  return (ruleModels as readonly string[]).includes(model);
}

/** Percentages of a deal for the touches at its milestones. They need not add up to 100. */
export interface Parts {
  readonly first?: number;
  readonly last?: number;
  /** The last touch at or before the creation of the lead … */
  readonly leadCreated?: number;
  /** … of the opportunity … */
  readonly opportunityCreated?: number;
  /** … and the close. */
  readonly closed?: number;
  /** Shared by the touches of lead and opportunity creation. */
  readonly conversions?: number;
  /** Shared by the touches that are none of these. */
  readonly rest?: number;
}

/** Weights of Snowplow, Google Ads and Salesforce (U), HubSpot, Marketo Measure, Dreamdata and Adobe. */
export const partsOf: Readonly<Partial<Record<RuleModel, Parts>>> = {
  first: { first: 100 },
  last: { last: 100 },
  linear: { rest: 100 },
  u: { first: 40, last: 40, rest: 20 },
  "u hubspot": { first: 40, leadCreated: 40, rest: 20 },
  "u marketo": { first: 50, leadCreated: 50 },
  w: { first: 30, leadCreated: 30, opportunityCreated: 30, rest: 10 },
  "w dreamdata": { first: 30, last: 30, conversions: 30, rest: 10 },
  "full path": { first: 22.5, leadCreated: 22.5, opportunityCreated: 22.5, closed: 22.5, rest: 10 },
  j: { first: 20, last: 60, rest: 20 },
  "inverse j": { first: 60, last: 20, rest: 20 },
};
