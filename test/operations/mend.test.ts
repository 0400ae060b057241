import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Cell } from "../../src/core/cells/cell.ts";
import { check } from "../../src/operations/check.ts";
import type { CheckView, MendArgs } from "../../src/operations/check-views.ts";
import { mend } from "../../src/operations/mend.ts";
import { setRules } from "../../src/operations/set-rules.ts";
import { setUp } from "../../src/operations/set-up.ts";
import { runSync } from "../../src/workbook.ts";
import { type MemoryWorkbook, memoryWorkbook } from "../fakes/memory-workbook.ts";
import { cellsOf, managedWorkbook } from "./managed.ts";

const header = ["Deal ID", "Deal name", "Owner", "Stage", "Amount", "Expected close"];
const deals: readonly (readonly Cell[])[] = [
  header,
  ["D1", "Acme", "Ola Berg", "Lead", 1000, 46_100],
  ["D2", "Bolt", "ola berg", "Proposal", 1500, 45_000],
  ["D3", "Cask", "Ola Berg", "Won", 2000, 45_900],
  ["D4", "Dune", "Ola Berg", "Lost", 700, 45_950],
  ["D5", "Echo", "Ola Berg", "Lead", 100, 46_120],
];
const stageColumn = header.indexOf("Stage");

const managed = () => managedWorkbook(deals, { asOf: 46_000 });
const checked = (workbook: MemoryWorkbook) => {
  const view = runSync(workbook.sync, check, {});
  if (view.state !== "ready") throw new Error(JSON.stringify(view));
  return view;
};
const run = (workbook: MemoryWorkbook, args: MendArgs) => runSync(workbook.sync, mend, args);
const group = (view: Extract<CheckView, { state: "ready" }>, code: string) =>
  view.groups.find((one) => one.code === code);

describe("check", () => {
  it("groups what is wrong by rule, with cells and what would be written", () => {
    const workbook = managed();
    workbook.edit("Sales", 1, stageColumn, "lead ");
    const view = checked(workbook);
    expect(group(view, "stageSpelling")).toMatchObject({ count: 1, mendable: 1, sure: 1 });
    expect(group(view, "stageSpelling")?.finds[0]).toMatchObject({
      deal: "D1",
      row: 2,
      cell: "D2",
      header: "Stage",
      value: "lead ",
      mend: { cell: "D2", from: "lead ", to: "Lead", as: "plain", sure: true },
    });
    expect(view.clean).toBe(view.deals - 1); // D2 is overdue
    for (const severity of ["error", "warning", "info"] as const) {
      const all = view.groups.flatMap(({ finds }) => finds).filter((find) => find.severity === severity);
      expect(view.counts[severity]).toBe(all.length);
    }
    // The numbers of a column of dates are days.
    expect(group(view, "overdue")?.finds[0]?.mend ?? { as: "date" }).toMatchObject({ as: "date" });
    expect(JSON.parse(JSON.stringify(view))).toEqual(view);
  });

  it("gives large groups in slices", () => {
    const workbook = managed();
    for (const row of [1, 3, 4])
      workbook.edit("Sales", row, stageColumn, `${cellsOf(workbook, "Sales")[row]?.[3]} `);
    const slice = runSync(workbook.sync, check, { code: "stageSpelling", offset: 1, limit: 1 });
    if (slice.state !== "ready") throw new Error(slice.state);
    expect(slice.groups).toMatchObject([{ count: 3, finds: [{ deal: "D3" }] }]);
  });

  it("says so where nothing is managed", () => {
    const plain = memoryWorkbook({ sheets: [{ name: "Sales", cells: deals }] });
    expect(runSync(plain.sync, check, {})).toEqual({ state: "unmanaged" });
    expect(run(plain, { all: true })).toMatchObject({ state: "problem", problem: { code: "unmanaged" } });
  });
});

