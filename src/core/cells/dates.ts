import type { DateOrder } from "../table/recognition.ts";
import { isBlankLike } from "./blank.ts";
import type { Serial } from "./cell.ts";

/** What a text says when it is read as a date. */
export type DateReading =
  | {
      readonly kind: "value";
      readonly value: Serial;
      /** The order this text can only have been written in; absent: it proves none. */
      readonly shows?: "dmy" | "mdy";
    }
  /** "", "-", "TBD", "n/a". */
  | { readonly kind: "blank" }
  /** "03/04/2026": both readings are dates. `american`: a clock with AM or PM stands beside it. */
  | { readonly kind: "ambiguous"; readonly dmy: Serial; readonly mdy: Serial; readonly american: boolean }
  | { readonly kind: "unreadable" };

const blank: DateReading = { kind: "blank" };
const unreadable: DateReading = { kind: "unreadable" };

/** The last serial that spreadsheets show as a date: 9999-12-31. */
export const lastSerial = 2_958_465;

/** Serial of a day, months from 1; NaN where there is no such day. Gregorian throughout. */
export function serialOf(year: number, month: number, day: number): Serial {
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return Number.NaN;
  return Date.UTC(year, month - 1, day) / 86_400_000 + 25_569;
}

/** The day of a serial, months from 1. */
export function dayOf(serial: Serial): { year: number; month: number; day: number } {
  const date = new Date((Math.floor(serial) - 25_569) * 86_400_000);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Months by the first letters of their names in English, Finnish, Norwegian, Polish (and genitives). */
const monthNames: readonly (readonly [string, number])[] = (
  [
    "jan tammi sty",
    "feb helmi lut",
    "mar maalis mars mrz",
    "apr huhti kwi",
    "may touko mai maj",
    "jun kesä cze",
    "jul heinä lip",
    "aug elo sie",
    "sep syys wrz",
    "oct loka okt paź paz",
    "nov marras lis",
    "dec joulu des gru",
  ] as const
)
  .flatMap((names, index) => names.split(" ").map((name) => [name, index + 1] as const))
  // "marraskuu" is November, though it begins as March does elsewhere.
  .sort(([one], [other]) => other.length - one.length);

function monthOf(word: string): number {
  const lower = word.toLowerCase().replace(/\.$/, "");
  for (const [name, month] of monthNames) if (lower.startsWith(name)) return month;
  return 0;
}

/** Deals are of our time: 26 is 2026, 98 is 1998. */
function fullYear(text: string): number {
  const year = Number(text);
  return text.length > 2 ? year : year + (year < 70 ? 2000 : 1900);
}

const clock =
  /^(?:,?\s+(?:(?:klo|kl\.?|godz\.?|at)\s*)?|T)(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:[.,]\d+)?)?\s*([ap]\.?m\.?)?\s*(?:Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?$/i;

/** Fraction of a day; NaN where the rest of a date's text is no clock. */
function timeOf(rest: string): number {
  if (rest === "" || rest === "Z") return 0;
  const match = clock.exec(rest);
  if (match === null) return Number.NaN;
  const [, hours = "0", minutes = "0", seconds = "0", half] = match;
  let hour = Number(hours);
  if (half !== undefined) {
    if (hour > 12 || hour === 0) return Number.NaN;
    hour = (hour % 12) + (half.toLowerCase().startsWith("p") ? 12 : 0);
  }
  if (hour > 24 || Number(minutes) > 59 || Number(seconds) > 59) return Number.NaN;
  return (hour * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
}

function dated(year: number, month: number, day: number, time: number, shows?: "dmy" | "mdy"): DateReading {
  const value = serialOf(year, month, day) + time;
  if (Number.isNaN(value) || year < 1900) return unreadable;
  return shows === undefined ? { kind: "value", value } : { kind: "value", value, shows };
}

const yearFirst = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/;
const yearLast = /^(\d{1,2})([-/.])\s?(\d{1,2})\2\s?(\d{4}|\d{2})(?!\d)\.?/;
const dayName = /^(\d{1,2})(?:st|nd|rd|th)?[.\s-]+([\p{L}]{3,}\.?)[\s.,-]+(\d{4}|\d{2})(?!\d)/u;
const nameDay = /^([\p{L}]{3,}\.?)\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)/u;
const weekday = /^\p{L}{2,9}\.?,\s+/u;

/**
 * Reads a text as a date, with or without a time. ISO dates, named months, and dates whose day is
 * above 12 say their order themselves; `order` is asked for the others, and without it they are
 * ambiguous. D.M.YYYY with points is always read day first. The clock is taken as written: a time
 * zone is not converted, so a deal stays on the day that its export shows. Months, quarters and
 * weeks without a day are unreadable.
 */
export function readDate(text: string, order?: DateOrder): DateReading {
  if (isBlankLike(text)) return blank;
  if (text.length > 45) return unreadable;
  const trimmed = text.normalize("NFKC").replace(/\s+/g, " ").trim().replace(/^'/, "");
  if (!isDigit(trimmed.charCodeAt(0))) return named(trimmed);

  const iso = yearFirst.exec(trimmed);
  if (iso !== null) {
    const [whole, year, , month, day] = iso;
    return dated(Number(year), Number(month), Number(day), timeOf(trimmed.slice(whole.length)));
  }
  const numeric = yearLast.exec(trimmed);
  if (numeric === null) {
    if (/^(?:19|20)\d{6}$/.test(trimmed))
      return dated(Number(trimmed.slice(0, 4)), Number(trimmed.slice(4, 6)), Number(trimmed.slice(6)), 0);
    return named(trimmed);
  }
  const [whole, a = "", mark, b = "", c = ""] = numeric;
  const rest = trimmed.slice(whole.length);
  const time = timeOf(rest);
  if (Number.isNaN(time)) return unreadable;
  if (order === "ymd" && c.length === 2 && a.length === 2)
    return dated(fullYear(a), Number(b), Number(c), time);
  const year = fullYear(c);
  const first = Number(a);
  const second = Number(b);
  if (mark === "." || first > 12) return dated(year, second, first, time, "dmy");
  if (second > 12) return dated(year, first, second, time, "mdy");
  if (first === second) return dated(year, first, second, time);
  if (order === "dmy") return dated(year, second, first, time);
  if (order === "mdy") return dated(year, first, second, time);
  const dmy = serialOf(year, second, first) + time;
  const mdy = serialOf(year, first, second) + time;
  return { kind: "ambiguous", dmy, mdy, american: /[ap]\.?m\.?$/i.test(rest) };
}

function named(text: string): DateReading {
  const plain = text.replace(weekday, "");
  let match = dayName.exec(plain);
  let day = match?.[1];
  let name = match?.[2];
  if (match === null) {
    match = nameDay.exec(plain);
    day = match?.[2];
    name = match?.[1];
  }
  if (match === null || name === undefined) return unreadable;
  const time = timeOf(plain.slice(match[0].length));
  return Number.isNaN(time) ? unreadable : dated(fullYear(match[3] ?? ""), monthOf(name), Number(day), time);
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** `readDate` under one order, remembering texts that repeat. */
export function dateReader(order?: DateOrder): (text: string) => DateReading {
  const seen = new Map<string, DateReading>();
  return (text) => {
    let reading = seen.get(text);
    if (reading === undefined) {
      reading = readDate(text, order);
      if (seen.size < 50_000) seen.set(text, reading);
    }
    return reading;
  };
}
