import type { Serial } from "../core/cells/cell.ts";
import type { AccountLine } from "../core/metrics/account.ts";
import { type Explanation, explain, type ListedDeal, type ListedGroup } from "../functions/explain.ts";
import { explanations } from "../messages/en/explain.ts";
import { leftOutReasons } from "../messages/en/recognition.ts";
import { today } from "./as-of.ts";
import { type DealFile, type DealOptions, readDealFile } from "./deal-file.ts";
import { answerText } from "./eval.ts";
import { misuse } from "./misuse.ts";
import { parseFormula } from "./parse-formula.ts";
import type { Report } from "./report.ts";
import { sourceOf } from "./source-of.ts";
import { cellText } from "./text-table.ts";
import { say, sayAnswerProblem } from "./words.ts";

export interface ExplainOptions extends DealOptions {
  readonly deals: string;
  readonly asOf: Serial | null;
  readonly json: boolean;
  readonly all: boolean;
}

/** Deals of a group that are listed unless all are asked for. */
const shownDeals = 5;

/** Answers one formula and says how: the formula with its numbers, the deals counted and left out. */
export async function explainCommand(formula: string, options: ExplainOptions): Promise<Report> {
  const parsed = parseFormula(formula);
  if (!parsed.ok) misuse(parsed.message);
  const file = await readDealFile(options.deals, options, options.asOf, today());
  if (!file.ok) return { lines: [], error: file.problem.message, exitCode: 1 };
  const explanation = explain(parsed.name, parsed.args, sourceOf(file.value));
  const lines = options.json
    ? [JSON.stringify(jsonOf(explanation, file.value))]
    : textOf(formula, explanation, file.value, options.all ? Infinity : shownDeals);
  return { lines, exitCode: "error" in explanation.answer ? 1 : 0 };
}

const words = ({ code, values }: AccountLine) => explanations[code](values, say);
/** Rows as the sheet counts them. */
const sheetRow = (row: number, { table }: DealFile) => table.top + row + 1;

function jsonOf(explanation: Explanation, file: DealFile) {
  const { answer } = explanation;
  const lineOf = (line: AccountLine) => ({ ...line, says: words(line) });
  const groupOf = ({ as, deals }: ListedGroup) => ({
    as: lineOf(as),
    deals: deals.map((deal) => ({ ...deal, row: sheetRow(deal.row, file) })),
  });
  return {
    ...explanation,
    answer:
      "error" in answer
        ? { error: { code: answer.error, message: sayAnswerProblem(answer.problem) } }
        : { value: answer.value },
    formula: explanation.formula.map(lineOf),
    counted: explanation.counted.map(groupOf),
    leftOut: explanation.leftOut.map(groupOf),
    notes: explanation.notes.map(lineOf),
    noDeals: rowsLeftOut(file),
  };
}

/** The rows of the table that are no deals, and why. */
function rowsLeftOut({ table }: DealFile) {
  return table.recognition.leftOut.map(({ row, reason, text }) => ({
    row: table.top + row + 1,
    reason,
    says: leftOutReasons[reason]({ text }, say),
  }));
}

function textOf(formula: string, explanation: Explanation, file: DealFile, most: number): string[] {
  const { answer, name, asOf, formula: steps, counted, leftOut, notes } = explanation;
  const figure =
    "error" in answer
      ? `${answer.error} ${sayAnswerProblem(answer.problem)}`
      : answerText(name, answer.value);
  const section = (title: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : ["", title, ...lines];
  const rows = rowsLeftOut(file);
  return [
    `${formula} as of ${say.date(asOf)}`,
    figure,
    ...section(
      "How",
      steps.map((step) => `  ${words(step)}`),
    ),
    ...section(
      "Counted",
      counted.flatMap((group) => groupText(group, file, most)),
    ),
    ...section(
      "Left out",
      leftOut.flatMap((group) => groupText(group, file, most)),
    ),
    ...section(
      "Rows that are no deals",
      rows.map(({ row, says }) => `  row ${row}: ${says}`),
    ),
    ...section(
      "Mind",
      notes.map((note) => `  ${words(note)}`),
    ),
  ];
}

function groupText({ as, deals }: ListedGroup, file: DealFile, most: number): string[] {
  const total = deals.reduce((sum, { amount }) => sum + (amount ?? 0), 0);
  const number = say.plural(deals.length, { one: "{n} deal", other: "{n} deals" });
  const more = deals.length - most;
  return [
    `  ${number}, ${say.number(total, 2)}: ${words(as)}`,
    ...deals.slice(0, most).map((deal) => `    ${dealText(deal, file)}`),
    ...(more > 0 ? [`    and ${say.number(more)} more`] : []),
  ];
}

function dealText({ id, row, name, stage, amount }: ListedDeal, file: DealFile): string {
  const parts = [
    id,
    name === null || name === id ? "" : cellText(name),
    stage ?? "no known stage",
    amount === null ? "no amount" : say.number(amount, 2),
    `row ${sheetRow(row, file)}`,
  ];
  return parts.filter((part) => part !== "").join(" · ");
}
