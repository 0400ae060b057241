import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Cost, costIn } from "../../../../src/core/attribution/inputs/costs.ts";
import { isoDay } from "../../../../src/core/periods.ts";
import { inputsOf, leftOut, readAll } from "./tables.ts";

const day = (iso: string) => isoDay(iso) as number;
const spent = (costs: readonly Cost[]) =>
  costs.map(({ campaign, minor, from, until }) => [campaign, minor / 100, from, until]);

describe("costs as ad platforms report them", () => {
  it("Google Ads: title and dates above, sums below, thousands in quotes", () => {
    const inputs = inputsOf({
      campaigns: [
        [
          ["Campaign performance", null, null, null],
          ["November 1, 2026 - November 30, 2026", null, null, null],
          ["Campaign status", "Campaign", "Currency code", "Cost"],
          ["Enabled", "Brand", "EUR", "1,234.50"],
          ["Paused", "Generic", "EUR", " --"],
          ["Total: Campaigns", " --", "EUR", "1,234.50"],
          ["Total: Account", " --", "EUR", "1,234.50"],
        ],
      ],
    });
    expect(spent(inputs.costs)).toEqual([["Brand", 1234.5, day("2026-11-01"), day("2026-12-01")]]);
    expect(leftOut(inputs)).toEqual(["campaigns 5 total", "campaigns 6 total"]);
  });

  it("Meta: the currency in the header, all campaigns in a row without a name", () => {
    const inputs = inputsOf({
      campaigns: [
        [
          ["Reporting starts", "Reporting ends", "Campaign name", "Amount spent (EUR)"],
          ["2026-10-01", "2026-10-31", "Spring", 310],
          ["2026-10-01", "2026-10-31", "", 310],
        ],
      ],
    });
    expect(spent(inputs.costs)).toEqual([["Spring", 310, day("2026-10-01"), day("2026-11-01")]]);
    expect(leftOut(inputs)).toEqual(["campaigns 2 noCampaignName"]);
  });

  it("LinkedIn: by day, with lines above the header", () => {
    const inputs = inputsOf({
      campaigns: [
        [
          ["Campaign Performance Report (in UTC)", null, null, null],
          ["Report Start: November 1, 2026, 12:00 AM", null, null, null],
          ["Start Date (in UTC)", "Currency", "Campaign Name", "Total Spent"],
          ["11/1/2026", "EUR", "CFO push", "12.50"],
          ["11/25/2026", "EUR", "CFO push", "7.50"],
        ],
      ],
    });
    expect(spent(inputs.costs)).toEqual([
      ["CFO push", 12.5, day("2026-11-01"), day("2026-11-02")],
      ["CFO push", 7.5, day("2026-11-25"), day("2026-11-26")],
    ]);
  });
});

describe("costs", () => {
  it("are those of a month where the row names one", () => {
    const campaigns = [
      ["Campaign", "Month", "Cost"],
      ["A", "2026-02", 28],
      ["A", "2026-03-01", 31],
    ];
    expect(spent(inputsOf({ campaigns: [campaigns] }).costs)).toEqual([
      ["A", 28, day("2026-02-01"), day("2026-03-01")],
      ["A", 31, day("2026-03-01"), day("2026-04-01")],
    ]);
  });

  it("that stand there twice, that cannot be read or have no currency are listed and not summed", () => {
    const inputs = inputsOf({
      campaigns: [
        [
          ["Campaign", "Day", "Cost", "Currency"],
          ["A", "2026-02-01", 10, "EUR"],
          ["A", "2026-02-01", 10, "EUR"],
          ["A", "2026-02-02", "a lot", "EUR"],
          ["A", "2026-02-03", 10, "pigs"],
          ["A", "2026-02-04", 10, "USD"],
          ["A", "", 5, "EUR"],
        ],
      ],
    });
    expect(spent(inputs.costs)).toEqual([
      ["A", 10, day("2026-02-01"), day("2026-02-02")],
      ["A", 5, Number.NaN, Number.NaN],
    ]);
    expect(leftOut(inputs)).toEqual([
      "campaigns 2 duplicateCost",
      "campaigns 3 unreadableCost",
      "campaigns 4 unknownCurrency",
      "campaigns 5 unratedCost",
      "campaigns 6 undatedCost",
    ]);
    expect([...inputs.unrated]).toEqual([["A", "USD"]]);
  });

  it("in another currency are converted with the rate of their first day", () => {
    const rates = [
      { currency: "EUR", rate: 1, from: null },
      { currency: "USD", rate: 0.9, from: null },
      { currency: "USD", rate: 0.5, from: day("2026-02-01") },
    ];
    const campaigns = [
      ["Campaign", "Day", "Cost", "Currency"],
      ["A", "2026-01-31", 10, "USD"],
      ["A", "2026-02-01", 10, "USD"],
    ];
    expect(spent(inputsOf({ campaigns: [campaigns], rates }).costs).map(([, cost]) => cost)).toEqual([9, 5]);
  });

  it("of periods that follow each other add up to the whole", () => {
    const cost = fc.record({
      minor: fc.integer({ min: -100_000, max: 100_000_000 }),
      from: fc.integer({ min: 46_000, max: 46_100 }),
      days: fc.integer({ min: 1, max: 400 }),
    });
    const cuts = fc.array(fc.integer({ min: 45_990, max: 46_520 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(cost, cuts, ({ minor, from, days }, at) => {
        const whole = { campaign: "A", channel: "", minor, from, until: from + days };
        const edges = [45_000, ...at.sort((a, b) => a - b), 47_000];
        const parts = edges.slice(1).map((until, i) => costIn(whole, { from: edges[i] as number, until }));
        expect(parts.reduce((sum, part) => sum + part, 0)).toBe(minor);
      }),
      { seed: 7, numRuns: 200 },
    );
  });

  it("need a table with campaigns, and one that has none is named", () => {
    expect(
      readAll({
        campaigns: [
          [
            ["Owner", "Region"],
            ["Ann", "North"],
          ],
        ],
      }),
    ).toEqual({
      code: "campaignColumns",
      values: { headers: "Owner, Region" },
    });
  });
});
