import type { FunctionProblemCode } from "../../core/metrics/problem.ts";
import type { Formats, Phrases, Values } from "../words.ts";

/** Why a function gives no figure. */
export const functions: Phrases<FunctionProblemCode> = {
  unknownFunction: ({ name, nearest }) => `there is no function ${name}${didYouMean(nearest)}`,
  tooManyArguments: ({ most, given }, say) =>
    `${say.plural(Number(given), { one: "{n} argument", other: "{n} arguments" })} given: the function takes at most ${say.text(most)}`,
  missingArgument: ({ argument }) => `"${argument}" is missing`,
  notOneCell: ({ argument }) => `"${argument}" takes one cell, not a range of several`,
  notAChoice: ({ argument, given, choices, nearest }) =>
    `unknown ${argument} "${given}"${didYouMean(nearest) || `: it takes ${choices}`}`,
  notANumber: ({ argument, given }, say) => `"${argument}" takes a number, not ${quoted(given, say)}`,
  tooSmall: ({ argument, given, least }, say) =>
    `"${argument}" is ${say.text(given)}: it must be at least ${say.text(least)}`,
  tooLarge: ({ argument, given, most }, say) =>
    `"${argument}" is ${say.text(given)}: it must be at most ${say.text(most)}`,
  notAPeriod: ({ given }, say) =>
    `unknown period ${quoted(given, say)}: it takes 2026, 2026-Q4, 2026-10, 2026-W42, FY26-Q3, "this quarter", "last 90 days", 2026-10-01..2026-12-31, or a date for its month`,
  backwardsPeriod: ({ given }, say) => `the period ${quoted(given, say)} ends before it begins`,
  unknownStage: ({ given, nearest, stages }) =>
    `unknown stage "${given}"${didYouMean(nearest) || `: the stages are ${stages}`}`,
  notOnTheWay: ({ argument, stage }) =>
    argument === "from"
      ? `"from" takes an open stage, and "${stage}" is none`
      : `"to" takes an open stage or a won one, and "${stage}" is neither`,
  notAfter: ({ from, to }) =>
    from === to
      ? `"from" and "to" are both "${from}": "to" takes a later stage`
      : `"${to}" does not come after "${from}": turn them round, or use mode "any"`,
  tableNotFirst: () =>
    "a range stands where a column or a criterion belongs: the table comes first, then pairs of column and criterion",
  unknownColumn: ({ given, nearest, headers }) =>
    `the table has no column "${given}"${didYouMean(nearest) || `: it has ${headers}`}`,
  missingCriterion: ({ column }) => `the column "${column}" has no criterion after it`,
  missingColumn: ({ criterion }, say) => `the criterion ${quoted(criterion, say)} has no column before it`,

  unmanaged: () =>
    "this workbook has no managed deal table yet: set one up in the Pipewright pane, or give a table as argument",
  noColumn: ({ field }) =>
    `the table has no column for ${fieldName(field)}: add one, or assign it in the set-up`,
  noOpenStages: () => "the stage table has no open stage: give at least one stage the kind open",
  mixedCurrencies: ({ currencies }) =>
    `the amounts are in several currencies (${currencies}): choose one with the currency column and a criterion`,
  noProbability: ({ deals }, say) =>
    `${say.plural(Number(deals), { one: "the open deal has no probability", other: "none of the {n} open deals has a probability" })}, nor has its stage: fill in probabilities in the stage table`,
  noDeals: (values, say) => `no deals${when(values, "created", say)}`,
  noClosedDeals: (values, say) => `no closed deals${when(values, "", say)}`,
  noLostAmounts: () =>
    'no lost deal has an amount other than 0, so the share by value is not known: use basis "closed"',
  noClosedAmounts: (values, say) =>
    `the amounts of the closed deals${when(values, "", say)} do not add up to a positive sum`,
  nothingLost: () => 'nothing is marked lost: use mode "all" or "any"',
  noneDecided: ({ from, to, reached }, say) =>
    `${say.plural(Number(reached), { one: "the only deal", other: "all {n} deals" })} that reached "${from}" ${Number(reached) === 1 ? "is" : "are"} still open before ${to === null ? "winning" : `"${to}"`}: use mode "all"`,
  noneEntered: ({ stage, ...values }, say) => `no deal reached "${stage}"${when(values, "", say)}`,
  noEntryDates: ({ stage }) =>
    `nothing tells when deals entered "${stage}": add a date column for it or a stage history`,
};

function didYouMean(nearest: Values[string] | undefined): string {
  return nearest === null || nearest === undefined ? "" : `: did you mean "${nearest}"?`;
}

function quoted(given: Values[string] | undefined, say: Formats): string {
  return typeof given === "string" ? `"${given}"` : say.text(given);
}

/** " from 1 Oct 2026 to 31 Dec 2026", or nothing for all time. */
function when({ from, until }: Values, verb: string, say: Formats): string {
  if (typeof from !== "number" || typeof until !== "number") return "";
  const days =
    until - from === 1 ? `on ${say.date(from)}` : `from ${say.date(from)} to ${say.date(until - 1)}`;
  return verb === "" ? ` ${days}` : ` ${verb} ${days}`;
}

function fieldName(field: Values[string] | undefined): string {
  switch (field) {
    case "amount":
      return "the amount";
    case "closed":
      return "the close date";
    case "expectedClose":
      return "the expected close date";
    case "created":
      return "the creation date";
    default:
      return String(field);
  }
}
