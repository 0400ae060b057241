import { dayOf } from "./cells/dates.ts";
import type { Problem } from "./issue.ts";
import { isProblem } from "./metrics/problem.ts";
import { type Period, parsePeriod } from "./periods.ts";

/** Money to be won in a period, in whole units of the reporting currency. Plain JSON. */
export interface Target {
  /** "month", "quarter" or "year" for each of them; else one, as 2026-11, 2026-Q4, 2026, FY26-Q3 or FY26. */
  readonly period: string;
  readonly amount: number;
}

export type TargetProblemCode =
  | "badTarget" // {period, amount}
  | "badTargetPeriod" // {period}
  | "repeatedTarget"; // {period}

const standing: ReadonlyMap<string, number> = new Map([
  ["month", 1],
  ["quarter", 3],
  ["year", 12],
]);

const oneOfThem = /^(\d{4}(-q[1-4]|-\d\d)?|fy ?(\d{4}|\d\d)([- ]?q[1-4])?)$/;

const keyOf = (period: string) => period.trim().toLowerCase();

/** What is wrong with targets that came from outside; null when nothing is. */
export function targetProblem(
  targets: readonly Target[],
): (Problem & { readonly code: TargetProblemCode }) | null {
  const seen = new Set<string>();
  for (const { period, amount } of targets) {
    const key = keyOf(period);
    const isPeriod = standing.has(key) || (oneOfThem.test(key) && !isProblem(parsePeriod(key, 1, 1)));
    if (!isPeriod) return { code: "badTargetPeriod", values: { period } };
    if (!(amount > 0 && amount < Infinity)) return { code: "badTarget", values: { period, amount } };
    if (seen.has(key)) return { code: "repeatedTarget", values: { period } };
    seen.add(key);
  }
  return null;
}

/**
 * The target of a period of whole months: the one set for it, else for each such period, else the sum of
 * what its months are to bring, each an even share of the shortest period with a target that holds it.
 * null where a month has none, or the period is not made of months.
 */
export function targetOf(targets: readonly Target[], period: Period, fiscalYearStart: number): number | null {
  const placed = targets.map(({ period: text, amount }) => {
    const key = keyOf(text);
    const each = standing.get(key) ?? null;
    return { amount, each, own: each === null ? parsePeriod(key, period.from, fiscalYearStart) : null };
  });
  const exactly = placed.find(
    ({ own }) => own !== null && !isProblem(own) && own.from === period.from && own.until === period.until,
  );
  if (exactly !== undefined) return exactly.amount;
  const months = monthsOf(period);
  if (months === null) return null;
  const each = placed.find((target) => target.each === months.length && isAligned(months, fiscalYearStart));
  if (each !== undefined) return each.amount;
  let sum = 0;
  for (const month of months) {
    const shares = placed
      .flatMap(({ amount, each: length, own }) => {
        if (length !== null) return [{ length, amount, isOwn: false }];
        if (own === null || isProblem(own) || !(own.from <= month.from && month.until <= own.until))
          return [];
        return [{ length: monthsOf(own)?.length ?? 1, amount, isOwn: true }];
      })
      .sort((one, other) => one.length - other.length || Number(other.isOwn) - Number(one.isOwn));
    const nearest = shares[0];
    if (nearest === undefined) return null;
    sum += nearest.amount / nearest.length;
  }
  return Math.round(sum * 100) / 100;
}

/** The calendar months that a period is made of; null where it begins or ends within one. */
function monthsOf(period: Period): readonly Period[] | null {
  const months: Period[] = [];
  for (let from = period.from; from < period.until; ) {
    const month = parsePeriod("this month", from, 1);
    if (month === null || isProblem(month) || month.from !== from) return null;
    months.push(month);
    from = month.until;
  }
  return months.at(-1)?.until === period.until ? months : null;
}

/** Whether the months are a month, a quarter of the calendar or the fiscal year, or one of these years. */
function isAligned(months: readonly Period[], fiscalYearStart: number): boolean {
  const first = months[0];
  if (first === undefined || months.length === 1) return months.length === 1;
  return [1, fiscalYearStart].some((start) => {
    for (let month = 0; month < 12; month += months.length) {
      const at = ((start - 1 + month) % 12) + 1;
      if (beginsIn(first, at)) return true;
    }
    return false;
  });
}

function beginsIn({ from }: Period, month: number): boolean {
  return dayOf(from).month === month;
}
