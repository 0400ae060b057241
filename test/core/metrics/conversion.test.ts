import { describe, expect, it } from "vitest";
import { conversion, type Mode } from "../../../src/core/metrics/conversion.ts";
import { isProblem } from "../../../src/core/metrics/problem.ts";
import { stageOf } from "../../../src/core/stages/stage.ts";
import { type DealSketch, day, pipelineOf } from "../../functions/pipeline-builder.ts";

const stages = [
  stageOf("Lead", "open"),
  stageOf("Demo", "open"),
  stageOf("Offer", "open"),
  stageOf("Won", "won"),
  stageOf("Live", "after-sale"),
  stageOf("Lost", "lost"),
  stageOf("Parked", "on-hold"),
];
const [lead, demo, offer, won, live] = [0, 1, 2, 3, 4];
const scope = (deals: readonly DealSketch[]) => ({
  pipeline: pipelineOf(stages, deals),
  selected: null,
  asOf: day("2026-11-21"),
});

function shareOf(deals: readonly DealSketch[], from: number | null, to: number | null, mode: Mode) {
  const result = conversion(scope(deals), from, to, mode, null);
  return isProblem(result) ? result.code : `${result.moved} of ${result.decided} of ${result.entered}`;
}

/** A full history: every entry dated. */
const history: readonly DealSketch[] = [
  {
    stage: "Won",
    entered: { Lead: "2026-01-01", Demo: "2026-01-05", Offer: "2026-01-09" },
    closed: "2026-01-20",
  },
  { stage: "Won", entered: { Lead: "2026-01-01", Offer: "2026-01-09" }, closed: "2026-01-20" }, // skipped Demo
  { stage: "Live", entered: { Lead: "2026-01-03", Demo: "2026-01-02", Offer: "2026-01-09" } }, // Demo first
  {
    stage: "Lost",
    reached: "Offer",
    entered: { Lead: "2026-02-01", Demo: "2026-02-02", Offer: "2026-02-03" },
  },
  { stage: "Lost", reached: "Demo", entered: { Lead: "2026-02-01", Demo: "2026-02-05" } },
  { stage: "Lead", reached: "Demo", entered: { Lead: "2026-03-01", Demo: "2026-03-05" } },
  { stage: "Offer", entered: { Demo: "2026-03-01", Offer: "2026-03-05" } }, // skipped Lead
  { stage: "Parked", reached: "Demo", entered: { Lead: "2026-04-01", Demo: "2026-04-02" } },
];

describe("conversion", () => {
  it("reached: skipped stages count as passed, open and parked deals wait", () => {
    expect(shareOf(history, null, null, "reached")).toBe("3 of 5 of 8");
    expect(shareOf(history, lead, null, "reached")).toBe("8 of 8 of 8");
    expect(shareOf(history, demo, null, "reached")).toBe("5 of 6 of 8");
    expect(shareOf(history, offer, null, "reached")).toBe("3 of 4 of 5");
    expect(shareOf(history, demo, won, "reached")).toBe("3 of 5 of 8");
  });

  it("takes a stage after the sale for won", () => {
    expect(shareOf(history, demo, live, "reached")).toBe(shareOf(history, demo, won, "reached"));
  });

  it("all: of whatever reached the stage", () => {
    expect(shareOf(history, offer, null, "all")).toBe("3 of 5 of 5");
  });

  it("strict: every stage, in order", () => {
    expect(shareOf(history, null, null, "strict")).toBe("1 of 7 of 7");
    expect(shareOf(history, lead, offer, "strict")).toBe("2 of 7 of 7");
    expect(shareOf(history, demo, won, "strict")).toBe("2 of 7 of 7");
  });

  it("any: touched both, in any order", () => {
    expect(shareOf(history, lead, demo, "any")).toBe("6 of 7 of 7");
    expect(shareOf(history, demo, lead, "any")).toBe("6 of 7 of 7");
    expect(shareOf(history, offer, won, "any")).toBe("3 of 5 of 5");
  });

  it("counts a lost deal of unknown stage only from the first stage to won", () => {
    const deals = [{ stage: "Won" }, { stage: "Lost" }, { stage: "Lost", reached: "Lead" }];
    expect(shareOf(deals, null, null, "reached")).toBe("1 of 3 of 3");
    expect(shareOf(deals, lead, null, "reached")).toBe("1 of 2 of 2");
    expect(shareOf(deals, lead, offer, "reached")).toBe("1 of 2 of 2");
  });

  it("is not known where nothing is marked lost, or nothing is decided", () => {
    expect(shareOf([{ stage: "Won" }, { stage: "Lead" }], null, null, "reached")).toBe("nothingLost");
    expect(shareOf([{ stage: "Won" }, { stage: "Lead" }], null, null, "all")).toBe("1 of 2 of 2");
    expect(shareOf([{ stage: "Lead" }, { stage: "Lost" }], lead, null, "reached")).toBe("noneDecided");
    expect(shareOf([{ stage: "Lost" }], demo, null, "reached")).toBe("noneEntered");
    expect(shareOf([], null, null, "all")).toBe("noneEntered");
  });

  it("needs entry dates for any and strict", () => {
    expect(shareOf([{ stage: "Won" }, { stage: "Lost" }], demo, null, "any")).toBe("noEntryDates");
    expect(shareOf([{ stage: "Won" }, { stage: "Lost" }], demo, null, "strict")).toBe("noEntryDates");
  });

  it("cannot skip what is between: the product of adjacent shares is the whole where nothing waits", () => {
    const closed = history.filter(({ stage }) => stage !== "Lead" && stage !== "Offer" && stage !== "Parked");
    const share = (from: number, to: number) => {
      const result = conversion(scope(closed), from, to, "reached", null);
      if (isProblem(result)) throw new Error(result.code);
      return result.share;
    };
    expect(share(lead, demo) * share(demo, offer) * share(offer, won)).toBeCloseTo(share(lead, won), 12);
  });

  it("marks few deals and young cohorts", () => {
    const many = (stage: string, number: number) =>
      Array.from({ length: number }, () => ({ stage, reached: "Lead" }));
    const mark = (deals: readonly DealSketch[]) => {
      const result = conversion(scope(deals), null, null, "reached", null);
      return isProblem(result) ? result.code : result.mark;
    };
    expect(mark([...many("Won", 10), ...many("Lost", 9)])).toBe("few deals");
    expect(mark([...many("Won", 10), ...many("Lost", 10)])).toBeNull();
    expect(mark([...many("Won", 10), ...many("Lost", 10), ...many("Lead", 5)])).toBeNull();
    expect(mark([...many("Won", 10), ...many("Lost", 10), ...many("Lead", 6)])).toBe("still young");
  });
});
