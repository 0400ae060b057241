import { aliasHeaders } from "../core/attribution/inputs/aliases.ts";
import type { Found } from "../core/attribution/inputs/columns.ts";
import { findCampaignColumns } from "../core/attribution/inputs/read-costs.ts";
import { findTouchColumns } from "../core/attribution/inputs/read-touch-table.ts";
import { columnLetter } from "../core/cells/address.ts";
import { isBlank } from "../core/cells/blank.ts";
import type { Grid, Range } from "../core/cells/cell.ts";
import { widthOf } from "../core/cells/grid.ts";
import type { Overview, PlacedGrid, TablePlace } from "../core/planning/overview.ts";
import { headerText, readHeader } from "../core/table/header.ts";
import type { CampaignCandidate, CampaignTableKind } from "./set-campaigns-views.ts";

/** A table of touches or campaigns as it stands on a sheet. */
export interface FoundCampaignTable extends PlacedGrid {
  readonly sheet: string;
  readonly kind: CampaignTableKind;
  readonly found: Found<string> | null;
  /** The host's own table there; null: only the sheet's used cells are known. */
  readonly table: TablePlace | null;
  /** Its cells in the sheet. */
  readonly range: Range;
}

type Said = Readonly<Record<string, string | null>>;

const samplesShown = 3;

/** What a sheet holds, if it is touches, campaigns or spellings; a second deal table is neither. */
export function campaignTableIn(
  sheet: string,
  placed: PlacedGrid,
  overview: Overview,
  said: Said,
): FoundCampaignTable | null {
  const { grid, top, left } = placed;
  const found = foundIn(grid, said);
  if (found === null) return null;
  const headerRow = top + (found.columns?.headerRow ?? 0);
  const table =
    overview.tables.find(
      (place) => place.sheet === sheet && place.range.top <= headerRow && place.range.bottom > headerRow - 1,
    ) ?? null;
  const width = Math.max(1, widthOf(grid.values));
  const used = { top, left, bottom: top + grid.values.length - 1, right: left + width - 1 };
  return { ...placed, sheet, kind: found.kind, found: found.columns, table, range: table?.range ?? used };
}

function foundIn(grid: Grid, said: Said): { kind: CampaignTableKind; columns: Found<string> | null } | null {
  if (isAliasTable(grid)) return { kind: "aliases", columns: null };
  const touches = findTouchColumns(grid, said);
  if (touches !== null) return isDealTable(touches) ? null : { kind: "touches", columns: touches };
  const campaigns = findCampaignColumns(grid, said);
  if (campaigns === null || isDealTable(campaigns)) return null;
  // A list of names and types is most likely of something else.
  const telling = (["cost", "reportStart", "start", "end"] as const).some((field) =>
    campaigns.places.has(field),
  );
  return telling ? { kind: "campaigns", columns: campaigns } : null;
}

function isAliasTable({ values }: Grid): boolean {
  const first = (values[0] ?? []).map((cell) => headerText(cell).toLowerCase());
  return aliasHeaders.every((header, column) => first[column] === header.toLowerCase());
}

/** Stages and amounts stand in deal tables. */
function isDealTable({ columns }: Found<string>): boolean {
  const fields = new Set(columns.map(({ header }) => readHeader(header).claims[0]?.field));
  return fields.has("amount") && (fields.has("stage") || fields.has("status"));
}

/** The table for people to check. */
export function candidateOf(table: FoundCampaignTable, isChosen: boolean): CampaignCandidate {
  const { sheet, kind, found, grid, top, left } = table;
  const first = (found?.headerRow ?? 0) + 1;
  const rows = grid.values.slice(first);
  return {
    sheet,
    kind,
    isChosen,
    headerRow: top + first,
    rows: rows.filter((row) => row.some((cell) => !isBlank(cell))).length,
    columns: (found?.columns ?? [])
      .filter(({ header }) => header !== "")
      .map(({ index, header, field, confidence }) => ({
        letter: columnLetter(left + index),
        header,
        field,
        confidence,
        samples: samplesOf(rows, index),
      })),
  };
}

function samplesOf(rows: Grid["values"], column: number): readonly string[] {
  const shown = new Set<string>();
  for (const row of rows) {
    const cell = row[column];
    if (!isBlank(cell)) shown.add(String(cell));
    if (shown.size === samplesShown) break;
  }
  return [...shown];
}
