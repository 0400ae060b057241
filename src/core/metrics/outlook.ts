import { dayOf, serialOf } from "../cells/dates.ts";
import { outcome } from "../deals/deals.ts";
import type { Problem } from "../issue.ts";
import { type Period, parsePeriod } from "../periods.ts";
import { byCategory, cumulative } from "./categories.ts";
import { weightedForecast } from "./forecast.ts";
import { isProblem, problem } from "./problem.ts";
import { dealsMeant, type Scope } from "./scope.ts";
import { forecastQuantiles } from "./spread.ts";

export const outlookUnits = ["week", "month", "quarter", "year"] as const;
export type OutlookUnit = (typeof outlookUnits)[number];

/** What a period, or the deals of none, may bring; money in whole units. */
export interface OutlookRow {
  /** The period as functions take it, such as 2026-Q4; else why the deals are in none. */
  readonly period: string | "overdue" | "undated";
  readonly won: number;
  /** Cumulative: commit with what is won, best case with both. */
  readonly commit: number;
  readonly best: number;
  /** Of the open deals; null where none of them has a probability. */
  readonly weighted: number | null;
  readonly p10: number | null;
  readonly p90: number | null;
}

/**
 * The period that holds the as-of day and those after it, then the open deals whose expected close
 * has passed, then the open and won deals without the date.
 */
export function outlook(scope: Scope, periods: number, unit: OutlookUnit): readonly OutlookRow[] | Problem {
  const { pipeline } = scope;
  if (!pipeline.has.has("expectedClose") && !pipeline.has.has("closed")) {
    return problem("noColumn", { field: "expectedClose" });
  }
  const rows: OutlookRow[] = [];
  let start = Math.floor(scope.asOf);
  for (let k = 0; k < periods; k++) {
    const period = parsePeriod(`this ${unit}`, start, 1);
    if (period === null || isProblem(period)) throw new Error(`no such unit: ${unit}`);
    const row = rowOf(scope, labelOf(period, unit), period);
    if (isProblem(row)) return row;
    rows.push(row);
    start = period.until;
  }
  for (const [name, selected] of inNoPeriod(scope)) {
    const row = rowOf({ ...scope, selected }, name, null);
    if (isProblem(row)) return row;
    rows.push(row);
  }
  return rows;
}

function inNoPeriod(scope: Scope): readonly (readonly [OutlookRow["period"], Int32Array])[] {
  const { outcome: outcomes, expectedClose, closed } = scope.pipeline.deals;
  const today = Math.floor(scope.asOf);
  const indexes = dealsMeant(scope);
  const overdue = new Int32Array(indexes.length);
  const undated = new Int32Array(indexes.length);
  let late = 0;
  let unknown = 0;
  for (let k = 0; k < indexes.length; k++) {
    const i = indexes[k] as number;
    const code = outcomes[i] as number;
    const isOpen = Number(code === outcome.open);
    const date = expectedClose[i] as number;
    overdue[late] = i;
    late += isOpen & Number(date < today);
    undated[unknown] = i;
    unknown +=
      (isOpen & Number(Number.isNaN(date))) |
      (Number(code === outcome.won) & Number(Number.isNaN(closed[i])));
  }
  return [
    ["overdue", overdue.subarray(0, late)],
    ["undated", undated.subarray(0, unknown)],
  ];
}

function rowOf(scope: Scope, name: string, period: Period | null): OutlookRow | Problem {
  const sums = byCategory(scope, period);
  if (isProblem(sums)) return sums;
  const { closed, commit, best } = cumulative(sums);
  const weighted = weightedForecast(scope, period);
  const ends = forecastQuantiles(scope, "set", period, [0.1, 0.9]);
  const [p10 = null, p90 = null] = isProblem(ends) ? [] : ends;
  return {
    period: name,
    won: closed,
    commit,
    best,
    weighted: isProblem(weighted) ? null : weighted,
    p10,
    p90,
  };
}

/** A calendar period as functions take it: 2026-W47, 2026-11, 2026-Q4, 2026. */
function labelOf({ from }: Period, unit: OutlookUnit): string {
  const { year, month } = dayOf(from);
  switch (unit) {
    case "week": {
      // An ISO week belongs to the year of its Thursday.
      const owner = dayOf(from + 3).year;
      const number = Math.floor((from + 3 - serialOf(owner, 1, 1)) / 7) + 1;
      return `${owner}-W${String(number).padStart(2, "0")}`;
    }
    case "month":
      return `${year}-${String(month).padStart(2, "0")}`;
    case "quarter":
      return `${year}-Q${Math.ceil(month / 3)}`;
    case "year":
      return String(year);
  }
}
