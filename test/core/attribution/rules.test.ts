import { describe, expect, it } from "vitest";
import { attribute, type CreditOptions } from "../../../src/core/attribution/credit.ts";
import { type Model, modelOf, models } from "../../../src/core/attribution/models.ts";
import { shapleyValues } from "../../../src/core/attribution/shapley.ts";
import { isProblem } from "../../../src/core/metrics/problem.ts";
import { journeyOf, journeysOf, known } from "./paths.ts";

const inCents: CreditOptions = { inCents: true };

/** Cents of each touch of one deal worth 100.00. */
function split(
  model: Model,
  touches: Parameters<typeof journeyOf>[0],
  milestones: Parameters<typeof journeyOf>[2] = {},
  options: Partial<CreditOptions> = {},
  value = 10_000,
): number[] {
  const credit = known(
    attribute(journeyOf(touches, value, milestones), model, { inCents: true, ...options }),
  );
  return Array.from(credit.touches as Float64Array);
}

const days = (...before: number[]) => before.map((day, i) => [`T${i + 1}`, day] as const);
const all = { leadCreated: 30, opportunityCreated: 20, closed: 0 };

describe("names of models", () => {
  it.each([
    ["Last Non-Direct", "last non-direct"],
    ["lastnondirect", "last non-direct"],
    ["FULL  PATH", "full path"],
    ["markov 3", "markov3"],
    ["Markov", "markov1"],
    ["U_HubSpot", "u hubspot"],
  ])("%s is %s", (text, model) => {
    expect(modelOf(text)).toBe(model);
  });

  it("knows its own names and no others", () => {
    expect(models.map(modelOf)).toEqual([...models]);
    expect(modelOf("markov5")).toBeNull();
  });
});

describe("weights of positions", () => {
  it.each<[Model, number[]]>([
    ["first", [10_000, 0, 0, 0, 0, 0]],
    ["last", [0, 0, 0, 0, 0, 10_000]],
    ["linear", [1667, 1667, 1667, 1667, 1666, 1666]],
    // Mixpanel's and Amplitude's published splits of six touches.
    ["u", [4000, 500, 500, 500, 500, 4000]],
    ["j", [2000, 500, 500, 500, 500, 6000]],
    ["inverse j", [6000, 500, 500, 500, 500, 2000]],
  ])("%s of six touches", (model, cents) => {
    expect(split(model, days(60, 50, 40, 30, 20, 10))).toEqual(cents);
  });

  it.each<[Model, number[], number[]]>([
    ["u", [5000, 5000], [5000, 5000]],
    ["j", [2500, 7500], [3000, 7000]],
    ["inverse j", [7500, 2500], [7000, 3000]],
  ])("%s of two touches, scaled or with the middle halved", (model, scaled, halved) => {
    expect(split(model, days(2, 1))).toEqual(scaled);
    expect(split(model, days(2, 1), {}, { twoTouch: "split" })).toEqual(halved);
  });

  it("gives the only touch everything, whatever the model", () => {
    for (const model of models) {
      expect(split(model, days(3), all, { parts: { last: 10, rest: 5 } })).toEqual([10_000]);
    }
  });

  it("passes direct touches over, unless all are direct", () => {
    expect(
      split("last non-direct", [
        ["Ad", 3],
        ["Mail", 2],
        ["Direct", 1],
      ]),
    ).toEqual([0, 10_000, 0]);
    expect(
      split("last non-direct", [
        ["Direct", 3],
        ["Direct", 1],
      ]),
    ).toEqual([0, 10_000]);
  });

  it("splits $12,000 of five touches as published", () => {
    expect(split("u", days(38, 33, 26, 8, 0), {}, {}, 1_200_000)).toEqual([
      480_000, 80_000, 80_000, 80_000, 480_000,
    ]);
  });
});

