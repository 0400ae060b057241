import type { Cell } from "./cells/cell.ts";

export type Severity = "info" | "warning" | "error";

/**
 * Something wrong with a row, as data. Words for it are made in `messages`, from `code` and
 * `values`; a new code needs words there, which the type check demands.
 */
export interface Issue {
  readonly code: IssueCode;
  readonly severity: Severity;
  /** Row and column in the grid that was read, from 0; null where the whole table is meant. */
  readonly row: number | null;
  readonly column: number | null;
  readonly values: Readonly<Record<string, Cell>>;
}

export const issueCodes = [
  "unknownStage", // {stage}
  "blankStage", // {}
  "statusAgainstStage", // {status, stage}: the status decided
  "flagAgainstStage", // {flag, value, stage}: the stage decided
  "lostReasonAgainstStage", // {reason, stage}: open yet lost for a reason; the stage decided
  "probabilityAgainstStage", // {probability, stage}: 100 % yet open, 0 % yet won
  "unreadableNumber", // {text, header}
  "unreadableDate", // {text, header}
  "ambiguousNumber", // {text, header}
  "ambiguousDate", // {text, header}
  "probabilityOutOfRange", // {text}
  "unknownCurrency", // {text}
  "duplicateId", // {id, firstRow}
  "errorCell", // {text, header}
  "datesOutOfOrder", // {earlier, later}: headers whose dates are the wrong way round
  "historyBeforeCreation", // {when, created}: serials
] as const;

export type IssueCode = (typeof issueCodes)[number];

/** Why a figure or an answer cannot be given, as data; worded in `messages`. */
export interface Problem {
  readonly code: string;
  readonly values: Readonly<Record<string, Cell>>;
  /** What somebody could choose to mend it, such as the columns one of which may hold the stage. */
  readonly choices?: readonly string[];
}
