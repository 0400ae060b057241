import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayOf, readDate, serialOf } from "../../../src/core/cells/dates.ts";

const day = (year: number, month: number, date: number) => serialOf(year, month, date);

describe("dates that can be read one way only", () => {
  it.each<[string, number]>([
    ["2026-07-09", day(2026, 7, 9)],
    ["2026-07-09 07:43:21", day(2026, 7, 9)],
    ["2026-03-05T14:15:33+01:00", day(2026, 3, 5)],
    ["2026-03-05T23:59:59.999Z", day(2026, 3, 5)],
    ["2024-09-22 11:37", day(2024, 9, 22)],
    ["2026/3/5", day(2026, 3, 5)],
    ["9.7.2026", day(2026, 7, 9)],
    ["9.7.2026 klo 10.30", day(2026, 7, 9)],
    ["26/03/2026", day(2026, 3, 26)],
    ["3/26/2026", day(2026, 3, 26)],
    ["3/26/2025, 10:22 AM", day(2025, 3, 26)],
    ["02/23/26 08:55 PM", day(2026, 2, 23)],
    ["05-Mar-2026", day(2026, 3, 5)],
    ["5 mar 2026", day(2026, 3, 5)],
    ["5 marca 2026", day(2026, 3, 5)],
    ["3 cze 2026", day(2026, 6, 3)],
    ["9. heinäkuuta 2026", day(2026, 7, 9)],
    ["9. marraskuuta 2026", day(2026, 11, 9)],
    ["9. maaliskuuta 2026", day(2026, 3, 9)],
    ["9 marca 2026", day(2026, 3, 9)],
    ["9. mars 2026", day(2026, 3, 9)],
    ["9. juli 2026", day(2026, 7, 9)],
    ["5 des. 2026", day(2026, 12, 5)],
    ["Mar 5, 2026", day(2026, 3, 5)],
    ["Thu, 5 Mar 2026", day(2026, 3, 5)],
    ["20260305", day(2026, 3, 5)],
    ["2031-01-15", day(2031, 1, 15)],
    ["3/3/2026", day(2026, 3, 3)],
  ])("%j", (text, serial) => {
    const reading = readDate(text);
    expect(reading.kind === "value" && Math.floor(reading.value)).toBe(serial);
  });

  it("keeps the clock as written and converts no time zone", () => {
    for (const zone of ["+01:00", "+0100", "+01", "+00", "-03", "-0330", " +02", "Z", " UTC"])
      expect(readDate(`2026-03-05T14:15:33${zone}`)).toEqual(readDate("2026-03-05 14:15:33"));
    expect(readDate("2026-01-02 04:30:00.123456+00")).toEqual(readDate("2026-01-02 04:30:00"));
    expect(readDate("05.03.2026 14:15+02")).toEqual(readDate("05.03.2026 14:15"));
    expect(readDate("2026-03-05 14:15:33+1")).toEqual({ kind: "unreadable" });
    expect(readDate("3/26/2026 12:00 AM")).toMatchObject({ value: day(2026, 3, 26) });
    expect(readDate("3/26/2026 6:00 PM")).toMatchObject({ value: day(2026, 3, 26) + 0.75 });
  });

  it("takes two digits for a year of our time", () => {
    expect(readDate("26/03/24")).toMatchObject({ value: day(2024, 3, 26) });
    expect(readDate("26/03/98")).toMatchObject({ value: day(1998, 3, 26) });
  });
});

describe("a date whose day could be its month", () => {
  it.each(["3/4/2025", "02/03/24", "03-05-2026", "3/5/2026 2:15:33 PM"])("%j is ambiguous", (text) => {
    expect(readDate(text).kind).toBe("ambiguous");
  });

  it("is read by the order", () => {
    expect(readDate("02/03/24", "dmy")).toMatchObject({ value: day(2024, 3, 2) });
    expect(readDate("02/03/24", "mdy")).toMatchObject({ value: day(2024, 2, 3) });
    expect(readDate("02/03/24", "ymd")).toMatchObject({ value: day(2002, 3, 24) });
  });

  it("tells that a clock with AM or PM stands beside it", () => {
    expect(readDate("3/4/2025, 10:22 AM")).toMatchObject({ kind: "ambiguous", american: true });
    expect(readDate("3/4/2025 10:22")).toMatchObject({ kind: "ambiguous", american: false });
  });
});

describe("what is no date", () => {
  it.each(["", "-", "TBD", "n/a", "?"])("%j is blank", (text) => {
    expect(readDate(text)).toEqual({ kind: "blank" });
  });

  it.each([
    "marca 2026",
    "Q3 2026",
    "FY26-Q3",
    "vko 12",
    "uke 12",
    "tydz. 12",
    "2026-13-01",
    "31/04/2026",
    "29.2.2025",
    "1900-01-00",
    "########",
    "#REF!",
    "2026-03-05 soon",
    "3/26/2026 14:00 PM",
    "5 foo 2026",
    "1.2",
  ])("%j is unreadable", (text) => {
    expect(readDate(text)).toEqual({ kind: "unreadable" });
  });
});

describe("properties", () => {
  const days = fc.integer({ min: serialOf(1970, 1, 1), max: serialOf(2068, 12, 31) });

  it("a serial's day has that serial", () => {
    fc.assert(
      fc.property(days, (serial) => {
        const { year, month, day: date } = dayOf(serial);
        return serialOf(year, month, date) === serial;
      }),
      { seed: 7 },
    );
  });

  it("reads back every day in every order", () => {
    fc.assert(
      fc.property(days, fc.constantFrom("/", "-"), (serial, mark) => {
        const { year, month, day: date } = dayOf(serial);
        const read = (text: string, order: "ymd" | "dmy" | "mdy") => {
          const reading = readDate(text, order);
          return reading.kind === "value" && reading.value === serial;
        };
        return (
          read([year, month, date].join(mark), "ymd") &&
          read([date, month, year].join(mark), "dmy") &&
          read([month, date, year].join(mark), "mdy")
        );
      }),
      { seed: 7 },
    );
  });

  it("never throws and never gives a date that is not finite", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const reading = readDate(text);
        return reading.kind !== "value" || Number.isFinite(reading.value);
      }),
      { seed: 7, numRuns: 2000 },
    );
  });
});
