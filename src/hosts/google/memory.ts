import type { Settings } from "../../core/planning/settings.ts";
import { type Notes, noNotes, notesKey } from "../sheets/notes.ts";
import { settingsKey } from "../sheets/settings-store.ts";
import { type Draft, findSheet } from "./draft.ts";
import { failure } from "./failure.ts";
import { readKept, writeKept } from "./kept.ts";
import type { Structure } from "./structure.ts";

/** What the document remembers of a set-up, under the keys of the bound script. */
export function readSettings(book: Structure): Settings | null {
  const text = readKept(book, settingsKey);
  if (text === null) return null;
  const settings: Settings = JSON.parse(text);
  if (settings.version !== 1) throw failure("newerSettings");
  return settings;
}

export function saveSettings(draft: Draft, settings: Settings | null): void {
  if (settings === null) {
    writeKept(draft, settingsKey, null);
    writeKept(draft, notesKey, null);
    return;
  }
  // The deal table's sheet is one that people keep, so what does not fit elsewhere hangs on it.
  writeKept(draft, settingsKey, JSON.stringify(settings), findSheet(draft.book, settings.table.sheet));
}

export function readNotes(book: Structure): Notes {
  const text = readKept(book, notesKey);
  return text === null ? noNotes : { ...noNotes, ...(JSON.parse(text) as Partial<Notes>) };
}

export function saveNotes(draft: Draft, changed: Partial<Notes>): void {
  const notes = { ...readNotes(draft.book), ...changed };
  const isEmpty = notes.tables.length === 0 && Object.keys(notes.charts).length === 0;
  writeKept(draft, notesKey, isEmpty ? null : JSON.stringify(notes));
}
