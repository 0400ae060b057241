import type { Problem } from "../issue.ts";
import type { Wording } from "../wording.ts";

export type Sign = "inflow" | "progress" | "conversion" | "cycle" | "hygiene" | "concentration";
export type Verdict = "good" | "watch" | "poor" | "unknown";
export type Trend = "better" | "worse" | "steady" | "unknown";

export interface HealthRow {
  readonly sign: Sign;
  /** Deals, a share, or days; null where it is not known. */
  readonly value: number | null;
  readonly unit: "deals" | "share" | "days";
  readonly verdict: Verdict;
  readonly why: Wording;
  /** Where good ends, in the value's unit; null where nothing tells. */
  readonly threshold: number | null;
  /** The value of the period before; null where it cannot be told. */
  readonly before: number | null;
  readonly trend: Trend;
  /** The deals behind it: what came in or closed lately, or what is to be looked at. */
  readonly deals: ArrayLike<number>;
}

/** A change by less than this part of the value before is none. */
const unchanged = 0.05;

/** Signs of which less is better. */
const lessIsBetter: ReadonlySet<Sign> = new Set<Sign>(["cycle", "concentration"]);
const units = {
  inflow: "deals",
  progress: "share",
  conversion: "share",
  cycle: "days",
  hygiene: "share",
  concentration: "share",
} as const;

/** A sign as it was worked out; what is absent is not known. */
export type Found = Pick<HealthRow, "value" | "verdict"> &
  Partial<Pick<HealthRow, "threshold" | "before" | "deals">> & {
    readonly code: AdviceWhy;
    readonly values: Wording["values"];
  };

/** The row of a sign, its trend told by the value and the one before. */
export function row(sign: Sign, { code, values, ...found }: Found): HealthRow {
  const { value, verdict, threshold = null, before = null, deals = [] } = found;
  const trend = value === null || before === null ? "unknown" : trendOf(sign, value, before);
  const why = { area: "advice", code, values } as const;
  return { sign, value, unit: units[sign], verdict, why, threshold, before, trend, deals };
}

function trendOf(sign: Sign, value: number, before: number): Trend {
  if (Math.abs(value - before) <= unchanged * Math.abs(before)) return "steady";
  return value > before !== lessIsBetter.has(sign) ? "better" : "worse";
}

/** The row of a sign of which a problem says why nothing is known. */
export function unknown(sign: Sign, { code, values }: Problem): HealthRow {
  const why = { area: "functions", code, values } as const;
  const nothing = { value: null, threshold: null, before: null, trend: "unknown", deals: [] } as const;
  return { sign, unit: units[sign], verdict: "unknown", why, ...nothing };
}

export const noOpenDeals: Found = { value: null, verdict: "unknown", code: "noOpenDeals", values: {} };

/** Codes of why a sign is as it is; worded in `messages`. */
export type AdviceWhy =
  | "inflowCompared" // {now, before, days}
  | "inflowTooShort" // {days}: the table does not go back far enough
  | "progressShare" // {moving, open}
  | "winRateCompared" // {now, before, closed, days}
  | "winRateFew" // {closed, closedBefore, least, days}
  | "ageCompared" // {age, cycle, open}
  | "hygieneShare" // {clean, open}
  | "concentratedIn" // {stage, share}
  | "noOpenDeals"; // {}
