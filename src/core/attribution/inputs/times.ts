import { isBlank } from "../../cells/blank.ts";
import type { Cell, Serial } from "../../cells/cell.ts";
import { dateReader, lastSerial, readDate, serialOf } from "../../cells/dates.ts";
import type { DateOrder } from "../../table/recognition.ts";
import { noZone } from "./touch-columns.ts";

/** A cell read as a time. */
export type TimeReading =
  | { readonly kind: "value"; readonly value: Serial; readonly zone: number | null }
  | { readonly kind: "ambiguous"; readonly value: Serial; readonly zone: number | null }
  | { readonly kind: "blank" }
  | { readonly kind: "unreadable" };

const zoned = /\d\s*(?:(Z|UTC|GMT)|([+-])(\d{2}):?(\d{2})|([+-])(\d{2}))$/i;

/** Minutes east of Greenwich that a text names; null where it names no zone. */
export function zoneOf(text: string): number | null {
  const match = /\d:\d\d/.test(text) ? zoned.exec(text.trim()) : null;
  if (match === null) return null;
  if (match[1] !== undefined) return 0;
  const sign = (match[2] ?? match[5]) === "-" ? -1 : 1;
  return sign * (Number(match[3] ?? match[6]) * 60 + Number(match[4] ?? 0));
}

/**
 * A reader of the times of one column: serials, dates and times as text, 20261121, 2026112114 (the
 * hour behind it) and the seconds, milli- or microseconds since 1970 that event logs hold. `order` is
 * asked for what the column proves, once a date leaves its own open.
 */
export function timeReader(order: () => DateOrder | undefined): (cell: Cell) => TimeReading {
  let read: ReturnType<typeof dateReader> | null = null;
  return (cell) => {
    if (isBlank(cell) || typeof cell === "boolean") return { kind: "blank" };
    if (typeof cell === "number") return fromNumber(cell);
    const plain = plainTimeIn(cell);
    if (!Number.isNaN(plain)) return { kind: "value", value: plain, zone: null };
    const text = cell.trim();
    if (/^\d+(?:\.\d+)?$/.test(text)) return fromNumber(Number(text));
    const zone = zoneOf(text);
    // Only dates that leave their order open are worth a look at the whole column.
    read ??= dateReader(order());
    // Zone names and short offsets that dates elsewhere do not carry.
    const reading = read(zone === null ? text : text.replace(/\s*(?:Z|UTC|GMT|[+-]\d{2}:?(?:\d{2})?)$/i, ""));
    if (reading.kind === "value") return { kind: "value", value: reading.value, zone };
    if (reading.kind === "ambiguous") {
      const value = reading.american ? reading.mdy : reading.dmy;
      return { kind: reading.american ? "value" : "ambiguous", value, zone };
    }
    return { kind: reading.kind };
  };
}

/**
 * "2026-11-21", "2026-11-21 14:05" and "2026-11-21T14:05:33" read digit by digit from their bytes, for
 * lists of touches are long and nearly always written so; NaN for any other text.
 */
export function plainTime(bytes: Uint8Array, start: number, end: number): Serial {
  const length = end - start;
  if (length !== 10 && length !== 16 && length !== 19) return Number.NaN;
  if (bytes[start + 4] !== dash || bytes[start + 7] !== dash) return Number.NaN;
  const year = pair(bytes, start) * 100 + pair(bytes, start + 2);
  const day = dayIn(year, pair(bytes, start + 5), pair(bytes, start + 8));
  if (length === 10) return day;
  const between = bytes[start + 10];
  if (bytes[start + 13] !== colon || (between !== space && between !== letterT)) return Number.NaN;
  if (length === 19 && bytes[start + 16] !== colon) return Number.NaN;
  const hour = pair(bytes, start + 11);
  const minutes = pair(bytes, start + 14);
  const seconds = length === 19 ? pair(bytes, start + 17) : 0;
  if (hour > 23 || minutes > 59 || seconds > 59) return Number.NaN;
  return day + (hour * 3600 + minutes * 60 + seconds) / 86_400;
}

