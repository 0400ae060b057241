import type { Serial } from "./cells/cell.ts";
import { dayOf, serialOf } from "./cells/dates.ts";
import type { Period } from "./periods.ts";

/** Compared where no period is asked for. */
const days = 90;

/**
 * A period as far as it has run, and as many days of the one before it; null where it has not begun.
 * Months, quarters and years are compared with those before, others with as many days; without a
 * period the last 90 days with the 90 before.
 */
export function comparedPeriods(
  period: Period | null,
  asOf: Serial,
): { readonly now: Period; readonly before: Period } | null {
  const tomorrow = Math.floor(asOf) + 1;
  const whole = period ?? { from: tomorrow - days, until: tomorrow };
  if (whole.from >= tomorrow) return null;
  const now = { from: whole.from, until: Math.min(whole.until, tomorrow) };
  const from = startBefore(whole);
  const isWhole = now.until === whole.until;
  return {
    now,
    before: { from, until: isWhole ? whole.from : Math.min(whole.from, from + now.until - now.from) },
  };
}

function startBefore({ from, until }: Period): Serial {
  const [first, next] = [dayOf(from), dayOf(until)];
  if (first.day !== 1 || next.day !== 1) return from - (until - from);
  const months = (next.year - first.year) * 12 + next.month - first.month;
  const start = first.year * 12 + first.month - 1 - months;
  return serialOf(Math.floor(start / 12), (start % 12) + 1, 1);
}
