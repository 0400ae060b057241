import type { Serial } from "../../core/cells/cell.ts";

const day = 86_400_000;
/** 1970-01-01 as a serial. */
const epoch = 25_569;
/** Time zones change their offset on the quarter of an hour, so one look-up serves that long. */
const steady = 900_000;

/**
 * Reads Dates as serials. Sheets hands a date cell over as the instant at which clocks in the
 * spreadsheet's time zone show what the cell shows.
 */
export function serialsIn(timeZone: string): (date: Date) => Serial | null {
  const clock = new Intl.DateTimeFormat("en-US", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
  const offsets = new Map<number, number>();
  const offsetAt = (time: number): number => {
    const shown = new Map(clock.formatToParts(time).map(({ type, value }) => [type, Number(value)]));
    const part = (type: Intl.DateTimeFormatPartTypes) => shown.get(type) ?? 0;
    const wall = Date.UTC(
      part("year"),
      part("month") - 1,
      part("day"),
      part("hour"),
      part("minute"),
      part("second"),
    );
    return wall - Math.floor(time / 1000) * 1000;
  };
  return (date) => {
    const time = date.getTime();
    if (!Number.isFinite(time)) return null;
    const slot = Math.floor(time / steady);
    let offset = offsets.get(slot);
    if (offset === undefined) {
      offset = offsetAt(time);
      offsets.set(slot, offset);
    }
    // To the second: what is finer comes from binary fractions of a day.
    return Math.round((time + offset) / 1000) / (day / 1000) + epoch;
  };
}
