import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { usualHabits } from "../../src/core/attribution/inputs/settings.ts";
import type { Cell } from "../../src/core/cells/cell.ts";
import { isoDay } from "../../src/core/periods.ts";
import { evaluate } from "../../src/functions/evaluate.ts";
import { explain } from "../../src/functions/explain.ts";
import { registry } from "../../src/functions/registry.ts";
import type { RawArgument, Source } from "../../src/functions/source.ts";
import { explainError } from "../../src/messages/function-errors.ts";
import { type Cells, dealHeader, pipelineFrom, someDeals } from "../core/attribution/inputs/tables.ts";

const touches: Cells = [
  ["Deal ID", "Campaign", "Channel", "When"],
  ["D-1", "Fair", "Event", "2026-01-05"],
  ["D-1", "News", "Email", "2026-01-20"],
  ["D-1", "Web", "Ads", "2026-02-01"],
  ["D-2", "News", "Email", "2026-02-01"],
  ["D-3", "Web", "Ads", "2026-02-01"],
  ["D-4", "News", "Email", "2026-02-01"],
];

const campaigns: Cells = [
  ["Campaign", "Channel", "Start", "End", "Cost (EUR)"],
  ["Fair", "Event", "2026-01-01", "2026-01-31", 310],
  ["News", "Email", "2026-01-01", "2026-03-31", 900],
  ["Radio", "Radio", "2026-01-01", "2026-01-31", 100],
];

interface Given {
  readonly deals?: Cells;
  readonly touches?: Cells | null;
  readonly campaigns?: Cells | null;
  readonly rates?: Source["rates"];
}

function sourceWith(given: Given = {}): Source {
  const pipeline = pipelineFrom(given.deals ?? someDeals);
  const grids = (cells: Cells | null) => (cells === null ? [] : [{ values: cells }]);
  return {
    managed: () => pipeline,
    stages: pipeline.stages,
    asOf: isoDay("2026-11-21") as number,
    fiscalYearStart: 1,
    campaigns: {
      tables: {
        touches: grids(given.touches === undefined ? touches : given.touches),
        campaigns: grids(given.campaigns === undefined ? campaigns : given.campaigns),
        aliases: null,
      },
      habits: usualHabits,
    },
    ...(given.rates === undefined ? {} : { rates: given.rates }),
  };
}

function on(given: Given = {}) {
  const source = sourceWith(given);
  return (name: string, ...args: RawArgument[]) => {
    const answer = evaluate(name, args, source);
    return "error" in answer ? `${answer.error} ${answer.problem.code}` : answer.value;
  };
}

const rowsOf = (value: unknown) => value as readonly (readonly Cell[])[];

