import { describe, expect, it } from "vitest";
import { costIn } from "../../../../src/core/attribution/inputs/costs.ts";
import { readCampaignInputs } from "../../../../src/core/attribution/inputs/inputs.ts";
import { type Period, parsePeriod } from "../../../../src/core/periods.ts";
import { type Cells, inputsOf, leftOut, pipelineFrom, someDeals } from "./tables.ts";

/** What a report's costs come to in periods, as of 2026-11-21. */
function spentIn(report: Cells, ...periods: readonly string[]): number[] {
  const { costs } = inputsOf({ campaigns: [report] });
  return periods.map((text) => {
    const period = parsePeriod(text, 0, 1) as Period;
    return costs.reduce((sum, cost) => sum + costIn(cost, period), 0) / 100;
  });
}

describe("the days of a cost", () => {
  it("are those that Meta reports on, whenever the campaign ends", () => {
    const report = [
      ["Reporting starts", "Reporting ends", "Campaign name", "Amount spent (EUR)", "Ends"],
      ["2026-10-01", "2026-10-31", "R", 310, "Ongoing"],
      ["2026-09-01", "2026-09-30", "R", 300, "2026-12-31"],
    ];
    expect(spentIn(report, "2026-09", "2026-10", "2026-Q3", "2026-Q4")).toEqual([300, 310, 300, 310]);
  });

  it("are those of LinkedIn's day column, whenever the campaign runs", () => {
    const report = [
      ["Start Date (in UTC)", "Campaign Name", "Campaign Start Date", "Campaign End Date", "Total Spent"],
      ["07/01/2026", "R", "06/15/2026", "12/31/2026", "400.00"],
      ["10/15/2026", "R", "06/15/2026", "12/31/2026", "300.00"],
    ];
    expect(spentIn(report, "2026-Q3", "2026-Q4", "2026-11")).toEqual([400, 300, 0]);
  });

  it("go on until today where the campaign has no end", () => {
    for (const end of [" --", "", "Ongoing"]) {
      const report = [
        ["Campaign", "Start date", "End date", "Cost"],
        ["R", "2026-11-02", end, 200],
      ];
      expect(spentIn(report, "2026-11-02..2026-11-11", "2026-11", "2026-12")).toEqual([100, 200, 0]);
    }
  });

  it("of a campaign that is still to begin are its first day", () => {
    const report = [
      ["Campaign", "Start date", "End date", "Cost"],
      ["R", "2026-12-02", "", 200],
    ];
    expect(spentIn(report, "2026-11", "2026-12-02..2026-12-02")).toEqual([0, 200]);
  });

  it.each(["Oct 2026", "October 2026", "lokakuu 2026", "oktober 2026", "październik 2026", "2026-10"])(
    "of %s are all of it",
    (month) => {
      const report = [
        ["Campaign", "Month", "Cost"],
        ["R", month, 310],
      ];
      expect(spentIn(report, "2026-10", "2026-10-01..2026-10-10", "2026-11")).toEqual([310, 100, 0]);
    },
  );

  it("of a text that names no month are unknown", () => {
    const report = [
      ["Campaign", "Month", "Cost"],
      ["R", "Plan 2026", 5],
    ];
    expect(spentIn(report, "2026-10")).toEqual([Number.NaN]);
  });

  it.each([
    ["Campaign", "Cost", "November 1, 2026 - November 20, 2026"],
    ["Campaign", "Cost", "1 November 2026–20 November 2026"],
    ["Kampanja", "Kustannus", "1. marraskuuta 2026 - 20. marraskuuta 2026"],
    ["Kampanje", "Kostnad", "1. november 2026 – 20. november 2026"],
    ["Kampania", "Koszt", "1 listopada 2026 – 20 listopada 2026"],
    ["Kampania", "Koszt", "Okres: 1.11.2026 do 20.11.2026"],
    ["Campaign", "Cost", "11/01/2026 - 11/20/2026"],
  ])("are those that the title names: %s, %s, %s", (campaign, cost, title) => {
    const report = [["Report"], [title], [campaign, cost], ["R", 200]];
    expect(spentIn(report, "2026-11-01..2026-11-10", "2026-11-20..2026-11-20", "2026-03")).toEqual([
      100, 10, 0,
    ]);
  });

  it.each([
    ["1. heinäkuuta 2026 - 20. marraskuuta 2026", "Kampanja", "Kulut"],
    ["1. juli 2026 – 20. november 2026", "Kampanje", "Kostnad"],
    ["1 lipca 2026 – 20 listopada 2026", "Kampania", "Koszt"],
    ["July 1, 2026 - November 20, 2026", "Campaign", "Cost"],
  ])("of %s are 143", (title, campaign, cost) => {
    const report = [[title], [campaign, cost], ["R", 1430]];
    expect(spentIn(report, "2026-Q3", "2026-Q4")).toEqual([920, 510]);
  });

  it("are those between the report's start and end above the header", () => {
    const report = [
      ["Campaign Performance Report (in UTC)"],
      ["Report Start: November 1, 2026, 12:00 AM"],
      ["Report End: November 20, 2026, 12:00 AM"],
      ["Date Generated: November 22, 2026, 9:00 AM"],
      ["Campaign Name", "Total Spent"],
      ["R", "200.00"],
    ];
    expect(spentIn(report, "2026-11-01..2026-11-10", "2026-11-20..2026-11-20")).toEqual([100, 10]);
  });

  it("are narrowed by the campaign's own dates, and never widened by them", () => {
    const report = [
      ["July 1, 2026 - November 20, 2026"],
      ["Campaign", "Start date", "End date", "Cost"],
      ["Long before", "2025-01-01", " --", 143],
      ["In October", "2026-10-01", "2026-10-31", 31],
      ["Begins late", "2026-11-11", "", 10],
      ["At another time", "2024-01-01", "2024-02-01", 143],
    ];
    expect(spentIn(report, "2025", "2026-Q3", "2026-10", "2026-11")).toEqual([
      0,
      92 * 2,
      31 * 3,
      20 * 2 + 10,
    ]);
  });

  it("are those of a range, month, quarter or week that the row itself names", () => {
    const row = (header: string, cell: string) => [
      ["July 1, 2025 - November 20, 2026"],
      ["Campaign", header, "Cost"],
      ["R", cell, 70],
    ];
    expect(spentIn(row("Month", "2026-10-01 - 2026-10-31"), "2026-10", "2026")).toEqual([70, 70]);
    expect(spentIn(row("Quarter", "2026-07-01"), "2026-07-01..2026-07-01", "2026-Q3")).toEqual([0.76, 70]);
    expect(spentIn(row("Week", "2026-10-05"), "2026-10-05..2026-10-06", "2026-10")).toEqual([20, 70]);
  });

  it("whose order another column proves are read so, and listed where none does", () => {
    const row = (end: string) => [
      ["Campaign", "Start date", "End date", "Cost"],
      ["R", "06/07/2026", end, 10],
    ];
    expect(spentIn(row("06/16/2026"), "2026-06")).toEqual([10]);
    const unclear = inputsOf({ campaigns: [row("08/07/2026")] });
    expect(leftOut(unclear)).toEqual(["campaigns 1 ambiguousTime"]);
  });

  it("that nobody tells are in no known period, and listed", () => {
    const report = [
      ["Campaign", "Cost"],
      ["R", 10],
      ["Free", 0],
    ];
    const inputs = inputsOf({ campaigns: [report] });
    const [paid, free] = inputs.costs.map((cost) => costIn(cost, parsePeriod("2026", 0, 1) as Period));
    expect([paid, free]).toEqual([Number.NaN, 0]);
    expect(leftOut(inputs)).toEqual(["campaigns 1 undatedCost"]);
  });
});

