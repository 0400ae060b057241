import type { Cell } from "../../core/cells/cell.ts";
import type { Problem } from "../../core/issue.ts";
import type { ExcelProblemCode } from "../../messages/en/excel.ts";
import { formats, sentence } from "../../messages/words.ts";
import { spokenFor } from "./spoken.ts";

/** Why Excel did not do what was asked: data for code, a sentence for people. */
export class Refusal extends Error {
  readonly problem: Problem;

  constructor(code: ExcelProblemCode, values: Readonly<Record<string, Cell>> = {}, cause?: unknown) {
    const problem = { code, values };
    super(sentence([spokenFor(locale()).excel], problem, formats(locale())), { cause });
    this.name = "Refusal";
    this.problem = problem;
  }
}

/** The user's language: Excel's own, before it is ready English. */
export function locale(): string {
  return typeof Office === "undefined" ? "en" : (Office.context?.displayLanguage ?? "en");
}

/** What an error of Office.js comes to for a user; errors of our own stay as they are. */
export function explained(error: unknown): unknown {
  if (error instanceof Refusal) return error;
  const code = codeOf(error);
  if (code === null) return error;
  const known = byCode.get(code);
  const message = error instanceof Error ? `${code}: ${error.message}` : code;
  return known ? new Refusal(known, {}, error) : new Refusal("excelRefused", { message }, error);
}

/** The code of an Office.js error; null for any other. */
export function codeOf(error: unknown): string | null {
  const code = typeof error === "object" && error !== null && "code" in error ? error.code : null;
  return typeof code === "string" ? code : null;
}

/** Codes by "Error handling with the application-specific JavaScript APIs". */
const byCode: ReadonlyMap<string, ExcelProblemCode> = new Map([
  ["InvalidOperationInCellEditMode", "cellBeingEdited"],
  ["AccessDenied", "notAllowed"],
  ["ItemNotFound", "placeGone"],
  ["InvalidReference", "placeGone"],
  ["RequestPayloadSizeLimitExceeded", "tooMuchAtOnce"],
  ["ResponsePayloadSizeLimitExceeded", "tooMuchAtOnce"],
  ["RangeExceedsLimit", "tooMuchAtOnce"],
  ["ServiceNotAvailable", "noConnection"],
] as const);

/** `Excel.run` that waits while a cell is edited and throws in words people understand. */
export async function excelRun<T>(
  batch: (context: Excel.RequestContext) => Promise<T>,
  options: Excel.RunOptions = {},
): Promise<T> {
  try {
    return await Excel.run({ delayForCellEdit: true, ...options }, batch);
  } catch (error) {
    throw explained(error);
  }
}