describe("weights of milestones", () => {
  // First touch at 60, lead by 35, opportunity by 25, close by 5 days before the end.
  const touches = days(60, 50, 35, 25, 5);

  it.each<[Model, number[]]>([
    ["u hubspot", [4000, 667, 4000, 667, 666]],
    ["u marketo", [5000, 0, 5000, 0, 0]],
    ["w", [3000, 500, 3000, 3000, 500]],
    ["w dreamdata", [3000, 1000, 1500, 1500, 3000]],
    ["full path", [2250, 1000, 2250, 2250, 2250]],
  ])("%s", (model, cents) => {
    expect(split(model, touches, all)).toEqual(cents);
  });

  it("adds up where milestones share a touch", () => {
    expect(split("full path", days(60, 5), { leadCreated: 50, opportunityCreated: 45, closed: 0 })).toEqual([
      7500, 2500,
    ]);
    expect(split("w", days(60, 40, 5), { leadCreated: 50, opportunityCreated: 30 })).toEqual([
      6000, 3000, 1000,
    ]);
  });

  it("takes a touch of the milestone's very second, and none after it", () => {
    expect(split("u marketo", days(60, 30, 10), { leadCreated: 30 })).toEqual([5000, 5000, 0]);
    expect(split("u marketo", days(60, 30, 10), { leadCreated: 30.5 })).toEqual([10_000, 0, 0]);
  });

  it("gives the part of a milestone that is missing to the others, and says so", () => {
    const journey = journeyOf(touches, 10_000, { opportunityCreated: 20, closed: 0 });
    const credit = known(attribute(journey, "w", inCents));
    expect(Array.from(credit.touches as Float64Array)).toEqual([4286, 476, 476, 4286, 476]);
    expect(credit.warnings).toEqual([
      { code: "missingMilestone", values: { milestone: "leadCreated", journeys: 1 } },
    ]);
  });

  it("shares equally where every milestone of a custom model is missing", () => {
    expect(split("custom", days(3, 2, 1), {}, { parts: { leadCreated: 100 } })).toEqual([3334, 3333, 3333]);
  });

  it("takes custom percentages, which need not add up to 100", () => {
    const parts = { first: 30, leadCreated: 30, opportunityCreated: 60, rest: 60 };
    expect(split("custom", days(60, 50, 35, 25, 5), all, { parts })).toEqual([1667, 1667, 1667, 3333, 1666]);
    const halves = { first: 12.5, last: 12.5, rest: 75 };
    expect(split("custom", days(4, 3, 2, 1), {}, { parts: halves })).toEqual([1250, 3750, 3750, 1250]);
  });

  it.each([undefined, {}, { first: 0 }, { first: -1, last: 5 }, { rest: Number.NaN }, { first: Infinity }])(
    "refuses %o as custom percentages",
    (parts) => {
      const refused = attribute(journeyOf(days(1), 1), "custom", {
        inCents: true,
        ...(parts ? { parts } : {}),
      });
      expect(refused).toMatchObject({ code: "badParts" });
    },
  );
});

describe("time decay", () => {
  it("splits Adobe's $50 over 9, 6, 0 and 0 days as published", () => {
    const cents = split(
      "time decay",
      [
        ["Paid Search", 9],
        ["Social", 6],
        ["Email", 0],
        ["Display", 0],
      ],
      {},
      {},
      5000,
    );
    expect(cents).toEqual([692, 932, 1688, 1688]);
  });

  it("splits $12,000 over 38, 33, 26, 8 and 0 days by halves of seven days", () => {
    const dollars = split("time decay", days(38, 33, 26, 8, 0), {}, {}, 1_200_000).map(
      (cents) => cents / 100,
    );
    [175.2, 287.4, 574.9, 3417.0, 7545.4].forEach((expected, i) => {
      expect(dollars[i]).toBeCloseTo(expected, 0);
    });
  });

  it("counts whole hours, so minutes change nothing", () => {
    expect(split("time decay", days(7 + 59 / 1440, 0))).toEqual(split("time decay", days(7, 0)));
    expect(split("time decay", days(7, 0))).toEqual([3333, 6667]);
  });

  it("needs times, and a half-life above 0", () => {
    const paths = journeysOf([{ path: "A > B", conversions: 1 }]);
    expect(attribute(paths, "time decay", { inCents: false })).toMatchObject({ code: "noTimes" });
    const journey = journeyOf(days(2, 1), 100);
    for (const halfLife of [0, -1, Number.NaN]) {
      expect(attribute(journey, "time decay", { inCents: true, halfLife })).toMatchObject({
        code: "badHalfLife",
      });
    }
  });
});

describe("examples that others published", () => {
  it("jerednel and Bryl: removal effects of three paths, two in vain", () => {
    const credit = known(
      attribute(
        journeysOf([
          { path: "C1 > C2 > C3", conversions: 1, nulls: 0 },
          { path: "C1", conversions: 0, nulls: 1 },
          { path: "C2 > C3", conversions: 0, nulls: 1 },
        ]),
        "markov1",
        { inCents: false },
      ),
    );
    expect(credit.units).toEqual(["C1", "C2", "C3"]);
    expectAll(credit.removalEffect as Float64Array, [0.5, 1, 1]);
    expectAll(credit.conversions, [0.2, 0.4, 0.4]);
  });

  const mtapy = journeysOf([
    { path: "a", conversions: 2 },
    { path: "b > c", conversions: 1 },
    { path: "c > a > b", conversions: 5 },
  ]);

  it.each<[Model, number[]]>([
    ["last", [2, 5, 1]],
    ["first", [2, 1, 5]],
    ["linear", [11 / 3, 13 / 6, 13 / 6]],
    ["u", [3, 2.5, 2.5]],
    // mtapy's own do not add up to the conversions; the efficient ones equal linear here.
    ["shapley", [11 / 3, 13 / 6, 13 / 6]],
  ])("mtapy: %s", (model, expected) => {
    const credit = known(attribute(mtapy, model, { inCents: false }));
    const of = (name: string) => credit.conversions[credit.units.indexOf(name)] as number;
    expectAll([of("a"), of("b"), of("c")], expected);
  });

  it("DP6: Shapley values of a game told by its coalitions", () => {
    const worth = new Map([
      ["", 0],
      ["O", 7],
      ["F", 6],
      ["D", 4],
      ["OF", 15],
      ["OD", 7],
      ["FD", 9],
      ["OFD", 19],
    ]);
    const game = (isIn: Uint8Array) =>
      worth.get([..."OFD"].filter((_, player) => isIn[player] === 1).join("")) as number;
    expectAll(shapleyValues(3, game), [23 / 3, 49 / 6, 19 / 6]);
  });
});

