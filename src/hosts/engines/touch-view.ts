import { mergeNames } from "../../core/attribution/inputs/aliases.ts";
import { adTypesOf, campaignsById, channelsOf } from "../../core/attribution/inputs/inputs.ts";
import type { CampaignRow } from "../../core/attribution/inputs/read-costs.ts";
import { findTouchColumns, readTouchTable } from "../../core/attribution/inputs/read-touch-table.ts";
import { gridRows } from "../../core/attribution/inputs/tables.ts";
import { orderShown, timeReader } from "../../core/attribution/inputs/times.ts";
import { toTouches } from "../../core/attribution/inputs/to-touches.ts";
import { touchColumns } from "../../core/attribution/inputs/touch-columns.ts";
import type { TouchField } from "../../core/attribution/inputs/vocabulary.ts";
import type { Grid } from "../../core/cells/cell.ts";
import { daySeconds } from "../../core/summaries/summary-columns.ts";
import { type Engine, type EngineColumn, EngineError, type EngineTable } from "./engine.ts";
import type { EngineMap } from "./map-file.ts";
import { columnNamed, distinctTexts, gridOf, tableFor, textSql, typedColumns } from "./source-table.ts";
import { lookedUp, momentSql, type ValueSql } from "./value-sql.ts";

/** The touches of an engine as the canonical view. */
export interface TouchView {
  readonly table: EngineTable;
  /** The text of all its rows: deal, touched_at, ord, campaign, channel and, where there is one, touch_id. */
  readonly rows: string;
  /** The text of the view: such rows without those that are there twice, and without a time. */
  once(rows: string): string;
  /** Deals with touches that are there twice, of the numbered ones of such rows. */
  doubledDeals(rows: string): string;
  readonly hasIds: boolean;
  /** Names after merging; the view holds their numbers. */
  readonly campaigns: readonly string[];
  /** Spelling → name, those of the campaign table among them. */
  readonly nameOf: ReadonlyMap<string, string>;
  /** The channels that the campaign table says of campaigns. */
  readonly channelOf: ReadonlyMap<string, string>;
  readonly channels: readonly string[];
  /** Rows that name no campaign, and times that could not be read. */
  readonly unnamed: number;
  readonly unread: number;
  /** The column that says when; null: no touch has a time. Where there is one, touches without are left out. */
  readonly time: EngineColumn | null;
}

const naming: readonly TouchField[] = [
  "campaign",
  "campaignId",
  "channel",
  "source",
  "medium",
  "sourceMedium",
  "url",
  "responded",
];

/**
 * Recognises the touch table and writes its view; null: there is none. Campaigns and channels are named
 * and merged in the core, from the texts that differ; a touch that is there twice counts once.
 */
export async function touchView(
  engine: Engine,
  map: EngineMap,
  aliases: ReadonlyMap<string, string>,
  told: readonly CampaignRow[],
): Promise<TouchView | null> {
  const whole = tableFor(engine, map.touches, "touches");
  if (whole === null) return null;
  const grid = await gridOf(engine, whole);
  const { columns: own } = map.touches;
  const said = own === undefined ? undefined : saidOf(whole, own);
  const found = findTouchColumns(grid, said);
  const table = await typedColumns(whole, { numbers: [], dates: found?.places.get("time") ?? [] });
  const place = (field: TouchField) => {
    const at = found?.places.get(field)?.[0];
    return at === undefined ? null : (table.columns[at] as EngineColumn);
  };
  const deal = place("deal");
  if (found === null || deal === null) {
    throw new EngineError("notTouches", {
      table: table.name,
      columns: table.columns.map(({ name }) => name).join(", "),
    });
  }
  const named = found.columns.flatMap(({ index, field }) =>
    field !== null && naming.includes(field) ? [table.columns[index] as EngineColumn] : [],
  );
  const combinations = await distinctTexts(engine, table, named);
  const names = namedIn(named, combinations, said, { aliases, told });
  const time = place("time");
  const when = await timeSql(engine, table, time, found.columns);
  const { dialect } = engine;
  const columns = named.map((_, k) => `name${k}`);
  const spelt = names.rows.map(({ texts, campaign, channel }) => [...texts, campaign, channel]);
  // A table without rows has no names, and a list must have one.
  const nameless = [...columns.map(() => ""), -1, -1];
  const given = dialect.values([...columns, "campaign", "channel"], spelt.length === 0 ? [nameless] : spelt);
  const order =
    map.touches.order === undefined
      ? (table.rowNumber ?? "0")
      : `CAST(${dialect.identifier(columnNamed(table, map.touches.order).name)} AS ${dialect.int})`;
  const onRow = (column: EngineColumn) => {
    const name = dialect.identifier(column.name);
    return textSql(engine, column).replace(name, `r.${name}`);
  };
  const touch = place("touch");
  const touchId = touch === null ? "" : ", touch_id";
  const rows = `SELECT ${onRow(deal)} AS deal, ${when.sql} AS touched_at, CAST(r.touch_line AS ${dialect.int}) AS ord,
    m.campaign AS campaign, m.channel AS channel${touch === null ? "" : `, ${onRow(touch)} AS touch_id`}
  FROM (SELECT *, ${order} AS touch_line FROM ${table.from}) AS r
  JOIN (SELECT ${[...columns, "campaign", "channel"].join(", ")} FROM ${given}) AS m
    ON ${named.map((column, k) => `m.name${k} = ${onRow(column)}`).join(" AND ")}
  ${when.join ?? ""}`;
  // One id is one touch; without ids one deal, campaign and time is.
  const same =
    touch === null
      ? "campaign, touched_at"
      : `CASE WHEN touch_id = '' THEN campaign END, CASE WHEN touch_id = '' THEN touched_at END, touch_id`;
  const unique = touch === null ? "touched_at IS NULL" : "(touch_id = '' AND touched_at IS NULL)";
  return {
    table,
    rows,
    once: (given) => `SELECT deal, touched_at, ord, campaign, channel FROM (
  SELECT deal, touched_at, ord, campaign, channel${touchId},
    ROW_NUMBER() OVER (PARTITION BY deal, ${same} ORDER BY ord, COALESCE(touched_at, 0), campaign, channel) AS copy
  FROM (
  ${given}
  ) AS named
) AS numbered WHERE ${time === null ? `copy = 1 OR ${unique}` : "copy = 1 AND touched_at IS NOT NULL"}`,
    doubledDeals: (given) => `SELECT deal FROM (
  SELECT deal FROM (
  ${given}
  ) AS named WHERE NOT (${unique}) GROUP BY deal, ${same} HAVING COUNT(*) > 1
) AS twice GROUP BY deal`,
    hasIds: touch !== null,
    campaigns: names.campaigns,
    channels: names.channels,
    nameOf: names.nameOf,
    channelOf: names.channelOf,
    unnamed: names.unnamed,
    unread: when.unread,
    time,
  };
}

