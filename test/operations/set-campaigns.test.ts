import { describe, expect, it } from "vitest";
import type { Cell } from "../../src/core/cells/cell.ts";
import { evaluate } from "../../src/functions/evaluate.ts";
import { managedPipeline } from "../../src/operations/read-managed.ts";
import { revert } from "../../src/operations/revert.ts";
import { setCampaigns } from "../../src/operations/set-campaigns.ts";
import type { CampaignsArgs, CampaignsView } from "../../src/operations/set-campaigns-views.ts";
import { setUp } from "../../src/operations/set-up.ts";
import { sourceOf } from "../../src/operations/source-of.ts";
import { runSync } from "../../src/workbook.ts";
import { someDeals } from "../core/attribution/inputs/tables.ts";
import { type MemoryWorkbook, memoryWorkbook } from "../fakes/memory-workbook.ts";

const touches = [
  ["Marketing touches", null, null],
  ["Deal ID", "Campaign", "When"],
  ["D-1", "fb", "2026-01-05"],
  ["D-2", "Facebook", "2026-01-05"],
  ["D-9", "Facebook", "2026-01-05"],
];
const costs = [
  ["Campaign", "Month", "Cost (EUR)"],
  ["Facebook", "2026-01", 100],
];
const deals2025 = [
  ["Deal", "Campaign", "Stage", "Amount"],
  ["Old one", "Fair", "Won", 5],
];

function book(sheets: Readonly<Record<string, readonly (readonly Cell[])[]>>): MemoryWorkbook {
  const all = [
    { name: "Deals", cells: someDeals },
    ...Object.entries(sheets).map(([name, cells]) => ({ name, cells })),
  ];
  const workbook = memoryWorkbook({ sheets: all, today: 46_347 });
  const view = runSync(workbook.sync, setUp, { sheet: "Deals" });
  if (view.state !== "done") throw new Error(JSON.stringify(view));
  return workbook;
}

const full = { "Ad touches": touches, Spend: costs, "Deals 2025": deals2025, Notes: [["Call Ann"]] };
const set = (workbook: MemoryWorkbook, args: CampaignsArgs = {}) =>
  runSync(workbook.sync, setCampaigns, args);

function shown(view: CampaignsView): Exclude<CampaignsView, { state: "problem" }> {
  if (view.state === "problem") throw new Error(JSON.stringify(view.problem));
  return view;
}

function figure(workbook: MemoryWorkbook, name: string, ...args: string[]) {
  const steps = managedPipeline();
  let step = steps.next();
  while (!step.done) step = steps.next(workbook.sync.read(step.value));
  const answer = evaluate(name, args, sourceOf({ managed: step.value }, 46_347));
  return "error" in answer ? answer.problem.code : answer.value;
}

