import type { Cell, Grid, Serial } from "../../cells/cell.ts";
import { readDate } from "../../cells/dates.ts";
import { isProblem } from "../../metrics/problem.ts";
import { type Period, parsePeriod } from "../../periods.ts";
import { cellIn, type Found } from "./columns.ts";
import { orderOf, orderShown, timeReader } from "./times.ts";
import type { CampaignField } from "./vocabulary.ts";

/** The days that a cost is of. */
export interface CostDays {
  /** First day, and the day after the last; NaN: not said. `until` is infinite where the campaign still runs. */
  readonly from: Serial;
  readonly until: Serial;
  /** A date that was read day first though nothing tells its order. */
  readonly unclear: string | null;
}

/** A year, quarter, month or week by its number, which is no date. */
const calendar = /^\d{4}(?:[- ]?[qw]\d\d?|-\d\d?)?$/i;

/** "Month" and its like over days that each stand for what they begin. */
const spans: readonly (readonly [RegExp, string])[] = [
  [/^(?:month|kuukausi|måned|miesiąc)/, "this month"],
  [/^(?:quarter|neljännes|kvartal|kwartał)/, "this quarter"],
];

const dateFields = ["period", "reportStart", "reportEnd", "start", "end"] as const;

/**
 * Reads the days of a row's cost. What the report says of itself comes first: the row's day, week,
 * month or range, then its first and last reported day, then the range in the lines above the header.
 * The campaign's own dates only narrow that, for nothing is spent before a campaign begins; where the
 * report says nothing, they are the days of the cost.
 */
export function costDays(grid: Grid, found: Found<CampaignField>): (cells: readonly Cell[]) => CostDays {
  // One program writes all dates of a report, so that any column tells the order of the others.
  const read = timeReader(() => orderShown(dateCells(grid, found)));
  const periodAt = found.places.get("period")?.[0];
  const header = String(
    periodAt === undefined ? "" : (grid.values[found.headerRow]?.[periodAt] ?? ""),
  ).toLowerCase();
  const titleDays = daysAbove(grid, found.headerRow);
  const hasEnd = found.places.has("end");
  return (cells) => {
    let unclear: string | null = null;
    const dayIn = (field: CampaignField): Serial => {
      const cell = cellIn(cells, found, field);
      const reading = read(cell);
      if (reading.kind === "ambiguous") unclear ??= String(cell);
      return reading.kind === "value" || reading.kind === "ambiguous"
        ? Math.floor(reading.value)
        : Number.NaN;
    };
    const reported =
      periodDays(cellIn(cells, found, "period"), header, dayIn) ??
      between(dayIn("reportStart"), dayIn("reportEnd")) ??
      titleDays;
    const unclearReport = unclear;
    const [start, end] = [dayIn("start"), dayIn("end")];
    // An end that is left empty, or says that the campaign goes on, is none.
    const isOpen = hasEnd && Number.isNaN(end) && !Number.isNaN(start);
    const own = isOpen ? { from: start, until: Infinity } : between(start, end);
    if (reported === null) return { ...(own ?? nowhere), unclear };
    // Days that are unclear narrow nothing.
    return { ...(unclear === null ? narrowed(reported, own) : reported), unclear: unclearReport };
  };
}

const nowhere: Period = { from: Number.NaN, until: Number.NaN };

function* dateCells(grid: Grid, found: Found<CampaignField>): Generator<Cell> {
  for (let row = found.headerRow + 1; row < grid.values.length; row++) {
    for (const field of dateFields) yield cellIn(grid.values[row] ?? [], found, field);
  }
}

/** From a first to a last day; one of them alone is a single day, and so is a last before the first. */
function between(first: Serial, last: Serial): Period | null {
  if (Number.isNaN(first)) return Number.isNaN(last) ? null : { from: last, until: last + 1 };
  return { from: first, until: (last >= first ? last : first) + 1 };
}

/** The days of a period that a campaign ran in; all of it where the two have none in common. */
function narrowed(period: Period, own: Period | null): Period {
  if (own === null || own.until === own.from + 1) return period;
  const from = Math.max(period.from, own.from);
  const until = Math.min(period.until, own.until);
  return from < until ? { from, until } : period;
}

/** "2026-10", "Oct 2026", "2026-W42", "2026-10-01 - 2026-10-31", a day, or a day that stands for its month or week. */
function periodDays(cell: Cell, header: string, dayIn: (field: CampaignField) => Serial): Period | null {
  if (cell === null) return null;
  const text = String(cell).trim();
  const named = calendar.test(text) ? parsePeriod(text, 0, 1) : (monthNamed(text) ?? rangeIn(text));
  if (named !== null && !isProblem(named)) return named;
  const first = dayIn("period");
  if (Number.isNaN(first)) return null;
  const span = spans.find(([name]) => name.test(header))?.[1];
  const whole = span === undefined ? null : parsePeriod(span, first, 1);
  if (whole !== null && !isProblem(whole)) return whole;
  return { from: first, until: first + (/^(?:week|viikko|uke|tydzień)/.test(header) ? 7 : 1) };
}

/** "Oct 2026", in four languages. */
function monthNamed(text: string): Period | null {
  const first = /^\p{L}+\.? \d{4}$/u.test(text) ? dayOf(`1 ${text}`) : Number.NaN;
  const month = Number.isNaN(first) ? null : parsePeriod("this month", first, 1);
  return month === null || isProblem(month) ? null : month;
}

/** Whether a table is a platform's report, which says what days it is of; lists of campaigns do not. */
export function isReport(grid: Grid, { places, headerRow }: Found<CampaignField>): boolean {
  return places.has("reportStart") || places.has("reportEnd") || daysAbove(grid, headerRow) !== null;
}

/** The range that the lines above the header name: in one of them, or its start and its end in two. */
function daysAbove(grid: Grid, headerRow: number): Period | null {
  let start = Number.NaN;
  for (const cells of grid.values.slice(0, headerRow)) {
    for (const cell of cells) {
      if (typeof cell !== "string") continue;
      const range = rangeIn(cell);
      if (range !== null) return range;
      const [, edge, date = ""] = /^report (start|end): +(.+)$/i.exec(cell.trim()) ?? [];
      const day = edge === undefined ? Number.NaN : dayOf(date);
      if (edge?.toLowerCase() === "start") start = day;
      else if (day >= start) return { from: start, until: day + 1 };
    }
  }
  return null;
}

/** "1 Nov 2026 - 30 Nov 2026", in four languages, with or without words before a colon. */
function rangeIn(text: string): Period | null {
  const parts = text.split(/\s+(?:-|to|do|til)\s+|\s*[–—]\s*/);
  const [first = "", last = ""] = parts.map((part) => part.replace(/^.*?:\s+/, "").trim());
  if (parts.length !== 2) return null;
  const order = orderOf(first) ?? orderOf(last);
  const [from, until] = [dayOf(first, order), dayOf(last, order) + 1];
  return until > from ? { from, until } : null;
}

function dayOf(text: string, order?: ReturnType<typeof orderOf>): Serial {
  const reading = readDate(text, order);
  return reading.kind === "value" ? Math.floor(reading.value) : Number.NaN;
}
