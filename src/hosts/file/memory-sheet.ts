import type { Workbook, Worksheet } from "@cj-tech-master/excelts";
import { cellPieces, memorySheet, parsePieces } from "../../core/planning/memory-sheet.ts";
import type { Settings } from "../../core/planning/settings.ts";
import { findSheet, removeSheet } from "./sheets.ts";

/** What only this host must remember of its own changes. */
export interface HostNotes {
  /** Chart id → its sheet and title, as charts in files bear no id of ours. */
  readonly charts: Readonly<Record<string, { readonly sheet: string; readonly title: string }>>;
  /** Table name → the sheet's own filter that the table took the place of. */
  readonly filters: Readonly<Record<string, string>>;
  /** Defined names that stand in for tables. */
  readonly tableNames: readonly string[];
}

const columns = { settings: 1, notes: 2 } as const;
const nothing: HostNotes = { charts: {}, filters: {}, tableNames: [] };

export const readSettings = (workbook: Workbook): Settings | null =>
  readJson(workbook, columns.settings) as Settings | null;

export const readNotes = (workbook: Workbook): HostNotes => ({
  ...nothing,
  ...(readJson(workbook, columns.notes) as Partial<HostNotes> | null),
});

export function saveSettings(workbook: Workbook, settings: Settings | null): void {
  write(workbook, settings, readNotes(workbook));
}

export function saveNotes(workbook: Workbook, changed: Partial<HostNotes>): void {
  write(workbook, readSettings(workbook), { ...readNotes(workbook), ...changed });
}

/** Once there is nothing to remember the sheet goes. */
function write(workbook: Workbook, settings: Settings | null, notes: HostNotes): void {
  const blank = JSON.stringify(notes) === JSON.stringify(nothing);
  if (settings === null && blank) {
    removeSheet(workbook, memorySheet);
    return;
  }
  const sheet =
    findSheet(workbook, memorySheet) ?? workbook.addWorksheet(memorySheet, { state: "veryHidden" });
  sheet.eachRow((row) => {
    row.values = [];
  });
  writePieces(sheet, columns.settings, settings === null ? "" : JSON.stringify(settings));
  writePieces(sheet, columns.notes, blank ? "" : JSON.stringify(notes));
}

function writePieces(sheet: Worksheet, column: number, text: string): void {
  for (const [row, piece] of cellPieces(text).entries()) sheet.getCell(row + 1, column).value = piece;
}

function readJson(workbook: Workbook, column: number): unknown {
  return parsePieces(findSheet(workbook, memorySheet)?.getColumn(column).values ?? []);
}
