import type { sheets_v4 } from "googleapis/build/src/apis/sheets/index.js";
import { rangeToA1 } from "../../core/cells/address.ts";
import type { Range } from "../../core/cells/cell.ts";
import type { Change } from "../../core/planning/change.ts";
import { replacedRanges } from "../../core/planning/replacing.ts";
import { spacerOf } from "../sheets/funnel-bars.ts";
import type { Clients } from "./clients.ts";
import { findName, findSheet } from "./draft.ts";
import { clipped, readRows } from "./grids.ts";
import { patiently } from "./retry.ts";
import type { SheetState, Structure } from "./structure.ts";

/** The cells that translating changes has to look at. */
export interface PresentCells {
  at(sheet: string, row: number, column: number): sheets_v4.Schema$CellData | undefined;
}

const fields =
  "userEnteredValue,effectiveValue,userEnteredFormat(numberFormat),effectiveFormat(numberFormat)";

/** Reads what charts, tables to be added to and cells to be replaced need known; column widths go into the structure. */
export async function readPresent(
  clients: Clients,
  book: Structure,
  changes: readonly Change[],
): Promise<PresentCells> {
  const blocks: {
    readonly sheet: string;
    readonly range: Range;
    readonly rows: sheets_v4.Schema$CellData[][];
  }[] = [];
  const read = async (sheet: SheetState, wanted: Range) => {
    const range = clipped(wanted, sheet);
    if (range.bottom < range.top || range.right < range.left) return;
    blocks.push({ sheet: sheet.name, range, rows: await readRows(clients, book.id, sheet, range, fields) });
  };
  for (const [name, range] of replacedRanges(changes)) {
    const sheet = findSheet(book, name);
    if (sheet) await read(sheet, range);
  }
  for (const change of changes) {
    if (change.kind === "placeChart") {
      const sheet = findSheet(book, change.sheet);
      const planned = spacerOf(change.series);
      if (!sheet || !planned) continue;
      await read(sheet, planned.spacer);
      await readWidths(clients, book.id, sheet, change.over);
    } else if (change.kind === "appendRows") {
      const place = findName(book, change.table);
      const sheet = book.sheets.find(({ id }) => id === place?.sheetId);
      if (place && sheet) await read(sheet, { ...place.range, bottom: sheet.rows - 1 });
    }
  }
  return {
    at(sheet, row, column) {
      const block = blocks.find(
        ({ sheet: name, range }) =>
          name === sheet &&
          row >= range.top &&
          row <= range.bottom &&
          column >= range.left &&
          column <= range.right,
      );
      return block?.rows[row - block.range.top]?.[column - block.range.left];
    },
  };
}

async function readWidths({ sheets, patience }: Clients, id: string, sheet: SheetState, over: Range) {
  const range = { ...over, bottom: over.top, right: Math.min(over.right, sheet.columns - 1) };
  if (range.right < range.left || range.top >= sheet.rows) return;
  const ranges = [rangeToA1(sheet.name, range)];
  const { data } = await patiently(
    () =>
      sheets.spreadsheets.get({
        spreadsheetId: id,
        ranges,
        fields: "sheets(data(columnMetadata(pixelSize)))",
      }),
    patience,
  );
  (data.sheets?.[0]?.data?.[0]?.columnMetadata ?? []).forEach(({ pixelSize }, index) => {
    if (pixelSize) sheet.widths.set(over.left + index, pixelSize);
  });
}