const [space, dash, colon, letterT] = [32, 45, 58, 84];

/** The number of two digits; NaN where they are none. */
function pair(bytes: Uint8Array, place: number): number {
  const tens = (bytes[place] as number) - 48;
  const ones = (bytes[place + 1] as number) - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN;
}

const letters = new Uint8Array(19);

function plainTimeIn(text: string): Serial {
  if (text.length > letters.length) return Number.NaN;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    letters[i] = code < 128 ? code : 0;
  }
  return plainTime(letters, 0, text.length);
}

/** Per year and month: the day before its first, and how many days it has. */
const months = new Map<number, { readonly before: Serial; readonly days: number }>();

/** As `serialOf`, for days of which many are of one month. */
function dayIn(year: number, month: number, day: number): Serial {
  let known = months.get(year * 100 + month);
  if (known === undefined) {
    const first = serialOf(year, month, 1);
    if (Number.isNaN(first)) return Number.NaN;
    const next = month === 12 ? serialOf(year + 1, 1, 1) : serialOf(year, month + 1, 1);
    known = { before: first - 1, days: next - first };
    months.set(year * 100 + month, known);
  }
  return day >= 1 && day <= known.days ? known.before + day : Number.NaN;
}

/** The order that some date of a column proves. */
export function orderShown(cells: Iterable<Cell>): DateOrder | undefined {
  for (const cell of cells) {
    const shown = orderOf(cell);
    if (shown !== undefined) return shown;
  }
  return undefined;
}

/** The order that a date written so proves, as 21/11/2026 does. */
export function orderOf(cell: Cell): DateOrder | undefined {
  const reading = typeof cell === "string" ? readDate(cell) : null;
  return reading?.kind === "value" ? reading.shows : undefined;
}

function fromNumber(number: number): TimeReading {
  const value = serialFrom(number);
  return Number.isNaN(value) ? { kind: "unreadable" } : { kind: "value", value, zone: null };
}

function serialFrom(number: number): Serial {
  // What is less than a day of 1954 is a count or a year.
  if (number >= 20_000 && number <= lastSerial) return number;
  if (number >= 19_000_101 && number <= 22_001_231) return compact(String(number));
  if (number >= 2_000_000_000 && number < 2_200_000_000) {
    const text = String(number);
    const hour = Number(text.slice(8));
    return hour < 24 ? compact(text.slice(0, 8)) + hour / 24 : Number.NaN;
  }
  const second = number >= 1e15 ? number / 1e6 : number >= 1e12 ? number / 1e3 : number;
  return second >= 1e9 && second < 1e10 ? Math.round(second) / 86_400 + 25_569 : Number.NaN;
}

function compact(text: string): Serial {
  return serialOf(Number(text.slice(0, 4)), Number(text.slice(4, 6)), Number(text.slice(6, 8)));
}

/**
 * Times of different zones on one clock: that of the zone most of them are in (of equals the one
 * further west). Times that name no zone are taken to be of it. One zone throughout changes nothing,
 * so a touch stays on the day that its export shows. Gives how many named none among others that did.
 */
export function onOneClock(times: Float64Array, zones: Int16Array, count: number): number {
  const counts = new Map<number, number>();
  let unzoned = 0;
  for (let i = 0; i < count; i++) {
    const zone = zones[i] as number;
    if (zone === noZone) unzoned++;
    else counts.set(zone, (counts.get(zone) ?? 0) + 1);
  }
  if (counts.size === 0) return 0;
  const [usual] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0] as [number, number];
  for (let i = 0; i < count; i++) {
    const zone = zones[i] as number;
    if (zone !== noZone && zone !== usual) times[i] = (times[i] as number) + (usual - zone) / 1440;
  }
  return unzoned;
}
