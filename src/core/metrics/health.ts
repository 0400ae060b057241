import type { Problem } from "../issue.ts";
import type { Period } from "../periods.ts";
import type { Wording } from "../wording.ts";
import { cycle } from "./cycle.ts";
import { findings } from "./hygiene.ts";
import { createdIn } from "./inflow.ts";
import { startsOf } from "./lifetimes.ts";
import { moneyProblem, sumAmounts } from "./money.ts";
import { isProblem } from "./problem.ts";
import { countDeals, dealsIn, type Scope } from "./scope.ts";
import { dealsAtStage } from "./stage-now.ts";
import { daysInStage, isPaused } from "./stalled.ts";
import { wilson } from "./wilson.ts";

export type Sign = "inflow" | "progress" | "conversion" | "cycle" | "hygiene" | "concentration";
export type Verdict = "good" | "watch" | "poor" | "unknown";

export interface HealthRow {
  readonly sign: Sign;
  /** Deals, a share, or days; null where it is not known. */
  readonly value: number | null;
  readonly verdict: Verdict;
  readonly why: Wording;
}

/** Verdicts of a share: good from the first on, to be watched from the second, poor below. */
const within = { progress: [0.8, 0.6], hygiene: [0.9, 0.7] } as const;
/** Of one stage in the open value: at most this is good, at most that to be watched. */
const concentrated = [0.4, 0.6] as const;
/** Days of the recent window, and how the inflow in it compares with that of the one before. */
const recent = 90;
const inflowRatios = [0.9, 0.6] as const;
/** The age of the open deals as a multiple of the usual cycle: good up to the first, poor past the second. */
const aged = [1.5, 3] as const;
/** Fewer closed deals than this in a window tell nothing. */
const fewest = 20;

/** The signs of a healthy pipeline: new deals, deals that move, win, do not age, are kept and spread. */
export function health(scope: Scope): readonly HealthRow[] {
  return [
    inflowSign(scope),
    progressSign(scope),
    conversionSign(scope),
    cycleSign(scope),
    hygieneSign(scope),
    concentrationSign(scope),
  ];
}

function row(
  sign: Sign,
  value: number | null,
  verdict: Verdict,
  code: AdviceWhy,
  values: Wording["values"],
): HealthRow {
  return { sign, value, verdict, why: { area: "advice", code, values } };
}

function unknown(sign: Sign, { code, values }: Problem): HealthRow {
  return { sign, value: null, verdict: "unknown", why: { area: "functions", code, values } };
}

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

/** The last `recent` days, and as many before them. */
function windows(asOf: number): readonly [Period, Period] {
  const until = Math.floor(asOf) + 1;
  return [
    { from: until - recent, until },
    { from: until - 2 * recent, until: until - recent },
  ];
}

function inflowSign(scope: Scope): HealthRow {
  const [last, before] = windows(scope.asOf);
  const now = createdIn(scope, last);
  const then = createdIn(scope, before);
  if (isProblem(now)) return unknown("inflow", now);
  if (isProblem(then)) return unknown("inflow", then);
  const { created } = scope.pipeline.deals;
  const goesBack = created.some((date) => date < before.from);
  if (!goesBack) return row("inflow", now.length, "unknown", "inflowTooShort", { days: 2 * recent });
  const ratio = then.length === 0 ? (now.length > 0 ? 1 : 0) : now.length / then.length;
  const values = { now: now.length, before: then.length, days: recent };
  return row("inflow", now.length, graded(ratio, inflowRatios), "inflowCompared", values);
}

/** The share of the open deals with a known stay that are within their stage's longest one. */
function progressSign(scope: Scope): HealthRow {
  const { deals, stages } = scope.pipeline;
  const open = dealsIn(scope, "open", null);
  if (isProblem(open)) return unknown("progress", open);
  const paused = isPaused(scope);
  let known = 0;
  let moving = 0;
  for (const i of open) {
    const limit = stages[deals.stage[i] as number]?.longestStay ?? null;
    const days = daysInStage(scope, i);
    if (limit === null || Number.isNaN(days)) continue;
    known++;
    if (days <= limit || paused(i)) moving++;
  }
  if (open.length === 0) return row("progress", null, "unknown", "noOpenDeals", {});
  if (known === 0) {
    const limited = stages.some(({ kind, longestStay }) => kind === "open" && longestStay !== null);
    return unknown("progress", { code: limited ? "noStageDates" : "noLongestStay", values: {} });
  }
  const share = moving / known;
  return row("progress", share, graded(share, within.progress), "progressShare", { moving, open: known });
}

