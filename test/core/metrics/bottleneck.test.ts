import { describe, expect, it } from "vitest";
import { bottleneck } from "../../../src/core/metrics/bottleneck.ts";
import { isProblem } from "../../../src/core/metrics/problem.ts";
import { type DealSketch, day, pipelineOf, stageOf } from "../../functions/pipeline-builder.ts";

const stages = ["Lead", "Demo", "Offer"].map((name) => stageOf(name, "open"));
const all = [...stages, stageOf("Won", "won"), stageOf("Lost", "lost")];

function found(deals: readonly DealSketch[]) {
  const result = bottleneck({ pipeline: pipelineOf(all, deals), selected: null, asOf: day("2026-11-21") });
  return isProblem(result) ? result : `${result.stage} ${result.moved}/${result.decided}`;
}

const won = (number: number) => Array.from({ length: number }, (): DealSketch => ({ stage: "Won" }));
const lostAt = (reached: string, number: number) =>
  Array.from({ length: number }, (): DealSketch => ({ stage: "Lost", reached }));

describe("the bottleneck", () => {
  it("is the stage that the smallest share moves on from", () => {
    expect(found([...won(20), ...lostAt("Lead", 5), ...lostAt("Demo", 20), ...lostAt("Offer", 10)])).toBe(
      "Demo 30/50",
    );
  });

  it("is not a stage of few decided deals, however few move on", () => {
    expect(found([...won(2), ...lostAt("Offer", 16), ...lostAt("Demo", 20), ...lostAt("Lead", 30)])).toBe(
      "Demo 18/38",
    );
  });

  it("of equal stages is the one that holds deals for longer", () => {
    const stay = (days: number): DealSketch => ({
      stage: "Lost",
      reached: "Demo",
      entered: { Lead: "2026-01-01", Demo: `2026-01-${String(days).padStart(2, "0")}`, Offer: "2026-01-30" },
    });
    const slow: readonly DealSketch[] = [
      ...Array.from({ length: 40 }, () => ({ ...stay(3), stage: "Won", closed: "2026-01-31" })),
      ...lostAt("Lead", 40),
      ...lostAt("Demo", 40),
    ];
    // Lead: 80 of 120; Demo: 40 of 80.
    expect(found(slow)).toBe("Demo 40/80");
    const even: readonly DealSketch[] = [
      ...Array.from({ length: 40 }, () => ({ ...stay(20), stage: "Won", closed: "2026-01-31" })),
      ...lostAt("Lead", 80),
      ...lostAt("Demo", 40),
    ];
    // Both 1 of 2; Lead took 19 days, Demo 10.
    expect(found(even)).toBe("Lead 80/160");
  });

  it("is not known where fewer than two stages can be compared", () => {
    const few = { code: "fewDecided", values: { stages: 1, least: 20 } };
    expect(found([...won(2), ...lostAt("Lead", 30)])).toEqual(few);
    expect(found(won(30))).toMatchObject({ code: "fewDecided", values: { stages: 0 } });
    expect(found([])).toMatchObject({ code: "fewDecided" });
  });
});
