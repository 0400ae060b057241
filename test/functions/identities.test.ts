import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Cell } from "../../src/core/cells/cell.ts";
import type { Stage } from "../../src/core/stages/stage.ts";
import { calculate, evaluate } from "../../src/functions/evaluate.ts";
import { explain } from "../../src/functions/explain.ts";
import type { RawArgument, Source } from "../../src/functions/source.ts";
import { type DealSketch, day, pipelineOf, stageOf } from "./pipeline-builder.ts";

const stages: readonly Stage[] = [
  { ...stageOf("Lead", "open", 0.1), category: "pipeline" },
  { ...stageOf("Demo", "open", 0.25), category: "best case" },
  { ...stageOf("Offer", "open", 0.5), category: "commit" },
  stageOf("Won", "won", 1),
  stageOf("Live", "after-sale", 1),
  stageOf("Lost", "lost", 0),
  stageOf("Parked", "on-hold"),
];
const names = stages.map(({ name }) => name);
const open = ["Lead", "Demo", "Offer"];
const owners = ["Ann", "Bob", "Cid"];

const isoDay = fc
  .integer({ min: 0, max: 900 })
  .map((days) => new Date(Date.UTC(2025, 0, 1) + days * 86_400_000).toISOString().slice(0, 10));
const sketch: fc.Arbitrary<DealSketch> = fc.record(
  {
    stage: fc.constantFrom(...names),
    reached: fc.constantFrom(...open),
    amount: fc.integer({ min: -1000, max: 1_000_000 }).map((cents) => cents / 100),
    probability: fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100),
    created: isoDay,
    expectedClose: isoDay,
    closed: isoDay,
    owner: fc.constantFrom(...owners),
  },
  { requiredKeys: ["stage", "owner"] },
);
/** At least one deal has every date, so that no column is missing. */
const whole: DealSketch = {
  stage: "Lead",
  amount: 1,
  created: "2026-01-01",
  expectedClose: "2026-12-01",
  closed: "2026-12-01",
  owner: "Ann",
};
const deals = fc
  .array(sketch, { maxLength: 60 })
  .map((drawn) => [whole, ...drawn.map(({ reached, ...deal }) => reachedOf(deal, reached))]);

/** Only a lost deal's furthest stage is anything but its own. */
const reachedOf = (deal: DealSketch, reached: string | undefined): DealSketch =>
  deal.stage === "Lost" && reached !== undefined ? { ...deal, reached } : deal;

const settings = { seed: 20_261_121, numRuns: 120 };
const periods = ["", "2026", "2026-Q4", "last 90 days", "next year"];

function sourceOf(sketches: readonly DealSketch[]): Source {
  const pipeline = pipelineOf(stages, sketches);
  return { managed: () => pipeline, stages, asOf: day("2026-11-21"), fiscalYearStart: 1 };
}

function figure(source: Source, name: string, ...args: RawArgument[]): number {
  const answer = evaluate(name, args, source);
  if ("error" in answer) throw new Error(`${name}: ${answer.problem.code}`);
  return Number(answer.value);
}

