import type { Cell } from "../cells/cell.ts";
import type { Problem } from "../issue.ts";

/** Why credit cannot be given; worded in `messages`. */
export type AttributionProblemCode =
  | "noTimes" // {}: time decay, where only the order of touches is known
  | "badHalfLife" // {given}
  | "badLookback" // {given}
  | "badParts" // {}: percentages of a custom model that are missing, negative or all 0
  | "nothingConverted" // {}: no journey with a touch converted
  | "tooManyStates" // {units, order}: windows of so many units cannot be numbered
  | "notSettled" // {order}: the equations of a chain that hardly ever ends
  | "missingProbability"; // {deals}: open deals without one, nor has their stage

export function attributionProblem(
  code: AttributionProblemCode,
  values: Readonly<Record<string, Cell>> = {},
): Problem {
  return { code, values };
}

/** What a reader has to know of credit beside its numbers. */
export type AttributionWarningCode =
  | "equalEffects" // {units}: removing any of them does the same
  | "nothingLost" // {}: without lost journeys every removal effect tells only who was there
  | "fewConversions" // {units, most, count}: units with fewer conversions than `most`
  | "moreStatesThanJourneys" // {states, journeys, order}
  | "equalToLinear" // {}: Shapley of sets
  | "sharesDiffer" // {}: a deal's own split follows the effects, and does not add up to the whole's
  | "missingMilestone" // {milestone, journeys}
  | "amountsMissing" // {deals}: they count, and bring nothing to credit
  | "undatedTouches" // {touches}: taken to be the first of their deals
  | "undatedDeals"; // {deals}: nobody knows when they were closed, say, so all their touches count

export interface AttributionWarning {
  readonly code: AttributionWarningCode;
  readonly values: Readonly<Record<string, Cell>>;
}
