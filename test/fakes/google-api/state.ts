import type { sheets_v4 } from "googleapis/build/src/apis/sheets/index.js";

export interface FakeSheet {
  properties: {
    sheetId: number;
    title: string;
    index: number;
    gridProperties: { rowCount: number; columnCount: number };
  };
  /** "row,column" → the cell. */
  cells: Record<string, sheets_v4.Schema$CellData>;
  conditionalFormats: sheets_v4.Schema$ConditionalFormatRule[];
  charts: sheets_v4.Schema$EmbeddedChart[];
  protectedRanges: sheets_v4.Schema$ProtectedRange[];
  merges: sheets_v4.Schema$GridRange[];
  tables: sheets_v4.Schema$Table[];
  /** Column → pixels. */
  widths: Record<number, number>;
}

/** A spreadsheet as Google keeps it. Plain JSON, so that a failed batch leaves the one before. */
export interface FakeBook {
  spreadsheetId: string;
  properties: { locale: string; timeZone: string };
  sheets: FakeSheet[];
  namedRanges: sheets_v4.Schema$NamedRange[];
  developerMetadata: sheets_v4.Schema$DeveloperMetadata[];
}

/** What Google refuses, with its status. */
export class Refusal extends Error {
  readonly status: number;
  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

export function refuse(message: string): never {
  throw new Refusal(400, message);
}

export function sheetById(book: FakeBook, id: number | null | undefined): FakeSheet {
  return (
    book.sheets.find(({ properties }) => properties.sheetId === (id ?? 0)) ??
    refuse(`No grid with id: ${id ?? 0}`)
  );
}

export interface Block {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A grid range that must lie in its sheet. */
export function blockOf(
  book: FakeBook,
  range: sheets_v4.Schema$GridRange | undefined,
): Block & { sheet: FakeSheet } {
  if (!range) return refuse("a range must be given");
  const sheet = sheetById(book, range.sheetId);
  const { rowCount, columnCount } = sheet.properties.gridProperties;
  const top = range.startRowIndex ?? 0;
  const left = range.startColumnIndex ?? 0;
  const bottom = (range.endRowIndex ?? rowCount) - 1;
  const right = (range.endColumnIndex ?? columnCount) - 1;
  if (![top, left, bottom, right].every((one) => Number.isInteger(one) && one >= 0)) refuse("bad range");
  if (bottom < top || right < left) refuse("GridRange is empty");
  if (bottom >= rowCount || right >= columnCount) {
    refuse(
      `Range (${sheet.properties.title}) exceeds grid limits. Max rows: ${rowCount}, max columns: ${columnCount}`,
    );
  }
  return { sheet, top, left, bottom, right };
}

export function checkOpen({ sheet, top, left, bottom, right }: ReturnType<typeof blockOf>): void {
  const isClosed = sheet.protectedRanges.some(({ range = {}, requestingUserCanEdit }) => {
    if (requestingUserCanEdit) return false;
    return (
      top < (range.endRowIndex ?? Number.POSITIVE_INFINITY) &&
      bottom >= (range.startRowIndex ?? 0) &&
      left < (range.endColumnIndex ?? Number.POSITIVE_INFINITY) &&
      right >= (range.startColumnIndex ?? 0)
    );
  });
  if (isClosed) {
    refuse(
      "You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.",
    );
  }
}
