import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { funnel } from "../../../src/core/metrics/funnel.ts";
import { isProblem } from "../../../src/core/metrics/problem.ts";
import { countDeals } from "../../../src/core/metrics/scope.ts";
import { value } from "../../../src/core/metrics/value.ts";
import { stageOf } from "../../../src/core/stages/stage.ts";
import { type DealSketch, day, pipelineOf } from "../../functions/pipeline-builder.ts";

const stages = [
  stageOf("Lead", "open"),
  stageOf("Offer", "open"),
  stageOf("Closed", "won"),
  stageOf("Lost", "lost"),
  stageOf("Parked", "on-hold"),
];
const scope = (deals: readonly DealSketch[]) => ({
  pipeline: pipelineOf(stages, deals),
  selected: null,
  asOf: day("2026-11-21"),
});

function rowsOf(deals: readonly DealSketch[]) {
  const result = funnel(scope(deals), "reached", null);
  if (isProblem(result)) throw new Error(result.code);
  return result;
}

const deal: fc.Arbitrary<DealSketch> = fc.record(
  {
    stage: fc.constantFrom(...stages.map(({ name }) => name)),
    reached: fc.constantFrom("Lead", "Offer"),
    amount: fc.integer({ min: -1_000, max: 100_000 }),
  },
  { requiredKeys: ["stage"] },
);

describe("the funnel", () => {
  it("reconciles: reached = gone on + open + lost + on hold, and won is the last row", () => {
    fc.assert(
      fc.property(fc.array(deal, { maxLength: 60 }), (deals) => {
        const { rows, lostWithoutStage } = rowsOf([...deals, { stage: "Lead", reached: "Lead", amount: 1 }]);
        const all = scope([...deals, { stage: "Lead", reached: "Lead", amount: 1 }]);
        const parked = (step: number) =>
          deals.filter(({ stage, reached }) => stage === "Parked" && reached === ["Lead", "Offer"][step])
            .length;
        for (const [step, row] of rows.slice(0, -1).entries()) {
          const next = rows[step + 1]?.reached.count ?? 0;
          expect(row.reached.count).toBe(next + row.open.count + row.lost.count + parked(step));
        }
        const sum = (of: "open" | "lost") => rows.reduce((total, row) => total + row[of].count, 0);
        expect(sum("open")).toBe(countDeals(all, "open", null));
        expect(sum("lost") + lostWithoutStage).toBe(countDeals(all, "lost", null));
        expect(rows.at(-1)?.reached.count).toBe(countDeals(all, "won", null));
        expect(rows.at(-1)?.reached.value).toBe(value(all, "won", null));
      }),
      { seed: 4 },
    );
  });

  it("leaves conversion open where nothing is marked lost", () => {
    expect(rowsOf([{ stage: "Closed" }, { stage: "Lead" }]).rows.map(({ conversion }) => conversion)).toEqual(
      [null, null, null],
    );
  });

  it("says why there is no value", () => {
    const mixed = rowsOf([
      { stage: "Lead", amount: 1, currency: "EUR" },
      { stage: "Lead", amount: 1, currency: "NOK" },
    ]);
    expect(mixed.valueProblem).toEqual({ code: "mixedCurrencies", values: { currencies: "EUR, NOK" } });
    expect(rowsOf([{ stage: "Lead" }]).valueProblem).toMatchObject({ code: "noColumn" });
  });

  it("gives the median days of a stay, present stays counted as not yet ended", () => {
    const stay = (entered: string, end: Partial<DealSketch>): DealSketch => ({
      stage: "Lost",
      reached: "Offer",
      entered: { Offer: entered },
      ...end,
    });
    const ended = [5, 7, 9].map((days) =>
      stay("2026-11-01", { closed: `2026-11-${String(1 + days).padStart(2, "0")}` }),
    );
    const here = stay("2026-11-15", { stage: "Offer" }); // six days so far
    const days = (deals: readonly DealSketch[]) => rowsOf(deals).rows.map(({ medianDays }) => medianDays);
    expect(days(ended)).toEqual([null, 7, null]);
    // 3/4 stay beyond 5, then 3/4 × 1/2 beyond 7: one of the three left the watch after 6 days.
    expect(days([...ended, here])).toEqual([null, 7, null]);
    expect(days([...ended, here, here])).toEqual([null, 7, null]);
    expect(days([...ended.slice(0, 1), here, here])).toEqual([null, null, null]);
    // A negative stay is left out.
    expect(days([...ended, stay("2026-11-30", { closed: "2026-11-01" })])).toEqual([null, 7, null]);
  });
});
