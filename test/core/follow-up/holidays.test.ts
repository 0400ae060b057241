import Holidays from "date-holidays";
import { describe, expect, it } from "vitest";
import { dayOf } from "../../../src/core/cells/dates.ts";
import { easterSunday, holidayCountries, publicHolidays } from "../../../src/core/follow-up/holidays.ts";

const iso = (serial: number) => {
  const { year, month, day } = dayOf(serial);
  return [year, String(month).padStart(2, "0"), String(day).padStart(2, "0")].join("-");
};
const years = Array.from({ length: 16 }, (_, index) => 2020 + index);

describe.each(holidayCountries)("public holidays of %s", (country) => {
  it.each(years)("in %i are those that date-holidays knows", (year) => {
    const known = new Holidays(country.toUpperCase(), { timezone: "UTC" })
      .getHolidays(year)
      .filter(({ type }) => type === "public")
      .map(({ date }) => date.slice(0, 10));
    expect(publicHolidays(country, year).map(iso)).toEqual([...new Set(known)].sort());
  });
});

describe("Easter Sunday", () => {
  it.each([
    [1961, "1961-04-02"],
    [2000, "2000-04-23"],
    [2019, "2019-04-21"],
    [2024, "2024-03-31"],
    [2026, "2026-04-05"],
    [2038, "2038-04-25"],
    [2285, "2285-03-22"],
  ])("of %i is %s", (year, day) => {
    expect(iso(easterSunday(year))).toBe(day);
  });
});

describe("holidays that came later", () => {
  it("are none in the years before", () => {
    expect(publicHolidays("pl", 2024).map(iso)).not.toContain("2024-12-24");
    expect(publicHolidays("pl", 2025).map(iso)).toContain("2025-12-24");
    expect(publicHolidays("pl", 2010).map(iso)).not.toContain("2010-01-06");
  });
});
