import type { RuleProblemCode } from "../../core/rules/configuration.ts";
import type { MendCode, MendRefusalCode } from "../../core/rules/mend.ts";
import type { OwnRuleCode, RuleCode } from "../../core/rules/rule.ts";
import type { Formats, Phrases, Values } from "../words.ts";

const quoted = (value: Values[string] | undefined, say: Formats) => `"${say.text(value)}"`;
const percent = (value: Values[string] | undefined, say: Formats) => say.percent(Number(value));
const didYouMean = (nearest: Values[string] | undefined, say: Formats) =>
  nearest === null || nearest === undefined ? "" : `: did you mean ${quoted(nearest, say)}?`;

/** What rules say of a deal. */
export const rules: Phrases<OwnRuleCode> = {
  stageSpelling: ({ stage, meant }, say) =>
    `the stage is written ${quoted(stage, say)} and means ${quoted(meant, say)}`,
  moveNotAllowed: ({ from, stage }, say) =>
    `it went from ${quoted(from, say)} to ${quoted(stage, say)}, which the stage table does not allow`,
  stageSkipped: ({ from, stage, skipped }, say) =>
    `it went from ${quoted(from, say)} to ${quoted(stage, say)} without passing ${say.text(skipped)}`,
  movedBack: ({ from, stage }, say) => `it went back from ${quoted(from, say)} to ${quoted(stage, say)}`,
  entryCriterion: ({ stage, criterion }, say) =>
    `it is in ${quoted(stage, say)} without ${quoted(criterion, say)}`,
  exitCriterion: ({ criterion, left }, say) =>
    `it has gone on from ${quoted(left, say)} without ${quoted(criterion, say)}`,
  probabilityOutsideBand: ({ probability, stage, low, high }, say) =>
    `the probability is ${percent(probability, say)}, but in ${quoted(stage, say)} it should be ${percent(low, say)} to ${percent(high, say)}`,
  openYetClosed: ({ stage, date }, say) =>
    `it has a close date, ${say.date(Number(date))}, but is in ${quoted(stage, say)}: it counts as open`,
  inactiveYetOpen: ({ header, value, stage }, say) =>
    `${quoted(header, say)} says ${say.text(value)} but the stage is ${quoted(stage, say)}: it counts as open`,
  closedWithoutDate: () => "it is closed, but on no date",
  wonWithoutAmount: () => "it was won for no stated amount",
  currencyMissing: () => "the amount has no currency",
  duplicateDeal: ({ name, account, first }, say) =>
    `${quoted(name, say)} of ${quoted(account, say)} stands in the table already, as ${quoted(first, say)}`,
  amountOutlier: ({ amount, median, times }, say) =>
    `the amount ${say.text(amount)} is ${say.number(Number(times), 0)} times ${Number(amount) > Number(median) ? "" : "less than "}the usual ${say.text(median)}`,
  ownerSpelling: ({ owner, meant }, say) => `the owner ${quoted(owner, say)} may be ${quoted(meant, say)}`,
  unknownOwner: ({ owner, nearest }, say) =>
    `the owner ${quoted(owner, say)} is not on the list${didYouMean(nearest, say)}`,
};

/** How to mend it. */
export const ruleAdvice: Phrases<OwnRuleCode> = {
  stageSpelling: ({ meant }, say) => `write ${quoted(meant, say)}`,
  moveNotAllowed: ({ from, allowed }, say) =>
    `choose ${say.text(allowed)}, or change the next stages of ${quoted(from, say)} in the stage table`,
  stageSkipped: () => "move it stage by stage, or except the stages that may be skipped",
  movedBack: () => "move it on, or except the stages that it may go back to",
  entryCriterion: ({ criterion }, say) =>
    `do it and tick or fill in ${quoted(criterion, say)}, or move the deal back`,
  exitCriterion: ({ criterion }, say) =>
    `do it and tick or fill in ${quoted(criterion, say)}, or move the deal back`,
  probabilityOutsideBand: () => "correct the probability, or move the deal to the stage that it fits",
  openYetClosed: () => "move it to a won or lost stage, or clear the close date",
  inactiveYetOpen: () => "move it to a lost stage, or make it active again",
  closedWithoutDate: ({ header }, say) => `write in ${quoted(header, say)} when it closed`,
  wonWithoutAmount: () => "write what it was won for",
  currencyMissing: () => "write the currency, a code such as EUR",
  duplicateDeal: () => "delete one of the two, or give them names that tell them apart",
  amountOutlier: () => "check the number: it may have zeros too many or too few",
  ownerSpelling: ({ meant }, say) => `write ${quoted(meant, say)} if that is who it is`,
  unknownOwner: () => "choose an owner from the list, or add this one to it",
};

