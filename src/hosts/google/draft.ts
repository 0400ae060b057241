import type { sheets_v4 } from "googleapis/build/src/apis/sheets/index.js";
import type { Range } from "../../core/cells/cell.ts";
import type { Watched } from "../sheets/formulas.ts";
import { failure } from "./failure.ts";
import type { PresentCells } from "./present-cells.ts";
import type { NamedPlace, SheetState, Structure } from "./structure.ts";

export type Request = sheets_v4.Schema$Request;

/** Requests under way to be sent, and the spreadsheet as it will be once they are. */
export interface Draft {
  readonly book: Structure;
  /** Cells read before, for the changes that look at them. */
  readonly cells: PresentCells;
  /** What formulas of ours are to watch; null where no table is managed. */
  readonly watched: Watched | null;
  readonly requests: Request[];
}

export function sheetNamed({ book }: Pick<Draft, "book">, name: string): SheetState {
  const sheet = findSheet(book, name);
  if (!sheet) throw failure("noSheet", { sheet: name });
  return sheet;
}

/** Sheets tells names apart without regard to case. */
export const findSheet = (book: Structure, name: string): SheetState | undefined =>
  book.sheets.find((sheet) => sheet.name === name) ??
  book.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());

export const findName = (book: Structure, name: string): NamedPlace | undefined =>
  book.names.find((one) => one.name.toLowerCase() === name.toLowerCase());

/** Makes the sheet large enough to hold the range. */
export function makeRoom({ requests }: Draft, sheet: SheetState, { bottom, right }: Range): void {
  const grow = (dimension: "ROWS" | "COLUMNS", length: number) => {
    if (length > 0) requests.push({ appendDimension: { sheetId: sheet.id, dimension, length } });
  };
  grow("ROWS", bottom + 1 - sheet.rows);
  grow("COLUMNS", right + 1 - sheet.columns);
  sheet.rows = Math.max(sheet.rows, bottom + 1);
  sheet.columns = Math.max(sheet.columns, right + 1);
}

/** An id that Sheets will take: the same for the same thing, unless that is taken. */
export function freeId(text: string, taken: ReadonlySet<number>): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  let id = hash % 2_000_000_000;
  while (id === 0 || taken.has(id)) id++;
  return id;
}
