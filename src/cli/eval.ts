import type { Serial } from "../core/cells/cell.ts";
import type { Value } from "../functions/descriptor.ts";
import { evaluate } from "../functions/evaluate.ts";
import { registry } from "../functions/registry.ts";
import { decodeText } from "../hosts/file/decode.ts";
import { readBytes } from "../hosts/file/disk.ts";
import { today } from "./as-of.ts";
import { type DealFile, type DealOptions, type Result, readDealFile } from "./deal-file.ts";
import { doubtLines } from "./doubts.ts";
import { misuse } from "./misuse.ts";
import { type ParsedFormula, parseFormula } from "./parse-formula.ts";
import type { Report } from "./report.ts";
import { sourceOf } from "./source-of.ts";
import { cellText, textTable } from "./text-table.ts";
import { say, sayAnswerProblem } from "./words.ts";

export interface EvalOptions extends DealOptions {
  readonly deals: string;
  readonly formulas?: string;
  readonly asOf: Serial | null;
  readonly json: boolean;
}

/** An answer of the command line: a value, or a spreadsheet's error value and what it means. */
type Said =
  | { readonly value: Value }
  | { readonly error: { readonly code: string; readonly message: string } };

/** Answers each formula from one reading of the deals; the lines to print and the exit code. */
export async function evalCommand(
  formulas: readonly string[],
  options: EvalOptions,
  read: typeof readDealFile = readDealFile,
): Promise<Report> {
  const all = [...formulas, ...(options.formulas === undefined ? [] : await linesOf(options.formulas))];
  if (all.length === 0) misuse("give a formula, such as '=PIPELINE.VALUE(\"won\")', or --formulas FILE");
  const calls = all.map((text) => ({ text, call: callOf(text) }));
  const file = await read(options.deals, options, options.asOf, today());
  const answers = calls.map(({ text, call }) => ({ text, name: call.name, answer: answerOf(call, file) }));
  const failed = answers.some(({ answer }) => "error" in answer);
  const lines = answers.map(({ text, name, answer }) =>
    options.json ? JSON.stringify(answer) : readable(text, name, answer, all.length > 1),
  );
  return { lines, notes: file.ok ? doubtLines(file.value.table) : [], exitCode: failed ? 1 : 0 };
}

async function linesOf(path: string): Promise<string[]> {
  const bytes = await readBytes(path);
  if (bytes === null) misuse(`there is no file ${path}`);
  const text = decodeText(bytes);
  if (text === null) misuse(`${path} is not a text file: write one formula a line`);
  return text.split(/\r?\n/).filter((line) => line.trim() !== "");
}

type Call = Extract<ParsedFormula, { ok: true }>;

function callOf(text: string): Call {
  const parsed = parseFormula(text);
  return parsed.ok ? parsed : misuse(parsed.message);
}

function answerOf(call: Call, file: Result<DealFile>): Said {
  if (!file.ok) return { error: { code: "#N/A", message: file.problem.message } };
  const answer = evaluate(call.name, call.args, sourceOf(file.value));
  if ("value" in answer) return { value: answer.value };
  return { error: { code: answer.error, message: sayAnswerProblem(answer.problem) } };
}

function readable(text: string, name: string, answer: Said, several: boolean): string {
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
