import type { AttributionSettings } from "../core/attribution/inputs/settings.ts";
import type { Grid } from "../core/cells/cell.ts";
import type { Problem } from "../core/issue.ts";
import type { Overview, PlacedGrid, TablePlace } from "../core/planning/overview.ts";
import type { CampaignSource } from "../functions/source.ts";
import type { ReadRequest } from "../workbook.ts";

/** The campaigns of a managed workbook. */
export interface ManagedCampaigns {
  readonly source: CampaignSource;
  /** Where the tables stand, in the order of `CampaignTables`, for rows that are named to people. */
  readonly touches: readonly TablePlace[];
  readonly campaigns: readonly TablePlace[];
  /** Sheets whose cells the figures depend on. */
  readonly sheets: readonly string[];
}

type GridRequest = NonNullable<ReadRequest["grids"]>[number];

/** What to read for the tables that the settings remember; cells below a table are read too. */
export interface CampaignRequest {
  readonly grids: readonly GridRequest[];
  /** What was read, in the order of `grids`, as the functions take it. */
  finish(grids: readonly PlacedGrid[], upToGap: (grid: Grid, last: number) => Grid): ManagedCampaigns;
}

/** Asks for the touch, campaign and alias tables; one that is gone is a problem of the campaigns alone. */
export function requestCampaigns(settings: AttributionSettings, overview: Overview): CampaignRequest {
  const gone: string[] = [];
  const place = (name: string): TablePlace[] => {
    const found = overview.tables.find((table) => table.name === name);
    if (found === undefined) gone.push(name);
    return found === undefined ? [] : [found];
  };
  const touches = settings.touches.flatMap(place);
  const campaigns = settings.campaigns.flatMap(place);
  const aliases = settings.aliases === null ? [] : place(settings.aliases);
  const all = [...touches, ...campaigns, ...aliases];
  const { lookback, repeats, excluded, model, fields } = settings;
  const habits = { lookback, repeats, excluded, model };
  const sheets = [...new Set(all.map(({ sheet }) => sheet))];
  return {
    grids: all.map(({ sheet, range }) => {
      const used = overview.sheets.find(({ name }) => name === sheet)?.used;
      return { sheet, range: { ...range, bottom: Math.max(range.bottom, used?.bottom ?? 0) } };
    }),
    finish(grids, upToGap) {
      const placed = { touches, campaigns, sheets };
      const problem: Problem | null =
        gone.length === 0 ? null : { code: "campaignTableGone", values: { table: gone.join(", ") } };
      if (problem !== null) return { source: { tables: problem, habits }, ...placed };
      const read = all.map(({ range }, i) =>
        upToGap(grids[i]?.grid ?? { values: [] }, range.bottom - range.top),
      );
      const tables = {
        touches: read.slice(0, touches.length),
        campaigns: read.slice(touches.length, touches.length + campaigns.length),
        aliases: read[touches.length + campaigns.length] ?? null,
        names: { touches: settings.touches, campaigns: settings.campaigns },
        ...(fields === undefined ? {} : { fields }),
      };
      return { source: { tables, habits }, ...placed };
    },
  };
}
