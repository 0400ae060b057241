import { type Language, languages } from "../../core/language.ts";
import type { StageTemplate } from "../../core/stages/templates.ts";
import type { FunctionDoc } from "../../functions/docs/function-doc.ts";
import type { PhraseFile } from "./phrase-trees.ts";

/**
 * What the script does not need for each formula, as files of the project beside Code.gs: that is
 * loaded anew for every call, these are read by those who ask for them.
 */
export type ProjectData = { readonly [Words in `words-${Language}`]: PhraseFile } & {
  readonly "stage-templates": readonly StageTemplate[];
  readonly "function-docs": Readonly<Record<string, FunctionDoc>>;
};

export type DataName = keyof ProjectData;

export const dataNames: readonly DataName[] = [
  ...languages.map((language) => `words-${language}` as const),
  "stage-templates",
  "function-docs",
];

/** How every such file begins: the installer knows by it which files of a project are ours. */
export const dataMark = '{"pipewright":';

/**
 * The text of a file with `data`. Google keeps it as HTML, so it has nothing in it that could be
 * taken for a tag, a comment or the beginning of a template.
 */
export function dataText(data: ProjectData[DataName]): string {
  const escaped = JSON.stringify(data).replace(
    /[<>&`/]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  return `${dataMark}${escaped}}\n`;
}
