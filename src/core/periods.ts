import type { Cell, Serial } from "./cells/cell.ts";
import { dayOf, lastSerial, serialOf } from "./cells/dates.ts";
import type { Problem } from "./issue.ts";
import { problem } from "./metrics/problem.ts";

/** From the start of `from` to before `until`. */
export interface Period {
  readonly from: Serial;
  readonly until: Serial;
}

/**
 * Reads a period: `2026`, `2026-Q4`, `2026-10`, `2026-W42` (ISO week), `FY26`, `FY26-Q3`,
 * `this|last|next week|month|quarter|year`, `last|next 90 days`, `2026-10-01..2026-12-31` (both
 * days belong to it). A date means its month; blank is all time, null. A whole number from 1900
 * to 2200 is a year, not a date of 1905. A fiscal year is named for the calendar year it ends in.
 * `last 90 days` ends with the as-of day, `next 90 days` begins the day after.
 */
export function parsePeriod(given: Cell, asOf: Serial, fiscalYearStart: number): Period | null | Problem {
  if (given === null) return null;
  if (typeof given === "number") return fromNumber(given) ?? problem("notAPeriod", { given });
  const text = String(given).trim().toLowerCase().replace(/\s+/g, " ");
  if (text === "") return null;
  const period =
    fromCalendar(text) ??
    fromFiscal(text, fiscalYearStart) ??
    fromRelative(text, Math.floor(asOf)) ??
    fromDays(text);
  if (period === null) return problem("notAPeriod", { given });
  if (period.until <= period.from) return problem("backwardsPeriod", { given });
  return period;
}

/** Months may run past December or before January: the calendar carries over. */
function months(year: number, month: number, length: number): Period {
  return { from: monthStart(year, month), until: monthStart(year, month + length) };
}

function monthStart(year: number, month: number): Serial {
  const years = Math.floor((month - 1) / 12);
  return serialOf(year + years, month - years * 12, 1);
}

function week(monday: Serial): Period {
  return { from: monday, until: monday + 7 };
}

/** Serial 2 is a Monday, 1900-01-01. */
function mondayOf(serial: Serial): Serial {
  return serial - ((serial + 5) % 7);
}

function fromNumber(given: number): Period | null {
  if (Number.isInteger(given) && given >= 1900 && given <= 2200) return months(given, 1, 12);
  if (!(given >= 1 && given < lastSerial + 1)) return null;
  const { year, month } = dayOf(given);
  return months(year, month, 1);
}

function fromCalendar(text: string): Period | null {
  const match = /^(\d{4})(?:[- ]?q([1-4])|[- ]?w(\d\d?)|-(\d\d?))?$/.exec(text);
  if (match === null) return null;
  const year = Number(match[1]);
  const [, , quarter, weekNumber, month] = match;
  if (quarter !== undefined) return months(year, Number(quarter) * 3 - 2, 3);
  if (weekNumber !== undefined) return isoWeek(year, Number(weekNumber));
  if (month === undefined) return months(year, 1, 12);
  return Number(month) >= 1 && Number(month) <= 12 ? months(year, Number(month), 1) : null;
}

/** The first ISO week is the one that holds 4 January, the last the one that holds 28 December. */
function isoWeek(year: number, number: number): Period | null {
  const monday = mondayOf(serialOf(year, 1, 4)) + (number - 1) * 7;
  return number >= 1 && monday <= mondayOf(serialOf(year, 12, 28)) ? week(monday) : null;
}

function fromFiscal(text: string, fiscalYearStart: number): Period | null {
  const match = /^fy ?(\d{4}|\d\d)(?:[- ]?q([1-4]))?$/.exec(text);
  if (match === null) return null;
  const named = Number(match[1]);
  const year = named < 100 ? 2000 + named : named;
  const firstYear = fiscalYearStart === 1 ? year : year - 1;
  if (match[2] === undefined) return months(firstYear, fiscalYearStart, 12);
  return months(firstYear, fiscalYearStart + (Number(match[2]) - 1) * 3, 3);
}

function fromRelative(text: string, today: Serial): Period | null {
  const match = /^(this|last|next) (?:(week|month|quarter|year)|(\d{1,5}) days?)$/.exec(text);
  if (match === null) return null;
  const steps = match[1] === "this" ? 0 : match[1] === "last" ? -1 : 1;
  if (match[3] !== undefined) {
    const days = Number(match[3]);
    if (steps === 0) return null;
    return steps < 0
      ? { from: today - days + 1, until: today + 1 }
      : { from: today + 1, until: today + 1 + days };
  }
  const { year, month } = dayOf(today);
  switch (match[2]) {
    case "week":
      return week(mondayOf(today) + steps * 7);
    case "month":
      return months(year, month + steps, 1);
    case "quarter":
      return months(year, Math.floor((month - 1) / 3) * 3 + 1 + steps * 3, 3);
    default:
      return months(year + steps, 1, 12);
  }
}

function fromDays(text: string): Period | null {
  const match = /^(\d{4}-\d\d-\d\d) ?\.\. ?(\d{4}-\d\d-\d\d)$/.exec(text);
  if (match === null) return null;
  const from = isoDay(match[1] as string);
  const last = isoDay(match[2] as string);
  return from === null || last === null ? null : { from, until: last + 1 };
}

/** Serial of an ISO day such as 2026-10-01; null for other text and for days the calendar lacks. */
export function isoDay(text: string): Serial | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  if (match === null) return null;
  const serial = serialOf(Number(match[1]), Number(match[2]), Number(match[3]));
  return Number.isNaN(serial) ? null : serial;
}
