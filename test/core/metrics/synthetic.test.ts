import { describe, expect, it } from "vitest";
import { outcome } from "../../../src/core/deals/deals.ts";
import type { Problem } from "../../../src/core/issue.ts";
import { conversion } from "../../../src/core/metrics/conversion.ts";
import { cycle } from "../../../src/core/metrics/cycle.ts";
import { isProblem } from "../../../src/core/metrics/problem.ts";
import { stay } from "../../../src/core/metrics/stay.ts";
import { winRate } from "../../../src/core/metrics/winrate.ts";
import { median, syntheticScope, trueMedians, truth } from "./synthetic-pipeline.ts";

const seeds = 100;
const scopes = Array.from({ length: seeds }, (_, seed) => syntheticScope(seed + 1, 400));
const medians = trueMedians();

function known<Figure>(figure: Figure | Problem): Figure {
  if (isProblem(figure)) throw new Error(figure.code);
  return figure;
}

interface Trial {
  readonly low: number;
  readonly high: number | null;
  readonly naive: number;
}

/** In how many seeds the truth lies in our interval, and how far the naive figure is off on average. */
function judge(of: number, trials: readonly Trial[]) {
  const held = trials.filter(({ low, high }) => low <= of && of <= (high ?? Infinity)).length;
  const naive = trials.reduce((sum, trial) => sum + trial.naive, 0) / trials.length;
  return { held, naive };
}

describe("a pipeline of known truth, as 400 young deals show it", () => {
  it("win rate: the eventual conversion holds it, won ÷ closed is far too low", () => {
    const trials = scopes.map((scope) => ({
      ...known(conversion(scope, null, null, "eventual", null)),
      naive: known(winRate(scope, "closed", null)),
    }));
    const { held, naive } = judge(truth.won, trials);
    expect(held).toBeGreaterThanOrEqual(90);
    expect(naive).toBeLessThan(truth.won - 0.05);
  });

  it("conversion of a stage: eventual holds it, moved ÷ decided is too low", () => {
    for (const [from, share] of [
      [0, truth.leadOn],
      [1, truth.offerOn],
    ] as const) {
      const trials = scopes.map((scope) => ({
        ...known(conversion(scope, from, from + 1, "eventual", null)),
        naive: known(conversion(scope, from, from + 1, "reached", null)).share,
      }));
      const { held, naive } = judge(share, trials);
      expect(held).toBeGreaterThanOrEqual(90);
      expect(naive).toBeLessThan(share - 0.02);
    }
  });

  it("cycle: the median given won holds it, the median of won deals is too short", () => {
    const trials = scopes.map((scope) => {
      const { deals } = scope.pipeline;
      const won = [...deals.closed.keys()].filter((i) => deals.outcome[i] === outcome.won);
      const naive = median(won.map((i) => (deals.closed[i] as number) - (deals.created[i] as number)));
      return { ...known(cycle(scope, "median", null)), naive };
    });
    const { held, naive } = judge(medians.cycle, trials);
    expect(held).toBeGreaterThanOrEqual(90);
    expect(naive).toBeLessThan(medians.cycle - 3);
  });

  it("days in a stage: Kaplan–Meier holds them, the median of ended visits is too short", () => {
    const trials = scopes.map((scope) => {
      const { visits } = scope.pipeline.deals;
      const ended = [...visits.deal.keys()].filter(
        (v) => visits.stage[v] === 0 && !Number.isNaN(visits.until[v]),
      );
      const naive = median(ended.map((v) => (visits.until[v] as number) - (visits.from[v] as number)));
      return { ...known(stay(scope, 0, "median")), naive };
    });
    const { held, naive } = judge(medians.lead, trials);
    expect(held).toBeGreaterThanOrEqual(90);
    expect(naive).toBeLessThan(medians.lead - 1);
  });
});
