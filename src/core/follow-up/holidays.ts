import type { Serial } from "../cells/cell.ts";
import { serialOf } from "../cells/dates.ts";

/** Countries whose public holidays are known, by ISO 3166 code. */
export const holidayCountries = ["fi", "no", "pl"] as const;
export type HolidayCountry = (typeof holidayCountries)[number];

/** Days from Easter Sunday: negative before it. */
const goodFriday = -2;
const easterMonday = 1;
const ascension = 39;
const pentecost = 49;
const corpusChristi = 60;

/** From this year Christmas Eve is a public holiday in Poland. */
const polishChristmasEveSince = 2025;
/** From this year Epiphany is one again. */
const polishEpiphanySince = 2011;

/**
 * Public holidays of a year by the rules in force, ascending; those that fall on a weekend too.
 * Eves on which many offices are closed without a law are not among them: give those as days off.
 */
export function publicHolidays(country: HolidayCountry, year: number): readonly Serial[] {
  const easter = easterSunday(year);
  const on = (month: number, day: number) => serialOf(year, month, day);
  const christmas = [on(12, 25), on(12, 26)];
  const all = {
    fi: () => [
      on(1, 1),
      on(1, 6),
      easter + goodFriday,
      easter,
      easter + easterMonday,
      on(5, 1),
      easter + ascension,
      easter + pentecost,
      saturdayFrom(on(6, 20)), // Midsummer Day
      saturdayFrom(on(10, 31)), // All Saints' Day
      on(12, 6),
      ...christmas,
    ],
    no: () => [
      on(1, 1),
      easter + goodFriday - 1, // Maundy Thursday
      easter + goodFriday,
      easter,
      easter + easterMonday,
      on(5, 1),
      on(5, 17),
      easter + ascension,
      easter + pentecost,
      easter + pentecost + 1,
      ...christmas,
    ],
    pl: () => [
      on(1, 1),
      ...(year >= polishEpiphanySince ? [on(1, 6)] : []),
      easter,
      easter + easterMonday,
      on(5, 1),
      on(5, 3),
      easter + pentecost,
      easter + corpusChristi,
      on(8, 15),
      on(11, 1),
      on(11, 11),
      ...(year >= polishChristmasEveSince ? [on(12, 24)] : []),
      ...christmas,
    ],
  };
  // Ascension may be 1 May or 17 May.
  return [...new Set(all[country]())].sort((a, b) => a - b);
}

/** Easter Sunday of the Gregorian calendar (the anonymous algorithm of Nature, 1876; Meeus, ch. 8). */
export function easterSunday(year: number): Serial {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const days = h + l - 7 * m + 114;
  return serialOf(year, Math.floor(days / 31), (days % 31) + 1);
}

/** Serial 0 was a Saturday as spreadsheets count back, so Saturdays are the multiples of seven. */
function saturdayFrom(first: Serial): Serial {
  return first + ((7 - (first % 7)) % 7);
}
