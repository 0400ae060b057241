import { describe, expect, it } from "vitest";
import type { Cell } from "../../src/core/cells/cell.ts";
import { stageOf } from "../../src/core/stages/stage.ts";
import { board } from "../../src/operations/board.ts";
import { campaigns } from "../../src/operations/campaigns.ts";
import { check } from "../../src/operations/check.ts";
import type { Filters } from "../../src/operations/filters.ts";
import { followUp } from "../../src/operations/follow-up.ts";
import { mend } from "../../src/operations/mend.ts";
import { outlook } from "../../src/operations/outlook.ts";
import { pipeline } from "../../src/operations/pipeline.ts";
import { runSync } from "../../src/workbook.ts";
import type { MemoryWorkbook } from "../fakes/memory-workbook.ts";
import { campaignWorkbook } from "../taskpane/gallery/campaign-workbooks.ts";
import { cellsOf, managedWorkbook } from "./managed.ts";

const asOf = 46_347; // 2026-11-21
const header = ["Deal ID", "Owner", "Stage", "Amount", "Closed on", "Expected close", "Next step date"];
const deals: readonly (readonly Cell[])[] = [
  header,
  ["D1", "Ola", "Lead", 1000, null, asOf + 10, asOf - 2],
  ["D2", "Ann", "Lead", 4000, null, asOf + 60, asOf],
  ["D3", "Ann", "Proposal", 2000, null, asOf + 12, asOf + 3],
  ["D4", "Ola", "Proposal", 3000, null, asOf + 14, asOf + 4],
  ["D5", "Ola", "Proposal", 3500, null, asOf + 15, asOf + 5],
  ["D6", "Ola", "Won", 700, asOf - 30, null, null],
  ["D7", "Ann", "Lost", 500, asOf - 20, null, null],
];
const stages = [
  stageOf("Lead", "open"),
  stageOf("Proposal", "open"),
  stageOf("Won", "won"),
  stageOf("Lost", "lost"),
];

/** Two deals' stages are misspelt after set-up, which would have taken them for spellings. */
function book(): MemoryWorkbook {
  const workbook = managedWorkbook(deals, { asOf, stages });
  for (const row of [3, 4]) workbook.edit("Sales", row, 2, "Propsal");
  return workbook;
}

const ofOla: Filters = { criteria: [{ column: "owner", criterion: "Ola" }] };

function ready<View extends { readonly state: string }>(view: View): Extract<View, { state: "ready" }> {
  if (view.state !== "ready") throw new Error(JSON.stringify(view));
  return view as Extract<View, { state: "ready" }>;
}

describe("one filter", () => {
  it("leaves the same deals to every page", () => {
    const workbook = book();
    const count = (filters: Filters) => ({
      pipeline: ready(runSync(workbook.sync, pipeline, filters)).selected,
      board: ready(runSync(workbook.sync, board, filters)).deals,
      check: ready(runSync(workbook.sync, check, filters)).deals,
    });
    expect(count({})).toEqual({ pipeline: 7, board: 7, check: 7 });
    expect(count(ofOla)).toEqual({ pipeline: 4, board: 4, check: 4 });
    const { owners } = ready(runSync(workbook.sync, followUp, ofOla));
    expect(owners.map(({ owner }) => owner)).toEqual(["Ola"]);
    expect(ready(runSync(workbook.sync, followUp, {})).owners.length).toBe(2);
  });

  it("by period takes the deals that closed in it, or are expected to", () => {
    const workbook = book();
    const filters: Filters = { period: "2026-12" };
    expect(ready(runSync(workbook.sync, check, filters)).deals).toBe(4);
    const names = ready(runSync(workbook.sync, followUp, filters)).owners.flatMap(({ late, due, pending }) =>
      [...late, ...due, ...pending].map(({ deal }) => deal),
    );
    // What is in no stage has no clock, and D2 is expected later.
    expect([...new Set(names)].sort()).toEqual(["D1", "D5"]);
  });

  it("by stage takes every spelling of it", () => {
    const filters: Filters = { criteria: [{ column: "stage", criterion: "Lead" }] };
    expect(ready(runSync(book().sync, check, filters)).deals).toBe(2);
  });

  it("tells of a period or column that is none instead of showing all", () => {
    const workbook = book();
    for (const filters of [
      { period: "some day" },
      { criteria: [{ column: "colour", criterion: "red" }] },
    ] satisfies Filters[]) {
      expect(runSync(workbook.sync, check, filters)).toMatchObject({ state: "problem" });
      expect(runSync(workbook.sync, followUp, filters)).toMatchObject({ state: "problem" });
      expect(runSync(workbook.sync, mend, { all: true, ...filters })).toMatchObject({ state: "problem" });
    }
  });
});

