import { inWords } from "../functions/evaluate.ts";
import { answerFromSummaries } from "../functions/summaries/answer.ts";
import { readSummaryCells, type SummarySheet, summarySheetName } from "../functions/summaries/sheet.ts";
import { findSheet } from "../hosts/file/sheets.ts";
import { openBook } from "./book.ts";
import type { Answered, Call } from "./eval.ts";
import { phrases, sayAnswerProblem, sayProblem } from "./words.ts";

/** The summaries that a workbook holds; null: it holds none. */
export async function summaryIn(path: string): Promise<SummarySheet | null> {
  if (!/\.xlsx$/i.test(path)) return null;
  const opened = await openBook(path);
  if (!opened.ok || opened.book.workbook === null) return null;
  if (findSheet(opened.book.workbook, summarySheetName) === undefined) return null;
  const sheet = opened.book.sheets.find(({ name }) => name.toLowerCase() === summarySheetName.toLowerCase());
  return sheet === undefined ? null : readSummaryCells(sheet.grid.values);
}

/** The answer of a call from the summaries of a workbook; it says so where one is missing. */
export function fromSheet({ name, args }: Call, { facts, rows }: SummarySheet): Answered {
  const steps = answerFromSummaries(name, args, facts);
  let step = steps.next();
  while (!step.done) {
    const known = rows.get(step.value.id);
    if (known === undefined) return failed("notInSummary", { summary: step.value.id });
    step = steps.next(known);
  }
  if (step.value === null) return failed("needsTable", { name });
  const answer = inWords(step.value);
  if ("value" in answer) return { value: answer.value };
  return { error: { code: answer.error, message: sayAnswerProblem(answer.problem) } };
}

/** A reason why there is no figure, in the words of engines. */
export function failed(code: string, values: Readonly<Record<string, string | number | null>>): Answered {
  return { error: { code: "#N/A", message: sayProblem({ code, values }, phrases.engines).message } };
}
