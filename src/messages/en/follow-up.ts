import type { ClockKind, ClockState } from "../../core/follow-up/clock.ts";
import type { FollowUpProblemCode } from "../../core/follow-up/settings.ts";
import type { Formats, Phrases, Values } from "../words.ts";

const days = (value: Values[string] | undefined, say: Formats) =>
  say.plural(Number(value), { one: "{n} day", other: "{n} days" });

export const clockNames: Readonly<Record<ClockKind, string>> = {
  "first contact": "First contact",
  "follow-up": "Follow-up of the offer",
  "longest stay": "Longest stay",
  "next step": "Next step",
};

/** Where a clock stands. */
export const clockStates: Readonly<Record<ClockState, string>> = {
  met: "in time",
  late: "late",
  due: "due today",
  pending: "pending",
};

/** The list of an owner, on screen, in a mail and in a calendar. */
export const followUpList = {
  nobody: "Nobody",
  kind: "What",
  late: "Late",
  due: "Due today",
  pending: "Coming up",
  answeredLate: "done late",
  calendar: ({ table }: Values) => `Follow-up: ${table}`,
  subject: ({ late, due, asOf }: Values, say: Formats) =>
    `Follow-up for ${say.date(Number(asOf))}: ${say.text(late)} late, ${say.text(due)} due today`,
  dueOn: ({ due }: Values, say: Formats) => `due ${say.date(Number(due))}`,
  dueAt: ({ due, time }: Values, say: Formats) => `due ${say.date(Number(due))} at ${time}`,
  daysLate: ({ days: late }: Values, say: Formats) => `${days(late, say)} late`,
  paused: "waits for the planned next step",
  next: ({ step }: Values) => `next: ${step}`,
  row: ({ row }: Values, say: Formats) => `row ${say.text(row)}`,
  more: ({ count }: Values, say: Formats) => `and ${say.text(count)} more`,
  nothing: "Nothing is late or due today.",
  byDay: "Where the table tells a day and no time, the whole of that day is in time.",
  notKnown: ({ kind, why }: Values) => `${kind}: not known, ${why}`,
};

/** What is wrong with the settings of the follow-up. */
export const followUpProblems: Phrases<FollowUpProblemCode> = {
  badLimit: ({ given }, say) => `${say.text(given)} is no number of hours: give one above 0, such as 24`,
  badWorkdays: ({ given }) =>
    `"${given}" are no days of the week: give numbers from 1 (Monday) to 7 (Sunday)`,
  badHours: ({ from, until }, say) =>
    `the working hours from ${say.text(from)} to ${say.text(until)} are none: give hours from 0 to 24, the first before the last`,
  unknownCountry: ({ given, known }) => `the public holidays of "${given}" are not known: there are ${known}`,
  badDayOff: ({ given }) => `"${given}" is no date: write it as 2026-12-24`,
};
