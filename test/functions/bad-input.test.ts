import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { evaluate } from "../../src/functions/evaluate.ts";
import type { RawArgument } from "../../src/functions/source.ts";
import { explainError } from "../../src/messages/function-errors.ts";
import { type DealSketch, day, pipelineOf, stageOf } from "./pipeline-builder.ts";

const stages = [
  stageOf("Lead", "open", 0.1),
  stageOf("Offer", "open"),
  stageOf("Won", "won"),
  stageOf("Lost", "lost"),
  stageOf("Parked", "on-hold"),
];

const calls: readonly (readonly [string, ...RawArgument[]])[] = [
  ...["median", "mean", "p90", "close"].map((statistic) => ["PIPELINE.CYCLE", statistic] as const),
  ["PIPELINE.CYCLE", "median", "2026"],
  ["PIPELINE.VELOCITY"],
  ["PIPELINE.VELOCITY", "2026"],
  ...["historical", "age", "p10", "p90", "p50 historical"].map(
    (method) => ["PIPELINE.FORECAST", "", method] as const,
  ),
  ["PIPELINE.FORECAST", "2026", "age"],
  ["PIPELINE.CHANCE", 100],
  ["PIPELINE.CHANCE", -100, "2026"],
  ["STAGE.DAYS", "Lead"],
  ["STAGE.DAYS", "Offer", "mean"],
  ["STAGE.PROBABILITY", "Lead", "historical"],
  ["STAGE.PROBABILITY", "Offer", "historical"],
  ["STAGE.CONVERSION", "", "", "eventual"],
  ["STAGE.CONVERSION", "Offer", "", "eventual"],
  ["DEAL.AGE", "D1"],
  ["DEAL.STAGEDAYS", "D1"],
  ["DEAL.PROBABILITY", "D1", "age"],
  ["DEAL.PROBABILITY", "D1", "historical"],
];

function answers(deals: readonly DealSketch[]) {
  const pipeline = pipelineOf(stages, deals);
  const source = { managed: () => pipeline, stages, asOf: day("2026-11-21"), fiscalYearStart: 1 };
  return calls.map(([name, ...args]) => ({ name, args, answer: evaluate(name, args, source) }));
}

const date = fc.constantFrom(
  "1999-12-31",
  "2026-01-05",
  "2026-03-01",
  "2026-11-20",
  "2026-11-21",
  "2031-05-05",
);
const deal: fc.Arbitrary<DealSketch> = fc.record(
  {
    stage: fc.constantFrom("Lead", "Offer", "Won", "Lost", "Parked", "nobody knows"),
    reached: fc.constantFrom("Lead", "Offer"),
    amount: fc.constantFrom(-500, 0, 0.01, 99.99, 1e9),
    probability: fc.constantFrom(0, 0.4, 1),
    created: date,
    expectedClose: date,
    closed: date,
    entered: fc.record({ Lead: date, Offer: date, Won: date }, { requiredKeys: [] }) as fc.Arbitrary<
      Record<string, string>
    >,
  },
  { requiredKeys: ["stage"] },
);

describe("whatever the deals are like", () => {
  it("time and chance are finite numbers, or say in words why they are not known", () => {
    fc.assert(
      fc.property(fc.array(deal, { maxLength: 12 }), (deals) => {
        for (const { name, answer } of answers(deals)) {
          if ("error" in answer) {
            expect(explainError(answer)).toMatch(/ .* /);
            expect(explainError(answer)).not.toMatch(/undefined|NaN/);
          } else {
            expect(Number.isFinite(answer.value), name).toBe(true);
          }
        }
      }),
      { seed: 6, numRuns: 60 },
    );
  });

  it("shares lie between 0 and 1, and days are not negative", () => {
    fc.assert(
      fc.property(fc.array(deal, { minLength: 1, maxLength: 12 }), (deals) => {
        for (const { name, answer } of answers(deals)) {
          const value = "error" in answer ? null : answer.value;
          if (typeof value !== "number") continue;
          if (/PROBABILITY|CONVERSION|CHANCE/.test(name)) expect(value >= 0 && value <= 1, name).toBe(true);
          if (/CYCLE|DAYS$/.test(name) && name !== "DEAL.STAGEDAYS")
            expect(value, name).toBeGreaterThanOrEqual(0);
        }
      }),
      { seed: 7, numRuns: 60 },
    );
  });
});

describe("tables of one kind of deal", () => {
  const codes = (deals: readonly DealSketch[]) =>
    Object.fromEntries(
      answers(deals).map(({ name, args, answer }) => [
        [name, ...args].join(" "),
        "error" in answer ? answer.problem.code : answer.value,
      ]),
    );
  const dates = { created: "2026-11-01", entered: { Lead: "2026-11-01" } };

  it("all lost", () => {
    const lost: DealSketch = { stage: "Lost", reached: "Lead", amount: 5, closed: "2026-11-11", ...dates };
    expect(codes([lost, lost])).toMatchObject({
      "PIPELINE.CYCLE median": "noWonDeals",
      "PIPELINE.CYCLE close": 10,
      "PIPELINE.VELOCITY": 0,
      "PIPELINE.FORECAST  historical": 0,
      "PIPELINE.FORECAST  p90": 0,
      "PIPELINE.CHANCE 100": 0,
      "STAGE.CONVERSION   eventual": 0,
      "STAGE.PROBABILITY Lead historical": 1 / 12,
      "DEAL.PROBABILITY D1 age": 0,
    });
  });

  it("all open", () => {
    const open: DealSketch = { stage: "Lead", amount: 100, ...dates };
    expect(codes([open, open])).toMatchObject({
      "PIPELINE.CYCLE median": "noWonDeals",
      "PIPELINE.CYCLE close": "noClosedDeals",
      "PIPELINE.VELOCITY": "noClosedDeals",
      "PIPELINE.FORECAST  historical": "nothingLostToLearn",
      "PIPELINE.FORECAST  age": "noClosedDeals",
      "PIPELINE.FORECAST  p90": 100,
      "PIPELINE.CHANCE 100": expect.closeTo(1 - 0.9 * 0.9, 12),
      "STAGE.CONVERSION   eventual": 0,
      "DEAL.STAGEDAYS D1": 20,
    });
  });

  it("one deal, won", () => {
    const won: DealSketch = { stage: "Won", amount: 100, closed: "2026-11-11", ...dates };
    expect(codes([won])).toMatchObject({
      "PIPELINE.CYCLE median": 10,
      "PIPELINE.CYCLE mean": 10,
      "PIPELINE.VELOCITY": 0,
      "PIPELINE.CHANCE 100": 1,
      "STAGE.CONVERSION   eventual": 1,
      "DEAL.AGE D1": 10,
    });
  });

  it("no dates", () => {
    expect(
      codes([{ stage: "Lead", amount: 100 }, { stage: "Lost", reached: "Lead" }, { stage: "Won" }]),
    ).toMatchObject({
      "PIPELINE.CYCLE median": "noStarts",
      "PIPELINE.FORECAST  age": "noStarts",
      "PIPELINE.FORECAST  historical": 100 * (2 / 12),
      "STAGE.CONVERSION   eventual": "noEntryDates",
      "DEAL.AGE D1": "noCreation",
    });
  });

  it("no deals at all", () => {
    for (const { answer } of answers([])) expect("error" in answer || answer.value === 0).toBe(true);
  });
});
