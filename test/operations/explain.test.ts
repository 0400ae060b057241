import { describe, expect, it } from "vitest";
import { explain } from "../../src/operations/explain.ts";
import type { ExplanationView } from "../../src/operations/explain-views.ts";
import { runSync } from "../../src/workbook.ts";
import type { MemoryWorkbook } from "../fakes/memory-workbook.ts";
import { managedWorkbook } from "./managed.ts";

function holding(formula: string): MemoryWorkbook {
  const workbook = managedWorkbook();
  workbook.sync.apply([{ kind: "writeCells", sheet: "Sales", top: 0, left: 7, cells: [[{ formula }]] }]);
  workbook.select("Sales", 0, 7);
  return workbook;
}

const selected = (workbook: MemoryWorkbook) => runSync(workbook.sync, explain, {});

function only(workbook: MemoryWorkbook): ExplanationView {
  const { calls } = selected(workbook);
  const [call] = calls;
  if (calls.length !== 1 || !call || "problem" in call) throw new Error(JSON.stringify(calls));
  return call;
}

describe("explain", () => {
  it("tells of the selected cell which deals count, which are left out, and the formula with its numbers", () => {
    const call = only(holding('=PIPELINE.VALUE("won")'));
    expect(call).toMatchObject({
      name: "PIPELINE.VALUE",
      formula: '=PIPELINE.VALUE("won")',
      answer: { value: 2000 },
      steps: [{ code: "sum", values: { deals: 1, total: 2000 } }],
      noDeals: [{ row: 9, reason: "total" }],
    });
    expect(call.counted.map(({ as, count, total }) => [as.code, count, total])).toEqual([
      ["wonDeals", 1, 2000],
    ]);
    expect(call.counted[0]?.deals).toEqual([
      { id: "Dune", name: "Dune", row: 7, stage: "Won", amount: 2000, currency: null },
    ]);
    const all = [...call.counted, ...call.leftOut].reduce((sum, { count }) => sum + count, 0);
    expect(all).toBe(5);
    expect(JSON.parse(JSON.stringify(call))).toEqual(call);
  });

  it("tells what amounts are in: each deal's own, and a group's where all are in one", () => {
    const header = ["Deal", "Stage", "Amount", "Currency"];
    const rows = [
      ["Acme", "Lead", 1000, "EUR"],
      ["Bolt", "Lead", 500, "PLN"],
      ["Cask", "Won", 2000, "EUR"],
      ["Dune", "Won", 250, ""],
      ["Echo", "Lost", "", "PLN"],
    ];
    const call = { name: "PIPELINE.COUNT", args: ["all"] };
    const explained = (workbook: MemoryWorkbook) => {
      const [one] = runSync(workbook.sync, explain, { call }).calls;
      if (!one || "problem" in one) throw new Error(JSON.stringify(one));
      return one.counted;
    };
    const mixed = explained(managedWorkbook([header, ...rows]));
    expect(mixed.map(({ as, currency }) => [as.code, currency])).toEqual([
      ["openDeals", null],
      ["wonDeals", null],
      ["lostDeals", null],
    ]);
    const deals = mixed.flatMap((group) => group.deals);
    expect(deals.map(({ id, currency }) => [id, currency])).toEqual([
      ["Acme", "EUR"],
      ["Bolt", "PLN"],
      ["Cask", "EUR"],
      ["Dune", null],
      ["Echo", "PLN"],
    ]);
    const workbook = managedWorkbook([header, ...rows].map((row) => row.slice(0, 3)));
    const { settings } = workbook.sync.read({ settings: true });
    if (!settings) throw new Error("nothing is managed");
    workbook.sync.apply([{ kind: "saveSettings", settings: { ...settings, currency: "PLN" } }]);
    const one = explained(workbook);
    expect(one.map(({ currency }) => currency)).toEqual(["PLN", "PLN", null]);
    expect(one.flatMap((group) => group.deals).map(({ currency }) => currency)).toEqual(Array(5).fill("PLN"));
  });

  it("reads arguments from the cells that the formula names", () => {
    const workbook = holding('=IFERROR(pipeline.count($H$2,,,"Owner",Sales!H3:H3),"")');
    workbook.edit("Sales", 1, 7, "all");
    workbook.edit("Sales", 2, 7, "Ann");
    expect(only(workbook)).toMatchObject({ name: "PIPELINE.COUNT", answer: { value: 3 } });
  });

  it("gives no rows of the sheet for a table that is not the managed one", () => {
    const call = only(holding("=PIPELINE.COUNT(,,A3:E8)"));
    expect(call.answer).toEqual({ value: 3 });
    expect(call.counted.flatMap(({ deals }) => deals.map(({ row }) => row))).toEqual([null, null, null]);
  });

  it("explains each call of a formula, and says of which it cannot know the arguments", () => {
    const { calls, place } = selected(holding('=PIPELINE.VALUE("won")/PIPELINE.VALUE(LOWER("ALL"))'));
    expect(place).toBe("Sales!H1");
    expect(calls).toMatchObject([
      { answer: { value: 2000 } },
      { problem: { code: "computedArgument", values: { argument: 1, text: 'LOWER("ALL")' } } },
    ]);
  });

  it("is silent about cells without our functions, and about text that looks like them", () => {
    expect(selected(holding('="=PIPELINE.VALUE()"&SUM(1)')).calls).toEqual([]);
    const workbook = managedWorkbook();
    workbook.select("Sales", 3, 0);
    expect(selected(workbook)).toEqual({ place: "Sales!A4", calls: [] });
  });

  it("explains a call that stands in no cell", () => {
    const { calls, place } = runSync(managedWorkbook().sync, explain, {
      call: { name: "PIPELINE.WINRATE", args: [] },
    });
    expect(place).toBeNull();
    expect(calls).toMatchObject([
      { answer: { value: 0.5 }, result: "share", steps: [{ code: "ofClosed", values: { won: 1, lost: 1 } }] },
    ]);
  });

  it("lists fifty deals of a group and counts all", () => {
    const cells = [
      ["Deal", "Stage", "Amount"],
      ...Array.from({ length: 60 }, (_, n) => [`D${n}`, "Lead", 10]),
      ["W", "Won", 1],
    ];
    const { calls } = runSync(managedWorkbook(cells).sync, explain, {
      call: { name: "PIPELINE.COUNT", args: [] },
    });
    const [call] = calls;
    if (!call || "problem" in call) throw new Error("not explained");
    expect(call.counted[0]).toMatchObject({ count: 60, total: 600 });
    expect(call.counted[0]?.deals).toHaveLength(50);
  });
});
