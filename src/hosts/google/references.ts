import { columnIndex, parseA1 } from "../../core/cells/address.ts";
import type { Range } from "../../core/cells/cell.ts";
import { findName, findSheet } from "./draft.ts";
import type { SheetState, Structure } from "./structure.ts";

/** Where a reference stands: one without a sheet is of that sheet. */
export interface Referring {
  readonly book: Structure;
  readonly sheet: SheetState;
}

/** The block that "=Stages!$A$2:$A$8", "=A2:A", "=Stages!A:A" or "=StageNames" names; null for none. */
export function resolve(text: string, { book, sheet }: Referring): { sheet: string; range: Range } | null {
  const reference = text.replace(/^=/, "").trim();
  const named = findName(book, reference);
  if (named) {
    const owner = book.sheets.find(({ id }) => id === named.sheetId);
    return owner ? { sheet: owner.name, range: named.range } : null;
  }
  const plain = parseA1(reference);
  if (plain) {
    const owner = plain.sheet === null ? sheet : findSheet(book, plain.sheet);
    return owner ? { sheet: owner.name, range: plain.range } : null;
  }
  return openRange(reference, { book, sheet });
}

const open = /^(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?\$?([A-Za-z]{1,3})\$?(\d{0,7}):\$?([A-Za-z]{1,3})$/;

/** Whole columns, or columns from a row down. */
function openRange(reference: string, { book, sheet }: Referring): { sheet: string; range: Range } | null {
  const match = open.exec(reference);
  if (!match) return null;
  const [, quoted, plain, from = "", row = "", to = ""] = match;
  const name = quoted?.replaceAll("''", "'") ?? plain;
  const owner = name === undefined ? sheet : findSheet(book, name);
  if (!owner) return null;
  const columns = [columnIndex(from), columnIndex(to)] as const;
  const top = row === "" ? 0 : Number(row) - 1;
  return {
    sheet: owner.name,
    range: { top, left: Math.min(...columns), bottom: owner.rows - 1, right: Math.max(...columns) },
  };
}
