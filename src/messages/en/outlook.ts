import type { Formats } from "../words.ts";

const deals = (n: number, say: Formats) => say.plural(n, { one: "{n} deal", other: "{n} deals" });

/** Filters, outlook and stalled deals of the pipeline page. */
export const filters = {
  title: "Filters",
  period: "Period",
  allTime: "All time",
  any: "All",
  more: "More filters",
  periods: {
    "this month": "This month",
    "next month": "Next month",
    "last month": "Last month",
    "this quarter": "This quarter",
    "next quarter": "Next quarter",
    "last quarter": "Last quarter",
    "this year": "This year",
    "last year": "Last year",
    "last 90 days": "Last 90 days",
    "next 90 days": "Next 90 days",
  },
  remove: (filter: string) => `Remove filter: ${filter}`,
  clear: "Clear filters",
  shown: (n: number, of: number, say: Formats) => `${say.number(n)} of ${deals(of, say)}`,
  none: "No deal fits the filters",
};

export const outlook = {
  title: "Outlook",
  reading: "Working out the outlook…",
  failed: "The outlook cannot be shown",
  month: "Month",
  won: "Won",
  commit: "Commit",
  weighted: "Weighted",
  rangeHint: "Range: in 8 of 10 outcomes the open deals bring a sum within it; weighted is the mean.",
  target: "Target",
  overdue: "Overdue",
  undated: "No date",
  ofTarget: (share: string) => `${share} of target`,
  noTarget: "No target set for this period.",
  setTarget: "Set a target",
  aim: (period: string, target: string) => `${period}: target ${target}`,
  likely: (sum: string, low: string, high: string) => `Likely ${sum} (${low}–${high})`,
  likelyAlone: (sum: string) => `Likely ${sum}`,
  short: (sum: string) => `${sum} short`,
  above: (sum: string) => `${sum} above`,
  chance: (n: number, say: Formats) => `Chance to reach it: about 1 in ${say.number(n)}`,
  chanceOf: (hits: number, of: number, say: Formats) =>
    `Chance to reach it: about ${say.number(hits)} in ${say.number(of)}`,
  hardly: "Hardly to be reached: less than 1 in 100",
  surely: "As good as reached: more than 99 in 100",
  reached: "Target reached",
  bar: (won: string, likely: string, target: string) => `Won ${won}, likely ${likely}, target ${target}`,
  stalled: (n: number, say: Formats) => `Stalled: ${deals(n, say)}`,
  noneStalled: "No deal is past its stage's longest stay",
  stay: (days: number, stage: string, limit: number, say: Formats) =>
    `${say.number(days)} d in ${stage}, limit ${say.number(limit)}`,
  wonTrend: (now: string, before: string, days: number, say: Formats) =>
    `${now} in ${say.plural(days, { one: "{n} day", other: "{n} days" })}, ${before} in those before`,
  beforeTrend: (before: string) => `${before} by then the period before`,
  openThen: (n: number, daysBefore: number, day: string, say: Formats) =>
    `${say.plural(daysBefore, { one: "{n} day", other: "{n} days" })} before (${day}): ${deals(n, say)}`,
  decided: (n: number, low: string, high: string, say: Formats) => `${deals(n, say)} decided, ${low}–${high}`,
  few: "few deals",
  fewHint: "Too few deals to rely on",
  change: (changes: readonly string[]) => changes.join(", "),
  wonBy: (by: string) => `won ${by}`,
  openBy: (by: string) => `open ${by}`,
  forecastBy: (by: string) => `forecast ${by}`,
  changed: "Last change",
};