function saidOf(
  table: EngineTable,
  own: ReadonlyMap<TouchField, string>,
): Readonly<Record<string, string | null>> {
  const said = new Map<string, string | null>(table.columns.map(({ name }) => [name, null]));
  for (const [field, column] of own) said.set(columnNamed(table, column).name, field);
  return Object.fromEntries(said);
}

/** Campaign and channel of each combination of texts, read and merged as those of any touch table. */
function namedIn(
  columns: readonly EngineColumn[],
  combinations: Awaited<ReturnType<typeof distinctTexts>>,
  said: Readonly<Record<string, string | null>> | undefined,
  { aliases, told }: { aliases: ReadonlyMap<string, string>; told: readonly CampaignRow[] },
) {
  const grid: Grid = {
    values: [
      ["Deal ID", ...columns.map(({ name }) => name)],
      ...combinations.map(({ texts }, row) => [row, ...texts]),
    ],
  };
  const found = findTouchColumns(grid, said === undefined ? undefined : { ...said, "Deal ID": "deal" });
  if (found === null)
    throw new EngineError("notTouches", {
      table: "touches",
      columns: columns.map(({ name }) => name).join(", "),
    });
  const into = touchColumns();
  readTouchTable(gridRows(grid), found, 0, into, {
    deals: {
      deal: (cell) => Number(cell),
      sharing: () => 0,
      dealsOf: () => undefined,
      isAfterClose: () => false,
    },
    campaignOfId: campaignsById(told),
  });
  const counts = new Map<string, number>();
  for (let i = 0; i < into.count; i++) {
    const text = into.spellings.texts[into.spelling[i] as number] as string;
    counts.set(text, (counts.get(text) ?? 0) + (combinations[into.deal[i] as number]?.count ?? 0));
  }
  for (const { campaign } of told) counts.set(campaign, counts.get(campaign) ?? 0);
  const own = told.map(({ campaign }) => campaign);
  const { nameOf } = mergeNames(counts, own, aliases);
  const named = told.map((row) => ({ ...row, name: nameOf.get(row.campaign) ?? row.campaign }));
  const channelOf = channelsOf(named);
  const { touches } = toTouches(into, combinations.length, nameOf, channelOf, adTypesOf(named));
  const rows = Array.from({ length: touches.count }, (_, i) => ({
    texts: combinations[touches.deal[i] as number]?.texts ?? [],
    campaign: touches.campaign[i] as number,
    channel: touches.channel[i] as number,
  }));
  const isNamed = new Set(touches.deal);
  const unnamed = combinations.reduce((sum, { count }, row) => sum + (isNamed.has(row) ? 0 : count), 0);
  if (rows.length === 0 && combinations.length > 0)
    throw new EngineError("noCampaigns", { columns: columns.map(({ name }) => name).join(", ") });
  const { campaigns, channels } = touches;
  return { rows, campaigns, channels, nameOf, channelOf, unnamed };
}

async function timeSql(
  engine: Engine,
  table: EngineTable,
  column: EngineColumn | null,
  columns: readonly { readonly index: number; readonly header: string }[],
): Promise<ValueSql> {
  if (column === null) return { sql: `CAST(NULL AS ${engine.dialect.int})`, join: null, unread: 0 };
  if (column.type !== "text") {
    const index = columns.find(({ header }) => header === column.name)?.index ?? 0;
    const plain = {
      index,
      header: column.name,
      field: null,
      confidence: 1,
      reason: { code: "none", values: {} },
      reading: {},
      entryOf: null,
    } as const;
    return momentSql(engine, table, column, plain, "text_time");
  }
  return lookedUp(engine, table, column, "text_time", (texts) => {
    const read = timeReader(() => orderShown(texts));
    return Float64Array.from(texts, (text) => {
      const time = read(text);
      return time.kind === "value" || time.kind === "ambiguous"
        ? Math.round(time.value * daySeconds)
        : Number.NaN;
    });
  });
}
