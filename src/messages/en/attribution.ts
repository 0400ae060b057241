import type { AttributionProblemCode, AttributionWarningCode } from "../../core/attribution/problem.ts";
import type { Phrases, Values } from "../words.ts";

/** Why credit cannot be given. */
export const attributionProblems: Phrases<AttributionProblemCode> = {
  noTimes: () =>
    "paths tell the order of touches and not their times: time decay needs deals with dated touches",
  badHalfLife: ({ given }, say) =>
    `the half-life is ${say.text(given)} days: give a positive number, such as 7`,
  badLookback: ({ given }, say) =>
    `the lookback is ${say.text(given)} days: give 0 or more, or leave it out to count all touches`,
  badParts: () =>
    "the model custom needs percentages that are not negative, and one above 0, such as first=30, opportunity=40, rest=30",
  nothingConverted: () => "no journey with a touch converted, so there is nothing to learn from",
  tooManyStates: ({ units, order }, say) =>
    `a Markov model of order ${say.text(order)} cannot tell ${say.text(units)} units apart: take a lower order, or channels instead of campaigns`,
  notSettled: ({ order }, say) =>
    `the Markov model of order ${say.text(order)} comes to no end on these journeys: take a lower order`,
  missingProbability: ({ deals }, say) =>
    `open deals without a probability, of their own or of their stage: ${say.text(deals)}. Fill in probabilities in the stage table`,
};

/** What to know of credit beside its numbers. */
export const attributionWarnings: Phrases<AttributionWarningCode> = {
  equalEffects: ({ units }, say) =>
    `removing any of the ${say.text(units)} has the same effect, so the model tells no more than linear`,
  nothingLost: () =>
    "no journey was in vain: without lost deals the model knows who was there, not who made the difference",
  fewConversions: ({ units, most }, say) =>
    `fewer than ${say.text(most)} conversions, too few to rely on: ${units}`,
  moreStatesThanJourneys: ({ states, journeys, order }, say) =>
    `order ${say.text(order)} has more states (${say.text(states)}) than journeys (${say.text(journeys)}): take a lower order`,
  equalToLinear: () =>
    "Shapley values of who was there equal an equal share for each different campaign or channel of a journey",
  sharesDiffer: () =>
    "a deal's own split follows the removal effects, and such splits do not add up to the shares of the whole",
  missingMilestone: ({ milestone, journeys }, say) =>
    `without ${milestoneNames(milestone)}, its part given to the others: ${say.text(journeys)} journeys`,
  amountsMissing: ({ deals }, say) => `counted without an amount: ${say.text(deals)} deals`,
  undatedTouches: ({ touches }, say) =>
    `without a date, taken to be the first of their deals: ${say.text(touches)} touches`,
  undatedDeals: ({ deals }, say) =>
    `without the date that is credited, so all touches count: ${say.text(deals)} deals`,
};

function milestoneNames(milestone: Values[string] | undefined): string {
  switch (milestone) {
    case "leadCreated":
      return "a touch before the creation of the lead";
    case "opportunityCreated":
      return "a touch before the creation of the opportunity";
    default:
      return "a touch before the close";
  }
}
