import type { Problem } from "../issue.ts";
import type { Period } from "../periods.ts";
import { findings } from "../rules/findings.ts";
import { cycle } from "./cycle.ts";
import { type HealthRow, noOpenDeals, row, unknown, type Verdict } from "./health-row.ts";
import { type OpenThen, openThen } from "./health-then.ts";
import { createdIn } from "./inflow.ts";
import { startsOf } from "./lifetimes.ts";
import { moneyProblem, sumAmounts } from "./money.ts";
import { isProblem } from "./problem.ts";
import { dealsIn, type Scope } from "./scope.ts";
import { dealsAtStage } from "./stage-now.ts";
import { daysInStage, isPaused } from "./stalled.ts";
import { wilson } from "./wilson.ts";

/** Verdicts of a share: good from the first on, to be watched from the second, poor below. */
const within = { progress: [0.8, 0.6], hygiene: [0.9, 0.7] } as const;
/** Of one stage in the open value: at most this is good, at most that to be watched. */
const concentrated = [0.4, 0.6] as const;
/** Days of the recent window, and how the inflow in it compares with that of the one before. */
export const recent = 90;
const inflowRatios = [0.9, 0.6] as const;
/** The age of the open deals as a multiple of the usual cycle: good up to the first, poor past the second. */
const aged = [1.5, 3] as const;
/** Fewer closed deals than this in a window tell nothing. */
const fewest = 20;
/** The signs of a healthy pipeline: new deals, deals that move, win, do not age, are kept and spread. */
export function health(scope: Scope): readonly HealthRow[] {
  const then = openThen(scope, dayThen(scope));
  return [
    inflowSign(scope),
    progressSign(scope, then),
    conversionSign(scope),
    cycleSign(scope, then),
    hygieneSign(scope),
    concentrationSign(scope, then),
  ];
}

/** The last `recent` days, and as many before them. */
function windows(asOf: number): readonly [Period, Period] {
  const until = Math.floor(asOf) + 1;
  return [
    { from: until - recent, until },
    { from: until - 2 * recent, until: until - recent },
  ];
}

/** The end of the period before. */
const dayThen = ({ asOf }: Scope) => Math.floor(asOf) - recent;

function inflowSign(scope: Scope): HealthRow {
  const [last, before] = windows(scope.asOf);
  const deals = createdIn(scope, last);
  const then = createdIn(scope, before);
  if (isProblem(deals)) return unknown("inflow", deals);
  if (isProblem(then)) return unknown("inflow", then);
  const now = deals.length;
  const { created } = scope.pipeline.deals;
  const goesBack = created.some((date) => date < before.from);
  if (!goesBack) {
    const values = { days: 2 * recent };
    return row("inflow", { value: now, verdict: "unknown", deals, code: "inflowTooShort", values });
  }
  const ratio = then.length === 0 ? (now > 0 ? 1 : 0) : now / then.length;
  return row("inflow", {
    value: now,
    verdict: graded(ratio, inflowRatios),
    threshold: inflowRatios[0] * then.length,
    before: then.length,
    deals,
    code: "inflowCompared",
    values: { now, before: then.length, days: recent },
  });
}

/** The share of the open deals with a known stay that are within their stage's longest one. */
function progressSign(scope: Scope, earlier: readonly OpenThen[]): HealthRow {
  const { deals, stages } = scope.pipeline;
  const open = dealsIn(scope, "open", null);
  if (isProblem(open)) return unknown("progress", open);
  const limitOf = (stage: number) => stages[stage]?.longestStay ?? Number.NaN;
  const paused = isPaused(scope);
  let known = 0;
  const stuck: number[] = [];
  for (const i of open) {
    const limit = limitOf(deals.stage[i] as number);
    const days = daysInStage(scope, i);
    if (Number.isNaN(limit) || Number.isNaN(days)) continue;
    known++;
    if (days > limit && !paused(i)) stuck.push(i);
  }
  if (open.length === 0) return row("progress", noOpenDeals);
  if (known === 0) {
    const limited = stages.some(({ kind, longestStay }) => kind === "open" && longestStay !== null);
    return unknown("progress", { code: limited ? "noStageDates" : "noLongestStay", values: {} });
  }
  // Which next steps were planned then nobody knows, so that none pauses.
  const then = earlier.filter(({ stage }) => !Number.isNaN(limitOf(stage)));
  const moving = known - stuck.length;
  return row("progress", {
    value: moving / known,
    verdict: graded(moving / known, within.progress),
    threshold: within.progress[0],
    before: shareOf(then, ({ stage, days }) => days <= limitOf(stage)),
    deals: stuck,
    code: "progressShare",
    values: { moving, open: known },
  });
}

/** The recent win rate against that of all deals closed earlier; poor where chance can hardly explain it. */
function conversionSign(scope: Scope): HealthRow {
  const [last, previous] = windows(scope.asOf);
  const now = closedIn(scope, last);
  if (isProblem(now)) return unknown("conversion", now);
  const before = closedIn(scope, { from: Number.NEGATIVE_INFINITY, until: last.from });
  if (isProblem(before)) return unknown("conversion", before);
  const then = closedIn(scope, previous);
  const closed = now.deals.length;
  // Of a few deals a change would be chance.
  const isTold = !isProblem(then) && closed >= fewest && then.deals.length >= fewest;
  const found = { value: now.rate, before: isTold ? then.rate : null, deals: now.deals };
  const closedBefore = before.deals.length;
  if (now.rate === null || before.rate === null || closed < fewest || closedBefore < fewest) {
    const values = { closed, closedBefore, least: fewest, days: recent };
    return row("conversion", { ...found, verdict: "unknown", code: "winRateFew", values });
  }
  const isBelow = wilson(now.won, closed).high < before.rate;
  return row("conversion", {
    ...found,
    verdict: now.rate >= before.rate ? "good" : isBelow ? "poor" : "watch",
    threshold: before.rate,
    code: "winRateCompared",
    values: { now: now.rate, before: before.rate, closed, days: recent },
  });
}

