import type { HygieneCode } from "../../core/metrics/hygiene.ts";
import type { Formats, Phrases, Values } from "../words.ts";

const date = (value: Values[string] | undefined, say: Formats) => say.date(Number(value));
const days = (value: Values[string] | undefined, say: Formats) =>
  say.plural(Number(value), { one: "{n} day", other: "{n} days" });

/** What a manager would ask a seller to put right at a deal. */
export const hygiene: Phrases<HygieneCode> = {
  blankField: ({ header, stage }) =>
    stage === undefined ? `"${header}" is empty` : `"${header}" is empty, which "${stage}" requires`,
  amountNotPositive: ({ amount }, say) => `the amount is ${say.text(amount)}`,
  overdue: ({ date: due, days: late }, say) =>
    `it was expected to close on ${date(due, say)}, ${days(late, say)} ago, and is still open`,
  nextStepPast: ({ date: due, days: late }, say) =>
    `the next step was due on ${date(due, say)}, ${days(late, say)} ago`,
  createdInFuture: ({ date: day }, say) => `it was created on ${date(day, say)}, which is yet to come`,
  closedInFuture: ({ date: day }, say) => `it closed on ${date(day, say)}, which is yet to come`,
  noLostReason: () => "it was lost for no stated reason",
  stalled: ({ stage, days: stay, limit }, say) =>
    `it has been in "${stage}" for ${days(stay, say)}: the longest stay is ${say.text(limit)}`,
};

/** How to mend it. */
export const hygieneMend: Phrases<HygieneCode> = {
  blankField: ({ header }) => `fill in "${header}"`,
  amountNotPositive: () => "write what the deal is worth, or clear the cell while nobody knows",
  overdue: () => "write when it will close now, or close it as won or lost",
  nextStepPast: () => "plan the next step, or write down what came of the last one",
  createdInFuture: () => "correct the creation date",
  closedInFuture: () => "correct the close date, or move the deal back to an open stage",
  noLostReason: () => "write why it was lost",
  stalled: () => "move it on, plan a next step with a date, or close it as lost",
};