describe("Meta's reports in other languages", () => {
  it.each([
    [
      "Finnish",
      "EUR",
      ["Kampanjan nimi", "Käytetty summa (EUR)", "Raportoinnin alku", "Raportoinnin loppu", "Päättyy"],
    ],
    [
      "Norwegian",
      "EUR",
      ["Kampanjenavn", "Brukt beløp (EUR)", "Rapporteringsstart", "Rapporteringsslutt", "Slutter"],
    ],
    [
      "Polish",
      "EUR",
      ["Nazwa kampanii", "Wydana kwota (EUR)", "Początek raportowania", "Koniec raportowania", "Koniec"],
    ],
  ])("are read in %s", (_, currency, header) => {
    const report = [header, ["R", 310, "2026-10-01", "2026-10-31", "2026-12-31"]];
    expect(spentIn(report, "2026-Q3", "2026-10")).toEqual([0, 310]);
    expect(inputsOf({ campaigns: [report] }).tables[0]?.columns.map(({ field }) => field)).toEqual([
      ...["campaign", "cost", "reportStart", "reportEnd", "end"],
    ]);
    const foreign = report.map((row) => row.map((cell) => String(cell).replace(currency, "NOK")));
    expect([...inputsOf({ campaigns: [foreign] }).unrated]).toEqual([["R", "NOK"]]);
  });
});

