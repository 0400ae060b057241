import { describe, expect, it } from "vitest";
import { attribute } from "../../../src/core/attribution/credit.ts";
import { dealJourneys, type JourneyOptions, touchFate } from "../../../src/core/attribution/deal-journeys.ts";
import { standingOf } from "../../../src/core/attribution/standing.ts";
import { sortTouches, type Touches } from "../../../src/core/attribution/touches.ts";
import { stageOf } from "../../../src/core/stages/stage.ts";
import { type DealSketch, day, pipelineOf } from "../../functions/pipeline-builder.ts";
import { known } from "./paths.ts";

const stages = [
  stageOf("Lead", "open", { probability: 0.25 }),
  stageOf("Offer", "open", { probability: 0.5 }),
  stageOf("Won", "won"),
  stageOf("Lost", "lost"),
];
const asOf = day("2026-06-30");

type Touch = readonly [deal: number, campaign: string, when: string | null, channel?: string];

/** Touches in the order given, "2026-03-01 14:00" being a time and null none. */
function touchesOf(list: readonly Touch[]): Touches {
  const campaigns = [...new Set(list.map(([, campaign]) => campaign))];
  const channelOf = ([, campaign, , channel]: Touch) => channel ?? `${campaign}s`;
  const channels = [...new Set(list.map(channelOf))];
  const serial = (when: string | null) => {
    if (when === null) return Number.NaN;
    const [date = "", time] = when.split(" ");
    const [hours = 0, minutes = 0] = (time ?? "").split(":").map(Number);
    return day(date) + (hours * 60 + minutes) / 1440;
  };
  return sortTouches({
    count: list.length,
    deal: Int32Array.from(list, ([deal]) => deal),
    campaign: Int32Array.from(list, ([, campaign]) => campaigns.indexOf(campaign)),
    channel: Int32Array.from(list, (touch) => channels.indexOf(channelOf(touch))),
    at: Float64Array.from(list, ([, , when]) => serial(when)),
    row: Int32Array.from(list, (_, i) => i + 1),
    isDirect: Uint8Array.from(list, (touch) => (channelOf(touch) === "Direct" ? 1 : 0)),
    campaigns,
    channels,
  });
}

function journeysOf(
  deals: readonly DealSketch[],
  touches: readonly Touch[],
  options: Partial<JourneyOptions> = {},
  at = asOf,
) {
  const scope = { pipeline: pipelineOf(stages, deals), selected: null, asOf: at };
  return dealJourneys(scope, touchesOf(touches), {
    by: "campaign",
    basis: "revenue",
    period: null,
    ...options,
  });
}

/** Each journey as text, such as "0: Mail, Ad = 1000". */
function told(result: ReturnType<typeof journeysOf>): string[] {
  const { deal, starts, unit, units, value } = known(result);
  return Array.from(deal, (index, j) => {
    const path = Array.from(unit.subarray(starts[j], starts[j + 1]), (u) => units[u]).join(", ");
    return `${index}: ${path} = ${value[j]}`;
  });
}

const won = { stage: "Won", amount: 10, created: "2026-01-10", closed: "2026-03-01" };
const lost = { stage: "Lost", amount: 7, created: "2026-01-10", closed: "2026-03-01" };
const open = { stage: "Offer", amount: 5.01, created: "2026-02-01", expectedClose: "2026-08-01" };

describe("sorting touches", () => {
  it("puts deals together, undated touches first, then by time, then by row", () => {
    const { deal, campaign, campaigns } = touchesOf([
      [1, "late", "2026-02-02"],
      [0, "b", "2026-02-01"],
      [1, "undated", null],
      [0, "a", "2026-01-01"],
      [1, "late too", "2026-02-02"],
      [1, "undated too", null],
    ]);
    expect(Array.from(deal)).toEqual([0, 0, 1, 1, 1, 1]);
    expect(Array.from(campaign, (c) => campaigns[c])).toEqual([
      ...["a", "b", "undated", "undated too", "late", "late too"],
    ]);
  });
});

