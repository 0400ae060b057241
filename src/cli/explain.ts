import type { Serial } from "../core/cells/cell.ts";
import type { AccountLine } from "../core/metrics/account.ts";
import type { Recognition } from "../core/table/recognition.ts";
import { inWords } from "../functions/evaluate.ts";
import { type Explanation, explain } from "../functions/explain.ts";
import { cellWords } from "../messages/function-cells.ts";
import type { ExplainedDeal, ExplainedGroup } from "../operations/explain-views.ts";
import { explanationView } from "../operations/explanation-view.ts";
import { today } from "./as-of.ts";
import type { DealOptions } from "./deal-file.ts";
import { answerText } from "./eval.ts";
import { misuse } from "./misuse.ts";
import { parseFormula } from "./parse-formula.ts";
import type { Report } from "./report.ts";
import { type BookSource, readSource } from "./source-of.ts";
import { cellText } from "./text-table.ts";
import { cli, phrases, say, sayAnswerProblem, screens } from "./words.ts";

export interface ExplainOptions extends DealOptions {
  readonly deals: string;
  readonly asOf: Serial | null;
  readonly json: boolean;
  readonly all: boolean;
}

type LeftOutReason = Recognition["leftOut"][number]["reason"];

/** Deals of a group that are listed unless all are asked for. */
const shownDeals = 5;

/** Answers one formula and says how: the formula with its numbers, the deals counted and left out. */
export async function explainCommand(formula: string, options: ExplainOptions): Promise<Report> {
  const parsed = parseFormula(formula);
  if (!parsed.ok) misuse(parsed.message);
  const book = await readSource(options.deals, options, options.asOf, today());
  if (!book.ok) return { lines: [], error: book.problem.message, exitCode: 1 };
  const explanation = explain(parsed.name, parsed.args, book.value.source);
  const most = options.json || options.all ? Infinity : shownDeals;
  const view = viewOf(explanation, book.value, most);
  const lines = options.json ? [JSON.stringify(jsonOf(view))] : textOf(formula, view);
  return { lines, exitCode: "error" in explanation.answer ? 1 : 0 };
}

const page = screens.functionsPage;

const words = ({ code, values }: AccountLine) => phrases.explanations[code](values, say);

/** What is told of a figure, with its sentences in words. */
function viewOf(explanation: Explanation, { from }: BookSource, most: number) {
  const table = "table" in from ? from.table : null;
  const { noDeals, ...view } = explanationView(explanation, table, most);
  return {
    ...view,
    answer: inWords(view.answer, cellWords(say, phrases)),
    noDeals: noDeals.map(({ row, reason, text }) => ({
      row,
      reason,
      says: phrases.leftOut[reason as LeftOutReason]({ text }, say),
    })),
  };
}

type View = ReturnType<typeof viewOf>;

function jsonOf({ answer, steps, counted, leftOut, notes, ...view }: View) {
  const lineOf = (line: AccountLine) => ({ ...line, says: words(line) });
  const groupOf = ({ as, ...group }: ExplainedGroup) => ({ as: lineOf(as), ...group });
  return {
    ...view,
    answer:
      "error" in answer
        ? { error: { code: answer.error, message: sayAnswerProblem(answer.problem) } }
        : { value: answer.value },
    formula: steps.map(lineOf),
    counted: counted.map(groupOf),
    leftOut: leftOut.map(groupOf),
    notes: notes.map(lineOf),
  };
}

function textOf(
  formula: string,
  { answer, name, asOf, steps, counted, leftOut, notes, noDeals }: View,
): string[] {
  const figure =
    "error" in answer
      ? `${answer.error} ${sayAnswerProblem(answer.problem)}`
      : answerText(name, answer.value);
  const section = (title: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : ["", title, ...lines];
  return [
    `${formula} ${page.asOf(say.date(asOf))}`,
    figure,
    ...section(
      cli.how,
      steps.map((step) => `  ${words(step)}`),
    ),
    ...section(page.counted, counted.flatMap(groupText)),
    ...section(page.leftOut, leftOut.flatMap(groupText)),
    ...section(
      page.noDeals,
      noDeals.map(({ row, says }) => `  ${cli.rowAt(row)}: ${says}`),
    ),
    ...section(
      page.mind,
      notes.map((note) => `  ${words(note)}`),
    ),
  ];
}

function groupText({ as, count, total, currency, deals }: ExplainedGroup): string[] {
  const more = count - deals.length;
  return [
    `  ${screens.pipeline.dealCount(count, say)}, ${say.exactMoney(total, currency)}: ${words(as)}`,
    ...deals.map((deal) => `    ${dealText(deal)}`),
    ...(more > 0 ? [`    ${page.more(more, say)}`] : []),
  ];
}

function dealText({ id, row, name, stage, amount, currency }: ExplainedDeal): string {
  const parts = [
    id,
    name === null || name === id ? "" : cellText(name),
    stage ?? page.noStage,
    amount === null ? page.noAmount : say.exactMoney(amount, currency),
    row === null ? "" : cli.rowAt(row),
  ];
  return parts.filter((part) => part !== "").join(" · ");
}
