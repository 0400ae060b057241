import type { IssueCode } from "../../core/issue.ts";
import type { Formats, Phrases, Values } from "../words.ts";

const quoted = (value: Values[string] | undefined, say: Formats) => `"${say.text(value)}"`;
/** " in "Amount"", nothing where the header is blank. */
const inColumn = (header: Values[string] | undefined, say: Formats) =>
  header === null || header === undefined || header === "" ? "" : ` in ${quoted(header, say)}`;
const atStage = (stage: Values[string] | undefined, say: Formats) =>
  stage === null || stage === undefined ? "the stage is not known" : `the stage is ${quoted(stage, say)}`;
const didYouMean = (nearest: Values[string] | undefined, say: Formats) =>
  nearest === null || nearest === undefined ? "" : `: did you mean ${quoted(nearest, say)}?`;

/** " on Nov 21, 2026", nothing where there is no date. */
const on = (serial: Values[string] | undefined, say: Formats) =>
  typeof serial === "number" ? ` on ${say.date(serial)}` : "";

/** What is wrong with a deal's row. */
export const issues: Phrases<IssueCode> = {
  unknownStage: ({ stage, nearest }, say) => `unknown stage ${quoted(stage, say)}${didYouMean(nearest, say)}`,
  blankStage: () => "no stage",
  statusAgainstStage: ({ status, stage }, say) =>
    `the status says ${quoted(status, say)} but ${atStage(stage, say)}: the status was believed`,
  flagAgainstStage: ({ flag, value, stage }, say) =>
    `${quoted(flag, say)} says ${say.text(value)} but ${atStage(stage, say)}: the flag was ignored`,
  lostReasonAgainstStage: ({ reason, stage }, say) =>
    `the lost reason is ${quoted(reason, say)} but ${atStage(stage, say)}: the deal counts as open`,
  probabilityAgainstStage: ({ probability, stage }, say) =>
    `the probability is ${say.percent(Number(probability))} but ${atStage(stage, say)}`,
  unreadableNumber: ({ text, header }, say) => `${quoted(text, say)}${inColumn(header, say)} is no number`,
  unreadableDate: ({ text, header }, say) => `${quoted(text, say)}${inColumn(header, say)} is no date`,
  ambiguousNumber: ({ text, header }, say) =>
    `${quoted(text, say)}${inColumn(header, say)} may have thousands or decimals: it was read with thousands`,
  ambiguousDate: ({ text, header }, say) =>
    `${quoted(text, say)}${inColumn(header, say)} may begin with the day or the month`,
  probabilityOutOfRange: ({ text }, say) => `the probability ${quoted(text, say)} is not between 0 and 100 %`,
  unknownCurrency: ({ text }, say) => `unknown currency ${quoted(text, say)}`,
  duplicateId: ({ id }, say) => `the id ${quoted(id, say)} stands in an earlier row too, with other values`,
  errorCell: ({ text, header }, say) => `the error ${say.text(text)}${inColumn(header, say)}`,
  datesOutOfOrder: ({ earlier, later }, say) =>
    `the date in ${quoted(later, say)} is before the one in ${quoted(earlier, say)}`,
  historyBeforeCreation: ({ when, created }, say) =>
    `the history has a move${on(when, say)}, before the deal was created${on(created, say)}`,
};

/** How to mend it. */
export const howToMend: Phrases<IssueCode> = {
  unknownStage: ({ nearest }, say) =>
    nearest === null || nearest === undefined
      ? "choose a stage from the list, or add this one to the stage table"
      : `choose ${quoted(nearest, say)} from the list, or add this spelling under "Also called" in the stage table`,
  blankStage: () => "choose a stage from the list",
  statusAgainstStage: () => "change the status or the stage so that both say the same",
  flagAgainstStage: ({ flag }, say) =>
    `change the stage, or correct ${quoted(flag, say)} where it comes from`,
  lostReasonAgainstStage: () => "move the deal to a lost stage, or clear the lost reason",
  probabilityAgainstStage: ({ probability }) =>
    Number(probability) === 1
      ? "move the deal to a won stage, or lower the probability"
      : "set the probability to 100 %, or correct the stage",
  unreadableNumber: () => "write a plain number, or clear the cell when there is none yet",
  unreadableDate: () => "write a date such as 2026-11-30, or clear the cell when there is none yet",
  ambiguousNumber: () =>
    "write the number without a separator, or say in the set-up how the column is written",
  ambiguousDate: () => "write the date as 2026-11-30, or say in the set-up how the column is written",
  probabilityOutOfRange: () => "write a probability from 0 to 100 %",
  unknownCurrency: () => "write a three-letter code such as EUR",
  duplicateId: () => "give each deal its own id, or delete the row that is out of date",
  errorCell: () => "mend the formula of the cell, or write its value",
  datesOutOfOrder: () => "correct the date that is wrong",
  historyBeforeCreation: () => "correct the creation date, or the date in the history",
};
