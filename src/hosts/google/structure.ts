import type { sheets_v4 } from "googleapis/build/src/apis/sheets/index.js";
import type { Range } from "../../core/cells/cell.ts";
import type { Clients } from "./clients.ts";
import { placeOf } from "./places.ts";
import { patiently } from "./retry.ts";

/** A value of developer metadata. */
export interface KeptEntry {
  readonly id: number;
  readonly key: string;
  value: string;
}

export interface SheetState {
  readonly id: number;
  readonly name: string;
  rows: number;
  columns: number;
  readonly conditionals: sheets_v4.Schema$ConditionalFormatRule[];
  readonly charts: sheets_v4.Schema$EmbeddedChart[];
  readonly kept: KeptEntry[];
  /** Blocks that the user who is signed in may not edit. */
  readonly closed: readonly { readonly range: Range; readonly open: readonly Range[] }[];
  readonly merged: readonly Range[];
  readonly tables: readonly sheets_v4.Schema$Table[];
  /** Pixels of columns, where they were set since it was read. */
  readonly widths: Map<number, number>;
}

export interface NamedPlace {
  readonly id: string;
  readonly name: string;
  readonly sheetId: number;
  range: Range;
}

/** A spreadsheet but for its cells. */
export interface Structure {
  readonly id: string;
  readonly timeZone: string;
  readonly locale: string;
  readonly sheets: SheetState[];
  readonly names: NamedPlace[];
  readonly kept: KeptEntry[];
}

const fields = [
  "properties(timeZone,locale)",
  "namedRanges",
  "developerMetadata",
  "sheets(properties,conditionalFormats,charts,developerMetadata,protectedRanges,tables,merges)",
].join(",");

export async function readStructure({ sheets, patience }: Clients, id: string): Promise<Structure> {
  const { data } = await patiently(() => sheets.spreadsheets.get({ spreadsheetId: id, fields }), patience);
  // Sheets of connected data and the like have no cells of their own.
  const grids = (data.sheets ?? []).filter(({ properties }) => (properties?.sheetType ?? "GRID") === "GRID");
  const states = grids.map(sheetState);
  return {
    id,
    timeZone: data.properties?.timeZone ?? "Etc/UTC",
    locale: data.properties?.locale ?? "en_US",
    sheets: states,
    names: (data.namedRanges ?? []).flatMap(({ namedRangeId, name, range }) => {
      const sheet = states.find((one) => one.id === (range?.sheetId ?? 0));
      // A name whose cells were deleted has an empty range.
      if (!sheet || !range || Object.keys(range).length === 0 || !name || !namedRangeId) return [];
      return [{ id: namedRangeId, name, sheetId: sheet.id, range: placeOf(range, sheet) }];
    }),
    kept: entriesOf(data.developerMetadata),
  };
}

function sheetState(sheet: sheets_v4.Schema$Sheet): SheetState {
  const { sheetId, title, gridProperties } = sheet.properties ?? {};
  const size = { rows: gridProperties?.rowCount ?? 1, columns: gridProperties?.columnCount ?? 1 };
  return {
    id: sheetId ?? 0,
    name: title ?? "",
    ...size,
    conditionals: sheet.conditionalFormats ?? [],
    charts: sheet.charts ?? [],
    kept: entriesOf(sheet.developerMetadata),
    closed: (sheet.protectedRanges ?? [])
      .filter(({ requestingUserCanEdit, warningOnly }) => requestingUserCanEdit !== true && !warningOnly)
      .map(({ range = {}, unprotectedRanges = [] }) => ({
        range: placeOf(range, size),
        open: unprotectedRanges.map((one) => placeOf(one, size)),
      })),
    merged: (sheet.merges ?? []).map((range) => placeOf(range, size)),
    tables: sheet.tables ?? [],
    widths: new Map(),
  };
}

const entriesOf = (metadata: readonly sheets_v4.Schema$DeveloperMetadata[] = []): KeptEntry[] =>
  metadata.flatMap(({ metadataId, metadataKey, metadataValue }) =>
    metadataId && metadataKey ? [{ id: metadataId, key: metadataKey, value: metadataValue ?? "" }] : [],
  );