describe("which deals a basis credits, with what, up to when", () => {
  const touches: readonly Touch[] = [
    [0, "Before", "2026-01-05"],
    [0, "Between", "2026-02-01"],
    [0, "On the day", "2026-03-01 23:59"],
    [0, "After", "2026-03-02"],
    [1, "Before", "2026-01-05"],
    [2, "Before", "2026-01-05"],
    [2, "Recent", "2026-06-30 12:00"],
    [2, "Future", "2026-07-01"],
  ];
  const deals = [won, lost, open];

  it("revenue: won deals up to the day of the close; lost deals are journeys in vain", () => {
    const result = journeysOf(deals, touches);
    expect(told(result)).toEqual(["0: Before, Between, On the day = 1000", "1: Before = 0"]);
    expect(known(result)).toMatchObject({
      conversions: Float64Array.of(1, 0),
      nulls: Float64Array.of(0, 1),
    });
  });

  it("pipeline: all deals, touches up to creation", () => {
    expect(told(journeysOf(deals, touches, { basis: "pipeline" }))).toEqual([
      "0: Before = 1000",
      "1: Before = 700",
      "2: Before = 501",
    ]);
  });

  it("weighted: open deals by their chance up to the as-of day, won in full, lost with nothing", () => {
    const result = journeysOf(deals, touches, { basis: "weighted" });
    expect(told(result)).toEqual([
      "0: Before, Between, On the day = 1000",
      "1: Before = 0",
      "2: Before, Recent = 251",
    ]);
    expect(Array.from(known(result).conversions)).toEqual([1, 0, 0.5]);
    expect(Array.from(known(result).nulls)).toEqual([0, 1, 0.5]);
  });

  it("weighted: a deal's own probability goes before its stage's, and one missing is an error", () => {
    expect(told(journeysOf([{ ...open, probability: 0.1 }], [], { basis: "weighted" }))).toEqual([
      "0:  = 50",
    ]);
    const bare = pipelineOf([stageOf("Lead", "open", { probability: null })], [{ ...open, stage: "Lead" }]);
    const scope = { pipeline: bare, selected: null, asOf };
    expect(dealJourneys(scope, touchesOf([]), { by: "campaign", basis: "weighted", period: null })).toEqual({
      code: "missingProbability",
      values: { deals: 1 },
    });
  });

  it("stage: touches since the move before, or all of them", () => {
    const moved = {
      ...{ stage: "Won", amount: 10, created: "2026-01-10", closed: "2026-03-01" },
      entered: { Offer: "2026-02-10" },
    };
    const list: readonly Touch[] = [
      [0, "First", "2026-01-05"],
      [0, "Second", "2026-02-01"],
      [0, "Third", "2026-02-10"],
      [0, "Fourth", "2026-02-11"],
    ];
    expect(told(journeysOf([moved], list, { basis: "stage" }))).toEqual(["0: Fourth = 1000"]);
    expect(told(journeysOf([moved], list, { basis: "stage", stage: 1 }))).toEqual([
      "0: Second, Third = 1000",
    ]);
    expect(told(journeysOf([moved], list, { basis: "stage", stage: 1, isCumulative: true }))).toEqual([
      "0: First, Second, Third = 1000",
    ]);
  });

  it("a period takes in what was credited in it", () => {
    const march = { from: day("2026-03-01"), until: day("2026-04-01") };
    expect(told(journeysOf(deals, [], { period: march }))).toEqual(["0:  = 1000", "1:  = 0"]);
    expect(
      told(journeysOf(deals, [], { period: { from: day("2026-04-01"), until: day("2026-05-01") } })),
    ).toEqual([]);
  });
});

describe("which touches count", () => {
  const list: readonly Touch[] = [
    [0, "Old", "2025-12-01"],
    [0, "Ad", "2026-02-01"],
    [0, "Ad", "2026-02-05"],
    [0, "Mail", "2026-02-10"],
    [0, "Ad", "2026-02-15"],
  ];

  it("a lookback takes in its first day", () => {
    expect(told(journeysOf([won], list, { lookback: 90 }))).toEqual(["0: Old, Ad, Ad, Mail, Ad = 1000"]);
    expect(told(journeysOf([won], list, { lookback: 89 }))).toEqual(["0: Ad, Ad, Mail, Ad = 1000"]);
  });

  it("a lookback that leaves nothing leaves the deal unattributed, its money in the total", () => {
    const credit = known(attribute(known(journeysOf([won], list, { lookback: 0 })), "u", { inCents: true }));
    expect(credit.unattributed).toEqual({ conversions: 1, value: 1000 });
    expect(credit.value.every((cents) => cents === 0)).toBe(true);
  });

  it.each([-1, Number.NaN])("refuses a lookback of %s days", (lookback) => {
    expect(journeysOf([won], list, { lookback })).toMatchObject({ code: "badLookback" });
  });

  it("repeats count each, or once in a row, or once at all", () => {
    expect(told(journeysOf([won], list, { repeats: "collapse" }))).toEqual(["0: Old, Ad, Mail, Ad = 1000"]);
    expect(told(journeysOf([won], list, { repeats: "firstOnly" }))).toEqual(["0: Old, Ad, Mail = 1000"]);
  });

  it("excluded campaigns and channels get nothing, in whatever case", () => {
    expect(told(journeysOf([won], list, { excluded: [" AD "] }))).toEqual(["0: Old, Mail = 1000"]);
    expect(told(journeysOf([won], list, { excluded: ["Ads", "mails"] }))).toEqual(["0: Old = 1000"]);
  });

  it.each(["Direct", "(direct)", "direct traffic"])(
    "%s excludes direct visits however they are written",
    (name) => {
      const visits = [
        [0, "(direct)", "2026-01-10"],
        [0, "Direct Traffic", "2026-01-11"],
        [0, "Mail", "2026-01-12"],
      ] as const;
      expect(told(journeysOf([won], visits, { excluded: [name] }))).toEqual(["0: Mail = 1000"]);
    },
  );

  it("every touch has a fate: none vanishes", () => {
    const { fate } = known(
      journeysOf([won, open], [...list, [0, "Late", "2026-05-01"], [1, "Ad", "2026-02-01"]], {
        lookback: 60,
        repeats: "collapse",
        excluded: ["Mail"],
      }),
    );
    expect(Array.from(fate)).toEqual([
      touchFate.beforeLookback,
      touchFate.counted,
      touchFate.repeat,
      touchFate.excluded,
      touchFate.repeat,
      touchFate.afterEvent,
      touchFate.dealNotCounted,
    ]);
  });

  it("undated touches are the first of their deal, as old as its first dated one, and told of", () => {
    const result = known(
      journeysOf(
        [won],
        [
          [0, "Ad", "2026-02-01"],
          [0, "Source", null],
        ],
      ),
    );
    expect(told(result)).toEqual(["0: Source, Ad = 1000"]);
    expect(result.warnings).toEqual([{ code: "undatedTouches", values: { touches: 1 } }]);
    const decayed = known(attribute(result, "time decay", { inCents: true }));
    expect(Array.from(decayed.touches as Float64Array)).toEqual([500, 500]);
  });
});

