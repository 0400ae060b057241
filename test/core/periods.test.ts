import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isProblem } from "../../src/core/metrics/problem.ts";
import { parsePeriod } from "../../src/core/periods.ts";
import { day } from "../functions/pipeline-builder.ts";

const asOf = day("2026-11-21"); // a Saturday

/** First and last day of the period, or the code of the problem. */
function days(given: string | number | boolean | null, fiscalYearStart = 1, on = asOf): string {
  const period = parsePeriod(given, on, fiscalYearStart);
  if (period === null) return "all time";
  if (isProblem(period)) return period.code;
  return `${iso(period.from)}..${iso(period.until - 1)}`;
}

function iso(serial: number): string {
  return new Date((serial - 25_569) * 86_400_000).toISOString().slice(0, 10);
}

describe("a period", () => {
  it.each([
    ["2026", "2026-01-01..2026-12-31"],
    ["2026-Q4", "2026-10-01..2026-12-31"],
    ["2026 q4", "2026-10-01..2026-12-31"],
    ["2026-10", "2026-10-01..2026-10-31"],
    ["2024-02", "2024-02-01..2024-02-29"],
    ["2026-W42", "2026-10-12..2026-10-18"],
    ["2026-W01", "2025-12-29..2026-01-04"],
    ["2026-W53", "2026-12-28..2027-01-03"],
    ["2026-10-01..2026-12-31", "2026-10-01..2026-12-31"],
    ["2026-10-01 .. 2026-10-01", "2026-10-01..2026-10-01"],
    ["this week", "2026-11-16..2026-11-22"],
    ["last week", "2026-11-09..2026-11-15"],
    ["this month", "2026-11-01..2026-11-30"],
    ["next month", "2026-12-01..2026-12-31"],
    ["This Quarter", "2026-10-01..2026-12-31"],
    [" next  quarter ", "2027-01-01..2027-03-31"],
    ["last year", "2025-01-01..2025-12-31"],
    ["last 90 days", "2026-08-24..2026-11-21"],
    ["last 1 day", "2026-11-21..2026-11-21"],
    ["next 7 days", "2026-11-22..2026-11-28"],
  ])("%s is %s", (given, expected) => {
    expect(days(given)).toBe(expected);
  });

  it("is all time when blank", () => {
    expect(days(null)).toBe("all time");
    expect(days("  ")).toBe("all time");
  });

  it("reads a whole number from 1900 to 2200 as a year and a date cell as its month", () => {
    expect(days(2026)).toBe("2026-01-01..2026-12-31");
    expect(days(day("2026-10-15"))).toBe("2026-10-01..2026-10-31");
    expect(days(day("2026-10-31") + 0.99)).toBe("2026-10-01..2026-10-31");
  });

  it("carries over the turn of the year", () => {
    expect(days("last month", 1, day("2026-01-31"))).toBe("2025-12-01..2025-12-31");
    expect(days("next quarter", 1, day("2026-12-31"))).toBe("2027-01-01..2027-03-31");
    expect(days("last week", 1, day("2027-01-03"))).toBe("2026-12-21..2026-12-27");
  });

  it("names a fiscal year for the calendar year it ends in", () => {
    expect(days("FY26", 1)).toBe("2026-01-01..2026-12-31");
    expect(days("FY26", 7)).toBe("2025-07-01..2026-06-30");
    expect(days("FY26-Q3", 7)).toBe("2026-01-01..2026-03-31");
    expect(days("fy2026 q4", 4)).toBe("2026-01-01..2026-03-31");
  });

  it.each([
    "2026-Q5",
    "2026-13",
    "2026-00",
    "2026-W00",
    "2025-W53",
    "2026-02-30..2026-03-01",
    "soon",
    "this 3 days",
    "Q4",
  ])("refuses %s", (given) => {
    expect(days(given)).toBe("notAPeriod");
  });

  it("refuses numbers that are no dates, and flags", () => {
    for (const given of [-1, 0, 3_000_000, Number.NaN, true]) expect(days(given)).toBe("notAPeriod");
  });

  it("refuses a range that ends before it begins", () => {
    expect(days("2026-12-31..2026-10-01")).toBe("backwardsPeriod");
  });

  it("never throws, and is never empty", () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.double(), fc.boolean()),
        fc.integer({ min: 1, max: 12 }),
        (given, start) => {
          const period = parsePeriod(given, asOf, start);
          if (period !== null && !isProblem(period)) expect(period.until).toBeGreaterThan(period.from);
        },
      ),
      { seed: 1 },
    );
  });

  it("has quarters that make up the year, fiscal ones too", () => {
    for (let start = 1; start <= 12; start++) {
      const year = parsePeriod("FY26", asOf, start);
      const quarters = [1, 2, 3, 4].map((quarter) => parsePeriod(`FY26-Q${quarter}`, asOf, start));
      if (year === null || isProblem(year)) throw new Error("FY26 is a period");
      let next = year.from;
      for (const quarter of quarters) {
        if (quarter === null || isProblem(quarter)) throw new Error("a quarter is a period");
        expect(quarter.from).toBe(next);
        next = quarter.until;
      }
      expect(next).toBe(year.until);
    }
  });
});
