import { type Language, languages } from "../../core/language.ts";
import type { CellPhrases } from "../../messages/en/cell-phrases.ts";

/**
 * Code that the script does not need for each formula, as files of the project beside Code.gs: that is
 * loaded anew for every call, these by those who ask for them (docs/decisions/0006).
 */
export type Parts = { readonly [Words in `words-${Language}`]: { readonly cellPhrases: CellPhrases } } & {
  readonly "sidebar-answers": { answerCall(json: unknown): string };
};

export type PartName = keyof Parts;

export const partNames: readonly PartName[] = [
  ...languages.map((language) => `words-${language}` as const),
  "sidebar-answers",
];

/** What a part's code calls the object of its exports. */
export const partGlobal = "part";

/** How every such file begins: the installer knows by it which files of a project are ours. */
export const partMark = '{"pipewright":';

/**
 * The text of a part's file. Google keeps it as HTML, so the code is a JSON text with nothing in it
 * that could be taken for a tag, a comment or the beginning of a template.
 */
export function partText(code: string): string {
  const escaped = JSON.stringify(code).replace(
    /[<>&`/]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  return `${partMark}${escaped}}\n`;
}
