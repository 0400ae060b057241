import type { Problem } from "../issue.ts";
import { normal, seeded } from "../metrics/distribution/random.ts";
import { isProblem } from "../metrics/problem.ts";
import { attribute, type CreditOptions } from "./credit.ts";
import type { Journeys } from "./journeys.ts";
import type { Model } from "./models.ts";

/** Between which two values the credit of each unit lies, in 95 of 100 repetitions. */
export interface Intervals {
  readonly conversions: { readonly low: Float64Array; readonly high: Float64Array };
  readonly value: { readonly low: Float64Array; readonly high: Float64Array };
}

/** Repetitions that an interval is taken from. */
export const usualDraws = 200;

/** What each unit is credited with in one repetition. */
export interface Draw {
  readonly conversions: Float64Array;
  readonly value: Float64Array;
}

/**
 * Intervals of credit by a Poisson bootstrap over journeys: each counts as often as a Poisson draw
 * with mean 1 says, and those that took one path are drawn together. Seeded, so that the same journeys
 * give the same intervals.
 */
export function creditIntervals(
  journeys: Journeys,
  model: Model,
  options: CreditOptions,
  draws = usualDraws,
): Intervals | Problem {
  const drawn = creditDraws(journeys, model, options, 0, draws);
  if (isProblem(drawn)) return drawn;
  const between = (name: keyof Draw) => {
    const found = journeys.units.map((_, u) => intervalOf(drawn.map((draw) => draw[name][u] as number)));
    return {
      low: Float64Array.from(found, ({ low }) => low),
      high: Float64Array.from(found, ({ high }) => high),
    };
  };
  return { conversions: between("conversions"), value: between("value") };
}

/**
 * The repetitions from one number to before another. Each has random numbers of its own, so that they
 * can be drawn a few at a time and are the same. One in which nothing converts is drawn again.
 */
export function creditDraws(
  journeys: Journeys,
  model: Model,
  options: CreditOptions,
  from: number,
  until: number,
): Draw[] | Problem {
  const draws: Draw[] = [];
  for (let draw = from; draw < until; draw++) {
    const random = seeded(Math.imul(draw + 1, 0x9e3779b1));
    let credit = drawOnce(journeys, model, options, random);
    for (let tries = 1; tries < mostTries && isProblem(credit); tries++) {
      if (credit.code !== "nothingConverted") return credit;
      credit = drawOnce(journeys, model, options, random);
    }
    if (isProblem(credit)) return credit;
    draws.push({ conversions: credit.conversions, value: credit.value });
  }
  return draws;
}

const mostTries = 200;

function drawOnce(journeys: Journeys, model: Model, options: CreditOptions, random: () => number) {
  return attribute(resampled(journeys, random), model, { ...options, inCents: false });
}

/** Between which values 95 of 100 repetitions lie. */
export function intervalOf(repetitions: readonly number[]): { readonly low: number; readonly high: number } {
  const sorted = Float64Array.from(repetitions).sort();
  return { low: quantile(sorted, 0.025), high: quantile(sorted, 0.975) };
}

function resampled(journeys: Journeys, random: () => number): Journeys {
  const conversions = new Float64Array(journeys.count);
  const nulls = new Float64Array(journeys.count);
  const value = new Float64Array(journeys.count);
  for (let j = 0; j < journeys.count; j++) {
    const won = journeys.conversions[j] as number;
    const lost = journeys.nulls[j] as number;
    // Of an open deal, chances of both are one journey and are drawn as one.
    const isOne = won + lost <= 1 && won % 1 !== 0;
    const factor = isOne ? poisson(1, random) : 0;
    conversions[j] = isOne ? won * factor : poisson(won, random);
    nulls[j] = isOne ? lost * factor : poisson(lost, random);
    const worth = journeys.value[j] as number;
    value[j] = won === 0 ? 0 : (worth * (conversions[j] as number)) / won;
  }
  return { ...journeys, conversions, nulls, value };
}

/** A Poisson draw: by multiplying to a mean of 30 (Knuth), from there rounded from the normal one. */
function poisson(mean: number, random: () => number): number {
  if (mean <= 0) return 0;
  if (mean > 30) return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal(random)));
  const least = Math.exp(-mean);
  let count = 0;
  for (let product = random(); product > least; product *= random()) count++;
  return count;
}

/** R type 7, of sorted numbers. */
function quantile(sorted: Float64Array, share: number): number {
  const at = (sorted.length - 1) * share;
  const below = sorted[Math.floor(at)] as number;
  const above = sorted[Math.ceil(at)] as number;
  return below + (above - below) * (at - Math.floor(at));
}
