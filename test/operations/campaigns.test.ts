import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { evaluate } from "../../src/functions/evaluate.ts";
import { readBook } from "../../src/hosts/file/read-book.ts";
import { campaigns } from "../../src/operations/campaigns.ts";
import { campaignDeal } from "../../src/operations/campaigns-deal.ts";
import { insertCampaignReport } from "../../src/operations/campaigns-insert.ts";
import { campaignIntervals } from "../../src/operations/campaigns-intervals.ts";
import type { CampaignQuestion, CampaignReportView } from "../../src/operations/campaigns-views.ts";
import { managedPipeline } from "../../src/operations/read-managed.ts";
import { revert } from "../../src/operations/revert.ts";
import { setCampaigns } from "../../src/operations/set-campaigns.ts";
import { sourceOf } from "../../src/operations/source-of.ts";
import { runSync } from "../../src/workbook.ts";
import type { MemoryWorkbook } from "../fakes/memory-workbook.ts";
import { campaignWorkbook, sourceWorkbook } from "../taskpane/gallery/campaign-workbooks.ts";
import { managedWorkbook } from "./managed.ts";

type Ready = Extract<CampaignReportView, { state: "ready" }>;

function report(workbook: MemoryWorkbook, question: CampaignQuestion = {}): Ready {
  const view = runSync(workbook.sync, campaigns, question);
  if (view.state !== "ready") throw new Error(JSON.stringify(view));
  return view;
}

function figure(workbook: MemoryWorkbook, name: string, ...args: string[]) {
  const steps = managedPipeline();
  let step = steps.next();
  while (!step.done) step = steps.next(workbook.sync.read(step.value));
  const answer = evaluate(name, args, sourceOf({ managed: step.value }, 46_347));
  if ("error" in answer) throw new Error(answer.problem.code);
  return answer.value;
}

const cents = (amount: number) => Math.round(amount * 100);

