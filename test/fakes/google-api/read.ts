import type { sheets_v4 } from "googleapis/build/src/apis/sheets/index.js";
import { parseA1 } from "../../../src/core/cells/address.ts";
import { shownCell } from "./cells.ts";
import { type Block, blockOf, type FakeBook, type FakeSheet, refuse } from "./state.ts";

/** What `spreadsheets.get` answers before its field mask. */
export function readBook(book: FakeBook, ranges: readonly string[]): unknown {
  const asked = ranges.map((range) => placeOf(book, range));
  const sheets = asked.length > 0 ? asked.map(({ sheet }) => sheet) : book.sheets;
  return {
    spreadsheetId: book.spreadsheetId,
    properties: book.properties,
    namedRanges: book.namedRanges,
    developerMetadata: metadataOn(book, undefined),
    sheets: sheets.map((sheet, index) => ({
      properties: { ...sheet.properties, sheetType: "GRID" },
      conditionalFormats: sheet.conditionalFormats,
      charts: sheet.charts,
      protectedRanges: sheet.protectedRanges,
      merges: sheet.merges,
      tables: sheet.tables,
      developerMetadata: metadataOn(book, sheet.properties.sheetId),
      ...(asked[index] ? { data: [gridData(sheet, asked[index].block)] } : {}),
    })),
  };
}

const metadataOn = (book: FakeBook, sheetId: number | undefined) =>
  book.developerMetadata.filter(({ location }) => (location?.sheetId ?? undefined) === sheetId);

function gridData(sheet: FakeSheet, { top, left, bottom, right }: Block): sheets_v4.Schema$GridData {
  const rowData: sheets_v4.Schema$RowData[] = [];
  for (const [key, cell] of Object.entries(sheet.cells)) {
    const [row = 0, column = 0] = key.split(",").map(Number);
    if (row < top || row > bottom || column < left || column > right) continue;
    // Rows end with their last filled cell, and the data with its last filled row.
    for (let at = rowData.length; at <= row - top; at++) rowData.push({});
    const line = rowData[row - top] as { values?: sheets_v4.Schema$CellData[] };
    line.values ??= [];
    for (let at = line.values.length; at <= column - left; at++) line.values.push({});
    line.values[column - left] = shownCell(cell);
  }
  const columnMetadata = Array.from({ length: right - left + 1 }, (_, index) => ({
    pixelSize: sheet.widths[left + index] ?? 100,
  }));
  return { startRow: top, startColumn: left, rowData, columnMetadata };
}

/** What `values.batchGet` answers with unformatted values. */
export function readValues(
  book: FakeBook,
  ranges: readonly string[],
): sheets_v4.Schema$BatchGetValuesResponse {
  return {
    valueRanges: ranges.map((range) => {
      const { sheet, block } = placeOf(book, range);
      const rows = (gridData(sheet, block).rowData ?? []).map(({ values = [] }) => values.map(plainValue));
      while (rows.length > 0 && rows.at(-1)?.every((value) => value === "")) rows.pop();
      return { range, ...(rows.length > 0 ? { values: rows } : {}) };
    }),
  };
}

function plainValue({ effectiveValue = {} }: sheets_v4.Schema$CellData): unknown {
  const { numberValue, stringValue, boolValue, errorValue } = effectiveValue;
  return numberValue ?? stringValue ?? boolValue ?? (errorValue ? "#NAME?" : "");
}

function placeOf(book: FakeBook, text: string): { sheet: FakeSheet; block: Block } {
  // A bare word is a named range before it is a sheet.
  const named = book.namedRanges.find(({ name }) => name === text);
  if (named) {
    const { sheet, ...block } = blockOf(book, named.range);
    return { sheet, block };
  }
  const whole = book.sheets.find(({ properties }) => quoted(properties.title).includes(text));
  const place = whole ? null : parseA1(text);
  const sheet = whole ?? book.sheets.find(({ properties }) => properties.title === place?.sheet);
  if (!sheet) return refuse(`Unable to parse range: ${text}`);
  const { rowCount, columnCount } = sheet.properties.gridProperties;
  const block = place?.range ?? { top: 0, left: 0, bottom: rowCount - 1, right: columnCount - 1 };
  if (block.bottom >= rowCount || block.right >= columnCount) refuse(`Range (${text}) exceeds grid limits.`);
  return { sheet, block };
}

const quoted = (title: string) => [title, `'${title.replaceAll("'", "''")}'`];
