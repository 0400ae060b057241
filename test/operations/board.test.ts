import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Cell } from "../../src/core/cells/cell.ts";
import { board } from "../../src/operations/board.ts";
import type { BoardArgs, BoardStage } from "../../src/operations/board-views.ts";
import { runSync } from "../../src/workbook.ts";
import { type MemoryWorkbook, memoryWorkbook } from "../fakes/memory-workbook.ts";
import { managedWorkbook } from "./managed.ts";

const header = [
  "Deal ID",
  "Deal name",
  "Account",
  "Owner",
  "Stage",
  "Amount",
  "Currency",
  "Closed on",
  "Stage changed",
  "Next step",
  "Next step date",
];
const asOf = 46_000;
const deals: readonly (readonly Cell[])[] = [
  header,
  ["D1", "Acme", "Acme Oy", "Ola", "Lead", 1000, "EUR", null, asOf - 5, "Call", asOf + 2],
  ["D2", "Bolt", "Bolt AS", "Ann", "Lead", 4000, "NOK", null, asOf - 200, null, null],
  ["D3", "Cask", "Cask Sp", "Ann", "Proposal", null, "EUR", null, null, "Send offer", null],
  ["D4", "Dune", "Dune AB", "Ola", "Won", 700, "EUR", asOf - 30, asOf - 30, null, null],
  ["D5", "Echo", "Echo BV", "Ola", "Won", 900, "EUR", asOf - 400, asOf - 400, null, null],
  ["D6", "Fern", "Fern Ltd", "Ann", "Lost", 500, "EUR", null, null, null, null],
  ["D7", "Gale", "Gale GmbH", "Ann", "Limbo", 300, "EUR", null, null, null, null],
];

const stages = [
  ["Lead", "open", 21],
  ["Proposal", "open", 14],
  ["Won", "won", null],
  ["Lost", "lost", null],
] as const;

const managed = (cells = deals) =>
  managedWorkbook(cells, {
    asOf,
    stages: stages.map(([name, kind, longestStay]) => ({
      name,
      kind,
      probability: null,
      category: null,
      longestStay,
      required: [],
      next: [],
      goal: "",
      role: "",
      aliases: [],
    })),
  });

function ready(workbook: MemoryWorkbook, args: BoardArgs = {}) {
  const view = runSync(workbook.sync, board, args);
  if (view.state !== "ready") throw new Error(JSON.stringify(view));
  return view;
}

const stageNamed = (view: ReturnType<typeof ready>, name: string): BoardStage => {
  const found = view.stages.find(({ stage }) => stage === name);
  if (found === undefined) throw new Error(`no stage ${name}`);
  return found;
};

