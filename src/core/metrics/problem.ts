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
] as const;

/** A figure that cannot be computed, #N/A. */
type FigureProblemCode =
  | "unmanaged" // {}
  | "noColumn" // {field}
  | "noOpenStages" // {}
  | "mixedCurrencies" // {currencies}
  | "noProbability" // {deals}
  | "noDeals" // {from, until}: serials, null for all time
  | "noClosedDeals" // {from, until}
  | "noLostAmounts" // {}
  | "noClosedAmounts" // {from, until}: amounts that cancel out
  | "nothingLost" // {}
  | "noneDecided" // {from, to, reached}
  | "noneEntered" // {stage, from, until}
  | "noEntryDates"; // {stage}

/** Why a function gives no figure. */
export type FunctionProblemCode = (typeof argumentProblems)[number] | FigureProblemCode;

export function problem(code: FunctionProblemCode, values: Readonly<Record<string, Cell>> = {}): Problem {
  return { code, values };
}

export function isProblem(value: unknown): value is Problem {
  return typeof value === "object" && value !== null && "code" in value && "values" in value;
}
