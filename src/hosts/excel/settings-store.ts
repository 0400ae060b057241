import type { Settings } from "../../core/planning/settings.ts";
import { type Step, step } from "./steps.ts";

/** Under this key the document keeps what a managed workbook remembers of itself. */
const key = "Pipewright.Settings";

/** To be loaded before `settingsOf` is asked or `saveSettings` called. */
export const loadSettings = (context: Excel.RequestContext): Excel.Setting =>
  context.workbook.settings.getItemOrNullObject(key).load("value");

export const settingsOf = (stored: Excel.Setting): Settings | null =>
  stored.isNullObject ? null : (JSON.parse(stored.value as string) as Settings);

/** As text: the document would turn dates and numbers inside an object into its own. */
export function saveSettings(
  context: Excel.RequestContext,
  present: Excel.Setting,
  settings: Settings | null,
): Step {
  if (settings === null) {
    return step(() => {
      if (!present.isNullObject) present.delete();
    });
  }
  const text = JSON.stringify(settings);
  return step(() => context.workbook.settings.add(key, text), text.length);
}