describe("board", () => {
  it("groups the deals by stage in the order of the stage list, those in no stage first", () => {
    const view = ready(managed());
    expect(view.stages.map(({ stage, count }) => [stage, count])).toEqual([
      ["", 1],
      ["Lead", 2],
      ["Proposal", 1],
      ["Won", 1],
      ["Lost", 0],
    ]);
    expect(view).toMatchObject({ deals: 7, closedDays: 90, closedElsewhere: 0, hasNextStep: true });
    expect(JSON.parse(JSON.stringify(view))).toEqual(view);
  });

  it("shows what a card needs, the longest in its stage first", () => {
    const [first, second] = stageNamed(ready(managed()), "Lead").cards;
    expect(first).toMatchObject({
      row: 3,
      deal: "D2",
      name: "Bolt",
      account: "Bolt AS",
      owner: "Ann",
      written: "Lead",
      amount: 4000,
      currency: "NOK",
      days: 200,
      limit: 21,
      stalled: true,
      nextStep: null,
    });
    expect(second).toMatchObject({
      deal: "D1",
      days: 5,
      stalled: false,
      nextStep: { text: "Call", date: asOf + 2 },
    });
    const [largest] = stageNamed(ready(managed(), { order: "amount" }), "Lead").cards;
    expect(largest?.deal).toBe("D2");
  });

  it("counts won and lost deals of the last 90 days, folded, and says how many came before", () => {
    const view = ready(managed());
    expect(stageNamed(view, "Won")).toMatchObject({
      count: 1,
      earlier: 1,
      sums: [{ currency: "EUR", value: 700 }],
      cards: [],
    });
    expect(stageNamed(view, "Lost")).toMatchObject({ count: 0, earlier: 1 }); // nobody knows when
    const unfolded = ready(managed(), { wanted: [{ stage: "Won", cards: 50 }] });
    expect(stageNamed(unfolded, "Won").cards.map(({ deal }) => deal)).toEqual(["D4"]);
  });

  it("sums each currency on its own where there are no rates", () => {
    expect(stageNamed(ready(managed()), "Lead").sums).toEqual([
      { currency: "NOK", value: 4000 },
      { currency: "EUR", value: 1000 },
    ]);
  });

  it("sums in the reporting currency where there are rates, and shows cards as written", () => {
    const workbook = managed();
    const { settings } = workbook.sync.read({ settings: true });
    if (!settings) throw new Error("not managed");
    const rates = [
      { currency: "EUR", rate: 1, from: null },
      { currency: "NOK", rate: 0.1, from: null },
    ];
    workbook.sync.apply([{ kind: "saveSettings", settings: { ...settings, rates } }]);
    const lead = stageNamed(ready(workbook, { order: "amount" }), "Lead");
    expect(lead.sums).toEqual([{ currency: "EUR", value: 1400 }]);
    expect(lead.cards.map(({ deal, amount, currency }) => [deal, amount, currency])).toEqual([
      ["D1", 1000, "EUR"],
      ["D2", 4000, "NOK"],
    ]);
  });

  it("marks what the rules say, but not twice that a deal is stalled", () => {
    const view = ready(managed());
    expect(stageNamed(view, "").cards[0]).toMatchObject({ deal: "D7", written: "Limbo" });
    expect(stageNamed(view, "").cards[0]?.issues).toBeGreaterThan(0);
  });

  it("keeps to the filters: criteria, and a period in place of the 90 days", () => {
    const owned = ready(managed(), { criteria: [{ column: "owner", criterion: "Ola" }] });
    expect(owned.deals).toBe(3);
    expect(stageNamed(owned, "Lead").cards.map(({ deal }) => deal)).toEqual(["D1"]);
    const all = ready(managed(), { period: "2024" });
    expect([all.closedDays, all.deals, stageNamed(all, "Won").count]).toEqual([null, 1, 1]);
    expect(
      runSync(managed().sync, board, { criteria: [{ column: "Weather", criterion: "x" }] }),
    ).toMatchObject({
      state: "problem",
      problem: { code: "unknownColumn" },
    });
  });

  it("gives as many cards as are asked for", () => {
    const many = [
      header,
      ...Array.from({ length: 120 }, (_, i) => [
        `D${i}`,
        `Deal ${i}`,
        "A",
        "B",
        "Lead",
        i,
        "EUR",
        null,
        asOf - i,
        null,
        null,
      ]),
    ];
    const workbook = managed(many);
    const lead = stageNamed(ready(workbook), "Lead");
    expect([lead.count, lead.cards.length]).toEqual([120, 50]);
    const more = stageNamed(ready(workbook, { wanted: [{ stage: "Lead", cards: 100 }] }), "Lead");
    expect(more.cards.map(({ days }) => days)).toEqual(Array.from({ length: 100 }, (_, i) => 119 - i));
    expect(stageNamed(ready(workbook, { wanted: [{ stage: "Lead", cards: 0 }] }), "Lead").cards).toEqual([]);
  });

  it("loses no deal: stages, those before and those elsewhere add up to the table", () => {
    const names = fc.constantFrom("Lead", "lead ", "Proposal", "Won", "Lost", "Limbo", null);
    const day = fc.option(fc.integer({ min: asOf - 500, max: asOf }), { nil: null });
    const row = fc.tuple(names, day, fc.constantFrom("EUR", "NOK"), fc.integer({ min: 1, max: 999 }));
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 20 }), (rows) => {
        const cells = rows.map(([stage, closed, currency, amount], i): Cell[] => [
          `X${i}`,
          `Deal ${i}`,
          "A",
          "B",
          stage,
          amount,
          currency,
          closed,
          null,
          null,
          null,
        ]);
        const view = ready(managed([...deals, ...cells]));
        const placed = view.stages.reduce((sum, { count, earlier }) => sum + count + earlier, 0);
        expect(placed + view.closedElsewhere).toBe(view.deals);
      }),
      { seed: 8, numRuns: 40 },
    );
  });

  it("says so where nothing is managed", () => {
    const plain = memoryWorkbook({ sheets: [{ name: "Sales", cells: deals }] });
    expect(runSync(plain.sync, board, {})).toEqual({ state: "unmanaged" });
  });
});
