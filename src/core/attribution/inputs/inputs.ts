import type { Cell, Grid, Serial } from "../../cells/cell.ts";
import type { Pipeline } from "../../deals/deals.ts";
import { idKey } from "../../deals/id.ts";
import type { Problem } from "../../issue.ts";
import { isProblem } from "../../metrics/problem.ts";
import type { Rate } from "../../money/rates.ts";
import type { Touches } from "../touches.ts";
import { type Merge, mergeNames, readAliases } from "./aliases.ts";
import type { Found, InputColumn } from "./columns.ts";
import { type Cost, costsOf } from "./costs.ts";
import { type DealFinder, dealFinder } from "./deal-finder.ts";
import type { InputTable, LeftOut } from "./left-out.ts";
import { type CampaignRow, findCampaignColumns, readCampaignTable } from "./read-costs.ts";
import { readDealColumns } from "./read-deal-columns.ts";
import { findTouchColumns, readTouchTable } from "./read-touch-table.ts";
import { type CampaignTables, gridRows, type TouchRows } from "./tables.ts";
import { onOneClock } from "./times.ts";
import { toTouches } from "./to-touches.ts";
import { addTouch, moveTouch, noZone, type TouchColumns, touchColumns } from "./touch-columns.ts";

/** A table as it was understood: which column is what, for checking. */
export interface ReadTable {
  readonly table: InputTable;
  readonly index: number;
  readonly headerRow: number;
  readonly columns: readonly InputColumn<string>[];
}

/** A campaign that a table or a touch names. */
export interface Campaign {
  readonly name: string;
  /** "" where nothing says one. */
  readonly channel: string;
}

/** All that attribution is computed from, read once for a version of the tables. */
export interface CampaignInputs {
  readonly touches: Touches;
  /** Where the touches were read: from tables of their own, or from columns of the deal table, if it has any. */
  readonly origin: "touches" | "deals" | "none";
  /** The campaigns of the campaign tables and of the touches. */
  readonly campaigns: readonly Campaign[];
  readonly costs: readonly Cost[];
  /** Campaigns of which some cost is in a currency without a rate, and that currency. */
  readonly unrated: ReadonlyMap<string, string>;
  readonly merges: readonly Merge[];
  readonly leftOut: readonly LeftOut[];
  readonly tables: readonly ReadTable[];
  /** Times that name no zone among others that do: taken to be of the zone of most. */
  readonly unzoned: number;
}

/**
 * Reads touches and campaigns against the deals of a pipeline. A problem where a table has not the
 * columns it needs. Whatever takes no part is in `leftOut`. Time and
 * memory grow with the rows.
 */
export function readCampaignInputs(
  pipeline: Pipeline,
  tables: CampaignTables,
  rates: readonly Rate[] | undefined,
  asOf: Serial,
): CampaignInputs | Problem {
  const campaignTables = tables.campaigns.map(
    (grid, index) =>
      findCampaignColumns(grid, tables.fields) ??
      missing("campaignColumns", grid, tables.names?.campaigns[index]),
  );
  const touchRows = tables.touches.map((table) => ("head" in table ? table : gridRows(table)));
  const touchTables = touchRows.map(
    ({ head }, index) =>
      findTouchColumns(head, tables.fields) ?? missing("touchColumns", head, tables.names?.touches[index]),
  );
  const failed = [...campaignTables, ...touchTables].find(isProblem);
  if (failed !== undefined) return failed;

  const rows: CampaignRow[] = [];
  const leftOut: LeftOut[] = [];
  campaignTables.forEach((found, index) => {
    if (isProblem(found)) return;
    const read = readCampaignTable(tables.campaigns[index] as Grid, found, index);
    for (const row of read.rows) rows.push(row);
    for (const one of read.leftOut) leftOut.push(one);
  });
  const columns = touchColumns();
  let unzoned = 0;
  let isTold = true;
  if (touchTables.length === 0) {
    isTold = addDealTouches(pipeline, columns);
    for (const one of dropAfterClose("deals", columns, pipeline, dealFinder(pipeline))) leftOut.push(one);
  } else {
    const deals = dealFinder(pipeline);
    const campaignOfId = campaignsById(rows);
    for (const [index, found] of touchTables.entries()) {
      if (isProblem(found)) continue;
      const left = readTouchTable(touchRows[index] as TouchRows, found, index, columns, {
        deals,
        campaignOfId,
      });
      if (isProblem(left)) return left;
      for (const one of left) leftOut.push(one);
    }
    unzoned = onOneClock(columns.at, columns.zone, columns.count);
    for (const late of dropAfterClose("touches", columns, pipeline, deals)) leftOut.push(late);
  }
  const { nameOf, merges } = mergeNames(
    spellingCounts(columns, rows),
    rows.map(({ campaign }) => campaign),
    readAliases(tables.aliases),
  );
  const named = rows.map((row) => ({ ...row, name: nameOf.get(row.campaign) ?? row.campaign }));
  const channelOf = channelsOf(named);
  const adTypeOf = adTypesOf(named);
  const { touches, doubles } = toTouches(columns, pipeline.deals.count, nameOf, channelOf, adTypeOf);
  const costs = costsOf(pipeline, named, rates, asOf);
  return {
    touches,
    origin: touchTables.length > 0 ? "touches" : isTold ? "deals" : "none",
    campaigns: campaignList(named, touches, channelOf),
    costs: costs.costs,
    unrated: costs.unrated,
    merges,
    leftOut: [...leftOut, ...doubles, ...costs.leftOut, ...untouched(pipeline, touches)],
    tables: [...readTables("touches", touchTables), ...readTables("campaigns", campaignTables)],
    unzoned,
  };
}