/** Each rule's name, for lists of rules and of what they found. */
export const ruleNames: Phrases<RuleCode> = {
  unknownStage: () => "Unknown stages",
  blankStage: () => "Deals without a stage",
  statusAgainstStage: () => "Status against stage",
  flagAgainstStage: () => "Won or closed mark against stage",
  lostReasonAgainstStage: () => "Open deals with a lost reason",
  probabilityAgainstStage: () => "Probability against stage",
  unreadableNumber: () => "Unreadable numbers",
  unreadableDate: () => "Unreadable dates",
  ambiguousNumber: () => "Numbers that read two ways",
  ambiguousDate: () => "Dates that read two ways",
  probabilityOutOfRange: () => "Probabilities not between 0 and 100 %",
  unknownCurrency: () => "Unknown currencies",
  duplicateId: () => "Ids used twice",
  errorCell: () => "Cells with errors",
  datesOutOfOrder: () => "Dates out of order",
  historyBeforeCreation: () => "History before creation",
  blankField: () => "Empty fields",
  amountNotPositive: () => "Amounts of 0 or less",
  overdue: () => "Close dates that have passed",
  nextStepPast: () => "Next steps that have passed",
  createdInFuture: () => "Creation dates to come",
  closedInFuture: () => "Closed on a date to come",
  noLostReason: () => "Lost for no stated reason",
  stalled: () => "In their stage for too long",
  stageSpelling: () => "Other spellings of stages",
  moveNotAllowed: () => "Moves that are not allowed",
  stageSkipped: () => "Skipped stages",
  movedBack: () => "Moves back",
  entryCriterion: () => "Entry criteria not met",
  exitCriterion: () => "Exit criteria not met",
  probabilityOutsideBand: () => "Probabilities outside their stage's band",
  openYetClosed: () => "Open deals with a close date",
  inactiveYetOpen: () => "Open deals that are not active",
  closedWithoutDate: () => "Closed deals without a date",
  wonWithoutAmount: () => "Won deals without an amount",
  currencyMissing: () => "Amounts without a currency",
  duplicateDeal: () => "Deals that stand twice",
  amountOutlier: () => "Amounts far from the usual",
  ownerSpelling: () => "Other spellings of owners",
  unknownOwner: () => "Owners who are not on the list",
};

/** What a mend does, before it is done. */
export const mends: Phrases<MendCode> = {
  writeText: ({ header, to }, say) => `set ${quoted(header, say)} to ${quoted(to, say)}`,
  writeDate: ({ header, date }, say) => `set ${quoted(header, say)} to ${say.date(Number(date))}`,
  writeShare: ({ header, share }, say) => `set ${quoted(header, say)} to ${percent(share, say)}`,
};

/** Why a cell was not mended, or not taken back. */
export const mendRefusals: Phrases<MendRefusalCode> = {
  cellChanged: ({ cell, value }, say) =>
    `${say.text(cell)} was left alone, since it now holds ${quoted(value, say)}: check the deals again`,
  calculated: ({ cell }, say) =>
    `a formula fills ${say.text(cell)}, and formulas are left as they are: correct the formula, or what it is calculated from`,
  mendGone: ({ cell }, say) =>
    `there is nothing to mend in ${say.text(cell)} any more: check the deals again`,
  dealGone: ({ deal }, say) =>
    `${quoted(deal, say)} was left alone, since no one row of the table is it: look for it and mend it by hand`,
  columnGone: ({ header }, say) =>
    `the table has no column ${quoted(header, say)} any more: rename it back, or mend the deals by hand`,
  nothingMended: () => "there is no mend to take back: nothing was mended, or it was taken back already",
};

/** What is wrong with the rules themselves. */
export const ruleSetup: Phrases<RuleProblemCode> = {
  unknownRule: ({ rule }, say) => `there is no rule ${quoted(rule, say)}: choose one from the list`,
  exceptStageUnknown: ({ stage }, say) =>
    `the exception ${quoted(stage, say)} is no stage: choose one from the stage table`,
  badOutlierLimit: ({ limit }, say) =>
    `the limit for unusual amounts is ${say.text(limit)}: write a number above 0, such as 5`,
  ownersWithoutColumn: () =>
    "there is a list of owners but the table has no owner column: leave out the list, or add the column",
  nextStageUnknown: ({ stage, next }, say) =>
    `${quoted(stage, say)} leads to ${quoted(next, say)}, which is no stage: correct "Next stages" in the stage table`,
  skipAgainstNext: ({ stage, next, skipped }, say) =>
    `${quoted(stage, say)} leads to ${quoted(next, say)}, but no stage may be skipped and ${say.text(skipped)} would be: correct "Next stages", or except that stage`,
  backAgainstNext: ({ stage, next }, say) =>
    `${quoted(stage, say)} leads to ${quoted(next, say)}, but no deal may move back: correct "Next stages", or except that stage`,
  stageWithoutExit: ({ stage }, say) =>
    `a deal could never leave ${quoted(stage, say)} for a won or lost stage: add one to its "Next stages" or to theirs`,
  requiredWithoutColumn: ({ stage, header }, say) =>
    `${quoted(stage, say)} requires ${quoted(header, say)}, but the table has no such column: add it, or correct "Required fields" in the stage table`,
  criterionWithoutColumn: ({ stage, criterion }, say) =>
    `${quoted(stage, say)} asks for ${quoted(criterion, say)}, but the table has no such column: add it, or correct the criteria in the stage table`,
  bandAgainstProbability: ({ stage, probability, low, high }, say) =>
    `the probability of ${quoted(stage, say)} is ${percent(probability, say)}, which is not between ${percent(low, say)} and ${percent(high, say)}: correct one of them in the stage table`,
};
