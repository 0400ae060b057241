import type { DataName, ProjectData } from "./data-files.ts";

/** Reads a data file of the project, which every run may do, a formula's as well. */
export function projectData<Name extends DataName>(name: Name): ProjectData[Name] {
  const text = HtmlService.createHtmlOutputFromFile(name).getContent();
  return (JSON.parse(text) as { readonly pipewright: ProjectData[Name] }).pipewright;
}
