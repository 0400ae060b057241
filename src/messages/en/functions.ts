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
    `the amounts are in several currencies (${currencies}): give a table of exchange rates, or choose one currency with the currency column and a criterion`,
  noRate: ({ currencies, into }) =>
    `the rate table has no rate into ${into} for ${currencies} on the day of some deals: add one that starts early enough`,
  noProbability: ({ deals }, say) =>
    `${say.plural(Number(deals), { one: "the open deal has no probability", other: "none of the {n} open deals has a probability" })}, nor has its stage: fill in probabilities in the stage table`,
  noAmounts: ({ deals, ...values }, say) =>
    Number(deals) === 0
      ? `no deals${when(values, "", say)}`
      : `${say.plural(Number(deals), { one: "the only deal", other: "none of the {n} deals" })}${when(values, "", say)} has ${Number(deals) === 1 ? "no" : "an"} amount`,
  noNewCustomers: (values, say) => `no new customer was won${when(values, "", say)}`,
  noCosts: () => 'nothing says what was spent: give the cost as "salesCost"',
  unknownCampaign: ({ given, nearest, campaigns }, say) =>
    `there is no campaign ${quoted(given, say)}${didYouMean(nearest) || `: there are ${say.text(campaigns)}`}`,
  noTouches: () =>
    "nothing tells which campaigns touched the deals: give a table of touches, or a campaign or source column in the deal table",
  touchColumns: ({ headers, table }) =>
    `${table ?? "the table of touches"} needs a column with the deal or contact and one with the campaign, source or link, but has ${headers}: give these columns headers such as "Deal ID", "Campaign" and "Date"`,
  campaignColumns: ({ headers, table }) =>
    `${table ?? "the table of campaigns"} needs a column with the campaign and one with its cost, channel or dates, but has ${headers}: give these columns headers such as "Campaign", "Cost" and "Day"`,
  campaignTableGone: ({ table }) =>
    `the table ${table}, from which campaigns or touches are read, is gone: name the tables anew on the Campaigns page`,
  noCampaignCost: ({ campaign, ...values }, say) =>
    `no table tells what "${campaign}" cost${when(values, "", say)}: add its cost to the table of campaigns`,
  campaignCostNothing: ({ campaign }) =>
    `"${campaign}" cost nothing, so there is no return to compare with it`,
  unratedCampaignCost: ({ campaign, currency }) =>
    `a cost of "${campaign}" is in ${currency}, which has no exchange rate: add one to the rate table`,
  undatedCampaignCost: ({ campaign }) =>
    `a cost of "${campaign}" has no dates, so what it cost in a period is not known: add a column with its day or month, or ask for all time`,
  noCampaignCustomers: ({ campaign }) => `no new customer is credited to "${campaign}"`,
  noTouchedDeals: ({ campaign }) => `no deal was touched by "${campaign}"`,
  fewDecided: ({ stages, least }, say) =>
    `${Number(stages) === 0 ? "no open stage has" : "only one open stage has"} ${say.text(least)} deals or more that moved on or were lost: there is too little to compare`,
  noLongestStay: () =>
    'no stage has a longest stay: fill in "Longest stay (days)" for the open stages in the stage table',
  noStageDates: () =>
    "nothing tells since when the deals are in their stages: add a date column for it or a stage history",
  noContactDates: () =>
    'nothing tells when deals were first contacted: add a date column "First contact", entry dates of the second stage or a stage history',
  noOfferStage: ({ stages }) =>
    `no stage is known as the one in which the offer is made (the stages are ${stages}): name one of them "Proposal", "Offer" or "Quote" under "Also called" in the stage table`,
  noneMeasured: ({ kind, ...values }, say) =>
    `no deal${when(values, "", say)} has the dates that tell of its ${kind === "follow-up" ? "follow-up" : "first contact"}`,
  noneDue: ({ kind, pending }, say) =>
    `no ${kind === "follow-up" ? "follow-up" : "first contact"} was due yet: ${say.plural(Number(pending), { one: "{n} is", other: "{n} are" })} pending`,
  noDeals: (values, say) => `no deals${when(values, "created", say)}`,
  noWonStage: () => 'no stage counts as won: give one the kind "won" in the stage table',
  noClosedDeals: (values, say) => `no closed deals${when(values, "", say)}`,
  noLostAmounts: () =>
    'no lost deal has an amount other than 0, so the share by value is not known: use basis "closed"',
  noClosedAmounts: (values, say) =>
    `the amounts of the closed deals${when(values, "", say)} do not add up to a positive sum`,
  nothingLost: () => 'nothing is marked lost: use mode "all" or "eventual"',
  noneDecided: ({ from, to, reached }, say) =>
    `${say.plural(Number(reached), { one: "the only deal", other: "all {n} deals" })} that reached "${from}" ${Number(reached) === 1 ? "is" : "are"} still open before ${to === null ? "winning" : `"${to}"`}: use mode "all"`,
  noneEntered: ({ stage, ...values }, say) => `no deal reached "${stage}"${when(values, "", say)}`,
  noEntryDates: ({ stage }) =>
    `nothing tells when deals entered "${stage}": add a date column for it or a stage history`,
  unknownDeal: ({ given }, say) =>
    `no deal has the id ${quoted(given, say)}, or it does not meet the criteria`,
  noStarts: () =>
    "nothing tells when deals began: add a creation date column, or date columns for the stages",
  noWonDeals: (values, say) => `no won deals${when(values, "created", say)}`,
  closedBeforeCreated: ({ deals }, say) =>
    `${say.plural(Number(deals), { one: "a deal was", other: "{n} deals were" })} closed before being created, more than after it: correct the creation or the close dates`,
  notReached: ({ ended, count }, say) =>
    `too few have ended to tell: ${say.text(ended)} of ${say.text(count)}, the others go on`,
  leftBeforeEntered: ({ stage, visits }, say) =>
    `${say.plural(Number(visits), { one: "a visit", other: "{n} visits" })} to "${stage}" ended before beginning, more than after it: correct the dates`,
  noVisits: ({ stage }) =>
    `nothing tells how long deals were in "${stage}": add a stage history, or date columns for it and all later open stages`,
  noStageProbability: ({ stage }) => `"${stage}" has no probability: fill it in in the stage table`,
  lostWithoutStage: ({ lost, unknown }, say) =>
    `${say.text(unknown)} of ${say.text(lost)} lost deals have no known stage: add a last-stage column or a stage history`,
  noneResolved: ({ stage }) =>
    `no deal that reached "${stage}" is closed, and the stage has no probability: fill it in in the stage table`,
  nothingLostToLearn: () =>
    "nothing is marked lost, so no win rate can be learned: mark lost deals as lost instead of deleting them",
  noCycle: () => "half of the won deals close on the day they are created: the cycle is 0 days",
  dealClosed: ({ deal }) => `"${deal}" is closed`,
  noStageDate: ({ deal }) =>
    `nothing tells when "${deal}" came into its stage: add a stage history or a "stage changed" column`,
  noCreation: ({ deal }) => `"${deal}" lacks a creation date, or the close date of a closed deal`,
  noDealProbability: ({ deal }) => `nothing tells the chance of "${deal}"`,
  noAges: ({ deals }, say) =>
    `${say.plural(Number(deals), { one: "the open deal has", other: "the {n} open deals have" })} no creation date, or none was watched at that age`,
  notInSummary: ({ formula }) =>
    `the sheet "Pipewright summary" was not counted for ${formula}: run \`pipewright eval\` with --engine and --into again, with this formula among the others`,
  summaryHasNoDeals: ({ name }) =>
    `${name} with these arguments looks at single deals, and the sheet "Pipewright summary" holds only counts: run \`pipewright eval\` with --engine on the data itself`,
  summaryDamaged: () =>
    'the sheet "Pipewright summary" is not as it was written: run `pipewright eval` with --engine and --into again',
  summaryVersion: () =>
    'the sheet "Pipewright summary" was written by another version: run `pipewright eval` with --engine and --into again',
  noStageReached: ({ deals }, say) =>
    `${say.plural(Number(deals), { one: "the open deal is in a stage", other: "the {n} open deals are in stages" })} of which no win rate is known`,
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
