import type { Cell, Grid, Serial } from "../../cells/cell.ts";
import { currencyOf } from "../../cells/currency.ts";
import { readDate } from "../../cells/dates.ts";
import { numberReader, readNumber } from "../../cells/numbers.ts";
import { idText } from "../../deals/id.ts";
import { isProblem } from "../../metrics/problem.ts";
import { parsePeriod } from "../../periods.ts";
import type { NumberStyle } from "../../table/recognition.ts";
import { cellIn, type Found, findColumns, namesOf } from "./columns.ts";
import type { LeftOut, LeftOutCode } from "./left-out.ts";
import { noRecord } from "./table-rows.ts";
import { orderShown, timeReader } from "./times.ts";
import { type CampaignField, campaignVocabulary } from "./vocabulary.ts";

/** A row of a campaign table: what it says of the campaign, and what was spent when. */
export interface CampaignRow {
  readonly table: number;
  readonly row: number;
  readonly campaign: string;
  readonly id: string;
  readonly channel: string;
  /** In whole units; NaN: the row tells no cost. */
  readonly cost: number;
  /** ISO 4217 code; null: none is said. */
  readonly currency: string | null;
  /** First day of the cost or campaign, and the day after the last; NaN: not said. */
  readonly from: Serial;
  readonly until: Serial;
}

export interface CampaignTable {
  readonly found: Found<CampaignField>;
  readonly rows: readonly CampaignRow[];
  readonly leftOut: readonly LeftOut[];
}

const names = namesOf(campaignVocabulary);
const required = (["cost", "channel", "start", "end", "currency"] as const).map(
  (what) => ["campaign", what] as const,
) satisfies readonly (readonly CampaignField[])[];

/** The columns of a campaign table or a report of costs; null: the cells are neither. */
export function findCampaignColumns(
  grid: Grid,
  said?: Readonly<Record<string, string | null>>,
): Found<CampaignField> | null {
  return findColumns<CampaignField>(grid, names, required, said);
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
  const days = daysReader(grid, found);
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
    const known = { table, row, campaign, id: text("campaignId"), channel: text("channel"), ...days(cells) };
    const spent = costOf(cell, readCost);
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

type Days = Pick<CampaignRow, "from" | "until">;

/** A year, quarter, month or week by its number, which is no date. */
const calendar = /^\d{4}(?:[- ]?[qw]\d\d?|-\d\d?)?$/i;

const undated: Days = { from: Number.NaN, until: Number.NaN };

/**
 * The days that a row is about: those of its period ("2026-10", a day, a week), else from its start
 * to its end, else those that the lines above the header name ("1 Nov 2026 - 30 Nov 2026").
 */
function daysReader(grid: Grid, found: Found<CampaignField>): (cells: readonly Cell[]) => Days {
  const start = timeReader(() => orderShown(columnCells(grid, found, "start")));
  const end = timeReader(() => orderShown(columnCells(grid, found, "end")));
  const day = timeReader(() => orderShown(columnCells(grid, found, "period")));
  const periodAt = found.places.get("period")?.[0];
  const header = String(
    periodAt === undefined ? "" : (grid.values[found.headerRow]?.[periodAt] ?? ""),
  ).toLowerCase();
  const reportDays = preambleDays(grid, found.headerRow);
  const serial = (read: ReturnType<typeof timeReader>, cell: Cell) => {
    const reading = read(cell);
    return reading.kind === "value" || reading.kind === "ambiguous" ? Math.floor(reading.value) : Number.NaN;
  };
  return (cells) => {
    const period = cellIn(cells, found, "period");
    if (period !== null) {
      const named = calendar.test(String(period).trim()) ? parsePeriod(String(period).trim(), 0, 1) : null;
      if (named !== null && !isProblem(named)) return named;
      const first = serial(day, period);
      if (!Number.isNaN(first)) return spanFrom(first, header);
    }
    const from = serial(start, cellIn(cells, found, "start"));
    const last = serial(end, cellIn(cells, found, "end"));
    if (!Number.isNaN(from) && last >= from) return { from, until: last + 1 };
    if (!Number.isNaN(from)) return { from, until: from + 1 };
    return Number.isNaN(last) ? reportDays : { from: last, until: last + 1 };
  };
}

/** A day under the header "Month" or "Week" stands for the month or week that it begins. */
function spanFrom(first: Serial, header: string): Days {
  if (/^(?:month|kuukausi|måned|miesiąc)/.test(header)) {
    const month = parsePeriod(first, first, 1);
    if (month !== null && !isProblem(month)) return month;
  }
  return { from: first, until: first + (/^(?:week|viikko|uke|tydzień)/.test(header) ? 7 : 1) };
}

function preambleDays(grid: Grid, headerRow: number): Days {
  for (const cells of grid.values.slice(0, headerRow)) {
    for (const cell of cells) {
      const parts = typeof cell === "string" ? cell.split(/\s+(?:-|–|to)\s+/) : [];
      if (parts.length !== 2) continue;
      const [from, last] = parts.map((part) => readDate(part.replace(/^.*?:\s+/, "").trim()));
      if (from?.kind === "value" && last?.kind === "value" && last.value >= from.value) {
        return { from: Math.floor(from.value), until: Math.floor(last.value) + 1 };
      }
    }
  }
  return undated;
}
