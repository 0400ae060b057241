import type { Workbook } from "@cj-tech-master/excelts";

export const definedNames = (workbook: Workbook): string[] => [
  ...new Set(workbook.definedNames.getAllEntries().map((entry) => entry.name)),
];

/** A workbook-wide name for a reference or formula. */
export function defineName(workbook: Workbook, name: string, refersTo: string): void {
  removeName(workbook, name);
  workbook.definedNames.addFormula(name, refersTo.replace(/^=/, ""));
}

/** Removes a workbook-wide name; names of one sheet only stay. */
export function removeName(workbook: Workbook, name: string): void {
  const names = workbook.definedNames;
  for (const map of [names.matrixMap, names.formulaMap, names.opaqueMap, names.nameForKey, names.hiddenMap]) {
    delete map[name];
  }
}

/** What a name refers to when that is one block of cells: sheet and reference. */
export function namedBlocks(workbook: Workbook): { name: string; sheet: string; reference: string }[] {
  return workbook.definedNames.getAllEntries().flatMap((entry) => {
    const [reference = ""] = entry.ranges;
    const parts = /^(?:'((?:[^']|'')+)'|([^'!]+))!(\$?[A-Z]+\$?\d+:\$?[A-Z]+\$?\d+)$/.exec(reference);
    if (!parts || entry.ranges.length !== 1 || entry.localSheetId !== undefined) return [];
    const sheet = parts[1]?.replaceAll("''", "'") ?? parts[2] ?? "";
    return [{ name: entry.name, sheet, reference: parts[3] ?? "" }];
  });
}
