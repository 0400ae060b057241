import type { Problem } from "../core/issue.ts";
import { argumentProblems, isProblem } from "../core/metrics/problem.ts";
import type { FunctionError, WordedAnswer, WordedValue } from "./descriptor.ts";

const badArguments: ReadonlySet<string> = new Set(argumentProblems);

/** A result as the answer of a function; a problem becomes the error that fits it. */
export function answer(result: WordedValue | Problem): WordedAnswer {
  return isProblem(result) ? errorOf(result) : { value: result };
}

export function errorOf(problem: Problem): FunctionError {
  return { error: badArguments.has(problem.code) ? "#VALUE!" : "#N/A", problem };
}
