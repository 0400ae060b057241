import type { Cell } from "../cells/cell.ts";
import type { Problem } from "../issue.ts";

/** A bad argument, #VALUE!; each has words in `messages`. */
export const argumentProblems = [
  "unknownFunction", // {name, nearest}
  "tooManyArguments", // {most, given}
  "missingArgument", // {argument}
  "notOneCell", // {argument}
  "notAChoice", // {argument, given, choices}
  "notANumber", // {argument, given}
  "tooSmall", // {argument, given, least}
  "tooLarge", // {argument, given, most}
  "notAPeriod", // {given}
  "backwardsPeriod", // {given}
  "unknownStage", // {argument, given, nearest}
  "notOnTheWay", // {argument, stage}: neither open nor won
  "notAfter", // {from, to}
  "tableNotFirst", // {}: a block of cells where a column or criterion belongs
  "unknownColumn", // {given, nearest}
  "missingCriterion", // {column}
  "missingColumn", // {criterion}
  "unknownDeal", // {given}
  "unknownCampaign", // {given, nearest, campaigns}
] as const;

/** A figure that cannot be computed, #N/A. */
type FigureProblemCode =
  | "unmanaged" // {}
  | "noColumn" // {field}
  | "noOpenStages" // {}
  | "mixedCurrencies" // {currencies}
  | "noRate" // {currencies, into}: rates are given, but not for these on the day of some deal
  | "noProbability" // {deals}
  | "noAmounts" // {deals, from, until}
  | "noNewCustomers" // {from, until}
  | "noCosts" // {}
  | "noTouches" // {}: no touch table, and no campaign or source column
  | "touchColumns" // {headers, table?}: of a touch table without the columns that it needs
  | "campaignColumns" // {headers, table?}
  | "campaignTableGone" // {table}
  | "noCampaignCost" // {campaign, from, until}
  | "campaignCostNothing" // {campaign}
  | "unratedCampaignCost" // {campaign, currency}
  | "undatedCampaignCost" // {campaign}: a cost without dates, of which no period's part is known
  | "noCampaignCustomers" // {campaign}: none credited
  | "noTouchedDeals" // {campaign}
  | "fewDecided" // {stages, least}: stages with enough decided deals, and how many those must be
  | "noLongestStay" // {}
  | "noStageDates" // {}: nothing tells since when any deal is in its stage
  | "noContactDates" // {}
  | "noOfferStage" // {stages}
  | "noneMeasured" // {kind, from, until}
  | "noneDue" // {kind, pending}
  | "noDeals" // {from, until}: serials, null for all time
  | "noClosedDeals" // {from, until}
  | "noWonStage"
  | "noLostAmounts" // {}
  | "noClosedAmounts" // {from, until}: amounts that cancel out
  | "nothingLost" // {}
  | "noneDecided" // {from, to, reached}
  | "noneEntered" // {stage, from, until}
  | "noEntryDates" // {stage}
  | "noStarts" // {}: nothing tells when deals began
  | "noWonDeals" // {from, until}
  | "closedBeforeCreated" // {deals}: every close lies before the creation of its deal
  | "notReached" // {share, ended, count}: too few have ended to know the quantile
  | "leftBeforeEntered" // {stage, visits}
  | "noVisits" // {stage}
  | "noStageProbability" // {stage}
  | "lostWithoutStage" // {lost, unknown}
  | "noneResolved" // {stage}
  | "nothingLostToLearn" // {}
  | "noCycle" // {}: a cycle of 0 days
  | "dealClosed" // {deal}
  | "noStageDate" // {deal}
  | "noCreation" // {deal}
  | "noDealProbability" // {deal}
  | "noAges" // {deals}: nothing tells how old the open deals are, or none was watched for so long
  | "notInSummary" // {formula}: what would have to be counted
  | "summaryHasNoDeals" // {name}: the function looks at single deals
  | "summaryDamaged" // {}: not as it was written
  | "summaryVersion" // {}
  | "noStageReached"; // {deals}: no rate for the stages that the open deals reached

/** Why a function gives no figure. */
export type FunctionProblemCode = (typeof argumentProblems)[number] | FigureProblemCode;

export function problem(code: FunctionProblemCode, values: Readonly<Record<string, Cell>> = {}): Problem {
  return { code, values };
}

export function isProblem(value: unknown): value is Problem {
  return typeof value === "object" && value !== null && "code" in value && "values" in value;
}
