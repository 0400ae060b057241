import type { Cell, Grid } from "../../cells/cell.ts";
import { currencyOf } from "../../cells/currency.ts";
import { numberReader, readNumber } from "../../cells/numbers.ts";
import { idText } from "../../deals/id.ts";
import type { NumberStyle } from "../../table/recognition.ts";
import { cellIn, type Found, findColumns, namesOf } from "./columns.ts";
import { type CostDays, costDays, isReport } from "./cost-days.ts";
import type { LeftOut, LeftOutCode } from "./left-out.ts";
import { noRecord } from "./table-rows.ts";
import { type CampaignField, campaignVocabulary } from "./vocabulary.ts";

/** A row of a campaign table: what it says of the campaign, and what was spent when. */
export interface CampaignRow extends Pick<CostDays, "from" | "until"> {
  readonly table: number;
  readonly row: number;
  readonly campaign: string;
  readonly id: string;
  readonly channel: string;
  /** A platform's kind of advertisement; "" where none is said. */
  readonly adType: string;
  /** In whole units; NaN: the row tells no cost. */
  readonly cost: number;
  /** ISO 4217 code; null: none is said. */
  readonly currency: string | null;
}

export interface CampaignTable {
  readonly found: Found<CampaignField>;
  readonly rows: readonly CampaignRow[];
  readonly leftOut: readonly LeftOut[];
}

const names = namesOf(campaignVocabulary);
const required = (["cost", "channel", "reportStart", "reportEnd", "start", "end", "currency"] as const).map(
  (what) => ["campaign", what] as const,
) satisfies readonly (readonly CampaignField[])[];

/** The columns of a campaign table or a report of costs; null: the cells are neither. */
export function findCampaignColumns(
  grid: Grid,
  said?: Readonly<Record<string, string | null>>,
): Found<CampaignField> | null {
  const found = findColumns<CampaignField>(grid, names, required, said);
  return found !== null && isReport(grid, found) ? withAdTypes(found, said) : found;
}

const adTypeNames = /^(?:campaign type|type|platform|publisher platform|advertising channel)$/i;

/**
 * A platform's report calls kinds of advertisements types, "Sponsored Update" or "Search": these would
 * hide what touches say of their channels. In a list of campaigns a type is a channel.
 */
function withAdTypes(
  { columns, places, ...found }: Found<CampaignField>,
  said: Readonly<Record<string, string | null>> = {},
): Found<CampaignField> {
  const channels = places.get("channel") ?? [];
  const isAdType = (index: number) => {
    const header = columns[index]?.header ?? "";
    return adTypeNames.test(header) && said[header] === undefined;
  };
  const types = [...(places.get("adType") ?? []), ...channels.filter(isAdType)];
  const moved = new Set(types);
  return {
    ...found,
    columns: columns.map((column) => (moved.has(column.index) ? { ...column, field: "adType" } : column)),
    places: new Map([
      ...places,
      ["channel", channels.filter((index) => !moved.has(index))],
      ["adType", types],
    ]),
  };
}

/** The rows of a campaign table; sums, copies and unreadable costs are listed with their reason. */
export function readCampaignTable(grid: Grid, found: Found<CampaignField>, table: number): CampaignTable {
  const rows: CampaignRow[] = [];
  const leftOut: LeftOut[] = [];
  const firstRows = new Map<string, number>();
  const leave = (row: number, code: LeftOutCode, values: LeftOut["values"] = {}) => {
    leftOut.push({ table: "campaigns", index: table, row, code, values });
  };
  const column = (field: CampaignField) => columnCells(grid, found, field);
  const readCost = numberReader(styleShown(column("cost")));
  const days = costDays(grid, found);
  for (let row = found.headerRow + 1; row < grid.values.length; row++) {
    const cells = grid.values[row] ?? [];
    const other = noRecord(cells, grid.values[found.headerRow] ?? [], found);
    if (other === "blank") continue;
    if (other !== null) {
      leave(row, other.code, { text: other.text });
      continue;
    }
    const text = (field: CampaignField) => idText(cellIn(cells, found, field));
    const cell = cellIn(cells, found, "cost");
    const campaign = text("campaign");
    if (campaign === "") {
      // Meta puts the sum of all campaigns into a row without a name.
      leave(row, "noCampaignName", { cost: cell });
      continue;
    }
    const copy = JSON.stringify(cells);
    const firstRow = firstRows.get(copy);
    if (firstRow !== undefined) {
      leave(row, "duplicateCost", { campaign, firstRow: firstRow + 1 });
      continue;
    }
    firstRows.set(copy, row);
    const { from, until, unclear } = days(cells);
    const known = {
      table,
      row,
      campaign,
      id: text("campaignId"),
      channel: text("channel"),
      adType: text("adType"),
      from,
      until,
    };
    const spent = costOf(cell, readCost);
    if (unclear !== null) leave(row, "ambiguousTime", { text: unclear });
    if (spent === null) {
      leave(row, "unreadableCost", { text: String(cell), campaign });
      rows.push({ ...known, cost: Number.NaN, currency: null });
      continue;
    }
    const written = text("currency");
    const said = written === "" ? undefined : currencyOf(written);
    if (written !== "" && typeof said !== "string")
      leave(row, "unknownCurrency", { text: written, campaign });
    const isLost = written !== "" && typeof said !== "string";
    const currency = said ?? spent.currency ?? found.currency;
    rows.push({ ...known, cost: isLost ? Number.NaN : spent.cost, currency });
  }
  return { found, rows, leftOut };
}

function costOf(
  cell: Cell,
  read: ReturnType<typeof numberReader>,
): { readonly cost: number; readonly currency: string | null } | null {
  if (cell === null) return { cost: Number.NaN, currency: null };
  if (typeof cell === "number") return { cost: cell, currency: null };
  const reading = read(String(cell));
  if (reading.kind === "blank") return { cost: Number.NaN, currency: null };
  if (reading.kind === "value" && !reading.percent) {
    return { cost: reading.value, currency: reading.currency ?? null };
  }
  // A cost of three decimals is rarer than one of thousands.
  return reading.kind === "ambiguous" ? { cost: reading.grouped, currency: null } : null;
}

/** The decimal mark that some cost of the column proves. */
function styleShown(cells: readonly Cell[]): NumberStyle | undefined {
  let points = 0;
  let commas = 0;
  for (const cell of cells) {
    const reading = typeof cell === "string" ? readNumber(cell) : null;
    if (reading?.kind !== "value") continue;
    if (reading.shows === ".") points++;
    else if (reading.shows === ",") commas++;
  }
  return points === 0 && commas === 0 ? undefined : { decimal: points >= commas ? "." : "," };
}

function columnCells(grid: Grid, found: Found<CampaignField>, field: CampaignField): readonly Cell[] {
  return grid.values.slice(found.headerRow + 1).map((cells) => cellIn(cells, found, field));
}
