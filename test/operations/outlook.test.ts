import { describe, expect, it } from "vitest";
import type { Filters } from "../../src/operations/filters.ts";
import { outlook } from "../../src/operations/outlook.ts";
import type { OutlookView } from "../../src/operations/outlook-views.ts";
import { pipeline } from "../../src/operations/pipeline.ts";
import type { PipelineView } from "../../src/operations/pipeline-views.ts";
import { settings } from "../../src/operations/settings.ts";
import { runSync } from "../../src/workbook.ts";
import { dealCells } from "../contract/sheets.ts";
import { type MemoryWorkbook, memoryWorkbook } from "../fakes/memory-workbook.ts";
import { managedWorkbook } from "./managed.ts";

const figures = (workbook: MemoryWorkbook, filters: Filters = {}) => {
  const view = runSync(workbook.sync, pipeline, filters);
  if (view.state !== "ready") throw new Error(JSON.stringify(view));
  return view as Extract<PipelineView, { state: "ready" }>;
};

const lookOut = (workbook: MemoryWorkbook, filters: Filters = {}) => {
  const view = runSync(workbook.sync, outlook, filters);
  if (view.state !== "ready") throw new Error(JSON.stringify(view));
  return view as Extract<OutlookView, { state: "ready" }>;
};

const by = (column: string, criterion: string): Filters => ({ criteria: [{ column, criterion }] });

describe("filters", () => {
  it("are criteria of the functions: figures are of the deals that they leave", () => {
    const view = figures(managedWorkbook(), by("owner", "Bob"));
    expect(view).toMatchObject({
      deals: 5,
      selected: 2,
      open: { count: { value: 1 }, value: { value: 1500 } },
      won: { count: { value: 1 }, value: { value: 2000 } },
      winRate: { value: 1 },
      decided: { deals: 1 },
    });
    expect(view.funnel.map(({ stage, reached }) => [stage, reached.count])).toEqual([
      ["Lead", 2],
      ["Qualified", 2],
      ["Proposal", 1],
      ["Won", 1],
    ]);
  });

  it("offer what the columns hold, most frequent first, with criteria that find just that", () => {
    const cells = dealCells.map((row) => (row[1] === "Bob" ? row.with(1, "B*b") : row));
    const { filters } = figures(managedWorkbook(cells));
    expect(filters.columns[0]).toEqual({
      field: "owner",
      choices: [
        { text: "Ann", criterion: "Ann", deals: 3 },
        { text: "B*b", criterion: "B~*b", deals: 2 },
      ],
    });
    expect(filters.periods).toContain("this quarter");
  });

  it("by stage find deals whatever the stage is called in them, and keep the funnel whole", () => {
    const workbook = managedWorkbook();
    const { stages } = runSync(workbook.sync, settings, {}) as { stages: readonly { name: string }[] };
    const renamed = stages.map((stage) => ({ ...stage, was: stage.name }));
    const set = { stages: renamed.map((one) => (one.name === "Lead" ? { ...one, name: "Enquiry" } : one)) };
    runSync(workbook.sync, settings, { set } as never);
    const view = figures(workbook, by("stage", "Enquiry"));
    expect(view).toMatchObject({ selected: 1, open: { value: { value: 1000 } } });
    expect(view.funnel[0]).toMatchObject({ stage: "Enquiry", reached: { count: 4 } });
  });

  it("that cannot be are named", () => {
    const workbook = managedWorkbook();
    expect(runSync(workbook.sync, pipeline, by("Colour", "red"))).toMatchObject({
      state: "problem",
      problem: { code: "unknownColumn" },
    });
    expect(runSync(workbook.sync, outlook, { period: "some day" })).toMatchObject({
      problem: { code: "notAPeriod" },
    });
  });

  it("compare a period with as much of the one before", () => {
    const { trend } = figures(managedWorkbook(), { period: "this quarter" });
    // As of 9 December: the deal won on 31 August fell into the 70 days of the quarter before.
    expect(trend).toMatchObject({ days: 70, won: { now: 0, before: 2000 }, open: null });
  });
});

describe("outlook", () => {
  it("gives six months, then what is overdue and undated, against their targets", () => {
    const workbook = managedWorkbook();
    const targets = [{ period: "quarter", amount: 3000 }];
    runSync(workbook.sync, settings, { set: { targets, asOf: "2026-03-20" } });
    const { months, aim } = lookOut(workbook);
    expect(months).toMatchObject([
      { period: "2026-03", weighted: 0, target: 1000 },
      { period: "2026-04", weighted: 1500 * 0.5 + 2000 * 0.75, p10: 0, p90: 3500 },
      { period: "2026-05" },
      { period: "2026-06" },
      { period: "2026-07" },
      { period: "2026-08" },
      { period: "overdue", weighted: 250, target: null },
      { period: "undated", target: null },
    ]);
    expect(aim).toMatchObject({
      period: "this quarter",
      target: 3000,
      won: { value: 0 },
      chance: { value: 0 },
    });
  });

  it("tells the chance to reach the target of the period that is filtered by", () => {
    const workbook = managedWorkbook();
    runSync(workbook.sync, settings, {
      set: { targets: [{ period: "2026-04", amount: 2000 }], asOf: "2026-03-20" },
    });
    const { aim } = lookOut(workbook, { period: "2026-04" });
    // Only the deal of 2,000, at 75 %, reaches it, alone or with the other.
    expect(aim).toMatchObject({ target: 2000, chance: { value: 0.75 }, low: 0, high: 3500 });
  });

  it("lists deals past their stage's longest stay, or why none can be", () => {
    const workbook = managedWorkbook();
    expect(lookOut(workbook).stalled).toMatchObject({ problem: { code: "noLongestStay" } });
  });

  it("is there only in a managed workbook", () => {
    const plain = memoryWorkbook({ sheets: [{ name: "Sales", cells: dealCells }] });
    expect(runSync(plain.sync, outlook, {})).toMatchObject({ problem: { code: "unmanaged" } });
  });
});
