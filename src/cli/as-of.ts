import type { Serial } from "../core/cells/cell.ts";
import { readDate, serialOf } from "../core/cells/dates.ts";
import { misuse } from "./misuse.ts";

/** The day that --as-of names, or today where the option was not given. */
export function asOfDay(text: string | undefined): Serial {
  if (text === undefined) return today();
  const reading = readDate(text);
  if (reading.kind === "value") return Math.floor(reading.value);
  return misuse(`--as-of takes a date such as 2026-12-31, not "${text}"`);
}

/** Today in the computer's time zone. */
export function today(): Serial {
  const now = new Date();
  return serialOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
}

/** Date and time by the clock of this computer. */
export function nowSerial(): Serial {
  const now = new Date();
  const midnight = new Date(now.getFullYear(), now.getMonth(), now.getDate()).getTime();
  return today() + (now.getTime() - midnight) / 86_400_000;
}
