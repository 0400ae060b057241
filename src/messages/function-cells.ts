import type { Wording } from "../core/wording.ts";
import { type CellPhrases, cellPhrases } from "./en/cell-phrases.ts";
import { type Formats, formats, sentence } from "./words.ts";

/** The sentence of a cell in an answer, as the source of a call wants it. */
export function cellWords(
  say: Formats = formats("en"),
  phrases: CellPhrases = cellPhrases,
): (wording: Wording) => string {
  return ({ area, code, values }) => sentence([phrases[area]], { code, values }, say);
}
