import { readFileSync } from "node:fs";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import type { Cell } from "../../src/core/cells/cell.ts";
import { importHistory, takeBackImport } from "../../src/operations/import-history.ts";
import { managedPipeline } from "../../src/operations/read-managed.ts";
import { setUp } from "../../src/operations/set-up.ts";
import { settle } from "../../src/operations/settle.ts";
import { runSync } from "../../src/workbook.ts";
import { type MemoryWorkbook, memoryWorkbook } from "../fakes/memory-workbook.ts";
import { cellsOf, managedWorkbook } from "./managed.ts";

const when = 46_350.5; // 2026-11-24, noon; set-up was on 46_000
const mark = "import 2026-11-24 history.csv";

function bring(workbook: MemoryWorkbook, values: readonly (readonly Cell[])[], plan = false) {
  const args = { name: "history.csv", values, who: "ann", when, ...(plan ? { plan: true as const } : {}) };
  const view = runSync(workbook.sync, importHistory, args);
  if (view.state === "problem") throw new Error(view.problem.code);
  return view;
}

/** Rows of the history below those of set-up. */
const added = (workbook: MemoryWorkbook) => cellsOf(workbook, "Stage history").slice(6);

function visitsOf(workbook: MemoryWorkbook, id: string): [string, number, number, boolean][] {
  const steps = managedPipeline();
  let step = steps.next();
  while (!step.done) step = steps.next(workbook.sync.read(step.value));
  if ("code" in step.value) throw new Error(step.value.code);
  const { deals, stages } = step.value.pipeline;
  const { deal, stage, from, until, present } = deals.visits;
  return [...deal.keys()].flatMap((v) =>
    deals.ids[deal[v] ?? -1] === id
      ? [[stages[stage[v] ?? -1]?.name ?? "", from[v] ?? 0, until[v] ?? 0, present[v] === 1] as const]
      : [],
  ) as [string, number, number, boolean][];
}

const list: Cell[][] = [
  ["Deal", "Old value", "New value", "Changed on", "Changed by"],
  ["Cask", null, "Lead", 45_900, "Kim"],
  ["Cask", "Lead", "Qualified", 45_910, "Kim"],
  ["Cask", "Qualified", "Proposal", 45_930, "Kim"],
  ["Nobody's", null, "Lead", 45_900, "Kim"],
  ["Nobody's", "Lead", "Won", 45_950, "Kim"],
];

