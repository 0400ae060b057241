import type { Problem } from "../core/issue.ts";
import { type CellPhrases, cellPhrases } from "./en/cell-phrases.ts";
import { type Formats, formats, sentence } from "./words.ts";

/** The sentence for the error of a function: what is wrong, where, how to mend it. In English by itself. */
export function explainError(
  { problem }: { readonly problem: Problem },
  say: Formats = formats("en"),
  phrases: CellPhrases = cellPhrases,
): string {
  return explainIn(phrases, problem, say);
}

/** The same for who brings the words, and so need not load the English ones. */
export const explainIn = (phrases: CellPhrases, problem: Problem, say: Formats): string =>
  sentence([phrases.functions, ...Object.values(phrases)], problem, say);
