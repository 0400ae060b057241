import type { Serial } from "./cell.ts";
import { dayOf } from "./dates.ts";

const digits = (value: number, count: number) => String(value).padStart(count, "0");

/** "2026-11-21". */
export function isoDay(serial: Serial): string {
  const { year, month, day } = dayOf(serial);
  return `${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}`;
}

/** "2026-11-21T09:30:00", to the nearest second; a spreadsheet's clock has no zone. */
export function isoTime(serial: Serial): string {
  const seconds = Math.round(serial * 86_400);
  const within = seconds - Math.floor(seconds / 86_400) * 86_400;
  const parts = [Math.floor(within / 3600), Math.floor(within / 60) % 60, within % 60];
  return `${isoDay(seconds / 86_400)}T${parts.map((part) => digits(part, 2)).join(":")}`;
}