describe("mend", () => {
  it("plans without doing, does, and takes back", () => {
    const workbook = managed();
    workbook.edit("Sales", 1, stageColumn, "lead ");
    const before = cellsOf(workbook, "Sales");
    expect(run(workbook, { all: true, plan: true })).toMatchObject({ state: "planned", count: 2, left: 0 });
    expect(cellsOf(workbook, "Sales")).toEqual(before);
    expect(run(workbook, { all: true })).toMatchObject({ state: "done", count: 2 });
    expect(cellsOf(workbook, "Sales")[1]?.[stageColumn]).toBe("Lead");
    expect(cellsOf(workbook, "Sales")[2]?.[2]).toBe("Ola Berg");
    expect(checked(workbook).mended).toBe(2);
    expect(run(workbook, { back: true })).toMatchObject({ state: "done", count: 2, refused: [] });
    expect(cellsOf(workbook, "Sales")).toEqual(before);
    expect(run(workbook, { back: true })).toMatchObject({ problem: { code: "nothingMended" } });
  });

  it("takes what is not sure only where it is asked for, by rule or by cell", () => {
    const workbook = managed();
    expect(run(workbook, { code: "overdue" })).toMatchObject({
      count: 1,
      cells: [{ cell: "F3", from: 45_000 }],
    });
    expect(checked(workbook).groups.map(({ code }) => code)).not.toContain("overdue");
  });

  it("leaves a cell alone that has changed since it was shown, and says why", () => {
    const workbook = managed();
    workbook.edit("Sales", 1, stageColumn, "lead ");
    workbook.edit("Sales", 1, stageColumn, "Proposal");
    const cells = [
      { row: 2, header: "Stage", from: "lead ", to: "Lead" },
      { row: 2, header: "Gone", from: "a", to: "b" },
      { row: 2, header: "Stage", from: "Proposal", to: "Won" },
    ];
    expect(run(workbook, { cells })).toMatchObject({
      count: 0,
      refused: [
        { code: "cellChanged", values: { cell: "D2", value: "Proposal" } },
        { code: "columnGone" },
        { code: "mendGone" },
      ],
    });
    expect(cellsOf(workbook, "Sales")[1]?.[stageColumn]).toBe("Proposal");
  });

  it("takes back by the deal, wherever its row went, and not what somebody has changed since", () => {
    const workbook = managed();
    workbook.edit("Sales", 1, stageColumn, "lead ");
    run(workbook, { all: true });
    workbook.insertRows("Sales", 1, 1);
    ["D6", "Fork", "Ola Berg", "Lead", 10, 46_200].forEach((cell, column) => {
      workbook.edit("Sales", 1, column, cell);
    });
    workbook.edit("Sales", 3, 2, "Marta Nowak");
    const back = run(workbook, { back: true });
    expect(back).toMatchObject({ count: 1, refused: [{ code: "cellChanged", values: { cell: "C4" } }] });
    expect(cellsOf(workbook, "Sales")[2]?.[stageColumn]).toBe("lead ");
    expect(cellsOf(workbook, "Sales")[3]?.[2]).toBe("Marta Nowak");
  });

  it("mends no more in one go than can be taken back", () => {
    const many = Array.from({ length: 3_000 }, (_, i): Cell[] => [
      `Deal-number-${i}`,
      `Name ${i}`,
      "Ola Berg",
      "Lead",
      5,
      46_100,
    ]);
    const workbook = managedWorkbook([header, ...many], { asOf: 46_000 });
    for (let row = 1; row <= many.length; row++) workbook.edit("Sales", row, stageColumn, "lead");
    const first = run(workbook, { all: true });
    if (first.state !== "done") throw new Error(first.state);
    expect(first.count).toBeGreaterThan(500);
    expect(first.count + first.left).toBe(3_000);
    expect(JSON.stringify(workbook.sync.read({ settings: true }).settings?.mended).length).toBeLessThan(
      20_000,
    );
    expect(run(workbook, { back: true })).toMatchObject({ count: first.count, refused: [] });
  });

  const cell = fc.constantFrom<Cell>(
    null,
    "",
    "lead",
    "LEAD ",
    "Won",
    "won!",
    "lost",
    "Proposel",
    "Ola Berg",
    "ola berg",
    "Ola Breg",
    0,
    -1,
    1000,
    45_000,
    46_100,
    "TBD",
    "2026-01-05",
    "3/4/2026",
    true,
    "#REF!",
  );
  const messy = fc.array(fc.tuple(fc.nat({ max: 4 }), fc.nat({ max: 5 }), cell), { maxLength: 12 });

  it("changes nothing the second time, and never more than the cells it names", () => {
    fc.assert(
      fc.property(messy, fc.boolean(), (edits, isAll) => {
        const workbook = managed();
        for (const [row, column, value] of edits) workbook.edit("Sales", row + 1, column, value);
        const view = runSync(workbook.sync, check, {});
        // A table in which nothing can be read any more is told as a problem and left alone.
        if (view.state !== "ready") return;
        const asked = isAll ? [{ all: true } as const] : view.groups.map(({ code }) => ({ code }));
        for (const args of asked) {
          const before = cellsOf(workbook, "Sales");
          const done = run(workbook, args);
          if (done.state !== "done") throw new Error(JSON.stringify(done));
          const after = cellsOf(workbook, "Sales");
          const named = new Map(done.cells.map((one) => [one.cell, one]));
          before.forEach((row, r) => {
            row.forEach((was, c) => {
              const one = named.get(`${"ABCDEFGH"[c]}${r + 1}`);
              if (one === undefined) expect(after[r]?.[c]).toEqual(was);
              else expect([one.from, after[r]?.[c]]).toEqual([was, one.to]);
            });
          });
          expect(run(workbook, args)).toMatchObject({ state: "done", count: 0 });
          expect(cellsOf(workbook, "Sales")).toEqual(after);
        }
      }),
      { numRuns: 60, seed: 20261121 },
    );
  });
});

