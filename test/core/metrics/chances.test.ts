import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ageSupport, dealOdds, oddsOf, setOdds } from "../../../src/core/metrics/deal-odds.ts";
import { seeded } from "../../../src/core/metrics/distribution/random.ts";
import { weightedForecast } from "../../../src/core/metrics/forecast.ts";
import { learnedForecast } from "../../../src/core/metrics/learned-forecast.ts";
import { isProblem } from "../../../src/core/metrics/problem.ts";
import { chanceOf, forecastQuantiles, spreadOf } from "../../../src/core/metrics/spread.ts";
import { stageProbability } from "../../../src/core/metrics/stage-probability.ts";
import { drawRates, stepRecords } from "../../../src/core/metrics/win-rates.ts";
import { type DealSketch, day, pipelineOf, stageOf } from "../../functions/pipeline-builder.ts";

const stages = [
  stageOf("Lead", "open", 0.1),
  stageOf("Offer", "open", 0.5),
  stageOf("Won", "won"),
  stageOf("Lost", "lost"),
  stageOf("Parked", "on-hold"),
];
const asOf = day("2026-11-21");
const scope = (deals: readonly DealSketch[], of = stages) => ({
  pipeline: pipelineOf(of, deals),
  selected: null,
  asOf,
});
const many = (count: number, deal: DealSketch) => Array.from({ length: count }, () => deal);
function figure<Value>(value: Value): Exclude<Value, { code: string }> | string {
  return isProblem(value) ? value.code : (value as Exclude<Value, { code: string }>);
}

/** 30 won, 30 lost from Offer, 40 from Lead. */
const past = [
  ...many(30, { stage: "Won" }),
  ...many(30, { stage: "Lost", reached: "Offer" }),
  ...many(40, { stage: "Lost", reached: "Lead" }),
];

describe("the historical probability of a stage", () => {
  it("is (won + 10 p) ÷ (won + lost + 10) of the deals that reached it", () => {
    expect(stageProbability(scope(past), 0, "historical")).toBeCloseTo((30 + 1) / (100 + 10), 12);
    expect(stageProbability(scope(past), 1, "historical")).toBeCloseTo((30 + 5) / (60 + 10), 12);
  });

  it("is the set one while nothing reached the stage, and the plain rate without a set one", () => {
    const young = [{ stage: "Lost", reached: "Lead" }];
    expect(stageProbability(scope(young), 1, "historical")).toBe(0.5);
    const unset = stages.map((stage) => ({ ...stage, probability: null }));
    expect(stageProbability(scope(past, unset), 1, "historical")).toBe(0.5);
    expect(stageProbability(scope(young, unset), 1, "historical")).toMatchObject({ code: "noneResolved" });
    expect(stageProbability(scope(young, unset), 1, "set")).toMatchObject({ code: "noStageProbability" });
  });

  it("is 1 for won and 0 for lost", () => {
    expect([2, 3].map((stage) => stageProbability(scope(past), stage, "historical"))).toEqual([1, 0]);
    expect(stageProbability(scope(past), 4, "historical")).toMatchObject({ code: "noStageProbability" });
  });

  it("counts lost deals of unknown stage for the first one, and is not known where most are such", () => {
    const some = [...past, ...many(20, { stage: "Lost" })];
    expect(stageProbability(scope(some), 0, "historical")).toBeCloseTo(31 / 130, 12);
    expect(stageProbability(scope(some), 1, "historical")).toBeCloseTo(35 / 70, 12);
    expect(stageProbability(scope([...past, ...many(80, { stage: "Lost" })]), 1, "historical")).toEqual({
      code: "lostWithoutStage",
      values: { lost: 150, unknown: 80 },
    });
    expect(stageProbability(scope([{ stage: "Won" }]), 1, "historical")).toMatchObject({
      code: "nothingLostToLearn",
    });
  });
});

describe("draws of the win rates", () => {
  const records = stepRecords(scope(past));
  if (isProblem(records)) throw new Error(records.code);
  const random = seeded(9);
  const draws = Array.from({ length: 20_000 }, () => drawRates(records, random));

  it("have the mean and variance of Beta(won + 10 p, lost + 10 (1 − p))", () => {
    for (const [step, [up, down]] of [
      [31, 79],
      [35, 35],
    ].entries() as Iterable<[number, [number, number]]>) {
      const rates = draws.map((rates) => rates[step] as number);
      const mean = rates.reduce((sum, rate) => sum + rate, 0) / rates.length;
      const variance = rates.reduce((sum, rate) => sum + (rate - mean) ** 2, 0) / rates.length;
      const of = up + down;
      expect(Math.abs(mean - up / of)).toBeLessThan(0.002);
      expect(Math.abs(variance / ((up * down) / of ** 2 / (of + 1)) - 1)).toBeLessThan(0.05);
    }
  });

  it("rise and fall together, and never fall on the way to a later stage", () => {
    expect(draws.every(([lead, offer]) => (lead as number) <= (offer as number) + 1e-9)).toBe(true);
    const mean = (step: number) =>
      draws.reduce((sum, rates) => sum + (rates[step] as number), 0) / draws.length;
    const [a, b] = [mean(0), mean(1)];
    const together = draws.reduce((sum, [x, y]) => sum + ((x as number) - a) * ((y as number) - b), 0);
    expect(together).toBeGreaterThan(0);
  });
});

