import type { Problem } from "../core/issue.ts";
import { type Catalogue, en } from "./en/index.ts";
import { type Formats, formats, sentence } from "./words.ts";

/** The sentence for the error of a function: what is wrong, where, how to mend it. */
export function explainError(
  { problem }: { readonly problem: Problem },
  say: Formats = formats("en"),
  { phrases }: Catalogue = en,
): string {
  return sentence([phrases.functions, ...Object.values(phrases)], problem, say);
}