function rowsOf(source: Source, name: string, ...args: RawArgument[]): readonly (readonly Cell[])[] {
  const answer = evaluate(name, args, source);
  if ("error" in answer || !Array.isArray(answer.value)) throw new Error(`${name} gave no rows`);
  return answer.value.slice(1);
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

describe("figures agree with each other", () => {
  it("the forecasts of the stages add up to that of the whole", () => {
    fc.assert(
      fc.property(deals, fc.constantFrom(...periods), (sketches, period) => {
        const source = sourceOf(sketches);
        for (const method of ["weighted", "commit", "best", "pipeline", "closed"]) {
          const parts = names.map((name) =>
            figure(source, "PIPELINE.FORECAST", period, method, "", "stage", name),
          );
          expect(sum(parts)).toBeCloseTo(figure(source, "PIPELINE.FORECAST", period, method), 6);
        }
      }),
      settings,
    );
  });

  it("the parts of a partition by criteria add up to the whole", () => {
    fc.assert(
      fc.property(deals, fc.constantFrom(...periods), (sketches, period) => {
        const source = sourceOf(sketches);
        const calls: readonly (readonly [string, ...RawArgument[]])[] = [
          ...["open", "won", "lost", "all"].flatMap((status) => [
            ["PIPELINE.COUNT", status, period] as const,
            ["PIPELINE.VALUE", status, period] as const,
          ]),
          ["PIPELINE.INFLOW", period, "count"],
          ["PIPELINE.INFLOW", period, "value"],
          ...names.flatMap((name) => [["STAGE.COUNT", name] as const, ["STAGE.VALUE", name] as const]),
        ];
        for (const [name, ...args] of calls) {
          const parts = owners.map((owner) => figure(source, name, ...args, "", "owner", owner));
          expect(sum(parts)).toBeCloseTo(figure(source, name, ...args), 6);
        }
      }),
      settings,
    );
  });

  it("the funnel reconciles with the counts", () => {
    fc.assert(
      fc.property(deals, (sketches) => {
        const source = sourceOf(sketches);
        const rows = rowsOf(source, "STAGE.FUNNEL");
        const column = (at: number) => rows.map((row) => Number(row[at]));
        expect(sum(column(2))).toBe(figure(source, "PIPELINE.COUNT", "open"));
        for (const [stage, , here] of rows.slice(0, 3)) {
          expect(here).toBe(figure(source, "STAGE.COUNT", stage as string));
        }
        expect(column(1)[3]).toBe(figure(source, "PIPELINE.COUNT", "won"));
        expect(column(1)[3]).toBe(
          figure(source, "STAGE.COUNT", "Won") + figure(source, "STAGE.COUNT", "Live"),
        );
        const stageless = sketches.filter(({ stage, reached }) => stage === "Lost" && reached === undefined);
        expect(sum(column(3)) + stageless.length).toBe(figure(source, "PIPELINE.COUNT", "lost"));
        // Whoever reached a stage is there, was lost there, is on hold, or reached the next one.
        const reached = column(1);
        for (const at of [0, 1, 2]) {
          const gone = (reached[at] as number) - (reached[at + 1] as number);
          expect(gone).toBeGreaterThanOrEqual((column(2)[at] as number) + (column(3)[at] as number));
        }
      }),
      settings,
    );
  });

  it("an explanation puts every deal in one group, and its groups give the figure", () => {
    const calls: readonly (readonly [string, ...RawArgument[]])[] = [
      ["PIPELINE.COUNT", "won", "2026"],
      ["PIPELINE.COUNT", "all", ""],
      ["PIPELINE.VALUE", "open", "2026-Q4"],
      ["PIPELINE.VALUE", "open", "2026-Q4", "", "owner", "Ann"],
      ["PIPELINE.AVERAGE", "all", ""],
      ["PIPELINE.INFLOW", "2026", "value"],
      ["PIPELINE.WINRATE", "", "closed"],
      ["PIPELINE.WINRATE", "", "all", "", "owner", "Bob"],
      ["PIPELINE.COVERAGE", 5000, "2026"],
      ["STAGE.COUNT", "Demo"],
      ["STAGE.CONVERSION", "Demo"],
      ["STAGE.CONVERSION", "", "", "all"],
      ["STAGE.FUNNEL"],
      ["PIPELINE.FORECAST", "2026-Q4", "commit"],
      ["PIPELINE.FORECAST", "", "historical"],
      ["PIPELINE.FORECAST", "2026", "p10"],
      ["PIPELINE.CHANCE", 1000, "2026"],
      ["PIPELINE.VELOCITY", "2026"],
      ["PIPELINE.CYCLE", "", "2026"],
      ["PIPELINE.CYCLE", "close", ""],
    ];
    fc.assert(
      fc.property(deals, fc.constantFrom(...calls), (sketches, [name, ...args]) => {
        const source = sourceOf(sketches);
        const told = explain(name, args, source);
        const groups = [...told.counted, ...told.leftOut].flatMap((group) => group.deals);
        expect(groups.map(({ id }) => id).sort()).toEqual(sketches.map((_, i) => `D${i + 1}`).sort());
        const counted = told.counted.flatMap((group) => group.deals);
        expect(told.answer).toEqual(calculate(name, args, source));
        if (!("value" in told.answer)) return;
        if (name.endsWith(".COUNT")) expect(counted).toHaveLength(Number(told.answer.value));
        if (name === "PIPELINE.VALUE") {
          expect(sum(counted.map(({ amount }) => amount ?? 0))).toBeCloseTo(Number(told.answer.value), 6);
        }
        if (name === "PIPELINE.CYCLE") expect(counted).toHaveLength(Number(told.formula[0]?.values.watched));
        if (name === "PIPELINE.WINRATE" || name === "STAGE.CONVERSION") {
          const winners = told.counted.flatMap(({ as, deals: some }) =>
            as.code === "wonDeals" || as.code === "movedDeals" ? some : [],
          );
          const share = told.formula[0]?.values.share;
          expect(share).toBeCloseTo(Number(told.answer.value), 12);
          if (winners.length > 0)
            expect(winners.length / counted.length).toBeCloseTo(Number(told.answer.value), 12);
        }
      }),
      { ...settings, numRuns: 400 },
    );
  });

  it("tells a forecast by its terms", () => {
    fc.assert(
      fc.property(deals, (sketches) => {
        for (const method of ["weighted", "historical", "age"]) {
          const told = explain("PIPELINE.FORECAST", ["2026-Q4", method], sourceOf(sketches));
          if (!("value" in told.answer)) continue;
          const terms = told.formula.filter(({ code }) => code !== "weightedTotal");
          const total = sum(terms.map(({ values }) => Number(values.product)));
          expect(total).toBeCloseTo(Number(told.answer.value), 6);
        }
      }),
      settings,
    );
  });
});
