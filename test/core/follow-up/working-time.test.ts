import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type FollowUpSettings,
  followUpProblem,
  workingTimeOf,
} from "../../../src/core/follow-up/settings.ts";
import { day } from "../../functions/pipeline-builder.ts";

const hour = 1 / 24;
/** 2026-11-20 is a Friday. */
const at = (iso: string, hours: number) => day(iso) + hours * hour;
const office: FollowUpSettings = { clock: "business", hours: { from: 8, until: 16 }, country: "fi" };
const weekdays: FollowUpSettings = { clock: "business" };

describe("working time", () => {
  it("is all time unless business hours are asked for", () => {
    const time = workingTimeOf(undefined);
    expect(time.hoursBetween(at("2026-11-20", 15), at("2026-11-23", 9))).toBeCloseTo(66, 6);
    expect(time.after(at("2026-11-20", 15), 24)).toBeCloseTo(at("2026-11-21", 15), 9);
    expect(time.daysAfter(day("2026-11-20"), 1)).toBe(day("2026-11-21"));
  });

  it("stops over the weekend", () => {
    const time = workingTimeOf(weekdays);
    expect(time.after(at("2026-11-20", 15), 24)).toBeCloseTo(at("2026-11-23", 15), 9);
    expect(time.after(at("2026-11-21", 10), 24)).toBeCloseTo(at("2026-11-24", 0), 9);
    expect(time.daysAfter(day("2026-11-21"), 1)).toBe(day("2026-11-23"));
    expect(time.daysAfter(day("2026-11-21"), 0)).toBe(day("2026-11-23"));
    expect(time.hoursBetween(at("2026-11-20", 15), at("2026-11-23", 9))).toBeCloseTo(18, 6);
  });

  it("counts office hours alone where they are given", () => {
    const time = workingTimeOf(office);
    // Friday 15 to 16, Monday 8 to 15.
    expect(time.after(at("2026-11-20", 15), 8)).toBeCloseTo(at("2026-11-23", 15), 9);
    expect(time.after(at("2026-11-20", 18), 1)).toBeCloseTo(at("2026-11-23", 9), 9);
    expect(time.after(at("2026-11-20", 6), 8)).toBeCloseTo(at("2026-11-20", 16), 9);
    expect(time.hoursBetween(at("2026-11-20", 6), at("2026-11-20", 20))).toBeCloseTo(8, 6);
  });

  it("knows the public holidays of a country and the days off that are given", () => {
    // Independence Day 2027-12-06 is a Monday; Christmas 2026 is Friday and Saturday.
    const time = workingTimeOf({ ...office, daysOff: ["2026-12-24"] });
    expect(time.isWorkday(day("2027-12-06"))).toBe(false);
    expect(time.isWorkday(day("2026-12-24"))).toBe(false);
    expect(time.daysAfter(day("2026-12-23"), 1)).toBe(day("2026-12-28"));
    expect(workingTimeOf({ ...office, country: "pl" }).isWorkday(day("2026-11-11"))).toBe(false);
    expect(workingTimeOf({ ...office, country: "no" }).isWorkday(day("2027-05-17"))).toBe(false);
  });

  it("knows other weeks", () => {
    const sunday = workingTimeOf({ clock: "business", workdays: [7] });
    expect(sunday.daysAfter(day("2026-11-20"), 2)).toBe(day("2026-11-29"));
  });

  const settings = fc.constantFrom<FollowUpSettings | undefined>(
    undefined,
    weekdays,
    office,
    { ...office, country: "no", workdays: [1, 3, 6] },
    { clock: "business", country: "pl", hours: { from: 0, until: 24 }, daysOff: ["2026-02-02"] },
  );
  const moment = fc.integer({ min: 40_000 * 1440, max: 48_000 * 1440 }).map((minutes) => minutes / 1440);

  it("adds up over adjacent intervals, and never runs backwards", () => {
    fc.assert(
      fc.property(settings, fc.tuple(moment, moment, moment), (given, moments) => {
        const [a, b, c] = [...moments].sort((x, y) => x - y) as [number, number, number];
        const time = workingTimeOf(given);
        expect(time.hoursBetween(a, b) + time.hoursBetween(b, c)).toBeCloseTo(time.hoursBetween(a, c), 6);
        expect(time.hoursBetween(a, b)).toBeGreaterThanOrEqual(-1e-6);
        expect(time.daysBetween(a, b) + time.daysBetween(b, c)).toBe(time.daysBetween(a, c));
      }),
      { seed: 7, numRuns: 500 },
    );
  });

  it("has run for just the hours after which a deadline ends, and not for so many before", () => {
    fc.assert(
      fc.property(settings, moment, fc.integer({ min: 1, max: 400 }), (given, start, hours) => {
        const time = workingTimeOf(given);
        const end = time.after(start, hours);
        expect(time.hoursBetween(start, end)).toBeCloseTo(hours, 5);
        expect(time.hoursBetween(start, end - 2 / 1440)).toBeLessThan(hours);
      }),
      { seed: 8, numRuns: 500 },
    );
  });

  it("ends a number of days on a working day, the first by which so many are over", () => {
    fc.assert(
      fc.property(settings, moment, fc.integer({ min: 0, max: 60 }), (given, moment, days) => {
        const time = workingTimeOf(given);
        const start = Math.floor(moment);
        const end = time.daysAfter(start, days);
        expect(time.isWorkday(end)).toBe(true);
        if (days > 0 || time.isWorkday(start)) expect(time.daysBetween(start, end)).toBe(days);
      }),
      { seed: 9, numRuns: 500 },
    );
  });

  it("answers for dates that no deal should have", () => {
    const time = workingTimeOf(office);
    expect(time.hoursBetween(1, 10)).toBeGreaterThan(0);
    expect(time.daysAfter(day("2199-12-20"), 10)).toBeGreaterThan(day("2199-12-30"));
  });
});

describe("settings that came from outside", () => {
  it.each<[FollowUpSettings, string]>([
    [{ firstContact: 0 }, "badLimit"],
    [{ afterOffer: Number.NaN }, "badLimit"],
    [{ workdays: [] }, "badWorkdays"],
    [{ workdays: [0, 8] }, "badWorkdays"],
    [{ hours: { from: 16, until: 8 } }, "badHours"],
    [{ hours: { from: 8, until: 25 } }, "badHours"],
    [{ country: "xx" as "fi" }, "unknownCountry"],
    [{ daysOff: ["24.12.2026"] }, "badDayOff"],
    [{ daysOff: ["2026-02-30"] }, "badDayOff"],
  ])("%j is refused: %s", (settings, code) => {
    expect(followUpProblem(settings)?.code).toBe(code);
  });

  it("are fine otherwise, blank ones too", () => {
    expect(followUpProblem({})).toBeNull();
    expect(followUpProblem({ ...office, daysOff: ["2026-12-24"], firstContact: 4 })).toBeNull();
  });
});
