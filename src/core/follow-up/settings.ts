import { dayOf } from "../cells/dates.ts";
import type { Problem } from "../issue.ts";
import { isoDay } from "../periods.ts";
import { type HolidayCountry, holidayCountries, publicHolidays } from "./holidays.ts";
import { calendarTime, type WorkingTime, workingTime } from "./working-time.ts";

/** How a pipeline is followed up; plain JSON. Longest stays stand in the stage table, in calendar days. */
export interface FollowUpSettings {
  /** Hours within which a new deal is contacted; absent: 24. */
  readonly firstContact?: number;
  /** Hours within which an offer is followed up; absent: 48. */
  readonly afterOffer?: number;
  /** All hours count, or only those of working days; absent: "calendar". */
  readonly clock?: "calendar" | "business";
  /** Working days, 1 Monday to 7 Sunday; absent: 1 to 5. */
  readonly workdays?: readonly number[];
  /** Hours of a working day, 0 to 24; absent: all of it, so that 24 hours end on the next working day. */
  readonly hours?: { readonly from: number; readonly until: number };
  /** Whose public holidays are no working days; absent: nobody's. */
  readonly country?: HolidayCountry;
  /** Further days that are no working days, as "2026-12-24". */
  readonly daysOff?: readonly string[];
  /** A next step today or later pauses the longest stay; absent: true. */
  readonly snooze?: boolean;
}

/** The limits of common sales practice: an enquiry is answered within a day, an offer followed up within two. */
export const defaultFollowUp = {
  firstContact: 24,
  afterOffer: 48,
  workdays: [1, 2, 3, 4, 5],
  hours: { from: 0, until: 24 },
} as const;

export type FollowUpProblemCode =
  | "badLimit" // {setting, given}
  | "badWorkdays" // {given}
  | "badHours" // {from, until}
  | "unknownCountry" // {given, known}
  | "badDayOff"; // {given}

/** What is wrong with settings that came from outside; null when nothing is. */
export function followUpProblem(
  settings: FollowUpSettings,
): (Problem & { code: FollowUpProblemCode }) | null {
  for (const setting of ["firstContact", "afterOffer"] as const) {
    const given = settings[setting];
    if (given !== undefined && !(Number.isFinite(given) && given > 0)) {
      return { code: "badLimit", values: { setting, given } };
    }
  }
  const { workdays, hours, country, daysOff = [] } = settings;
  const isDay = (day: number) => Number.isInteger(day) && day >= 1 && day <= 7;
  if (workdays !== undefined && !(workdays.length > 0 && workdays.every(isDay))) {
    return { code: "badWorkdays", values: { given: workdays.join(", ") } };
  }
  if (hours !== undefined && !(hours.from >= 0 && hours.until <= 24 && hours.from < hours.until)) {
    return { code: "badHours", values: { ...hours } };
  }
  if (country !== undefined && !holidayCountries.includes(country)) {
    return { code: "unknownCountry", values: { given: country, known: holidayCountries.join(", ") } };
  }
  const wrong = daysOff.find((day) => isoDay(day) === null);
  return wrong === undefined ? null : { code: "badDayOff", values: { given: wrong } };
}

const known = new WeakMap<FollowUpSettings, WorkingTime>();

/** The hours that count towards a limit; settings that are kept are worked out once. */
export function workingTimeOf(settings: FollowUpSettings | undefined): WorkingTime {
  if (settings?.clock !== "business") return calendarTime;
  const before = known.get(settings);
  if (before !== undefined) return before;
  const { workdays, hours, country } = { ...defaultFollowUp, country: undefined, ...settings };
  const given = new Set((settings.daysOff ?? []).flatMap((day) => isoDay(day) ?? []));
  const time = workingTime({
    days: workdays,
    ...hours,
    daysOff: (year) => {
      const own = [...given].filter((day) => dayOf(day).year === year);
      return [...new Set([...own, ...(country === undefined ? [] : publicHolidays(country, year))])];
    },
  });
  known.set(settings, time);
  return time;
}