describe("CAMPAIGN.CREDIT", () => {
  it("shares each won deal among its touches to the cent", () => {
    expect(rowsOf(on()("CAMPAIGN.CREDIT", "", "linear"))).toEqual([
      ["Campaign", "Channel", "Credit"],
      ["News", "Email", 2333.33],
      ["Fair", "Event", 333.34],
      ["Web", "Ads", 333.33],
      ["Radio", "Radio", 0],
      ["(unattributed)", "", 99.99],
      ["Total", "", 3099.99],
    ]);
  });

  it("gives one campaign's credit, by any spelling, model and basis", () => {
    const call = on();
    expect(call("CAMPAIGN.CREDIT", "FAIR ", "first")).toBe(1000);
    expect(call("CAMPAIGN.CREDIT", "fair", "LAST")).toBe(0);
    expect(call("CAMPAIGN.CREDIT", "News", "last_non-direct")).toBe(2000);
    const decayed = (days: number) => 2 ** (-days / 7);
    const share = decayed(27) / (decayed(27) + decayed(12) + 1);
    expect(call("CAMPAIGN.CREDIT", "Fair", "timeDecay")).toBeCloseTo(1000 * share, 2);
    expect(call("CAMPAIGN.CREDIT", "Fair", "", "pipeline")).toBe(1000);
    expect(call("CAMPAIGN.CREDIT", "News", "last", "revenue", "2026-02")).toBe(0);
    expect(call("CAMPAIGN.CREDIT", "Radio")).toBe(0);
  });

  it("follows criteria, and a table given as argument", () => {
    const call = on();
    expect(call("CAMPAIGN.CREDIT", "News", "linear", "", "", "", "Account", "Bolt")).toBe(2000);
    const other = [dealHeader, ["D-1", "One", "A", "", "Won", 90, "2026-01-10", "2026-03-10", ""]];
    expect(call("CAMPAIGN.CREDIT", "News", "linear", "", "", other)).toBe(30);
  });

  it("says what is wrong", () => {
    const call = on();
    expect(call("CAMPAIGN.CREDIT", "Nwes")).toBe("#VALUE! unknownCampaign");
    expect(call("CAMPAIGN.CREDIT", "", "guess")).toBe("#VALUE! notAChoice");
    const noCampaign = [
      dealHeader.map((name) => (name === "Campaign" ? "Remark" : name)),
      ...someDeals.slice(1),
    ];
    expect(on({ deals: noCampaign, touches: null })("CAMPAIGN.CREDIT")).toBe("#N/A noTouches");
    expect(on({ touches: [["a", "b"]] })("CAMPAIGN.CREDIT")).toBe("#N/A touchColumns");
    const source = {
      ...sourceWith(),
      campaigns: { tables: { code: "campaignTableGone", values: { table: "T" } }, habits: usualHabits },
    };
    const answer = evaluate("CAMPAIGN.CREDIT", [], source);
    expect("error" in answer && explainError(answer)).toMatch(/T/);
  });

  it("never adds up two currencies without rates", () => {
    const header = dealHeader.map((name) => (name === "Amount (EUR)" ? "Amount" : name));
    const deals = [
      [...header, "Currency"],
      ["D-1", "A", "A", "", "Won", 100, "2026-01-10", "2026-02-10", "", "EUR"],
      ["D-2", "B", "B", "", "Won", 100, "2026-01-10", "2026-03-10", "", "USD"],
    ];
    expect(on({ deals })("CAMPAIGN.CREDIT")).toBe("#N/A mixedCurrencies");
    const rates = [
      { currency: "EUR", rate: 1, from: null },
      { currency: "USD", rate: 0.5, from: null },
    ];
    expect(rowsOf(on({ deals, rates })("CAMPAIGN.CREDIT")).at(-1)).toEqual(["Total", "", 150]);
  });
});

describe("CAMPAIGN.REPORT", () => {
  const report = (...args: RawArgument[]) => {
    const [header = [], ...rows] = rowsOf(on()("CAMPAIGN.REPORT", ...args));
    return new Map(
      rows.map((row) => [row[0], Object.fromEntries(header.map((name, i) => [String(name), row[i]]))]),
    );
  };

  it("shows sourced, influenced and credited side by side", () => {
    const rows = report("linear");
    expect(rows.get("Fair")).toMatchObject({ Touches: 1, Sourced: 1000, Influenced: 1000, Credit: 333.34 });
    expect(rows.get("News")).toMatchObject({ Sourced: 2000, Influenced: 3000, Credit: 2333.33 });
    expect(rows.get("Total")).toMatchObject({
      Sourced: 3099.99,
      Influenced: 3000,
      Credit: 3099.99,
      "Won deals": 3,
    });
    expect(rows.get("(unattributed)")).toMatchObject({ Sourced: 99.99, Credit: 99.99, "Won deals": 1 });
  });

  it("sets credit against cost; a cost without credit is a return of -100 % and no cost per customer", () => {
    const rows = report("linear");
    expect(rows.get("Fair")?.ROI).toBeCloseTo((333.34 - 310) / 310, 12);
    expect(rows.get("Radio")).toMatchObject({
      Credit: 0,
      Cost: 100,
      ROI: -1,
      CAC: "",
      "Cost per opportunity": "",
    });
    expect(rows.get("Web")).toMatchObject({ Cost: "", ROI: "", CAC: "" });
    expect(rows.get("Total")).toMatchObject({ Cost: 1310 });
  });

  it("takes of a cost the part that falls into the period", () => {
    expect(report("linear", "revenue", "2026-02").get("News")).toMatchObject({ Cost: 280 });
    expect(report("linear", "revenue", "2026-02").get("Fair")).toMatchObject({ Cost: 0, ROI: "" });
  });
});