describe("importHistory", () => {
  it("tells first what it would add and what not, and changes nothing", () => {
    const workbook = managedWorkbook();
    const before = workbook.dump();
    expect(bring(workbook, list, true)).toEqual({
      state: "planned",
      mark,
      rows: 3,
      deals: 1,
      present: 0,
      later: 0,
      unknownDeals: [{ name: "Nobody's", rows: 2 }],
      unknownStages: [],
      doubtful: [],
    });
    expect(workbook.dump()).toEqual(before);
  });

  it("adds each move once, however often it runs, and nothing is left to settle", () => {
    const workbook = managedWorkbook();
    expect(bring(workbook, list)).toMatchObject({ state: "done", rows: 3 });
    expect(added(workbook)).toEqual([
      ["Cask", null, "Lead", 45_900, "ann", mark],
      ["Cask", "Lead", "Qualified", 45_910, "ann", mark],
      ["Cask", "Qualified", "Proposal", 45_930, "ann", mark],
    ]);
    const once = workbook.dump();
    expect(bring(workbook, list)).toMatchObject({ rows: 0, present: 3 });
    expect(workbook.dump()).toEqual(once);
    expect(runSync(workbook.sync, settle, { who: "", when: when + 1 })).toEqual({ changes: 0 });
    expect(workbook.dump()).toEqual(once);
  });

  it("tells since when a deal is in its stage, which set-up could not know", () => {
    const workbook = managedWorkbook();
    expect(visitsOf(workbook, "Cask")).toEqual([["Proposal", Number.NaN, Number.NaN, true]]);
    bring(workbook, list);
    expect(visitsOf(workbook, "Cask")).toEqual([
      ["Lead", 45_900, 45_910, false],
      ["Qualified", 45_910, 45_930, false],
      ["Proposal", 45_930, Number.NaN, true],
    ]);
  });

  it("is taken back by its mark, and may then be brought again", () => {
    const workbook = managedWorkbook();
    const before = visitsOf(workbook, "Cask");
    bring(workbook, list);
    const asked = { mark, who: "ann", when: when + 0.25 };
    expect(runSync(workbook.sync, takeBackImport, { ...asked, plan: true })).toEqual({
      state: "planned",
      rows: 3,
    });
    expect(runSync(workbook.sync, takeBackImport, asked)).toEqual({ state: "done", rows: 3 });
    expect(visitsOf(workbook, "Cask")).toEqual(before);
    expect(added(workbook), "no row is taken away").toHaveLength(4);
    expect(runSync(workbook.sync, settle, { who: "", when: when + 1 })).toEqual({ changes: 0 });
    expect(runSync(workbook.sync, takeBackImport, asked)).toMatchObject({
      problem: { code: "noSuchImport", values: { mark, marks: "" } },
    });
    expect(bring(workbook, list)).toMatchObject({ rows: 3, mark: `${mark} (2)` });
    expect(visitsOf(workbook, "Cask")).toHaveLength(3);
  });

  it("leaves the time in which the history was kept here to what was seen here", () => {
    const workbook = managedWorkbook();
    workbook.edit("Sales", 5, 2, "Won");
    runSync(workbook.sync, settle, { who: "ann", when: 46_100 });
    const view = bring(workbook, [...list, ["Cask", "Proposal", "Lost", 46_050, "Kim"]]);
    expect(view).toMatchObject({ rows: 3, later: 1 });
    expect(visitsOf(workbook, "Cask").map(([stage]) => stage)).toEqual([
      "Lead",
      "Qualified",
      "Proposal",
      "Won",
    ]);
  });

  it("keeps and names stages that the list does not have, and dates it cannot read", () => {
    const workbook = managedWorkbook();
    const view = bring(workbook, [
      ["Deal", "To", "When"],
      ["Bolt", "Demo", "2025-10-01"],
      ["Bolt", "Qualified", "soon"],
    ]);
    expect(view).toMatchObject({
      rows: 1,
      unknownStages: [{ name: "Demo", rows: 1 }],
      doubtful: [{ code: "unreadableDate", row: 3, text: "soon" }],
    });
  });

  it("reads a date column a stage, such as HubSpot's", () => {
    const workbook = managedWorkbook();
    const entered = (stage: string) => `Date entered "${stage} (Sales Pipeline)"`;
    const view = bring(workbook, [
      [
        "Record ID",
        "Deal Name",
        "Deal Stage",
        "Amount",
        entered("Lead"),
        entered("Qualified"),
        entered("Proposal"),
      ],
      ["701", "Acme", "Lead", 1000, "2025-09-01", null, null],
      ["702", "Cask", "Proposal", 2000, "2025-09-02", "2025-09-10", "2025-09-20"],
      ["703", "Bolt", "Qualified", 1500, "2025-09-20", "2025-09-03", null],
    ]);
    // By what the deals are called, since this table has no ids of that system.
    expect(view).toMatchObject({ rows: 6, deals: 3, unknownDeals: [] });
    expect(added(workbook).map((row) => row.slice(0, 4))).toEqual([
      ["Acme", null, "Lead", 45_901],
      ["Cask", null, "Lead", 45_902],
      ["Cask", "Lead", "Qualified", 45_910],
      ["Cask", "Qualified", "Proposal", 45_920],
      ["Bolt", null, "Qualified", 45_903],
      ["Bolt", "Qualified", "Lead", 45_920],
    ]);
  });

  it("says why it cannot", () => {
    const workbook = managedWorkbook();
    const problem = (values: readonly (readonly Cell[])[]) =>
      runSync(workbook.sync, importHistory, { name: "x.csv", values, who: "", when });
    expect(problem([])).toMatchObject({ problem: { code: "historyEmpty" } });
    expect(
      problem([
        ["Deal", "To"],
        ["Acme", "Won"],
      ]),
    ).toMatchObject({
      problem: { code: "historyColumnsMissing", values: { missing: "When" } },
    });
  });
});