describe("the historical forecast", () => {
  const open = [
    { stage: "Lead", amount: 1000 },
    { stage: "Lead", reached: "Offer", amount: 100, probability: 0.9 }, // moved back
    { stage: "Offer", amount: 10 },
    { stage: "Offer" },
  ];

  it("multiplies by the rate of the stage reached, the deal's own probability aside", () => {
    // The builder takes the present stage of an open deal for the furthest, unless `reached` says more.
    const expected = (1000 * 31) / 110 + (100 + 10) * (35 / 70);
    expect(learnedForecast(scope([...past, ...open]), "historical", null)).toBeCloseTo(expected, 9);
  });

  it("adds up over parts, for rates are learned from the whole table", () => {
    const whole = scope([...past, ...open]);
    const sum = open.reduce((total, _, k) => {
      const selected = Int32Array.of(past.length + k);
      return total + (learnedForecast({ ...whole, selected }, "historical", null) as number);
    }, 0);
    expect(learnedForecast(whole, "historical", null)).toBeCloseTo(sum, 9);
  });

  it("is 0 without open deals, and says why it is not known", () => {
    expect(learnedForecast(scope([...past, { stage: "Parked", amount: 5 }]), "historical", null)).toBe(0);
    expect(figure(learnedForecast(scope(open), "historical", null))).toBe("nothingLostToLearn");
  });
});

describe("the chance by age", () => {
  const closed = (days: number, stage: string): DealSketch => ({
    stage,
    created: "2026-01-01",
    closed: new Date(Date.UTC(2026, 0, 1 + days)).toISOString().slice(0, 10),
  });
  const openFor = (days: number): DealSketch => ({
    stage: "Lead",
    amount: 100,
    created: new Date(Date.UTC(2026, 10, 21 - days)).toISOString().slice(0, 10),
    expectedClose: "2026-11-25",
  });
  const history = [closed(10, "Won"), closed(20, "Lost"), closed(30, "Won"), closed(40, "Lost")];
  const chance = (deals: readonly DealSketch[], deal: number) => {
    const odds = oddsOf(scope(deals), "age", null);
    return isProblem(odds) ? odds.code : odds(deal);
  };

  it("is [F(a + h) − F(a)] ÷ S(a)", () => {
    // Five at risk until day 10; after it F = 1/5 and S = 4/5; one is censored on day 15.
    const deals = [...history, openFor(15)];
    expect(chance(deals, 4)).toBeCloseTo(((4 / 5) * (2 / 3) * (1 / 2)) / (4 / 5), 12);
    const soon = { from: asOf, until: asOf + 10 };
    expect(learnedForecast(scope(deals), "age", soon)).toBe(0);
    const later = { from: asOf, until: asOf + 16 };
    expect(learnedForecast(scope(deals), "age", later)).toBeCloseTo(100 / 3, 9);
  });

  it("is 0 past the last close as long as some deal was watched, which the deal itself was", () => {
    const deals = [...history, openFor(200), openFor(7)];
    expect(chance(deals, 4)).toBe(0);
    expect(ageSupport(scope(deals))).toEqual({ lastClose: 40, watched: 200, beyond: 1 });
    expect(ageSupport(scope([openFor(3)]))).toBeNull();
  });

  it("is not known of a deal without a creation date, nor before anything closed", () => {
    const undated = { stage: "Lead", amount: 100 };
    expect(chance([...history, undated], 4)).toBe(Number.NaN);
    expect(figure(learnedForecast(scope([...history, undated]), "age", null))).toBe("noAges");
    expect(figure(learnedForecast(scope([openFor(3)]), "age", null))).toBe("noClosedDeals");
    expect(figure(learnedForecast(scope([undated]), "age", null))).toBe("noStarts");
  });
});