describe("every column of campaigns", () => {
  const amount = fc.integer({ min: -500_000, max: 5_000_000 }).map((cents) => cents / 100);
  const stage = fc.constantFrom("Won", "Lost", "Lead", "Meeting");
  const met = fc.array(fc.constantFrom("A", "B", "C", "D"), { maxLength: 5 });

  it("adds up to the deal table to the cent, whatever model and basis", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(amount, stage, met), { minLength: 2, maxLength: 12 }), (sketches) => {
        const deals = [
          dealHeader,
          ["D-x", "X", "X", "", "Won", 1, "2026-01-10", "2026-03-10", ""],
          ...sketches.map(([money, name], i) => {
            const closed = name === "Won" || name === "Lost" ? "2026-03-10" : "";
            return [`D-${i}`, `Deal ${i}`, `A${i}`, "", name, money, "2026-01-10", closed, ""];
          }),
        ];
        const touched = sketches.flatMap(([, , names], i) =>
          names.map((name, k) => [`D-${i}`, name, `2026-01-0${k + 1}`]),
        );
        const call = on({
          deals,
          touches: [["Deal ID", "Campaign", "When"], ["D-x", "A", "2026-01-01"], ...touched],
          campaigns: null,
        });
        const won = call("PIPELINE.VALUE", "won");
        const [, ...rows] = rowsOf(call("CAMPAIGN.COMPARE"));
        const total = rows.at(-1) ?? [];
        for (let column = 1; column < total.length; column++) {
          if (total[column] === "") continue;
          expect(total[column]).toBe(won);
          const cents = rows
            .slice(0, -1)
            .reduce((sum, row) => sum + Math.round(Number(row[column]) * 100), 0);
          expect(cents).toBe(Math.round(Number(won) * 100));
        }
        const created = rowsOf(call("CAMPAIGN.CREDIT", "", "u", "pipeline")).at(-1)?.[2];
        expect(created).toBe(call("PIPELINE.VALUE", "all"));
      }),
      { seed: 17, numRuns: 40 },
    );
  });
});

describe("CAMPAIGN.CONVERSION", () => {
  it("is that of the deals a campaign touched", () => {
    const call = on();
    expect(call("CAMPAIGN.CONVERSION", "Web")).toBe(0.5);
    expect(call("CAMPAIGN.CONVERSION", "News")).toBe(1);
    expect(call("CAMPAIGN.CONVERSION", "Radio")).toBe("#N/A noTouchedDeals");
    const [header, ...rows] = rowsOf(call("CAMPAIGN.CONVERSION"));
    expect(header?.slice(0, 5)).toEqual(["Campaign", "Deals", "Moved on", "Decided", "Conversion"]);
    expect(rows.map((row) => row.slice(0, 5))).toEqual([
      ["Fair", 1, 1, 1, 1],
      ["News", 3, 2, 2, 1],
      ["Radio", 0, "", "", ""],
      ["Web", 2, 1, 2, 0.5],
    ]);
    expect(call("CAMPAIGN.CONVERSION", "", "Won")).toBe("#VALUE! notOnTheWay");
  });
});

