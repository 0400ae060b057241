import { usualHabits } from "../core/attribution/inputs/settings.ts";
import type { Serial } from "../core/cells/cell.ts";
import { readHistory } from "../core/deals/history.ts";
import { readPipeline } from "../core/deals/read.ts";
import type { CampaignSource } from "../functions/source.ts";
import type { Engine, EngineTable } from "../hosts/engines/engine.ts";
import type { EngineData } from "../hosts/engines/engine-data.ts";
import type { EngineMap } from "../hosts/engines/map-file.ts";
import { gridOf, tableFor } from "../hosts/engines/source-table.ts";
import { bookReader } from "./book.ts";
import { type DealFile, type DealOptions, type Result, readDeals } from "./deal-file.ts";

/** Rows up to which a table is fetched whole; beyond, only summaries answer. */
const mostDeals = 100_000;
const mostTouches = 1_000_000;

/**
 * The tables of an engine read as those of a file, for functions that no summary can answer; null: they
 * are too large for that.
 */
export async function tableOnEngine(on: {
  readonly engine: Engine;
  readonly data: EngineData;
  readonly map: EngineMap;
  readonly options: Pick<DealOptions, "decimal" | "dates">;
  readonly asOf: Serial;
}): Promise<Result<DealFile> | null> {
  const { engine, data, map, options, asOf } = on;
  const { decimal, dates } = options;
  const history = tableFor(engine, map.history, "history");
  const grids = [];
  for (const [table, limit] of [
    [data.deals.table, mostDeals],
    [data.touches?.table ?? null, mostTouches],
    [history, mostTouches],
    [tableFor(engine, map.campaigns, "campaigns"), mostDeals],
  ] as const) {
    const grid = table === null ? null : await wholeGrid(engine, table, limit);
    if (grid === "tooLarge") return null;
    grids.push(grid);
  }
  const [deals, touches, moves, costs] = grids;
  const book = {
    sheets: [{ name: data.deals.table.name, hidden: false, grid: deals ?? { values: [] } }],
    active: 0,
    workbook: null,
    losses: [],
  };
  const columns = [...(map.deals.columns ?? [])].map(([field, column]) => `${field}=${column}`);
  const read = await readDeals(
    { sheets: book.sheets, read: bookReader(book, asOf) },
    {
      map: columns,
      ...(decimal === undefined ? {} : { decimal }),
      ...(dates === undefined ? {} : { dates }),
    },
    asOf,
    asOf,
  );
  if (!read.ok) return read;
  const { table } = read.value;
  const past = moves === null || moves === undefined ? null : readHistory(moves);
  const stages = data.facts.stages;
  const pipeline = readPipeline(table.grid, table.recognition, {
    stages,
    ...(past?.ok ? { history: past.history } : {}),
  });
  const fields = [...(map.touches.columns ?? []), ...(map.campaigns.columns ?? [])];
  const campaigns: CampaignSource | null =
    touches === null || touches === undefined
      ? null
      : {
          tables: {
            touches: [touches],
            campaigns: costs === null || costs === undefined ? [] : [costs],
            aliases: null,
            ...(fields.length === 0
              ? {}
              : { fields: Object.fromEntries(fields.map(([field, column]) => [column, field])) }),
          },
          habits: usualHabits,
        };
  return { ok: true, value: { ...read.value, pipeline, ...(campaigns === null ? {} : { campaigns }) } };
}

async function wholeGrid(engine: Engine, table: EngineTable, limit: number) {
  const grid = await gridOf(engine, table, limit + 1);
  return grid.values.length - 1 > limit ? ("tooLarge" as const) : grid;
}
