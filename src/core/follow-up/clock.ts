import type { Serial } from "../cells/cell.ts";
import type { WorkingTime } from "./working-time.ts";

export const clockKinds = ["first contact", "follow-up", "longest stay", "next step"] as const;
export type ClockKind = (typeof clockKinds)[number];

/**
 * Where a deadline stands: met in time; late (answered late, or not answered though it has passed);
 * due today; pending, due later. Every clock is in just one of them.
 */
export type ClockState = "met" | "late" | "due" | "pending";

/** A deadline of one deal. */
export interface Clock {
  readonly kind: ClockKind;
  readonly deal: number;
  readonly state: ClockState;
  /** The last moment, or where `byDay` the last day, on which it is in time. */
  readonly due: Serial;
  /** Some moment is a day without a time, so that only whole days are told apart. */
  readonly byDay: boolean;
  /** When it was done; null while it is to be done. */
  readonly answered: Serial | null;
  /** Hours from its start to the answer; null where there is no answer. */
  readonly hours: number | null;
  /** A next step is planned, which the stay waits for. */
  readonly paused: boolean;
}

/** Less than any clock in a table tells: sums of fractions of days are not exact. */
const slack = 1e-6;

/** A day without a time may be any hour of it. */
const isDay = (moment: Serial) => Number.isInteger(moment);

/**
 * The clock of something that was asked at `start` and is to be answered within some hours; null
 * where the answer came before the question. `now` is the as-of moment, usually a day.
 */
export function responseClock(
  kind: ClockKind,
  deal: number,
  { start, end, now }: { readonly start: Serial; readonly end: Serial; readonly now: Serial },
  limit: number,
  time: WorkingTime,
): Clock | null {
  const isAnswered = !Number.isNaN(end);
  const byDay = isDay(start) || (isAnswered && isDay(end));
  const due = isDay(start)
    ? time.daysAfter(start, Math.floor(limit / time.hoursPerDay + slack))
    : time.after(start, limit);
  if (!isAnswered) return { ...open(kind, deal, due, now), byDay };
  if (byDay ? Math.floor(end) < Math.floor(start) : end < start) return null;
  const inTime = byDay ? Math.floor(end) <= Math.floor(due) : end <= due + slack;
  const hours = byDay ? time.daysBetween(start, end) * time.hoursPerDay : time.hoursBetween(start, end);
  return { kind, deal, state: inTime ? "met" : "late", due, byDay, answered: end, hours, paused: false };
}

/** The clock of something that is to be done by a day, and is not done yet. */
export function dayClock(kind: ClockKind, deal: number, due: Serial, now: Serial, paused = false): Clock {
  const clock = open(kind, deal, Math.floor(due), now);
  return { ...clock, paused, state: paused ? "pending" : clock.state };
}

function open(kind: ClockKind, deal: number, due: Serial, now: Serial): Clock {
  // With the time of day known on both sides, what was due this morning is late by now.
  const isPast = isDay(due) || isDay(now) ? Math.floor(due) < Math.floor(now) : due + slack < now;
  const state = isPast ? "late" : Math.floor(due) === Math.floor(now) ? "due" : "pending";
  return { kind, deal, state, due, byDay: isDay(due), answered: null, hours: null, paused: false };
}