describe("Shapley values of many players", () => {
  const worths = Array.from({ length: 40 }, (_, player) => (player * 7) % 11);
  const additive = (isIn: Uint8Array) => worths.reduce((sum, worth, p) => sum + worth * (isIn[p] ?? 0), 0);

  it("are exact for a game without teamwork, sampled or not", () => {
    expectAll(shapleyValues(40, additive, 10), worths);
    expectAll(
      shapleyValues(15, (isIn) => additive(isIn)),
      worths.slice(0, 15),
    );
  });

  it("sampled ones add up, come near, and are the same each time", () => {
    // Worth of a pair: 1 for each two neighbours that are both in.
    const pairs = (isIn: Uint8Array) => isIn.reduce((sum, one, p) => sum + one * (isIn[p + 1] ?? 0), 0);
    const values = shapleyValues(20, pairs, 4000, 7);
    expect(values.reduce((a, b) => a + b)).toBeCloseTo(19, 9);
    expect(shapleyValues(20, pairs, 4000, 7)).toEqual(values);
    values.forEach((value, player) => {
      expect(value).toBeCloseTo(player === 0 || player === 19 ? 0.5 : 1, 1);
    });
  });

  it("of 40 channels are split like any other credit", () => {
    const path = Array.from({ length: 40 }, (_, i) => `C${i}`).join(" > ");
    const credit = known(
      attribute(journeysOf([{ path, conversions: 40, value: 80 }]), "shapley", { inCents: false }),
    );
    expectAll(credit.conversions, new Array(40).fill(1));
    expect(credit.warnings[0]?.code).toBe("equalToLinear");
  });
});

describe("journeys without anything to learn from", () => {
  it("are a problem of the models that learn, and nothing to share for the others", () => {
    const lost = journeysOf([{ path: "A > B", conversions: 0, nulls: 3 }]);
    const untouched = journeysOf([{ path: "", conversions: 2, value: 50 }]);
    expect(attribute(lost, "markov2", { inCents: false })).toMatchObject({ code: "nothingConverted" });
    expect(isProblem(attribute(untouched, "markov1", { inCents: false }))).toBe(true);
    expect(known(attribute(lost, "u", { inCents: false })).conversions).toEqual(new Float64Array(2));
    expect(known(attribute(untouched, "counterfactual", inCents)).unattributed).toEqual({
      conversions: 2,
      value: 50,
    });
  });
});

describe("warnings", () => {
  const codes = (paths: Parameters<typeof journeysOf>[0], model: Model) =>
    known(attribute(journeysOf(paths), model, { inCents: false })).warnings.map(({ code }) => code);

  it("tell of trivial data, few conversions and too high an order", () => {
    const trivial = [{ path: "A > B", conversions: 100 }];
    expect(codes(trivial, "markov1")).toEqual(["nothingLost", "equalEffects"]);
    const few = [
      { path: "A > B > A > C > B", conversions: 2, nulls: 0 },
      { path: "C > A", conversions: 0, nulls: 1 },
    ];
    expect(codes(few, "markov3")).toEqual(["equalEffects", "moreStatesThanJourneys", "fewConversions"]);
  });

  it("are none where there is nothing to warn of", () => {
    const fine = [
      { path: "A > B", conversions: 60, nulls: 100 },
      { path: "A", conversions: 40, nulls: 500 },
    ];
    expect(codes(fine, "markov1")).toEqual([]);
    expect(codes(fine, "u")).toEqual([]);
  });
});

function expectAll(actual: ArrayLike<number>, expected: readonly number[]): void {
  expect(actual.length).toBe(expected.length);
  expected.forEach((value, i) => {
    expect(actual[i]).toBeCloseTo(value, 9);
  });
}
