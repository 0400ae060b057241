import type { Serial } from "../core/cells/cell.ts";
import { isProblem } from "../core/metrics/problem.ts";
import { inReportingCurrency } from "../core/money/convert.ts";
import { campaignScope } from "../functions/campaign/scope.ts";
import type { Value } from "../functions/descriptor.ts";
import { evaluate } from "../functions/evaluate.ts";
import { registry } from "../functions/registry.ts";
import type { Source } from "../functions/source.ts";
import { fromSummary } from "../functions/summaries/sheet-answer.ts";
import { decodeText } from "../hosts/file/decode.ts";
import { readBytes } from "../hosts/file/disk.ts";
import { today } from "./as-of.ts";
import { inputNotes } from "./attribution/input-notes.ts";
import type { DealOptions, Result } from "./deal-file.ts";
import { doubtLines } from "./doubts.ts";
import { misuse } from "./misuse.ts";
import { type ParsedFormula, parseFormula } from "./parse-formula.ts";
import type { Report } from "./report.ts";
import { type BookSource, readSource } from "./source-of.ts";
import { cellText, textTable } from "./text-table.ts";
import { phrases, say, sayAnswerProblem } from "./words.ts";

export interface EvalOptions extends DealOptions {
  readonly deals?: string;
  readonly formulas?: string;
  readonly asOf: Serial | null;
  readonly json: boolean;
}

/** An answer of the command line: a value, or a spreadsheet's error value and what it means. */
export type Answered =
  | { readonly value: Value }
  | { readonly error: { readonly code: string; readonly message: string } };

/** Answers each formula from one reading of the deals; the lines to print and the exit code. */
export async function evalCommand(
  formulas: readonly string[],
  options: EvalOptions,
  read: typeof readSource = readSource,
): Promise<Report> {
  const calls = await callsOf(formulas, options);
  if (options.deals === undefined) misuse("give --deals FILE with the deal table, or --engine with --data");
  const book = await read(options.deals, options, options.asOf, today());
  const source: Result<Source> = book.ok ? { ok: true, value: book.value.source } : book;
  const answers = calls.map(({ call }) => answerOf(call, source));
  const notes = book.ok ? [...notesOn(book.value), ...campaignNotes(calls, book.value.source)] : [];
  return evalReport(calls, answers, options.json, notes);
}

/** What the figures asked for leave out of touches and campaigns, in the words of `attribute`. */
function campaignNotes(calls: readonly FormulaCall[], source: Source): readonly string[] {
  const { asOf, rates, campaigns } = source;
  const names = calls.map(({ call }) => call.name.replaceAll("_", "."));
  const isAsked =
    names.some((name) => name.startsWith("CAMPAIGN.")) ||
    (campaigns !== undefined && names.includes("CUSTOMER.CAC"));
  const read = isAsked ? source.managed() : null;
  if (read === null || isProblem(read)) return [];
  const scope = campaignScope({
    pipeline: rates === undefined ? read : inReportingCurrency(read, rates, asOf),
    selected: null,
    asOf,
    ...(campaigns === undefined ? {} : { campaigns }),
    ...(rates === undefined ? {} : { rates }),
  });
  // What is wrong with the tables the answers say themselves.
  return isProblem(scope) || scope.inputs.origin === "none" ? [] : inputNotes(scope.inputs);
}

function notesOn({ from }: BookSource): readonly string[] {
  if ("table" in from) return doubtLines(from.table);
  const { code, values } = fromSummary(from.summary);
  return [phrases.explanations[code](values, say)];
}

/** A formula as it was given, and what it calls. */
export interface FormulaCall {
  readonly text: string;
  readonly call: Call;
}

/** The formulas given as arguments and in a file. */
export async function callsOf(
  formulas: readonly string[],
  options: Pick<EvalOptions, "formulas">,
): Promise<readonly FormulaCall[]> {
  const all = [...formulas, ...(options.formulas === undefined ? [] : await linesOf(options.formulas))];
  if (all.length === 0) misuse("give a formula, such as '=PIPELINE.VALUE(\"won\")', or --formulas FILE");
  return all.map((text) => ({ text, call: callOf(text) }));
}

export function evalReport(
  calls: readonly FormulaCall[],
  answers: readonly Answered[],
  isJson: boolean,
  notes: readonly string[],
): Report {
  const lines = calls.map(({ text, call }, k) => {
    const answer = answers[k] as Answered;
    return isJson ? JSON.stringify(answer) : readable(text, call.name, answer, calls.length > 1);
  });
  return { lines, notes, exitCode: answers.some((answer) => "error" in answer) ? 1 : 0 };
}

async function linesOf(path: string): Promise<string[]> {
  const bytes = await readBytes(path);
  if (bytes === null) misuse(`there is no file ${path}`);
  const text = decodeText(bytes);
  if (text === null) misuse(`${path} is not a text file: write one formula a line`);
  return text.split(/\r?\n/).filter((line) => line.trim() !== "");
}

export type Call = Extract<ParsedFormula, { ok: true }>;

function callOf(text: string): Call {
  const parsed = parseFormula(text);
  return parsed.ok ? parsed : misuse(parsed.message);
}

export function answerOf(call: Call, source: Result<Source>): Answered {
  if (!source.ok) return { error: { code: "#N/A", message: source.problem.message } };
  const answer = evaluate(call.name, call.args, source.value);
  if ("value" in answer) return { value: answer.value };
  return { error: { code: answer.error, message: sayAnswerProblem(answer.problem) } };
}

function readable(text: string, name: string, answer: Answered, several: boolean): string {
  if ("error" in answer) return `${several ? `${text}: ` : ""}${answer.error.code} ${answer.error.message}`;
  const shown = answerText(name, answer.value);
  return several ? `${text}:${Array.isArray(answer.value) ? "\n" : " "}${shown}` : shown;
}

/** An answer as people read it: a spill as aligned columns, a share in per cent. */
export function answerText(name: string, value: Value): string {
  if (Array.isArray(value)) return textTable(value);
  const share = registry.find((one) => one.name === name.replaceAll("_", "."))?.result === "share";
  return typeof value === "number" && share
    ? say.percent(value, 2)
    : cellText(value as Exclude<Value, readonly unknown[]>);
}
