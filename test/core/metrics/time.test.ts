import { describe, expect, it } from "vitest";
import { dealAge, stageAge } from "../../../src/core/metrics/ages.ts";
import { conversion } from "../../../src/core/metrics/conversion.ts";
import { type CycleStatistic, cycle } from "../../../src/core/metrics/cycle.ts";
import { isProblem } from "../../../src/core/metrics/problem.ts";
import { type StayStatistic, stay } from "../../../src/core/metrics/stay.ts";
import { velocity } from "../../../src/core/metrics/velocity.ts";
import { type DealSketch, day, pipelineOf, stageOf } from "../../functions/pipeline-builder.ts";

const stages = [
  stageOf("Lead", "open"),
  stageOf("Offer", "open"),
  stageOf("Won", "won"),
  stageOf("Lost", "lost"),
  stageOf("Parked", "on-hold"),
];
const asOf = day("2026-11-21");
const scope = (deals: readonly DealSketch[]) => ({
  pipeline: pipelineOf(stages, deals),
  selected: null,
  asOf,
});

/** Closed so many days after 1 January. */
const closedAfter = (days: number, stage: string): DealSketch => ({
  stage,
  created: "2026-01-01",
  closed: new Date(Date.UTC(2026, 0, 1 + days)).toISOString().slice(0, 10),
});
const days = (deals: readonly DealSketch[], statistic: CycleStatistic = "median") => {
  const result = cycle(scope(deals), statistic, null);
  return isProblem(result) ? result.code : result.days;
};

describe("the cycle", () => {
  const won = [10, 20, 30, 40].map((after) => closedAfter(after, "Won"));

  it("is that of the deals that win: lost ones do not shorten it", () => {
    expect(days(won)).toBe(20);
    expect(days([...won, closedAfter(1, "Lost"), closedAfter(2, "Lost")])).toBe(20);
    expect(days([...won, closedAfter(1, "Lost")], "close")).toBe(20);
    expect([days(won, "p75"), days(won, "p90"), days(won, "mean")]).toEqual([30, 40, 25]);
  });

  it("counts open deals as not won yet, which lengthens it", () => {
    const young = { stage: "Lead", created: "2026-11-06" }; // 15 days
    // Of 7 deals 1 closes on day 10, then of 3 left at risk one each on days 20, 30 and 40.
    expect(days([...won, young, young, young])).toBe(30);
    expect(days([closedAfter(10, "Won"), young, young], "close")).toBe("notReached");
  });

  it("of a period is that of the deals created in it", () => {
    const period = { from: day("2026-02-01"), until: day("2026-03-01") };
    const result = cycle(
      scope([...won, { stage: "Won", created: "2026-02-03", closed: "2026-02-10" }]),
      "median",
      period,
    );
    expect(result).toMatchObject({ days: 7, deals: 1, won: 1 });
  });

  it("takes deals closed after the as-of day for open, and deals on hold as watched until then", () => {
    expect(
      days([closedAfter(10, "Won"), { stage: "Won", created: "2026-11-01", closed: "2026-12-24" }]),
    ).toBe(10);
    expect(
      cycle(scope([closedAfter(10, "Won"), { stage: "Parked", created: "2026-01-01" }]), "median", null),
    ).toMatchObject({
      deals: 2,
      won: 1,
      lost: 0,
    });
  });

  it("says why it is not known", () => {
    expect(days([{ stage: "Won", closed: "2026-01-05" }])).toBe("noStarts");
    expect(days([{ stage: "Lead", created: "2026-01-05" }])).toBe("noWonDeals");
    expect(days([closedAfter(5, "Lost")])).toBe("noWonDeals");
    expect(days([{ stage: "Lead", created: "2026-01-05" }], "close")).toBe("noClosedDeals");
    expect(days([closedAfter(-5, "Won"), closedAfter(-9, "Lost")])).toBe("closedBeforeCreated");
    expect(days([])).toBe("noStarts");
  });

  it("leaves out and counts deals without dates or of negative length", () => {
    const odd = [
      closedAfter(-5, "Won"),
      { stage: "Won", created: "2026-01-05" },
      { stage: "Lead", created: "2027-01-01" },
    ];
    expect(cycle(scope([...won, ...odd]), "median", null)).toMatchObject({
      days: 20,
      negative: 2,
      undated: 1,
    });
  });

  it("begins with the first entry where there is no creation date", () => {
    expect(days([{ stage: "Won", entered: { Offer: "2026-01-05" }, closed: "2026-01-12" }])).toBe(7);
  });
});