describe("mending under a filter", () => {
  it("changes the cells of the deals left and no others, as those of all deals without one", () => {
    const workbook = book();
    const written = () => cellsOf(workbook, "Sales").map((row) => row[2]);
    expect(written().filter((stage) => stage === "Propsal")).toHaveLength(2);
    const group = ready(runSync(workbook.sync, check, ofOla)).groups.find(
      ({ code }) => code === "unknownStage",
    );
    expect(group).toMatchObject({ count: 1, mendable: 1 });
    expect(runSync(workbook.sync, mend, { code: "unknownStage", ...ofOla })).toMatchObject({
      state: "done",
      count: 1,
      cells: [{ deal: "D4", to: "Proposal" }],
    });
    expect(written().filter((stage) => stage === "Propsal")).toHaveLength(1);
  });
});

/** The deals that a page shows under the campaign of most credit, and its name. */
function ofFirstCampaign(workbook: MemoryWorkbook) {
  const report = ready(runSync(workbook.sync, campaigns, {}));
  const [first] = report.campaigns.rows;
  if (first === undefined) throw new Error("no campaign");
  const filters: Filters = { criteria: [{ column: "campaign", criterion: first.criterion }] };
  const touched = report.conversions;
  if ("problem" in touched) throw new Error(touched.problem.code);
  const { deals: expected } = touched.rows.find(({ campaign }) => campaign === first.name) ?? { deals: -1 };
  return { filters, expected, first };
}

describe("a campaign", () => {
  it("narrows every page to the deals that it touched", () => {
    const workbook = campaignWorkbook();
    const { filters, expected } = ofFirstCampaign(workbook);
    const all = ready(runSync(workbook.sync, pipeline, {}));
    const view = ready(runSync(workbook.sync, pipeline, filters));
    expect(expected).toBeGreaterThan(0);
    expect(expected).toBeLessThan(all.deals);
    expect(view.selected).toBe(expected);
    expect(ready(runSync(workbook.sync, check, filters)).deals).toBe(expected);
    expect(view.open.count).toEqual({
      value: ready(runSync(workbook.sync, board, filters))
        .stages.filter(({ kind }) => kind === "open")
        .reduce((sum, { count }) => sum + count, 0),
    });
    expect(runSync(workbook.sync, outlook, filters)).toMatchObject({ state: "ready" });
  });

  it("goes on being compared with the others, while other filters narrow the comparison", () => {
    const workbook = campaignWorkbook();
    const { filters } = ofFirstCampaign(workbook);
    const all = ready(runSync(workbook.sync, campaigns, {}));
    expect(ready(runSync(workbook.sync, campaigns, filters)).campaigns).toEqual(all.campaigns);
    const few = { criteria: [{ column: "amount", criterion: ">10000" }] };
    const narrowed = ready(runSync(workbook.sync, campaigns, few));
    expect(narrowed.campaigns.total).toBeLessThan(all.campaigns.total);
    expect(narrowed.table).toBeCloseTo(narrowed.campaigns.total, 2);
  });

  it("that nobody knows leaves no deal", () => {
    const filters: Filters = { criteria: [{ column: "campaign", criterion: "Moon landing" }] };
    expect(ready(runSync(campaignWorkbook().sync, pipeline, filters)).selected).toBe(0);
  });
});