describe("return and cost of customers", () => {
  it("CAMPAIGN.ROI and CAMPAIGN.CAC", () => {
    const call = on();
    expect(call("CAMPAIGN.ROI", "Fair", "first")).toBeCloseTo(690 / 310, 12);
    expect(call("CAMPAIGN.ROI", "Radio", "first")).toBe(-1);
    expect(call("CAMPAIGN.CAC", "Radio", "first")).toBe("#N/A noCampaignCustomers");
    expect(call("CAMPAIGN.ROI", "Web")).toBe("#N/A noCampaignCost");
    expect(call("CAMPAIGN.CAC", "News", "last")).toBe(900);
    const free = campaigns.map((row, i) => (i > 0 && row[0] === "Fair" ? [...row.slice(0, -1), 0] : row));
    expect(on({ campaigns: free })("CAMPAIGN.ROI", "Fair", "first")).toBe("#N/A campaignCostNothing");
    expect(on({ campaigns: free })("CAMPAIGN.CAC", "Fair", "first")).toBe(0);
    expect(call("CAMPAIGN.ROI")).toBe("#VALUE! missingArgument");
  });

  it("says of a cost in a foreign currency that it is missing, rather than leave it out", () => {
    const foreign = [...campaigns.map((row, i) => [...row, i === 0 ? "Currency" : i === 2 ? "USD" : "EUR"])];
    const call = on({ campaigns: foreign });
    expect(call("CAMPAIGN.ROI", "News", "last")).toBe("#N/A unratedCampaignCost");
    expect(call("CAMPAIGN.ROI", "Fair", "first")).toBeCloseTo(690 / 310, 12);
    expect(call("CUSTOMER.CAC")).toBe("#N/A unratedCampaignCost");
  });

  it("does not know a period's cost where part of it has no dates, and all of it for all time", () => {
    const call = on({ campaigns: [...campaigns, ["News", "Email", null, null, 50]] });
    const row = (period: string) =>
      new Map(
        rowsOf(call("CAMPAIGN.REPORT", "last", "revenue", period)).map((one) => [one[0], one.slice(7)]),
      );
    expect(row("2026").get("News")).toEqual(["", "", "", ""]);
    expect(row("2026").get("Total")).toEqual(["", "", "", ""]);
    expect(row("2026").get("Fair")?.[0]).toBe(310);
    expect(row("").get("News")?.[0]).toBe(950);
    expect(row("").get("Total")?.[0]).toBe(1360);
    expect(call("CAMPAIGN.ROI", "News", "last", "2026")).toBe("#N/A undatedCampaignCost");
    expect(call("CAMPAIGN.ROI", "News", "last")).toBeCloseTo((2000 - 950) / 950, 12);
    expect(call("CUSTOMER.CAC", "2026")).toBe("#N/A undatedCampaignCost");
  });

  it("CUSTOMER.CAC adds campaigns and sales; without either nothing is told", () => {
    // Acme is one customer, however often it buys.
    expect(on()("CUSTOMER.CAC")).toBe(1310 / 2);
    expect(on()("CUSTOMER.CAC", "", 690)).toBe(1000);
    expect(on({ campaigns: null })("CUSTOMER.CAC", "", 690)).toBe(345);
    expect(on({ campaigns: null })("CUSTOMER.CAC")).toBe("#N/A noCosts");
  });
});

describe("CAMPAIGN.JOURNEYS", () => {
  it("lists the ways that most deals took, and the others so that the deals add up", () => {
    expect(on()("CAMPAIGN.JOURNEYS")).toEqual([
      ["Journey", "Deals", "Won", "Conversion", "Value won", "Days"],
      ["News", 2, 1, 1, 2000, 37],
      ["(no touch)", 2, 1, 1, 99.99, ""],
      ["Fair > News > Web", 1, 1, 1, 1000, 36],
      ["Web", 1, 0, 0, 0, ""],
    ]);
    const [, ...rows] = rowsOf(on()("CAMPAIGN.JOURNEYS", 1));
    expect(rows.map(([path, deals]) => [path, deals])).toEqual([
      ["News", 2],
      ["(all other ways)", 4],
    ]);
  });
});

