import type { Language } from "../../src/core/language.ts";
import { templates } from "../../src/core/stages/templates.ts";
import { functionDocs } from "../../src/functions/docs/function-docs.ts";
import { type DataName, dataNames, dataText, type ProjectData } from "../../src/hosts/sheets/data-files.ts";
import { phraseFile } from "./phrase-file.ts";

/** The texts of the project's data files, by their names. */
export async function dataTexts(): Promise<Readonly<Record<string, string>>> {
  const texts = dataNames.map(async (name) => [name, dataText(await held(name))] as const);
  return Object.fromEntries(await Promise.all(texts));
}

async function held(name: DataName): Promise<ProjectData[DataName]> {
  switch (name) {
    case "stage-templates":
      return templates();
    case "function-docs":
      return functionDocs();
    default:
      return phraseFile(name.slice("words-".length) as Language);
  }
}
