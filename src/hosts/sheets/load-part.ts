import { type PartName, type Parts, partGlobal } from "./parts.ts";

/**
 * Loads a part of the script, which every run may do, a formula's as well. The code is the project's own:
 * whoever could change it could change Code.gs.
 */
export function loadPart<Name extends PartName>(name: Name): Parts[Name] {
  const text = HtmlService.createHtmlOutputFromFile(name).getContent();
  const { pipewright: code } = JSON.parse(text) as { readonly pipewright: string };
  return new Function(`${code}\nreturn ${partGlobal};`)() as Parts[Name];
}
