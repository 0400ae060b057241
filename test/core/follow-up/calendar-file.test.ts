import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type CalendarEvent,
  calendarFile,
  escaped,
  folded,
} from "../../../src/core/follow-up/calendar-file.ts";
import { day } from "../../functions/pipeline-builder.ts";

const event: CalendarEvent = {
  key: ["Sales", "D1", "next step"],
  when: day("2026-11-21"),
  summary: "Next step: Acme; Oy, 50 % \\ maybe",
  description: "line one\nline two",
  category: "Next step",
};
const stamp = Date.UTC(2026, 10, 21, 9, 30, 5) / 1000;
const made = (events: readonly CalendarEvent[], on = stamp) =>
  calendarFile(events, { name: "Follow-up", stamp: on });
/** The lines as a reader puts them together again (RFC 5545, 3.1). */
const unfolded = (file: string) => file.replaceAll("\r\n ", "").split("\r\n");
const uids = (file: string) => unfolded(file).filter((line) => line.startsWith("UID:"));

describe("a calendar file", () => {
  it("is an iCalendar object with an event", () => {
    expect(unfolded(made([event]))).toEqual([
      "BEGIN:VCALENDAR",
      "VERSION:2.0",
      "PRODID:-//Pipewright//Follow-up//EN",
      "CALSCALE:GREGORIAN",
      "X-WR-CALNAME:Follow-up",
      "BEGIN:VEVENT",
      expect.stringMatching(/^UID:[0-9a-f]{16}@pipewright$/),
      "DTSTAMP:20261121T093005Z",
      `SEQUENCE:${Math.floor(stamp / 60)}`,
      "DTSTART;VALUE=DATE:20261121",
      "SUMMARY:Next step: Acme\\; Oy\\, 50 % \\\\ maybe",
      "DESCRIPTION:line one\\nline two",
      "CATEGORIES:Next step",
      "TRANSP:TRANSPARENT",
      "END:VEVENT",
      "END:VCALENDAR",
      "",
    ]);
  });

  it("tells a moment by the reader's own clock", () => {
    const file = made([{ ...event, when: day("2026-11-21") + 14.5 / 24 }]);
    expect(unfolded(file)).toContain("DTSTART:20261121T143000");
    const late = made([{ ...event, when: day("2026-11-22") - 1e-9 }]);
    expect(unfolded(late)).toContain("DTSTART:20261121T235959");
  });

  it("keeps the uid of an event when all else about it changes, and counts its sequence up", () => {
    const later = { ...event, when: event.when + 3, summary: "Late", description: "", category: "x" };
    expect(uids(made([later], stamp + 3600))).toEqual(uids(made([event])));
    expect(unfolded(made([event], stamp + 3600))).toContain(`SEQUENCE:${Math.floor(stamp / 60) + 60}`);
  });

  it("gives each key a uid of its own, and two events of one key too", () => {
    const events = Array.from({ length: 3000 }, (_, i) => ({
      ...event,
      key: ["Sales", `D-${i}`, "next step"],
    }));
    expect(new Set(uids(made(events))).size).toBe(3000);
    expect(new Set(uids(made([event, event]))).size).toBe(2);
    const apart = [["a", "bc"], ["ab", "c"], ["abc"]].map((key) => ({ ...event, key }));
    expect(new Set(uids(made(apart))).size).toBe(3);
  });

  it("lets no text of a cell begin a line or a property", () => {
    const evil = { ...event, summary: "x\r\nEND:VEVENT\r\nBEGIN:VALARM\u2028y\u0000\u0007z" };
    const lines = unfolded(made([evil]));
    expect(lines.filter((line) => line === "END:VEVENT")).toHaveLength(1);
    expect(lines).toContain("SUMMARY:x\\nEND:VEVENT\\nBEGIN:VALARM\\nyz");
  });

  it("has lines of at most 75 octets, which come together again", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 400 }), (text) => {
        const file = made([{ ...event, summary: text }]);
        for (const line of file.split("\r\n")) {
          expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
        }
        expect(unfolded(file)).toContain(`SUMMARY:${escaped(text)}`);
      }),
      { seed: 5, numRuns: 300 },
    );
  });

  it("cuts no character in two", () => {
    const lines = folded(`SUMMARY:${"😀ä".repeat(40)}`);
    expect(lines.length).toBeGreaterThan(2);
    expect(lines.map((line, index) => (index === 0 ? line : line.slice(1))).join("")).toBe(
      `SUMMARY:${"😀ä".repeat(40)}`,
    );
    for (const line of lines) expect(line).not.toMatch(/\p{Cs}/u);
  });

  it("drops half a surrogate pair", () => {
    expect(escaped("a\ud83db")).toBe("ab");
  });
});