describe("deals that lack something", () => {
  it("without a touch are unattributed, so that credit ties to the deal table", () => {
    const journeys = known(journeysOf([won, { ...won, amount: 3.33 }], [[0, "Ad", "2026-01-01"]]));
    const credit = known(attribute(journeys, "markov1", { inCents: true }));
    expect(Array.from(credit.value)).toEqual([1000]);
    expect(credit.unattributed).toEqual({ conversions: 1, value: 333 });
  });

  it("without an amount count and bring nothing; without a close date have all their touches; both are told of", () => {
    const journeys = known(
      journeysOf(
        [{ stage: "Won", created: "2026-01-01" }, won],
        [
          [0, "Ad", "2026-05-01"],
          [1, "Ad", "2026-01-01"],
        ],
      ),
    );
    expect(told(journeys)).toEqual(["0: Ad = 0", "1: Ad = 1000"]);
    expect(journeys.warnings).toEqual([
      { code: "amountsMissing", values: { deals: 1 } },
      { code: "undatedDeals", values: { deals: 1 } },
    ]);
  });

  it("of negative amounts share the loss to the cent", () => {
    const journeys = known(
      journeysOf(
        [{ ...won, amount: -10 }],
        [
          [0, "A", "2026-01-01"],
          [0, "B", "2026-01-02"],
          [0, "C", "2026-01-03"],
        ],
      ),
    );
    const credit = known(attribute(journeys, "linear", { inCents: true }));
    expect(Array.from(credit.value)).toEqual([-334, -333, -333]);
  });

  it("in two currencies without rates are an error, never a sum", () => {
    const mixed = [
      { ...won, currency: "EUR" },
      { ...won, currency: "PLN" },
    ];
    expect(journeysOf(mixed, [])).toMatchObject({ code: "mixedCurrencies" });
    // What brings nothing is in no sum.
    expect(told(journeysOf([mixed[0] as DealSketch, { ...lost, currency: "PLN" }], []))).toEqual([
      "0:  = 1000",
      "1:  = 0",
    ]);
  });
});

describe("by channel", () => {
  const list: readonly Touch[] = [
    [0, "Spring", "2026-01-01", "Mail"],
    [0, "Autumn", "2026-01-02", "Mail"],
    [0, "(direct)", "2026-01-03", "Direct"],
  ];

  it("touches get what they get by campaign", () => {
    const credit = (by: "campaign" | "channel") =>
      known(attribute(known(journeysOf([won], list, { by })), "u", { inCents: true }));
    expect(credit("channel").units).toEqual(["Mail", "Direct"]);
    expect(Array.from(credit("channel").value)).toEqual([600, 400]);
    expect(credit("channel").touches).toEqual(credit("campaign").touches);
  });

  it("the last touch that is not direct is found by the channel", () => {
    const journeys = known(journeysOf([won], list, { by: "campaign" }));
    const credit = known(attribute(journeys, "last non-direct", { inCents: true }));
    expect(Array.from(credit.value)).toEqual([0, 1000, 0]);
  });

  it("sourced, influenced and credited are three numbers", () => {
    const journeys = known(
      journeysOf([won, { ...won, amount: 20 }], [...list, [1, "Spring", "2026-01-01", "Mail"]]),
    );
    const { touches, journeys: met, sourced, influenced } = standingOf(journeys);
    expect(journeys.units).toEqual(["Spring", "Autumn", "(direct)"]);
    expect(Array.from(touches)).toEqual([2, 1, 1]);
    expect(Array.from(met)).toEqual([2, 1, 1]);
    expect(Array.from(sourced.value)).toEqual([3000, 0, 0]);
    expect(Array.from(sourced.conversions)).toEqual([2, 0, 0]);
    expect(Array.from(influenced.value)).toEqual([3000, 1000, 1000]);
    expect(Array.from(influenced.conversions)).toEqual([2, 1, 1]);
  });
});