describe("the chance of one deal", () => {
  it("is its own, else its stage's; won is 1, lost 0, on hold not known", () => {
    const deals = scope([
      { stage: "Lead", probability: 0.9 },
      { stage: "Offer" },
      { stage: "Won" },
      { stage: "Lost" },
      { stage: "Parked" },
    ]);
    const chances = [0, 1, 2, 3, 4].map((deal) => figure(dealOdds(deals, setOdds(deals.pipeline), deal)));
    expect(chances).toEqual([0.9, 0.5, 1, 0, "noDealProbability"]);
  });
});

describe("quantiles of the forecast", () => {
  it("are in order and end at what all deals bring; the mean is the weighted forecast", () => {
    const deal: fc.Arbitrary<DealSketch> = fc.record({
      stage: fc.constantFrom("Lead", "Offer"),
      amount: fc.integer({ min: 0, max: 5000 }),
    });
    fc.assert(
      fc.property(fc.array(deal, { minLength: 1, maxLength: 12 }), (deals) => {
        const [p10 = 0, p50 = 0, p90 = 0, all = 0] = figure(
          forecastQuantiles(scope(deals), "set", null, [0.1, 0.5, 0.9, 1]),
        ) as readonly number[];
        expect([p10 <= p50, p50 <= p90]).toEqual([true, true]);
        expect(all).toBe(deals.reduce((sum, { amount = 0 }) => sum + amount, 0));
        const spread = spreadOf(scope(deals), "set", null);
        if (isProblem(spread)) throw new Error(spread.code);
        // E = Σ P(sum ≥ x), here in steps of whole units.
        let mean = 0;
        for (let sum = 1; sum <= all; sum++) mean += spread.distribution.atLeast(sum * 100);
        expect(mean).toBeCloseTo(weightedForecast(scope(deals), null) as number, 4);
      }),
      { seed: 8, numRuns: 10 },
    );
  });

  it("are wider with historical rates, which are uncertain themselves", () => {
    const few = [...many(3, { stage: "Won" }), ...many(3, { stage: "Lost", reached: "Offer" })];
    const deals = scope([...few, ...many(300, { stage: "Offer", amount: 10 })]);
    const width = (source: "set" | "historical") => {
      const [low = 0, high = 0] = figure(forecastQuantiles(deals, source, null, [0.1, 0.9])) as number[];
      return high - low;
    };
    expect(width("historical")).toBeGreaterThan(2 * width("set"));
  });

  it("leave out deals without a chance, and are not known when all are such", () => {
    const bare = [stageOf("Lead", "open"), stageOf("Won", "won"), stageOf("Lost", "lost")];
    const deals = [
      { stage: "Lead", amount: 100 },
      { stage: "Lead", amount: 10, probability: 1 },
    ];
    expect(forecastQuantiles(scope(deals, bare), "set", null, [0.9])).toEqual([10]);
    expect(figure(forecastQuantiles(scope(deals.slice(0, 1), bare), "set", null, [0.9]))).toBe(
      "noProbability",
    );
    expect(forecastQuantiles(scope([{ stage: "Won", amount: 5 }]), "set", null, [0.1, 0.9])).toEqual([0, 0]);
  });
});

describe("the chance to reach a target", () => {
  const deals = scope([
    { stage: "Won", amount: 100, closed: "2026-11-02" },
    { stage: "Won", amount: 1000, closed: "2026-01-02" },
    { stage: "Offer", amount: 50, expectedClose: "2026-11-28" },
    { stage: "Offer", amount: 30, expectedClose: "2026-11-29" },
    { stage: "Lead", amount: 70, expectedClose: "2026-12-05" },
  ]);
  const november = { from: day("2026-11-01"), until: day("2026-12-01") };

  it("counts what is won in the period and what its open deals bring", () => {
    const chances = [100, 101, 130, 131, 150, 180, 180.01].map((target) => chanceOf(deals, target, november));
    expect(chances).toEqual([1, 0.75, 0.75, 0.5, 0.5, 0.25, 0]);
    expect(chanceOf(deals, 1100 + 150, null)).toBeCloseTo(0.25 * 0.1, 12);
  });

  it("is 1 when the target is met already, even where nothing tells of open deals", () => {
    const bare = [stageOf("Lead", "open"), stageOf("Won", "won")];
    const known = [
      { stage: "Won", amount: 100 },
      { stage: "Lead", amount: 10 },
    ];
    expect(chanceOf(scope(known, bare), 100, null)).toBe(1);
    expect(figure(chanceOf(scope(known, bare), 101, null))).toBe("noProbability");
  });

  it("does not add up currencies", () => {
    const mixed = scope([
      { stage: "Won", amount: 1, currency: "EUR" },
      { stage: "Lead", amount: 1, currency: "PLN" },
    ]);
    expect(figure(chanceOf(mixed, 1, null))).toBe("mixedCurrencies");
  });
});