describe("a report's type of advertisement", () => {
  const deals = [
    ["Deal ID", "Stage", "Amount", "Created", "Closed on"],
    ["D-1", "Won", 1000, "2026-01-10", "2026-02-10"],
    ["D-2", "Lost", 1000, "2026-01-10", "2026-02-10"],
  ];
  const touches = [
    ["Deal ID", "Campaign", "Channel", "When"],
    ["D-1", "R", "paid_social", "2026-01-12"],
  ];
  const channelOf = (report: Cells) => inputsOf({ deals, touches: [touches], campaigns: [report] }).campaigns;

  it("is no channel, and hides none that touches tell", () => {
    const linkedin = [
      ["Start Date (in UTC)", "Campaign Name", "Campaign Type", "Total Spent"],
      ["01/15/2026", "R", "Sponsored Update", "400.00"],
    ];
    const google = [
      ["July 1, 2026 - November 20, 2026"],
      ["Campaign", "Campaign type", "Cost"],
      ["R", "Search", 4],
    ];
    for (const report of [linkedin, google])
      expect(channelOf(report)).toEqual([{ name: "R", channel: "paid_social" }]);
  });

  it("stands for the channel where touches name none", () => {
    const report = [
      ["July 1, 2026 - November 20, 2026"],
      ["Campaign", "Campaign type", "Cost"],
      ["R", "Search", 4],
    ];
    const bare = touches.map((row) => row.filter((_, i) => i !== 2));
    const { campaigns: told, touches: read } = inputsOf({ deals, touches: [bare], campaigns: [report] });
    expect(told).toEqual([{ name: "R", channel: "Search" }]);
    expect(read.channels).toEqual(["Search"]);
  });

  it("is one in a list of campaigns, and where a report calls it so", () => {
    const list = [
      ["Name", "Type", "StartDate", "ActualCost"],
      ["R", "Webinar", "2026-01-15", 400],
    ];
    expect(channelOf(list)).toEqual([{ name: "R", channel: "Webinar" }]);
    const report = [
      ["Reporting starts", "Reporting ends", "Campaign name", "Channel", "Platform", "Amount spent"],
      ["2026-01-01", "2026-01-31", "R", "Social", "Instagram", 4],
    ];
    expect(channelOf(report)).toEqual([{ name: "R", channel: "Social" }]);
  });
});

describe("a table that is not recognised", () => {
  it("is called by its name", () => {
    const grid = { values: [["Owner", "Region"]] };
    const names = { touches: ["visits.csv"], campaigns: ["costs.csv"] };
    const read = (kind: "touches" | "campaigns") =>
      readCampaignInputs(
        pipelineFrom(someDeals),
        { touches: [], campaigns: [], aliases: null, names, [kind]: [grid] },
        undefined,
        46_000,
      );
    expect(read("campaigns")).toMatchObject({ code: "campaignColumns", values: { table: "costs.csv" } });
    expect(read("touches")).toMatchObject({ code: "touchColumns", values: { table: "visits.csv" } });
  });
});
