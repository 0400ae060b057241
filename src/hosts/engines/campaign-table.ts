import { type Costs, costsOf } from "../../core/attribution/inputs/costs.ts";
import {
  type CampaignRow,
  findCampaignColumns,
  readCampaignTable,
} from "../../core/attribution/inputs/read-costs.ts";
import type { Serial } from "../../core/cells/cell.ts";
import { type Engine, EngineError } from "./engine.ts";
import type { EngineMap } from "./map-file.ts";
import { columnNamed, gridOf, tableFor } from "./source-table.ts";

/** Campaigns and their costs are few: they are read as a table in memory is. */
const mostRows = 100_000;

export interface CampaignTable {
  readonly rows: readonly CampaignRow[];
  /** Rows that say nothing of a cost that could be used. */
  readonly leftOut: number;
}

/** The table of campaigns with their costs; null: there is none. */
export async function campaignTable(engine: Engine, { campaigns }: EngineMap): Promise<CampaignTable | null> {
  const table = tableFor(engine, campaigns, "campaigns");
  if (table === null) return null;
  const grid = await gridOf(engine, table, mostRows + 1);
  if (grid.values.length - 1 > mostRows)
    throw new EngineError("tooManyCosts", { table: table.name, limit: mostRows });
  const said = [...(campaigns.columns ?? [])].map(
    ([field, column]) => [columnNamed(table, column).name, field] as const,
  );
  const columns = table.columns.map(({ name }) => [name, null] as const);
  const found = findCampaignColumns(
    grid,
    said.length === 0 ? undefined : Object.fromEntries([...columns, ...said]),
  );
  if (found === null) {
    const names = table.columns.map(({ name }) => name).join(", ");
    throw new EngineError("notCampaigns", { table: table.name, columns: names });
  }
  const { rows, leftOut } = readCampaignTable(grid, found, 0);
  return { rows, leftOut: leftOut.length };
}

/** The costs in the one currency of the deals; in another without a rate, they are named and not summed. */
export function costsIn(
  { rows }: CampaignTable,
  nameOf: ReadonlyMap<string, string>,
  { currency, minorDigits }: { readonly currency: string | null; readonly minorDigits: number },
  asOf: Serial,
): Costs {
  const named = rows.map((row) => ({ ...row, name: nameOf.get(row.campaign) ?? row.campaign }));
  const deals = { currencies: currency === null ? [] : [currency] };
  return costsOf({ deals, minorDigits }, named, undefined, asOf);
}