describe("mend of cells that formulas fill", () => {
  const filled = (count: number) => {
    const typed = Array.from({ length: count + 1 }, (_, n): readonly Cell[] => [
      `D${n}`,
      `Deal ${n}`,
      "Ola Berg",
      "Lead",
      100,
      46_100,
    ]);
    const workbook = managedWorkbook([header, ...typed], { asOf: 46_000 });
    const cells = workbook.state.sheets.find(({ name }) => name === "Sales")?.cells;
    for (let row = 2; row < count + 2; row++) {
      cells?.set(`${row},${stageColumn}`, { value: "lead ", formula: '="lead"&" "' });
    }
    return workbook;
  };

  it("counts all of them, and lists the first", () => {
    const view = run(filled(130), { code: "stageSpelling", plan: true });
    if (view.state !== "planned") throw new Error(view.state);
    expect([view.count, view.refused.length, view.refusedCount]).toEqual([0, 100, 130]);
  });

  it("writes and remembers nothing where all are", () => {
    const workbook = filled(3);
    const before = workbook.dump();
    expect(run(workbook, { code: "stageSpelling" })).toMatchObject({ state: "done", count: 0 });
    expect(workbook.dump()).toEqual(before);
  });
});

describe("setRules", () => {
  it("shows the rules, saves them, and set-up run again keeps them", () => {
    const workbook = managed();
    const settings = {
      byRule: { overdue: { on: false }, stageSkipped: { on: true, mode: "block" } },
    } as const;
    expect(runSync(workbook.sync, setRules, {})).toMatchObject({ state: "read", problems: [] });
    expect(runSync(workbook.sync, setRules, { settings, plan: true })).toMatchObject({ state: "planned" });
    expect(group(checked(workbook), "overdue")?.count).toBe(1);
    const saved = runSync(workbook.sync, setRules, { settings });
    if (saved.state !== "saved") throw new Error(saved.state);
    expect(saved.rules.find(({ code }) => code === "stageSkipped")).toMatchObject({
      on: true,
      mode: "block",
    });
    expect(group(checked(workbook), "overdue")).toBeUndefined();
    runSync(workbook.sync, setUp, {});
    expect(runSync(workbook.sync, setRules, {})).toMatchObject({ settings });
  });

  it("refuses what contradicts itself, and saves nothing", () => {
    const workbook = managed();
    const settings = { byRule: { overdue: { exceptStages: ["Nowhere"] } } };
    expect(runSync(workbook.sync, setRules, { settings })).toMatchObject({
      state: "refused",
      problems: [{ code: "exceptStageUnknown" }],
    });
    expect(runSync(workbook.sync, setRules, {})).toMatchObject({ settings: {} });
  });
});