describe("campaigns", () => {
  it("credits what CAMPAIGN.REPORT credits, and ties to the deal table to the cent", () => {
    const workbook = campaignWorkbook();
    for (const question of [{}, { model: "first" }, { model: "markov1" }, { basis: "pipeline" }] as const) {
      const view = report(workbook, question);
      const { campaigns: list } = view;
      const sum = list.rows.reduce((total, { credit }) => total + cents(credit), cents(list.unattributed));
      expect(sum).toBe(cents(list.total));
      expect(cents(list.total)).toBe(cents(view.table ?? Number.NaN));
      const channels = view.channels;
      expect(channels?.rows.reduce((total, { credit }) => total + cents(credit), 0)).toBe(
        cents(list.total) - cents(list.unattributed),
      );
    }
    const rows = figure(workbook, "CAMPAIGN.REPORT") as unknown as (string | number)[][];
    expect(report(workbook).campaigns.rows.map(({ name, credit }) => [name, credit])).toEqual(
      rows.slice(1, -2).map((row) => [row[0], row[5]]),
    );
    expect(report(workbook).table).toBe(figure(workbook, "PIPELINE.VALUE", "won"));
  });

  it("counts a period's deals only, and says which it took", () => {
    const workbook = campaignWorkbook();
    const quarters = ["2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4"].map((period) =>
      cents(report(workbook, { period }).campaigns.total),
    );
    expect(quarters.reduce((sum, one) => sum + one, 0)).toBe(cents(report(workbook).campaigns.total));
    expect(report(workbook, { period: "2026-Q2" }).period).toEqual({ from: 46_113, until: 46_204 });
    expect(runSync(workbook.sync, campaigns, { period: "soon" })).toMatchObject({ state: "problem" });
  });

  it("shows models side by side, each with the same total", () => {
    const { comparison, campaigns: list } = report(campaignWorkbook(), { model: "w" });
    expect(comparison.models).toEqual(["w", "first", "linear", "last", "markov1"]);
    comparison.models.forEach((_, model) => {
      const sum = comparison.rows.reduce((total, { credits }) => total + cents(credits[model] ?? 0), 0);
      expect(sum + cents(comparison.unattributed[model] ?? 0)).toBe(cents(list.total));
    });
  });

  it("tells conversion from stage to stage, as CAMPAIGN.CONVERSION does", () => {
    const workbook = campaignWorkbook();
    const { conversions } = report(workbook);
    if ("problem" in conversions) throw new Error(conversions.problem.code);
    expect(conversions.legs.at(-1)).toEqual({ from: "Proposal", to: null });
    const webinar = conversions.rows.find(({ campaign }) => campaign === "Product webinar");
    expect(webinar?.legs[0]?.share).toBe(figure(workbook, "CAMPAIGN.CONVERSION", "Product webinar"));
  });

  it("warns, and lists journeys whose deals add up", () => {
    const { warnings, journeys } = report(campaignWorkbook(), { model: "markov4" });
    expect(warnings.map(({ code }) => code)).toEqual(
      expect.arrayContaining(["fewConversions", "moreStatesThanJourneys"]),
    );
    if ("problem" in journeys) throw new Error(journeys.problem.code);
    expect(journeys.reduce((sum, { deals }) => sum + deals, 0)).toBe(120);
    expect(journeys.at(-1)?.path).toBeNull();
  });

  it("reads one touch a deal from a source column", () => {
    const view = report(sourceWorkbook());
    expect(view).toMatchObject({
      origin: "deals",
      isSet: false,
      isTrivial: true,
      channels: null,
      touches: 50,
    });
    expect(report(campaignWorkbook()).isTrivial).toBe(false);
    expect(view.comparison.rows.every(({ credits }) => credits[0] === credits[2])).toBe(true);
    expect(view.figures.every(({ cost, roi, cac }) => cost === null && roi === null && cac === null)).toBe(
      true,
    );
  });

  it("gives the sources of the Salesforce demo the same credit under every rule, and its whole revenue", async () => {
    const file = new URL("../data/salesforce-demo/Opportunity.csv", import.meta.url);
    const read = await readBook(readFileSync(file), "Opportunity.csv");
    if (!read.ok) throw new Error(read.problem.code);
    const cells = read.book.sheets[0]?.grid.values ?? [];
    const view = report(managedWorkbook(cells));
    expect(view).toMatchObject({ origin: "deals", isTrivial: true, table: 2_815_000 });
    expect(view.campaigns.total).toBe(2_815_000);
    expect(view.campaigns.rows.slice(0, 2)).toMatchObject([
      { name: "External Referral", credit: 1_115_000 },
      { name: "Partner", credit: 1_030_000 },
    ]);
    expect(
      view.comparison.rows.every(({ credits: [first, linear, last] }) => first === last && first === linear),
    ).toBe(true);
  });

  it("says what is missing: no set-up, no touches", () => {
    expect(runSync(managedWorkbook().sync, campaigns, {}).state).toBe("untold");
    const plain = campaignWorkbook();
    runSync(plain.sync, revert, {});
    expect(runSync(plain.sync, campaigns, {}).state).toBe("unmanaged");
  });
});

describe("campaignIntervals", () => {
  function drawAll(workbook: MemoryWorkbook, model: "linear" | "markov1") {
    let drawn: readonly (readonly number[])[] = [];
    for (let calls = 0; calls < 200; calls++) {
      const view = runSync(workbook.sync, campaignIntervals, { model, by: "campaign", drawn });
      if (view.state === "problem") throw new Error(view.problem.code);
      if (view.state === "done") return view;
      drawn = view.drawn;
    }
    throw new Error("never done");
  }

  it.each(["linear", "markov1"] as const)("hold the credit of %s, however often they are asked", (model) => {
    const workbook = campaignWorkbook();
    const view = drawAll(workbook, model);
    expect(view.drawn).toHaveLength(200);
    const low = new Map(view.intervals.map((one) => [one.name, one]));
    for (const { name, credit } of report(workbook, { model }).campaigns.rows) {
      expect(low.get(name)?.low).toBeLessThanOrEqual(credit);
      expect(low.get(name)?.high).toBeGreaterThanOrEqual(credit);
    }
    expect(drawAll(workbook, model)).toEqual(view);
  });

  it("starts anew where what was drawn is of other campaigns", () => {
    const workbook = campaignWorkbook();
    const view = runSync(workbook.sync, campaignIntervals, { by: "campaign", drawn: [[1, 2]] });
    if (view.state === "problem") throw new Error(view.problem.code);
    expect(view.drawn[0]).toHaveLength(view.intervals.length);
  });
});