function missing(code: "touchColumns" | "campaignColumns", grid: Grid, table: string | undefined): Problem {
  const isFilled = (cell: Cell) => cell !== null && cell !== "";
  const filled = grid.values.find((row) => row.filter(isFilled).length > 1) ?? [];
  const headers = filled.filter(isFilled).map(String).join(", ").slice(0, 300);
  return { code, values: { headers, ...(table === undefined ? {} : { table }) } };
}

function readTables(table: InputTable, found: readonly (Found<string> | Problem)[]): readonly ReadTable[] {
  return found.flatMap((one, index) =>
    isProblem(one) ? [] : [{ table, index, headerRow: one.headerRow, columns: one.columns }],
  );
}

/** Adds the touches that the deal table tells in columns of its own; false: it has no such column. */
function addDealTouches(pipeline: Pipeline, columns: TouchColumns): boolean {
  const touches = readDealColumns(pipeline);
  for (const { deal, campaign, channel, at } of touches ?? []) {
    addTouch(columns, {
      deal,
      spelling: columns.spellings.indexOf(campaign),
      channel: columns.channels.indexOf(channel),
      at,
      zone: noZone,
      table: 0,
      row: pipeline.deals.rows[deal] as number,
      id: null,
    });
  }
  return touches !== null;
}

/** Takes out the touches that came when their deal was closed; lists rows that no deal is left of. */
function dropAfterClose(
  origin: InputTable,
  columns: TouchColumns,
  { deals }: Pipeline,
  finder: DealFinder,
): readonly LeftOut[] {
  const leftOut: LeftOut[] = [];
  const { deal, at, table, row, spelling } = columns;
  const isSameRow = (one: number, other: number) =>
    row[one] === row[other] && table[one] === table[other] && spelling[one] === spelling[other];
  let size = 0;
  let late = -1;
  for (let i = 0; i <= columns.count; i++) {
    // A contact's touch stays one of the deals that were open.
    if (late >= 0 && (i === columns.count || !isSameRow(late, i))) {
      const isKept = size > 0 && isSameRow(size - 1, late);
      const closed = deals.closed[deal[late] as number] as number;
      const values = { deal: deals.ids[deal[late] as number] ?? "", when: at[late] as number, closed };
      if (!isKept) {
        leftOut.push({
          table: origin,
          index: table[late] as number,
          row: row[late] as number,
          code: "afterClose",
          values,
        });
      }
      late = -1;
    }
    if (i === columns.count) break;
    if (finder.isAfterClose(deal[i] as number, at[i] as number)) late = i;
    else moveTouch(columns, i, size++);
  }
  columns.count = size;
  return leftOut;
}

function spellingCounts(
  { spellings }: TouchColumns,
  rows: readonly CampaignRow[],
): ReadonlyMap<string, number> {
  const counts = new Map(spellings.texts.map((text, i) => [text, spellings.counts[i] ?? 0]));
  for (const { campaign } of rows) counts.set(campaign, counts.get(campaign) ?? 0);
  return counts;
}

type NamedRow = CampaignRow & { readonly name: string };

/** The campaigns that the campaign tables tell ids of. */
export const campaignsById = (rows: readonly CampaignRow[]): ReadonlyMap<string, string> =>
  new Map(rows.flatMap(({ id, campaign }) => (id === "" ? [] : [[idKey(id), campaign] as const])));

/** The channel that the campaign tables say of each campaign, the first that says one. */
export function channelsOf(rows: readonly Pick<NamedRow, "name" | "channel">[]): ReadonlyMap<string, string> {
  const channels = new Map<string, string>();
  for (const { name, channel } of rows)
    if (channel !== "" && !channels.has(name)) channels.set(name, channel);
  return channels;
}

/** The type of advertisement that reports say of each campaign, the first that says one. */
export const adTypesOf = (rows: readonly Pick<NamedRow, "name" | "adType">[]): ReadonlyMap<string, string> =>
  channelsOf(rows.map(({ name, adType }) => ({ name, channel: adType })));

/** All campaigns, those of the campaign tables first; of others the channel most of their touches are in. */
function campaignList(
  rows: readonly NamedRow[],
  { count, campaigns, campaign, channels, channel }: Touches,
  channelOf: ReadonlyMap<string, string>,
): readonly Campaign[] {
  const tally = campaigns.map(() => new Map<number, number>());
  for (let i = 0; i < count; i++) {
    const own = tally[campaign[i] as number];
    own?.set(channel[i] as number, (own.get(channel[i] as number) ?? 0) + 1);
  }
  const list = new Map<string, string>(rows.map(({ name }) => [name, channelOf.get(name) ?? ""]));
  for (const [i, name] of campaigns.entries()) {
    const usual = [...(tally[i] ?? [])].map(([index, times]) => ({ name: channels[index] ?? "", times }));
    usual.sort((a, b) => b.times - a.times || (a.name < b.name ? -1 : 1));
    if ((list.get(name) ?? "") === "") list.set(name, usual[0]?.name ?? "");
  }
  return [...list].map(([name, channelName]) => ({ name, channel: channelName }));
}

function untouched({ deals }: Pipeline, { deal, count }: Touches): readonly LeftOut[] {
  const touched = new Uint8Array(deals.count);
  for (let i = 0; i < count; i++) touched[deal[i] as number] = 1;
  return deals.ids.flatMap((id, i) =>
    touched[i] === 1
      ? []
      : [
          {
            table: "deals",
            index: 0,
            row: deals.rows[i] as number,
            code: "untouched",
            values: { deal: id },
          } as const,
        ],
  );
}