describe("the velocity", () => {
  const won = { ...closedAfter(10, "Won"), amount: 1000 };
  const lost = { ...closedAfter(5, "Lost"), amount: 1 };

  it("is open deals × win rate × average won ÷ cycle", () => {
    const open = { stage: "Lead", amount: 1, created: "2026-11-20" };
    expect(velocity(scope([won, lost, open, open, open]), null)).toMatchObject({
      perDay: (3 * 0.5 * 1000) / 10,
      cycleDays: 10,
    });
  });

  it("is 0 without a win, and not known with a cycle of 0 days", () => {
    expect(velocity(scope([lost]), null)).toMatchObject({ perDay: 0 });
    expect(velocity(scope([{ ...won, ...closedAfter(0, "Won") }]), null)).toMatchObject({ code: "noCycle" });
  });
});

describe("days in a stage", () => {
  const stayed = (deals: readonly DealSketch[], statistic: StayStatistic = "median") => {
    const result = stay(scope(deals), 0, statistic);
    return isProblem(result) ? result.code : result.days;
  };
  const back: DealSketch = {
    stage: "Offer",
    moves: [
      ["Lead", "2026-01-01"],
      ["Offer", "2026-01-11"],
      ["Lead", "2026-01-20"],
      ["Offer", "2026-01-24"],
    ],
  };

  it("are per visit", () => {
    expect(stay(scope([back]), 0, "mean")).toMatchObject({ days: 7, visits: 2, present: 0 });
    expect([stayed([back]), stayed([back], "p90")]).toEqual([4, 10]);
  });

  it("count present visits as not ended", () => {
    const here: DealSketch = { stage: "Lead", moves: [["Lead", "2026-11-16"]] };
    expect(stayed([back, here])).toBe(10);
    expect(stay(scope([back, here]), 0, "mean")).toMatchObject({ days: 7, visits: 3, present: 1 });
    expect(stayed([here], "mean")).toBe("notReached");
  });

  it("say why they are not known", () => {
    expect(stayed([{ stage: "Lead" }])).toBe("noVisits");
    const turned: DealSketch = {
      stage: "Won",
      entered: { Lead: "2026-01-05", Offer: "2026-01-09" },
      closed: "2026-01-01",
    };
    expect(stay(scope([turned]), 1, "median")).toMatchObject({ code: "leftBeforeEntered" });
  });
});

describe("eventual conversion", () => {
  const share = (deals: readonly DealSketch[], from: number | null, to: number | null) => {
    const result = conversion(scope(deals), from, to, "eventual", null);
    return isProblem(result) ? result.code : result.share;
  };

  it("counts open deals as long as they were watched", () => {
    const young = { stage: "Lead", created: "2026-11-16" }; // 5 days
    expect(share([closedAfter(3, "Lost"), closedAfter(10, "Won"), young, young], null, null)).toBeCloseTo(
      3 / 4,
      12,
    );
  });

  it("takes a skipped stage for entered with the later one", () => {
    const skipper: DealSketch = { stage: "Offer", created: "2026-01-01", entered: { Offer: "2026-01-05" } };
    expect(share([skipper, { ...closedAfter(4, "Lost"), reached: "Lead" }], 0, 1)).toBe(0.5);
  });

  it("needs to know when stages were entered", () => {
    expect(share([closedAfter(3, "Won")], 1, null)).toBe("noEntryDates");
    expect(share([closedAfter(3, "Won")], 0, 1)).toBe("noEntryDates");
  });

  it("is the plain share where no deal is open", () => {
    const closed = [1, 2, 3].map((after) => closedAfter(after, "Won"));
    expect(share([...closed, closedAfter(2, "Lost")], null, null)).toBe(0.75);
  });
});

describe("ages", () => {
  const deals = scope([
    { stage: "Lead", created: "2026-11-01" },
    closedAfter(12, "Won"),
    { stage: "Offer", created: "2026-11-01", entered: { Offer: "2026-11-11" } },
    { stage: "Offer" },
    { stage: "Lead", created: "2026-12-01" },
  ]);

  it("of deals run to the as-of day or the close; of a deal created later they are negative", () => {
    expect([0, 1, 2, 4].map((deal) => dealAge(deals, deal))).toEqual([20, 12, 20, -10]);
    expect(dealAge(deals, 3)).toMatchObject({ code: "noCreation" });
  });

  it("of stages run from the entry to the as-of day; a closed deal has none", () => {
    expect([0, 2].map((deal) => stageAge(deals, deal))).toEqual([20, 10]);
    expect(stageAge(deals, 1)).toMatchObject({ code: "dealClosed" });
    expect(stageAge(deals, 3)).toMatchObject({ code: "noStageDate" });
  });
});