describe("setCampaigns", () => {
  it("proposes the tables it finds, with their columns, and changes nothing", () => {
    const workbook = book(full);
    const before = workbook.dump();
    const view = shown(set(workbook));
    expect(view.state).toBe("proposed");
    expect(
      view.candidates.map(({ sheet, kind, isChosen, headerRow, rows }) => [
        sheet,
        kind,
        isChosen,
        headerRow,
        rows,
      ]),
    ).toEqual([
      ["Ad touches", "touches", true, 2, 3],
      ["Spend", "campaigns", true, 1, 1],
    ]);
    expect(view.candidates[0]?.columns.map(({ header, field }) => [header, field])).toEqual([
      ["Deal ID", "deal"],
      ["Campaign", "campaign"],
      ["When", "time"],
    ]);
    expect(view).toMatchObject({ origin: "touches", touches: 2, dealsTouched: 2, made: ["Campaign names"] });
    expect(view.merges.map(({ name }) => name)).toEqual(["Facebook"]);
    expect(view.leftOut[0]).toEqual({
      sheet: "Ad touches",
      row: 5,
      code: "unknownDeal",
      values: { deal: "D-9" },
    });
    expect(workbook.dump()).toEqual(before);
  });

  it("remembers them when confirmed, and functions follow what is added below", () => {
    const workbook = book(full);
    expect(figure(workbook, "CAMPAIGN.CREDIT", "Facebook", "linear")).toBe("unknownCampaign");
    expect(set(workbook, { confirm: true, habits: { model: "first" } }).state).toBe("remembered");
    expect(figure(workbook, "CAMPAIGN.CREDIT", "Facebook")).toBe(3000);
    expect(figure(workbook, "CAMPAIGN.ROI", "fb")).toBe(29);
    workbook.edit("Ad touches", 5, 0, "D-6");
    workbook.edit("Ad touches", 5, 1, "Radio");
    workbook.edit("Ad touches", 5, 2, 46_050);
    expect(figure(workbook, "CAMPAIGN.CREDIT", "Radio")).toBe(99.99);
  });

  it("finds the tables again after sheets were renamed and rows put above", () => {
    const workbook = book(full);
    set(workbook, { confirm: true });
    workbook.renameSheet("Ad touches", "Kosketukset");
    workbook.insertRows("Spend", 0, 2);
    expect(figure(workbook, "CAMPAIGN.ROI", "Facebook")).toBe(29);
  });

  it("writes every merge into a sheet of spellings, which people edit", () => {
    const workbook = book(full);
    set(workbook, { confirm: true });
    const [, ...rows] =
      workbook.sync.read({ grids: [{ sheet: "Campaign names" }] }).grids?.[0]?.grid.values ?? [];
    expect(rows).toEqual([
      ["Facebook", "Facebook"],
      ["fb", "Facebook"],
    ]);
    workbook.edit("Campaign names", 2, 1, "Football club");
    expect(figure(workbook, "CAMPAIGN.CREDIT", "Football club")).toBe(1000);
    expect(figure(workbook, "CAMPAIGN.CREDIT", "Facebook")).toBe(2000);
  });

  it("makes empty sheets with headers where there is nothing, and reads them once filled", () => {
    const workbook = book({});
    expect(shown(set(workbook, { make: true })).made).toEqual(["Touches", "Campaigns"]);
    set(workbook, { make: true, confirm: true });
    const row: readonly Cell[] = ["D-2", null, "Fair", "Event", 46_030, null];
    row.forEach((cell, column) => {
      workbook.edit("Touches", 1, column, cell);
    });
    expect(figure(workbook, "CAMPAIGN.CREDIT", "Fair")).toBe(2000);
  });

  it("twice changes nothing more", () => {
    const workbook = book(full);
    set(workbook, { confirm: true });
    const once = workbook.dump();
    set(workbook, { confirm: true });
    expect(workbook.dump()).toEqual(once);
  });

  it("says which sheet has no such table, and that there must be a pipeline", () => {
    expect(set(book(full), { touches: ["Notes"] })).toMatchObject({
      state: "problem",
      problem: { code: "noCampaignTable", values: { sheet: "Notes" } },
    });
    expect(set(memoryWorkbook({ sheets: [{ name: "Spend", cells: costs }] }))).toMatchObject({
      problem: { code: "unmanaged" },
    });
  });

  it("that lost a table says so in its functions, and in no other", () => {
    const workbook = book(full);
    set(workbook, { confirm: true });
    workbook.deleteSheet("Spend");
    expect(figure(workbook, "CAMPAIGN.CREDIT", "Facebook")).toBe("campaignTableGone");
    expect(figure(workbook, "PIPELINE.VALUE", "won")).toBe(3099.99);
  });
});

describe("undoing set-up", () => {
  it("takes back all that was made for campaigns", () => {
    const workbook = memoryWorkbook({
      sheets: [
        { name: "Deals", cells: someDeals },
        { name: "Ad touches", cells: touches },
      ],
      today: 46_347,
    });
    const before = workbook.dump();
    runSync(workbook.sync, setUp, { sheet: "Deals" });
    set(workbook, { confirm: true, make: true });
    expect(workbook.state.sheets.map(({ name }) => name)).toContain("Campaigns");
    runSync(workbook.sync, revert, {});
    expect(workbook.dump()).toEqual(before);
  });

  it("leaves touches that people wrote on a sheet made for them, renamed or not", () => {
    const workbook = book({});
    set(workbook, { make: true, confirm: true });
    workbook.edit("Touches", 1, 0, "D-2");
    workbook.renameSheet("Touches", "Our touches");
    runSync(workbook.sync, revert, {});
    expect(workbook.state.sheets.map(({ name }) => name)).toEqual(["Deals", "Our touches"]);
  });
});

describe("a column that headers do not tell", () => {
  it("is what somebody says it is, from then on", () => {
    const odd = touches.map((row) => row.map((cell) => (cell === "Campaign" ? "Push" : cell)));
    const workbook = book({ "Ad touches": odd, Spend: costs });
    expect(shown(set(workbook)).candidates.map(({ sheet }) => sheet)).toEqual(["Spend"]);
    const view = shown(set(workbook, { fields: { Push: "campaign" }, confirm: true }));
    expect(view.candidates[0]?.columns[1]).toMatchObject({
      header: "Push",
      field: "campaign",
      confidence: 1,
    });
    expect(figure(workbook, "CAMPAIGN.CREDIT", "Facebook")).toBe(3000);
  });
});