describe("campaignDeal", () => {
  it("shares the selected deal's value among its touches, to the cent", () => {
    const workbook = campaignWorkbook();
    const { sync } = workbook;
    let seen = 0;
    for (let row = 1; row <= 120; row += 4) {
      workbook.select("Deals", row, 0);
      const view = runSync(sync, campaignDeal, { model: "u" });
      if (view.state !== "ready") throw new Error(view.state);
      expect(view.row).toBe(row + 1);
      if (view.value === null) {
        expect(view.touches.every(({ credit }) => credit === null)).toBe(true);
        continue;
      }
      if (view.touches.length === 0) continue;
      const sum = view.touches.reduce((total, { credit }) => total + cents(credit ?? 0), 0);
      if (view.touches.some(({ fate }) => fate === "counted")) {
        expect(sum).toBe(cents(view.value));
        seen++;
      }
    }
    expect(seen).toBeGreaterThan(3);
  });

  it("says when the row holds no deal", () => {
    const workbook = campaignWorkbook();
    workbook.select("Deals", 0, 0);
    expect(runSync(workbook.sync, campaignDeal, {})).toEqual({ state: "noDeal", row: 1 });
    workbook.select("Spend", 1, 0);
    expect(runSync(workbook.sync, campaignDeal, {})).toEqual({ state: "noDeal", row: null });
  });
});

describe("insertCampaignReport", () => {
  it("makes a sheet with the live formula, which revert takes away again", () => {
    const workbook = campaignWorkbook();
    const before = workbook.state.sheets.map(({ name }) => name);
    const question = { model: "last", place: "newSheet" } as const;
    expect(runSync(workbook.sync, insertCampaignReport, question)).toEqual({
      state: "done",
      place: "'Campaign report'!A1",
    });
    const made = workbook.state.sheets.find(({ name }) => name === "Campaign report");
    expect(made?.cells.get("0,0")?.formula).toBe('=CAMPAIGN.REPORT("last")');
    expect(runSync(workbook.sync, insertCampaignReport, question)).toMatchObject({
      place: "'Campaign report 2'!A1",
    });
    expect(workbook.state.sheets.map(({ name }) => name)).toEqual([
      ...before,
      "Campaign report",
      "Campaign report 2",
    ]);
    expect(runSync(workbook.sync, revert, {})).toMatchObject({ state: "done" });
    expect(workbook.state.sheets.map(({ name }) => name)).toEqual(["Deals", "Touches 2026", "Spend"]);
  });

  it("overwrites nothing where the selected cell or its neighbours hold something", () => {
    const workbook = campaignWorkbook();
    const before = workbook.dump();
    workbook.select("Deals", 3, 3);
    expect(runSync(workbook.sync, insertCampaignReport, { place: "selection" })).toMatchObject({
      state: "problem",
      problem: { code: "cellTaken" },
    });
    expect(workbook.dump()).toEqual(before);
    workbook.select("Deals", 1, 9);
    expect(runSync(workbook.sync, insertCampaignReport, { basis: "pipeline", place: "selection" })).toEqual({
      state: "done",
      place: "Deals!J2",
    });
  });

  it("says why there is no report", () => {
    const workbook = managedWorkbook();
    const before = workbook.dump();
    expect(runSync(workbook.sync, insertCampaignReport, { place: "newSheet" })).toMatchObject({
      problem: { code: "noTouches" },
    });
    expect(workbook.dump()).toEqual(before);
    expect(runSync(workbook.sync, setCampaigns, {})).toMatchObject({ origin: "none" });
  });
});
