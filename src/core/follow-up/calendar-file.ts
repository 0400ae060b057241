import type { Serial } from "../cells/cell.ts";
import { dayOf } from "../cells/dates.ts";

/** A day or moment in a calendar. */
export interface CalendarEvent {
  /** What makes it the same event next time, such as table, deal and kind. */
  readonly key: readonly string[];
  /** A whole serial is a day; with a fraction it is a moment of the user's own clock. */
  readonly when: Serial;
  readonly summary: string;
  readonly description: string;
  readonly category: string;
}

/**
 * An iCalendar file (RFC 5545). The uid of an event hangs on its key alone and its sequence grows
 * with `stamp` (UTC, whole seconds since 1970), so that importing a later file updates the events
 * of an earlier one. Times float: they are those of whoever reads the calendar.
 */
export function calendarFile(
  events: readonly CalendarEvent[],
  { name, stamp }: { readonly name: string; readonly stamp: number },
): string {
  const written = utc(stamp);
  // A sequence has 31 bits: minutes fit until the year 6053.
  const sequence = String(Math.max(0, Math.floor(stamp / 60)));
  const used = new Map<string, number>();
  const lines = events.flatMap(({ key, when, summary, description, category }) => {
    const uid = uidOf(key, used);
    return [
      "BEGIN:VEVENT",
      `UID:${uid}`,
      `DTSTAMP:${written}`,
      `SEQUENCE:${sequence}`,
      ...timeOf(when),
      `SUMMARY:${escaped(summary)}`,
      ...(description === "" ? [] : [`DESCRIPTION:${escaped(description)}`]),
      `CATEGORIES:${escaped(category)}`,
      "TRANSP:TRANSPARENT",
      "END:VEVENT",
    ];
  });
  return [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Pipewright//Follow-up//EN",
    "CALSCALE:GREGORIAN",
    `X-WR-CALNAME:${escaped(name)}`,
    ...lines,
    "END:VCALENDAR",
  ]
    .flatMap(folded)
    .map((line) => `${line}\r\n`)
    .join("");
}

/** Text of a property: backslash, semicolon, comma and line break escaped, other controls dropped. */
export function escaped(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029\u0085\v\f]/g, "\n")
    .replace(/[^\P{Cc}\n\t]|\p{Cs}/gu, "")
    .replace(/[\\;,]/g, (mark) => `\\${mark}`)
    .replaceAll("\n", "\\n");
}

const widest = 75;

/** Lines of at most 75 octets of UTF-8, no character cut; each but the first begins with a space. */
export function folded(line: string): readonly string[] {
  const lines: string[] = [];
  let part = "";
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character.codePointAt(0) as number);
    if (octets + size > widest) {
      lines.push(part);
      part = " ";
      octets = 1;
    }
    part += character;
    octets += size;
  }
  return [...lines, part];
}

function octetsOf(codePoint: number): number {
  return codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
}

function timeOf(when: Serial): readonly string[] {
  const date = compactDay(when);
  if (Number.isInteger(when)) return [`DTSTART;VALUE=DATE:${date}`];
  const seconds = Math.round((when - Math.floor(when)) * 86_400);
  // Rounding up to midnight would need the next day.
  return [`DTSTART:${date}T${clock(Math.min(seconds, 86_399))}`, "DURATION:PT15M"];
}

function utc(stamp: number): string {
  const day = Math.floor(stamp / 86_400);
  return `${compactDay(day + 25_569)}T${clock(Math.floor(stamp) - day * 86_400)}Z`;
}

function compactDay(serial: Serial): string {
  const { year, month, day } = dayOf(serial);
  return `${String(year).padStart(4, "0")}${two(month)}${two(day)}`;
}

const clock = (seconds: number) =>
  `${two(Math.floor(seconds / 3600))}${two(Math.floor(seconds / 60) % 60)}${two(seconds % 60)}`;

const two = (part: number) => String(part).padStart(2, "0");

/** Two deals with one id get uids of their own, by their order. */
function uidOf(key: readonly string[], used: Map<string, number>): string {
  const text = JSON.stringify(key);
  const times = used.get(text) ?? 0;
  used.set(text, times + 1);
  const whole = times === 0 ? text : `${text}#${times}`;
  return `${hash(whole)}${hash([...whole].reverse().join(""))}@pipewright`;
}

/** FNV-1a of the UTF-16 units, eight hexadecimal digits. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  }
  return (value >>> 0).toString(16).padStart(8, "0");
}
