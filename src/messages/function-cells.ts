import type { Wording } from "../core/wording.ts";
import { type CellPhrases, cellPhrases } from "./en/cell-phrases.ts";
import { type Formats, formats, sentence } from "./words.ts";

/** The sentence of a cell in an answer, as the source of a call wants it. In English by itself. */
export function cellWords(
  say: Formats = formats("en"),
  phrases: CellPhrases = cellPhrases,
): (wording: Wording) => string {
  return (wording) => wordedIn(phrases, wording, say);
}

/** The same for who brings the words, and so need not load the English ones. */
export const wordedIn = (phrases: CellPhrases, { area, code, values }: Wording, say: Formats): string =>
  sentence([phrases[area]], { code, values }, say);