/** The recent win rate against that of all deals closed earlier; poor where chance can hardly explain it. */
function conversionSign(scope: Scope): HealthRow {
  const [last] = windows(scope.asOf);
  const now = closedIn(scope, last);
  if (isProblem(now)) return unknown("conversion", now);
  const before = closedIn(scope, { from: Number.NEGATIVE_INFINITY, until: last.from });
  if (isProblem(before)) return unknown("conversion", before);
  const closed = now.won + now.lost;
  const closedBefore = before.won + before.lost;
  const rate = closed === 0 ? null : now.won / closed;
  if (rate === null || closed < fewest || closedBefore < fewest) {
    const values = { closed, closedBefore, least: fewest, days: recent };
    return row("conversion", rate, "unknown", "winRateFew", values);
  }
  const usual = before.won / closedBefore;
  const verdict = rate >= usual ? "good" : wilson(now.won, closed).high < usual ? "poor" : "watch";
  return row("conversion", rate, verdict, "winRateCompared", {
    now: rate,
    before: usual,
    closed,
    days: recent,
  });
}

function closedIn(scope: Scope, period: Period): { won: number; lost: number } | Problem {
  const won = countDeals(scope, "won", period);
  if (isProblem(won)) return won;
  const lost = countDeals(scope, "lost", period);
  return isProblem(lost) ? lost : { won, lost };
}

/** The median age of the open deals against the median cycle of those that are won. */
function cycleSign(scope: Scope): HealthRow {
  const usual = cycle(scope, "median", null);
  if (isProblem(usual)) return unknown("cycle", usual);
  const open = dealsIn(scope, "open", null);
  if (isProblem(open)) return unknown("cycle", open);
  const starts = startsOf(scope.pipeline);
  const today = Math.floor(scope.asOf);
  const ages = Array.from(open, (i) => today - Math.floor(starts?.[i] ?? Number.NaN))
    .filter((age) => age >= 0)
    .sort((a, b) => a - b);
  if (ages.length === 0) return row("cycle", null, "unknown", "noOpenDeals", {});
  const age = ages[Math.ceil(ages.length / 2) - 1] as number;
  const [good, watch] = aged;
  const verdict = age <= good * usual.days ? "good" : age <= watch * usual.days ? "watch" : "poor";
  return row("cycle", age, verdict, "ageCompared", { age, cycle: usual.days, open: ages.length });
}

function hygieneSign(scope: Scope): HealthRow {
  const open = dealsIn(scope, "open", null);
  if (isProblem(open)) return unknown("hygiene", open);
  if (open.length === 0) return row("hygiene", null, "unknown", "noOpenDeals", {});
  const faulty = new Set(
    findings(scope).flatMap(({ severity, deal }) => (severity === "info" ? [] : [deal])),
  );
  const clean = open.reduce((sum, i) => sum + (faulty.has(i) ? 0 : 1), 0);
  const share = clean / open.length;
  return row("hygiene", share, graded(share, within.hygiene), "hygieneShare", { clean, open: open.length });
}

/** The stage that holds most of the open value; of the open deals where values cannot be added up. */
function concentrationSign(scope: Scope): HealthRow {
  const { pipeline } = scope;
  const open = dealsIn(scope, "open", null);
  if (isProblem(open)) return unknown("concentration", open);
  const all = sumAmounts(pipeline.deals, open);
  const byValue = moneyProblem(pipeline, all.currencies) === null && all.minor > 0;
  const total = byValue ? all.minor : open.length;
  if (total === 0) return row("concentration", null, "unknown", "noOpenDeals", {});
  let most = { stage: "", share: 0 };
  pipeline.stages.forEach(({ name, kind }, index) => {
    if (kind !== "open") return;
    const here = dealsAtStage(scope, index);
    const share = (byValue ? sumAmounts(pipeline.deals, here).minor : here.length) / total;
    if (share > most.share) most = { stage: name, share };
  });
  const [good, watch] = concentrated;
  const verdict = most.share <= good ? "good" : most.share <= watch ? "watch" : "poor";
  return row("concentration", most.share, verdict, "concentratedIn", most);
}

function graded(share: number, [good, watch]: readonly [number, number]): Verdict {
  return share >= good ? "good" : share >= watch ? "watch" : "poor";
}
