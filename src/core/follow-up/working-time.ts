import type { Serial } from "../cells/cell.ts";
import { dayOf, lastSerial, serialOf } from "../cells/dates.ts";

/** When the clock of a deadline runs: on which days, and from which hour to which. */
export interface WorkingTime {
  /** Hours of a day on which the clock runs. */
  readonly hoursPerDay: number;
  isWorkday(day: Serial): boolean;
  /** Hours that the clock runs from one moment to a later one; negative where it is earlier. */
  hoursBetween(from: Serial, until: Serial): number;
  /** Working days after a day, up to and with a later one. */
  daysBetween(from: Serial, until: Serial): number;
  /** The moment at which the clock has run for some hours. */
  after(start: Serial, hours: number): Serial;
  /** The day that is some working days later; none: the day itself, or the next working day. */
  daysAfter(start: Serial, days: number): Serial;
}

interface Week {
  /** Days on which the clock runs, 1 Monday to 7 Sunday. */
  readonly days: readonly number[];
  /** Hours of the day, 0 to 24. */
  readonly from: number;
  readonly until: number;
  /** Days off in a year, whatever day of the week they are. */
  daysOff(year: number): readonly Serial[];
}

/** Before this year no day off is looked for: no pipeline reaches back so far. */
const firstYear = 1990;

/**
 * Wall-clock time: no time zone, and the hour that summer time takes or gives is not seen. Every
 * question costs the same however far apart the moments are.
 */
export function workingTime(week: Week): WorkingTime {
  const runs = Array.from({ length: 7 }, (_, index) => week.days.includes(index + 1));
  const before = Array.from({ length: 8 }, (_, index) => runs.slice(0, index).filter(Boolean).length);
  const perWeek = before[7] as number;
  const hoursPerDay = week.until - week.from;
  const weekday = (day: Serial) => (((day - monday) % 7) + 7) % 7;
  const off = daysOffOf(week, (day) => runs[weekday(day)] === true);

  const isWorkday = (day: Serial) => runs[weekday(day)] === true && !off.isOff(day);
  const counted = new Map<Serial, number>();
  /** Working days from the first Monday on to before a day. The days of a table's deals repeat. */
  const workdaysBefore = (day: Serial) => {
    let count = counted.get(day);
    if (count === undefined) {
      count = Math.floor((day - monday) / 7) * perWeek + (before[weekday(day)] as number) - off.before(day);
      counted.set(day, count);
    }
    return count;
  };
  const hoursBefore = (moment: Serial) => {
    const day = Math.floor(moment);
    const hour = (moment - day) * 24 - week.from;
    const today = isWorkday(day) ? Math.min(Math.max(hour, 0), hoursPerDay) : 0;
    return workdaysBefore(day) * hoursPerDay + today;
  };
  /** The first day at whose end so many working days are over. */
  const dayEnding = (start: Serial, workdays: number): Serial => {
    let low = start;
    let high = start + 7;
    while (workdaysBefore(high + 1) < workdays && high < lastSerial) high = start + (high - start) * 2;
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if (workdaysBefore(middle + 1) >= workdays) high = middle;
      else low = middle + 1;
    }
    return low;
  };

  return {
    hoursPerDay,
    isWorkday,
    hoursBetween: (from, until) => hoursBefore(until) - hoursBefore(from),
    daysBetween: (from, until) =>
      workdaysBefore(Math.floor(until) + 1) - workdaysBefore(Math.floor(from) + 1),
    after(start, hours) {
      const target = hoursBefore(start) + hours;
      const day = dayEnding(Math.floor(start), Math.ceil(target / hoursPerDay - tiny));
      return Math.max(start, day + (week.from + target - workdaysBefore(day) * hoursPerDay) / 24);
    },
    daysAfter(start, days) {
      const day = Math.floor(start);
      const over = workdaysBefore(day + 1);
      return dayEnding(day, days === 0 && !isWorkday(day) ? over + 1 : over + days);
    },
  };
}

/** All days and all hours. */
export const calendarTime: WorkingTime = {
  hoursPerDay: 24,
  isWorkday: () => true,
  hoursBetween: (from, until) => (until - from) * 24,
  daysBetween: (from, until) => Math.floor(until) - Math.floor(from),
  after: (start, hours) => start + hours / 24,
  daysAfter: (start, days) => Math.floor(start) + days,
};

/** Serial 2 is a Monday, 1900-01-01. */
const monday = 2;
const tiny = 1e-9;

/** Days off that fall on days when the clock would run, year by year as they are asked for. */
function daysOffOf(week: Week, runsOn: (day: Serial) => boolean) {
  const years: { readonly before: number; readonly days: readonly Serial[] }[] = [];
  const year = (of: number) => {
    while (years.length <= of - firstYear) {
      const last = years.at(-1);
      const days = week.daysOff(firstYear + years.length).filter(runsOn);
      years.push({ before: (last?.before ?? 0) + (last?.days.length ?? 0), days });
    }
    return years[of - firstYear] as (typeof years)[number];
  };
  const early = serialOf(firstYear, 1, 1);
  return {
    isOff: (day: Serial) => day >= early && year(dayOf(day).year).days.includes(day),
    before(day: Serial) {
      if (!(day >= early)) return 0;
      const { before, days } = year(dayOf(day).year);
      return before + days.filter((off) => off < day).length;
    },
  };
}