describe("the Salesforce demo's history, brought into its deals", () => {
  const rowsOf = (name: string) =>
    Papa.parse<string[]>(readFileSync(new URL(`../data/salesforce-demo/${name}`, import.meta.url), "utf8"), {
      skipEmptyLines: true,
    }).data;
  const moves = rowsOf("OpportunityHistory.csv");
  const made = () => {
    const workbook = memoryWorkbook({
      sheets: [{ name: "Sales", cells: rowsOf("Opportunity.csv") }],
      today: 46_340, // after the history's last row
    });
    expect(runSync(workbook.sync, setUp, {})).toMatchObject({ state: "done" });
    return { workbook, view: bring(workbook, moves) };
  };
  const at = (day: number, hour: number, minute: number) => day + (hour * 60 + minute) / 1440;
  // Serials of the days: 46076 is 23 February 2026, 46077 the 24th, 46088 is 7 March.
  const [feb23, feb24, mar7] = [46_076, 46_077, 46_088];
  const none = Number.NaN;

  // Read off the two files by eye.
  const byHand: Readonly<Record<string, [string, number, number, boolean][]>> = {
    "006bm00000LKJNNAA5": [["Qualification", at(feb23, 20, 55), none, true]],
    "006bm00000LKJNTAA5": [
      ["Closed Won", at(feb23, 20, 55), at(mar7, 21, 0), false],
      ["Closed Lost", at(mar7, 21, 0), none, true],
    ],
    // The file has this one's rows the newest first.
    "006bm00000LKJNbAAP": [
      ["Closed Won", at(feb23, 20, 55), at(mar7, 20, 59), false],
      ["Closed Lost", at(mar7, 20, 59), none, true],
    ],
    "006bm00000LKdM8AAL": [
      ["Prospecting", at(feb24, 2, 19), at(feb24, 2, 20), false],
      ["Proposal/Price Quote", at(feb24, 2, 20), none, true],
    ],
    "006bm00000LKg0bAAD": [
      ["Prospecting", at(feb24, 2, 15), at(feb24, 2, 20), false],
      ["Closed Lost", at(feb24, 2, 20), none, true],
    ],
    // And of this one the last row stands between the others.
    "006bm00000LKgOnAAL": [
      ["Prospecting", at(feb24, 2, 18), at(feb24, 2, 20), false],
      ["Closed Won", at(feb24, 2, 20), at(mar7, 20, 59), false],
      ["Closed Lost", at(mar7, 20, 59), none, true],
    ],
    "006bm00000LKgS1AAL": [
      ["Prospecting", at(feb24, 2, 18), at(feb24, 2, 20), false],
      ["Needs Analysis", at(feb24, 2, 20), none, true],
    ],
  };

  it("gives the visits computed by hand", () => {
    const { workbook } = made();
    for (const [id, wanted] of Object.entries(byHand)) {
      const found = visitsOf(workbook, id);
      expect(found.map(([stage, , , present]) => [stage, present])).toEqual(
        wanted.map(([stage, , , present]) => [stage, present]),
      );
      for (const [index, [, from, until]] of wanted.entries()) {
        expect(found[index]?.[1], `${id} from`).toBeCloseTo(from, 9);
        if (Number.isNaN(until)) expect(found[index]?.[2], `${id} until`).toBeNaN();
        else expect(found[index]?.[2], `${id} until`).toBeCloseTo(until, 9);
      }
    }
  });

  it("has as many visits, and as many days of ended ones, as a sum over the rows", () => {
    const { workbook, view } = made();
    const [header = [], ...rows] = moves;
    const [deal, stage, date] = ["OpportunityId", "StageName", "CreatedDate"].map((name) =>
      header.indexOf(name),
    );
    const ways = new Map<string, { stage: string; time: number }[]>();
    for (const row of rows) {
      const way = ways.get(row[deal ?? -1] ?? "") ?? [];
      way.push({ stage: row[stage ?? -1] ?? "", time: Date.parse(`${row[date ?? -1]} UTC`) / 86_400_000 });
      ways.set(row[deal ?? -1] ?? "", way);
    }
    let visits = 0;
    let days = 0;
    for (const way of ways.values()) {
      way.sort((a, b) => a.time - b.time);
      visits += way.filter(({ stage: here }, index) => way[index - 1]?.stage !== here).length;
      days += (way.at(-1)?.time ?? 0) - (way[0]?.time ?? 0);
    }
    expect(view).toMatchObject({ rows: visits, deals: 36, unknownDeals: [], unknownStages: [] });
    const found = [...ways.keys()].flatMap((id) => visitsOf(workbook, id));
    expect(found).toHaveLength(visits);
    const ended = found.flatMap(([, from, until]) => (Number.isNaN(until) ? [] : [until - from]));
    expect(ended.reduce((sum, each) => sum + each, 0)).toBeCloseTo(days, 6);
  });

  it("adds nothing the second time", () => {
    const { workbook } = made();
    const once = workbook.dump();
    expect(bring(workbook, moves)).toMatchObject({ rows: 0, present: 48 });
    expect(workbook.dump()).toEqual(once);
  });
});
