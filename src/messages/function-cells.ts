import type { Wording } from "../core/wording.ts";
import { type Catalogue, en } from "./en/index.ts";
import { type Formats, formats, sentence } from "./words.ts";

/** The sentence of a cell in an answer, as the source of a call wants it. */
export function cellWords(
  say: Formats = formats("en"),
  { phrases }: Catalogue = en,
): (wording: Wording) => string {
  return ({ area, code, values }) => sentence([phrases[area]], { code, values }, say);
}
