import { cellPieces, memorySheet, parsePieces } from "../../core/planning/memory-sheet.ts";
import type { Settings } from "../../core/planning/settings.ts";
import { placed } from "./ranges.ts";
import { type Step, step } from "./steps.ts";

/** Under this key the document keeps what a managed workbook remembers of itself. */
const key = "Pipewright.Settings";

/** Where settings may be: the document's own, and the sheet of a file that the command line made. */
export interface StoredSettings {
  readonly setting: Excel.Setting;
  readonly sheet: Excel.Worksheet;
}

/** To be loaded before `readSettings` is asked or `saveSettings` called. */
export const loadSettings = ({ workbook }: Excel.RequestContext): StoredSettings => ({
  setting: workbook.settings.getItemOrNullObject(key).load("value"),
  sheet: workbook.worksheets.getItemOrNullObject(memorySheet).load("name"),
});

/** The document's settings, else those of the file's own sheet; after a sync of `loadSettings`. */
export async function readSettings(
  context: Excel.RequestContext,
  { setting, sheet }: StoredSettings,
): Promise<Settings | null> {
  if (!setting.isNullObject) return JSON.parse(setting.value as string) as Settings;
  if (sheet.isNullObject) return null;
  const used = sheet.getUsedRangeOrNullObject(true).load(`values,${placed}`);
  await context.sync();
  if (used.isNullObject || used.columnIndex !== 0) return null;
  return parsePieces(used.values.map(([first]) => first)) as Settings | null;
}

/**
 * As text: the document would turn dates and numbers inside an object into its own. A file's sheet
 * is kept up, so that the command line goes on to know the workbook, and goes with the settings.
 */
export function saveSettings(
  context: Excel.RequestContext,
  { setting, sheet }: StoredSettings,
  settings: Settings | null,
): Step {
  if (settings === null) {
    return step(() => {
      if (!setting.isNullObject) setting.delete();
      if (!sheet.isNullObject) sheet.delete();
    });
  }
  const text = JSON.stringify(settings);
  return step(() => {
    context.workbook.settings.add(key, text);
    if (sheet.isNullObject) return;
    const pieces = cellPieces(text);
    // One cell more is emptied: the settings may have been longer by a piece.
    sheet.getRangeByIndexes(0, 0, pieces.length + 1, 1).values = [
      ...pieces.map((piece) => [`'${piece}`]),
      [""],
    ];
  }, text.length * 2);
}
