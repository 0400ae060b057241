import { describe, expect, it } from "vitest";
import type { Cell } from "../../src/core/cells/cell.ts";
import { health } from "../../src/core/metrics/health.ts";
import { openThen } from "../../src/core/metrics/health-then.ts";
import { explain } from "../../src/functions/explain.ts";
import { explanations } from "../../src/messages/en/explain.ts";
import { formats } from "../../src/messages/words.ts";
import { type DealSketch, day, pipelineOf, stageOf } from "./pipeline-builder.ts";

const stages = [
  { ...stageOf("Lead", "open"), longestStay: 30 },
  { ...stageOf("Offer", "open"), longestStay: 30 },
  stageOf("Won", "won"),
  stageOf("Lost", "lost"),
];
const asOf = day("2026-11-21");
/** As of 2026-08-23, 90 days before: D1 10 days in Lead, D2 53 in Offer, D3 open too, D4 not created. */
const sketches: readonly DealSketch[] = [
  {
    stage: "Offer",
    amount: 100,
    created: "2026-08-13",
    moves: [
      ["Lead", "2026-08-13"],
      ["Offer", "2026-11-10"],
    ],
  },
  {
    stage: "Offer",
    amount: 300,
    created: "2026-06-01",
    moves: [
      ["Lead", "2026-06-01"],
      ["Offer", "2026-07-01"],
    ],
  },
  {
    stage: "Won",
    amount: 600,
    created: "2026-08-01",
    closed: "2026-09-30",
    moves: [
      ["Lead", "2026-08-01"],
      ["Won", "2026-09-30"],
    ],
  },
  { stage: "Lead", amount: 100, created: "2026-11-11", moves: [["Lead", "2026-11-11"]] },
  { stage: "Lost", created: "2026-01-01", closed: "2026-06-30", moves: [["Lead", "2026-01-01"]] },
];
const pipeline = pipelineOf(stages, sketches);
const scope = { pipeline, selected: null, asOf };
const sign = (name: string) => health(scope).find((row) => row.sign === name);
const behind = (name: string) => Array.from(sign(name)?.deals ?? [], (deal) => `D${deal + 1}`);

describe("the deals open on an earlier day", () => {
  it("are those created and not yet closed, in the stage that their visits tell", () => {
    expect(openThen(scope, day("2026-08-23"))).toEqual([
      { deal: 0, stage: 0, days: 10 },
      { deal: 1, stage: 1, days: 53 },
      { deal: 2, stage: 0, days: 22 },
    ]);
    expect(openThen(scope, day("2025-12-31"))).toEqual([]);
  });
});

describe("each sign", () => {
  it("has its number, its threshold, that of the period before and a trend", () => {
    expect(sign("progress")).toMatchObject({ value: 2 / 3, threshold: 0.8, before: 2 / 3, trend: "steady" });
    // One won lately, one lost before: too few to tell a trend.
    expect(sign("conversion")).toMatchObject({ value: 1, before: null, trend: "unknown", threshold: null });
    // Ages 100, 173 and 10 days, and 10, 83 and 22 then.
    expect(sign("cycle")).toMatchObject({ value: 100, before: 22, trend: "worse", threshold: 90 });
    // 400 of 500 in Offer; then 700 of 1,000 in Lead.
    expect(sign("concentration")).toMatchObject({ value: 0.8, before: 0.7, trend: "worse", threshold: 0.4 });
    expect(sign("hygiene")).toMatchObject({ before: null, trend: "unknown", threshold: 0.9 });
  });

  it("counts what came in, and in the days before", () => {
    // D4 lately; D1, D2, D3 in the 90 days to 2026-08-23, from 2026-05-26.
    expect(sign("inflow")).toMatchObject({ value: 1, before: 3, trend: "worse", verdict: "poor" });
    expect(sign("inflow")?.threshold).toBeCloseTo(2.7, 12);
  });

  it("has the deals behind it", () => {
    expect(behind("inflow")).toEqual(["D4"]);
    expect(behind("progress")).toEqual(["D2"]);
    expect(behind("conversion")).toEqual(["D3"]);
    expect(behind("cycle")).toEqual(["D1", "D2"]);
    expect(behind("concentration")).toEqual(["D1", "D2"]);
  });
});

describe("an explanation of health", () => {
  it("tells each sign and lists the deals behind it", () => {
    const source = { managed: () => pipeline, stages, asOf, fiscalYearStart: 1 };
    const { formula, counted } = explain("PIPELINE.HEALTH", [], source);
    const say = formats("en");
    const said = formula.map(({ code, values }) => explanations[code](values, say));
    expect(said).toHaveLength(6);
    expect(said[1]).toBe("Progress: 67%, good from 80%; in the 90 days before: 67%");
    expect(said[3]).toBe("Cycle: 100 days, good up to 90 days; in the 90 days before: 22 days");
    const groups = counted.map(({ as, deals }) => [as.code, deals.map(({ id }: { id: Cell }) => id)]);
    expect(groups).toContainEqual(["behindProgress", ["D2"]]);
    expect(groups).toContainEqual(["behindInflow", ["D4"]]);
  });

  it("tells nothing of deals that do not meet the criteria", () => {
    const source = { managed: () => pipeline, stages, asOf, fiscalYearStart: 1 };
    const { counted } = explain("PIPELINE.HEALTH", [undefined, "Stage", "Lead"], source);
    const listed = counted.flatMap(({ deals }) => deals.map(({ id }) => id));
    expect(new Set(listed)).toEqual(new Set(["D4"]));
  });
});