/** The deals closed in a period, and the share of them that was won; null where none was closed. */
function closedIn(
  scope: Scope,
  period: Period,
): { readonly deals: readonly number[]; readonly won: number; readonly rate: number | null } | Problem {
  const won = dealsIn(scope, "won", period);
  if (isProblem(won)) return won;
  const lost = dealsIn(scope, "lost", period);
  if (isProblem(lost)) return lost;
  const deals = [...won, ...lost].sort((a, b) => a - b);
  return { deals, won: won.length, rate: deals.length === 0 ? null : won.length / deals.length };
}

/** The median age of the open deals against the median cycle of those that are won. */
function cycleSign(scope: Scope, earlier: readonly OpenThen[]): HealthRow {
  const usual = cycle(scope, "median", null);
  if (isProblem(usual)) return unknown("cycle", usual);
  const open = dealsIn(scope, "open", null);
  if (isProblem(open)) return unknown("cycle", open);
  const starts = startsOf(scope.pipeline);
  const ageOn = (day: number) => (i: number) => day - Math.floor(starts?.[i] ?? Number.NaN);
  const today = ageOn(Math.floor(scope.asOf));
  const ages = Array.from(open, today).filter((age) => age >= 0);
  const age = median(ages);
  if (age === null) return row("cycle", noOpenDeals);
  const then = earlier.map(({ deal }) => ageOn(dayThen(scope))(deal));
  const [good, watch] = aged;
  return row("cycle", {
    value: age,
    verdict: age <= good * usual.days ? "good" : age <= watch * usual.days ? "watch" : "poor",
    threshold: good * usual.days,
    before: median(then.filter((days) => days >= 0)),
    deals: open.filter((i) => today(i) > good * usual.days),
    code: "ageCompared",
    values: { age, cycle: usual.days, open: ages.length },
  });
}

/** What was to be put right in the period before, nobody has kept. */
function hygieneSign(scope: Scope): HealthRow {
  const open = dealsIn(scope, "open", null);
  if (isProblem(open)) return unknown("hygiene", open);
  if (open.length === 0) return row("hygiene", noOpenDeals);
  const faulty = new Set(
    findings(scope).flatMap(({ severity, deal }) => (severity === "info" ? [] : [deal])),
  );
  const deals = open.filter((i) => faulty.has(i));
  const clean = open.length - deals.length;
  return row("hygiene", {
    value: clean / open.length,
    verdict: graded(clean / open.length, within.hygiene),
    threshold: within.hygiene[0],
    deals,
    code: "hygieneShare",
    values: { clean, open: open.length },
  });
}

/** The stage that holds most of the open value; of the open deals where values cannot be added up. */
function concentrationSign(scope: Scope, earlier: readonly OpenThen[]): HealthRow {
  const { pipeline } = scope;
  const open = dealsIn(scope, "open", null);
  if (isProblem(open)) return unknown("concentration", open);
  const all = sumAmounts(pipeline.deals, open);
  const byValue = moneyProblem(pipeline, all.currencies) === null && all.minor > 0;
  const weight = (deals: Int32Array) => (byValue ? sumAmounts(pipeline.deals, deals).minor : deals.length);
  const most = heaviest(scope, (stage) => dealsAtStage(scope, stage), weight(open), weight);
  if (most === null) return row("concentration", noOpenDeals);
  const then = earlier.filter(({ stage }) => stage >= 0);
  const there = (stage: number) =>
    Int32Array.from(then.flatMap(({ deal, stage: at }) => (at === stage ? [deal] : [])));
  const before = heaviest(scope, there, weight(Int32Array.from(then, ({ deal }) => deal)), weight);
  const [good, watch] = concentrated;
  return row("concentration", {
    value: most.share,
    verdict: most.share <= good ? "good" : most.share <= watch ? "watch" : "poor",
    threshold: good,
    before: before?.share ?? null,
    deals: most.deals,
    code: "concentratedIn",
    values: { stage: most.stage, share: most.share },
  });
}

/** The open stage whose deals weigh most of all; null where nothing weighs anything. */
function heaviest(
  { pipeline }: Scope,
  dealsAt: (stage: number) => Int32Array,
  total: number,
  weight: (deals: Int32Array) => number,
) {
  let most: { readonly stage: string; readonly share: number; readonly deals: Int32Array } | null = null;
  if (!(total > 0)) return null;
  for (const [index, { name, kind }] of pipeline.stages.entries()) {
    if (kind !== "open") continue;
    const deals = dealsAt(index);
    const share = weight(deals) / total;
    if (share > (most?.share ?? 0)) most = { stage: name, share, deals };
  }
  return most;
}

function shareOf<Item>(items: readonly Item[], isSo: (item: Item) => boolean): number | null {
  return items.length === 0 ? null : items.filter(isSo).length / items.length;
}

/** The lower middle; null of nothing. */
function median(values: readonly number[]): number | null {
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.ceil(sorted.length / 2) - 1] ?? null;
}

function graded(share: number, [good, watch]: readonly [number, number]): Verdict {
  return share >= good ? "good" : share >= watch ? "watch" : "poor";
}
