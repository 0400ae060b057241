import type { Book } from "./apps-script.ts";
import { readKept, writeKept } from "./kept.ts";

/** What Sheets cannot tell of its own things. */
export interface Notes {
  /** Named ranges that are tables; others are only names. */
  readonly tables: readonly string[];
  /** Our id of a chart → the spreadsheet's. */
  readonly charts: Readonly<Record<string, number>>;
}

/** The installer that runs outside of Apps Script reads and writes the same key. */
export const notesKey = "pipewright-notes";
export const noNotes: Notes = { tables: [], charts: {} };

export function readNotes(book: Book): Notes {
  const text = readKept(book, notesKey);
  return text === null ? noNotes : { ...noNotes, ...(JSON.parse(text) as Partial<Notes>) };
}

export function saveNotes(book: Book, changed: Partial<Notes>): void {
  const notes = { ...readNotes(book), ...changed };
  const isEmpty = notes.tables.length === 0 && Object.keys(notes.charts).length === 0;
  writeKept(book, notesKey, isEmpty ? null : JSON.stringify(notes));
}

export function forgetNotes(book: Book): void {
  writeKept(book, notesKey, null);
}