describe("explaining a figure of campaigns", () => {
  it("puts every deal into one group", () => {
    const { formula, counted, leftOut: rest } = explain("CAMPAIGN.CREDIT", ["", "linear"], sourceWith());
    expect(formula[0]?.values).toMatchObject({ total: 3099.99, touched: 3000, untouched: 99.99 });
    const groups = [...counted, ...rest].map(({ as, deals }) => [
      as.code,
      deals.map(({ id }) => id).join(" "),
    ]);
    expect(groups).toEqual([
      ["touchedDeals", "D-1 D-2"],
      ["untouchedDeals", "D-6"],
      ["onlyLearnedFrom", "D-3"],
      ["notCredited", "D-4 D-5"],
    ]);
  });

  const told = (name: string, ...args: RawArgument[]) => {
    const { formula, counted, leftOut: rest, notes } = explain(name, args, sourceWith());
    return {
      formula: formula.map(({ code, values }) => [code, values]),
      counted: counted.map(({ as, deals }) => [as.code, deals.map(({ id }) => id).join(" ")]),
      leftOut: rest.map(({ as, deals }) => [as.code, deals.map(({ id }) => id).join(" ")]),
      notes: notes.map(({ code }) => code),
    };
  };
  const currency = "EUR";

  it("shows a return's credit and cost, and the deals the campaign touched", () => {
    expect(told("CAMPAIGN.ROI", "fair", "linear")).toEqual({
      formula: [
        ["credited", { total: 3099.99, touched: 3000, untouched: 99.99, currency }],
        ["creditedTo", { campaign: "Fair", credit: 333.34, currency }],
        ["campaignCost", { campaign: "Fair", cost: 310, currency }],
        ["returnOf", { credit: 333.34, cost: 310, share: (33_334 - 31_000) / 31_000, currency }],
      ],
      counted: [["touchedBy", "D-1"]],
      leftOut: [
        ["notTouchedBy", "D-2"],
        ["onlyLearnedFrom", "D-3"],
        ["notCredited", "D-4 D-5"],
        ["untouchedDeals", "D-6"],
      ],
      notes: [],
    });
    expect(told("CAMPAIGN.CREDIT", "Fair", "linear").formula.at(-1)).toEqual([
      "creditedTo",
      { campaign: "Fair", credit: 333.34, currency },
    ]);
  });

  it("shows the customers that a campaign is credited with, and who had bought before", () => {
    const before = explain("CAMPAIGN.CAC", ["Web", "linear"], sourceWith());
    expect(before.answer).toMatchObject({ error: "#N/A" });
    expect(told("CAMPAIGN.CAC", "News", "linear").formula).toEqual([
      ["customersOf", { campaign: "News", customers: 4 / 3 }],
      ["campaignCost", { campaign: "News", cost: 900, currency }],
      ["costShared", { cost: 900, customers: 4 / 3, result: 675, currency }],
    ]);
    // Acme bought with D-1 before it did with D-6.
    expect(told("CAMPAIGN.CAC", "News", "linear").leftOut).toContainEqual(["boughtBefore", "D-6"]);
    expect(told("CAMPAIGN.CAC", "News", "linear", "2026-03")).toMatchObject({
      counted: [["touchedBy", "D-2"]],
      leftOut: [
        ["notCredited", "D-1 D-4 D-5 D-6"],
        ["onlyLearnedFrom", "D-3"],
      ],
    });
  });

  it("counts every touched deal where the model learns from them all", () => {
    expect(told("CAMPAIGN.ROI", "Fair", "markov1").counted).toEqual([
      ["touchedBy", "D-1"],
      ["notTouchedBy", "D-2"],
    ]);
  });

  it("says that criteria leave costs whole", () => {
    const asked: readonly [string, ...RawArgument[]][] = [
      ["CAMPAIGN.ROI", "News", "linear", ""],
      ["CAMPAIGN.CAC", "News", "linear", ""],
      ["CAMPAIGN.REPORT", "linear", "", ""],
      ["CUSTOMER.CAC", "", 100],
    ];
    for (const [name, ...args] of asked) {
      expect(told(name, ...args).notes, name).not.toContain("wholeCost");
      expect(told(name, ...args, "Account", "Bolt").notes, name).toContain("wholeCost");
    }
  });

  it("accounts for every function of the namespace that shares credit", () => {
    for (const { name, ...descriptor } of registry) {
      if (!/^CAMPAIGN\.(CREDIT|REPORT|COMPARE|CONVERSION|ROI|CAC)$/.test(name)) continue;
      expect("account" in descriptor, name).toBe(true);
    }
  });
});
