import type { Settings } from "../../core/planning/settings.ts";
import type { Book } from "./apps-script.ts";
import { readKept, writeKept } from "./kept.ts";
import { forgetNotes } from "./notes.ts";
import { words } from "./words.ts";

/** The installer that runs outside of Apps Script reads and writes the same key. */
export const settingsKey = "pipewright-settings";

export function readSettings(book: Book): Settings | null {
  const text = readKept(book, settingsKey);
  if (text === null) return null;
  const settings: Settings = JSON.parse(text);
  if (settings.version !== 1) throw new Error(words().newerSettings);
  return settings;
}

export function saveSettings(book: Book, settings: Settings | null): void {
  if (settings === null) {
    writeKept(book, settingsKey, null);
    forgetNotes(book);
    return;
  }
  // The deal table's sheet is one that people keep, so what does not fit elsewhere hangs on it.
  const sheet = book.getSheetByName(settings.table.sheet) ?? undefined;
  writeKept(book, settingsKey, JSON.stringify(settings), sheet);
}
