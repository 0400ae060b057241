import type { Change, Json } from "../../core/planning/change.ts";
import type { Held } from "../../core/planning/replacing.ts";
import type { Book } from "./apps-script.ts";
import { type ReadDate, rangeIn } from "./cells.ts";
import { placeChart, removeChart } from "./chart.ts";
import { referredTo, sheetNamed } from "./find.ts";
import type { Watched } from "./formulas.ts";
import { type KeptHighlight, readHighlights, restoreHighlights, setHighlights } from "./highlights.ts";
import { styleCells } from "./looks.ts";
import { type KeptValidation, readValidation, restoreValidation, setList, setRule } from "./rules.ts";
import { saveSettings } from "./settings-store.ts";
import { appendRows, ensureTable, removeName, removeTable } from "./tables.ts";
import { words } from "./words.ts";
import { writeCells } from "./write-cells.ts";

/** What applying has to know beside the change. */
export interface Applying {
  readonly book: Book;
  readonly readDate: ReadDate;
  /** What formulas of ours are to watch; null where no table is managed. */
  readonly watched: Watched | null;
  /** What the cells that the plan replaces hold, by sheet. */
  readonly held: ReadonlyMap<string, Held>;
}

/** The rules of a range, as `restoreRules` gets them back. */
export interface KeptRules {
  readonly validation: KeptValidation;
  readonly highlights: readonly KeptHighlight[];
}

export function readRules(book: Book, sheetName: string, range: Parameters<typeof rangeIn>[1]): Json {
  const sheet = sheetNamed(book, sheetName);
  const kept: KeptRules = {
    validation: readValidation(rangeIn(sheet, range)),
    highlights: readHighlights(sheet, range),
  };
  return kept as unknown as Json;
}

export function applyChange({ book, readDate, watched, held }: Applying, change: Change): void {
  switch (change.kind) {
    case "ensureSheet":
      return ensureSheet(book, change.sheet, change.widths);
    case "removeSheet":
      return removeSheet(book, change.sheet);
    case "ensureTable":
      return ensureTable(book, change.sheet, change.range, change.name);
    case "removeTable":
      return removeTable(book, change.name);
    case "writeCells":
      return writeCells(sheetNamed(book, change.sheet), change, watched, held.get(change.sheet));
    case "styleCells":
      return styleCells(sheetNamed(book, change.sheet), change.range, change.look);
    case "appendRows":
      return appendRows(book, change.table, change.rows, readDate);
    case "setList":
      return setList(rangeIn(sheetNamed(book, change.sheet), change.range), referredTo(book, change.source));
    case "setRule":
      return setRule(rangeIn(sheetNamed(book, change.sheet), change.range), change.rule, change.message);
    case "setHighlight":
      return setHighlights(sheetNamed(book, change.sheet), [change]);
    case "restoreRules": {
      const sheet = sheetNamed(book, change.sheet);
      const kept = change.rules as unknown as KeptRules | null;
      restoreValidation(book, rangeIn(sheet, change.range), kept?.validation ?? null);
      return restoreHighlights(book, sheet, change.range, kept?.highlights ?? []);
    }
    case "defineName":
      return book.setNamedRange(change.name, referredTo(book, change.refersTo));
    case "removeName":
      return removeName(book, change.name);
    case "placeChart":
      return placeChart(book, change);
    case "removeChart":
      return removeChart(book, change.sheet, change.id);
    case "saveSettings":
      return saveSettings(book, change.settings);
    default:
      change satisfies never;
  }
}

/** Widths come in characters. Those of a sheet that is there already are its owner's choice. */
function ensureSheet(book: Book, name: string, widths: readonly number[]): void {
  if (book.getSheetByName(name)) return;
  const active = book.getActiveSheet();
  const sheet = book.insertSheet(name, book.getSheets().length);
  book.setActiveSheet(active); // a new sheet comes to the front by itself
  widths.forEach((characters, column) => {
    sheet.setColumnWidth(column + 1, Math.round(characters * 7.2 + 8));
  });
}

function removeSheet(book: Book, name: string): void {
  const sheet = book.getSheetByName(name);
  if (!sheet) return;
  if (book.getSheets().length === 1) throw new Error(words().onlySheet(name));
  book.deleteSheet(sheet);
}
