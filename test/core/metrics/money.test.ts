import { describe, expect, it } from "vitest";
import { weightedForecast } from "../../../src/core/metrics/forecast.ts";
import { value } from "../../../src/core/metrics/value.ts";
import { winRate } from "../../../src/core/metrics/winrate.ts";
import { stageOf } from "../../../src/core/stages/stage.ts";
import { type DealSketch, day, pipelineOf } from "../../functions/pipeline-builder.ts";

const asOf = day("2026-11-21");
const stages = [
  stageOf("Lead", "open"),
  stageOf("Offer", "open", { probability: 0.5 }),
  stageOf("Won", "won"),
  stageOf("Lost", "lost"),
];
const scope = (deals: readonly DealSketch[]) => ({
  pipeline: pipelineOf(stages, deals),
  selected: null,
  asOf,
});

describe("sums of money", () => {
  it("are exact where floating point is not", () => {
    const deals = Array.from({ length: 10 }, () => ({ stage: "Lead", amount: 0.1 }));
    expect(value(scope(deals), "open", null)).toBe(1);
  });

  it("do not mix currencies, and say which there are", () => {
    const deals = [
      { stage: "Lead", amount: 10, currency: "EUR" },
      { stage: "Won", amount: 20, currency: "PLN" },
    ];
    expect(value(scope(deals), "all", null)).toEqual({
      code: "mixedCurrencies",
      values: { currencies: "EUR, PLN" },
    });
    expect(value(scope(deals), "won", null)).toBe(20);
    expect(weightedForecast(scope([...deals, { stage: "Offer", amount: 1, currency: "PLN" }]), null)).toBe(
      0.5,
    );
  });

  it("take amounts without a currency to be in the others' one, and mind no currency of nothing", () => {
    const deals = [
      { stage: "Lead", amount: 10, currency: "EUR" },
      { stage: "Lead", amount: 5 },
      { stage: "Lead", amount: 0, currency: "PLN" },
      { stage: "Lead", currency: "NOK" },
    ];
    expect(value(scope(deals), "open", null)).toBe(15);
  });

  it("need a column of amounts", () => {
    const missing = { code: "noColumn", values: { field: "amount" } };
    expect(value(scope([{ stage: "Lead" }]), "open", null)).toEqual(missing);
    expect(weightedForecast(scope([{ stage: "Lead", probability: 1 }]), null)).toEqual(missing);
  });

  it("of a period need a column of dates", () => {
    const period = { from: asOf, until: asOf + 1 };
    expect(value(scope([{ stage: "Lead", amount: 1 }]), "open", period)).toEqual({
      code: "noColumn",
      values: { field: "expectedClose" },
    });
  });
});

describe("a period", () => {
  it("holds its first day, the last with its evening, and a deal that is due today", () => {
    const deals = ["2026-11-20", "2026-11-21", "2026-11-30", "2026-12-01"].map((expectedClose) => ({
      stage: "Lead",
      amount: 1,
      expectedClose,
    }));
    const november = { from: day("2026-11-01"), until: day("2026-12-01") };
    expect(value({ ...scope(deals), asOf: asOf + 0.7 }, "open", november)).toBe(2);
  });
});

describe("the weighted forecast", () => {
  it("leaves out deals without a probability, and is not known when all are", () => {
    const unsure = { stage: "Lead", amount: 100 };
    expect(weightedForecast(scope([unsure, { stage: "Offer", amount: 10 }]), null)).toBe(5);
    expect(weightedForecast(scope([unsure, unsure]), null)).toEqual({
      code: "noProbability",
      values: { deals: 2 },
    });
    expect(weightedForecast(scope([{ stage: "Won", amount: 1 }]), null)).toBe(0);
  });

  it("believes a probability of 0", () => {
    expect(weightedForecast(scope([{ stage: "Offer", amount: 10, probability: 0 }]), null)).toBe(0);
  });
});

describe("the win rate by value", () => {
  it("is not known when lost deals have no amount", () => {
    const won = { stage: "Won", amount: 10 };
    expect(winRate(scope([won, { stage: "Lost", amount: 0 }]), "value", null)).toMatchObject({
      code: "noLostAmounts",
    });
    expect(winRate(scope([won, { stage: "Lost" }, { stage: "Lost", amount: 30 }]), "value", null)).toBe(0.25);
  });

  it("is no share of amounts that cancel out", () => {
    const deals = [
      { stage: "Won", amount: -50 },
      { stage: "Lost", amount: 50 },
    ];
    expect(winRate(scope(deals), "value", null)).toMatchObject({ code: "noClosedAmounts" });
  });
});
