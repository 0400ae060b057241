import { describe, expect, it } from "vitest";
import type { Cell } from "../../src/core/cells/cell.ts";
import { type ImportDealsArgs, importDeals } from "../../src/operations/import-deals.ts";
import { revert } from "../../src/operations/revert.ts";
import { settle } from "../../src/operations/settle.ts";
import { runSync } from "../../src/workbook.ts";
import { type MemoryWorkbook, memoryWorkbook } from "../fakes/memory-workbook.ts";
import { cellsOf, managedWorkbook } from "./managed.ts";

const header = ["Deal ID", "Deal name", "Owner", "Stage", "Amount", "Expected close"];
const deals: readonly (readonly Cell[])[] = [
  header,
  ["D1", "Acme", "Ola", "Lead", 1000, 46_100],
  ["D2", "Bolt", "Ola", "Proposal", 1500, null],
  ["D3", "Cask", "Eva", "Won", 2000, 45_900],
];

const exported = (...rows: readonly (readonly Cell[])[]): readonly (readonly Cell[])[] => [
  ["Record ID", "Deal Name", "Deal owner", "Deal Stage", "Amount", "Close Date"],
  ...rows,
];
const unchanged: readonly (readonly Cell[])[] = [
  ["D1", "Acme", "Ola", "Lead", "1000", "2026-03-19"],
  ["D2", "Bolt", "Ola", "Proposal", "1500", ""],
  ["D3", "Cask", "Eva", "Won", "2000", "2025-08-31"],
];

const managed = () => managedWorkbook(deals, { asOf: 46_000 });

function bring(
  workbook: MemoryWorkbook,
  values: ImportDealsArgs["values"],
  more: Partial<ImportDealsArgs> = {},
) {
  const view = runSync(workbook.sync, importDeals, { values, ...more });
  if (view.state === "problem") throw new Error(view.problem.code);
  return view;
}
const problem = (workbook: MemoryWorkbook, values: ImportDealsArgs["values"]) => {
  const view = runSync(workbook.sync, importDeals, { values });
  return view.state === "problem" ? view.problem : null;
};

const sheetsOf = (workbook: MemoryWorkbook) =>
  workbook.sync.read({ overview: true }).overview?.sheets.map(({ name }) => name);

describe("importDeals", () => {
  it("tells first what it would do, and changes nothing", () => {
    const workbook = managed();
    const before = cellsOf(workbook, "Sales");
    const view = bring(
      workbook,
      exported(
        ["D1", "Acme", "Ola", "Proposal", "1000", "2026-03-19"],
        ["D2", "Bolt", "Ola", "Proposal", "1500", "2026-04-01"],
        ["D9", "Nova", "Eva", "Lead", "50", ""],
      ),
      { plan: true },
    );
    expect(view).toMatchObject({
      state: "planned",
      added: { count: 1, first: ["D9"] },
      updates: {
        count: 1,
        first: [{ deal: "D2", row: 3, header: "Expected close", here: null, there: 46_113 }],
      },
      conflicts: {
        count: 1,
        first: [{ deal: "D1", row: 2, header: "Stage", here: "Lead", there: "Proposal" }],
      },
      gone: { count: 1, first: ["D3"] },
    });
    expect(cellsOf(workbook, "Sales")).toEqual(before);
    expect(JSON.parse(JSON.stringify(view))).toEqual(view);
  });

  it("fills, adds below, and leaves what it would have to overwrite until asked", () => {
    const workbook = managed();
    const values = exported(
      ["D1", "Acme", "Ola", "Proposal", "1200", "2026-03-19"],
      ["D2", "Bolt", "Ola", "Proposal", "1500", "2026-04-01"],
      ["D9", "Nova", "Eva", "Lead", "50", ""],
    );
    bring(workbook, values);
    expect(cellsOf(workbook, "Sales").slice(1)).toEqual([
      ["D1", "Acme", "Ola", "Lead", 1000, 46_100],
      ["D2", "Bolt", "Ola", "Proposal", 1500, 46_113],
      ["D3", "Cask", "Eva", "Won", 2000, 45_900],
      ["D9", "Nova", "Eva", "Lead", 50, null],
    ]);
    const again = bring(workbook, values);
    expect([again.updates.count, again.added.count]).toEqual([0, 0]);
    bring(workbook, values, { conflicts: "there" });
    expect(cellsOf(workbook, "Sales")[1]).toEqual(["D1", "Acme", "Ola", "Proposal", 1200, 46_100]);
  });

  it("asks again of what nobody has settled, and no more once the workbook's word was taken", () => {
    const workbook = managed();
    const values = exported(["D1", "Acme", "Ola", "Lead", "1200", "2026-03-19"], ...unchanged.slice(1));
    expect(bring(workbook, values).conflicts.count).toBe(1);
    expect(bring(workbook, values, { conflicts: "here" }).conflicts.count).toBe(1);
    expect(bring(workbook, values)).toMatchObject({ conflicts: { count: 0 }, kept: 1 });
    expect(cellsOf(workbook, "Sales")[1]?.[4]).toBe(1000);
  });

  it("knows from the last import who changed what", () => {
    const workbook = managed();
    bring(workbook, exported(...unchanged));
    workbook.edit("Sales", 1, 4, 1100); // here only
    workbook.edit("Sales", 2, 2, "Ida"); // here and there
    const view = bring(
      workbook,
      exported(
        ["D1", "Acme", "Ola", "Proposal", "1000", "2026-03-19"],
        ["D2", "Bolt", "Uno", "Proposal", "1500", ""],
        ["D3", "Cask", "Eva", "Won", "2000", "2025-08-31"],
      ),
    );
    expect(view).toMatchObject({
      updates: { count: 1, first: [{ deal: "D1", header: "Stage" }] },
      conflicts: { count: 1, first: [{ deal: "D2", header: "Owner", here: "Ida", there: "Uno" }] },
      kept: 1,
    });
    expect(cellsOf(workbook, "Sales")[1]).toEqual(["D1", "Acme", "Ola", "Proposal", 1100, 46_100]);
    expect(cellsOf(workbook, "Sales")[2]?.[2]).toBe("Ida");
  });

  it("is history after settling, each move once", () => {
    const workbook = managed();
    const rows = () => cellsOf(workbook, "Stage history").slice(1);
    const before = rows().length;
    bring(workbook, exported(...unchanged, ["D4", "Dune", "Eva", "Lead", "7", ""]));
    bring(workbook, exported(["D1", "Acme", "Ola", "Won", "1000", "2026-03-19"], ...unchanged.slice(1)));
    for (const _ of [1, 2]) runSync(workbook.sync, settle, { who: "", when: 46_001 });
    expect(
      rows()
        .slice(before)
        .map(([deal, from, to]) => [deal, from, to]),
    ).toEqual([
      ["D1", "Lead", "Won"],
      ["D4", null, "Lead"],
    ]);
  });

  it("leaves nothing of itself behind when set-up is undone", () => {
    const workbook = managed();
    bring(workbook, exported(...unchanged));
    expect(sheetsOf(workbook)).toContain("Last import");
    runSync(workbook.sync, revert, {});
    expect(sheetsOf(workbook)).toEqual(["Sales"]);
  });

  it("asks whether an export with few of the deals is the right one", () => {
    const few = exported(
      ["D3", "Cask", "Eva", "Won", "2000", "2025-08-31"],
      ["X1", "Strange", "Eva", "Lead", "1", ""],
    );
    expect(problem(managed(), few)).toMatchObject({
      code: "mostDealsMissing",
      values: { missing: 2, deals: 3, added: 1 },
    });
    expect(bring(managed(), few, { partial: true }).gone.count).toBe(2);
  });

  it("refuses an export without ids, and one that would write over what stands below", () => {
    const noId = [
      ["Deal Name", "Deal Stage"],
      ["Acme", "Lead"],
      ["Bolt", "Won"],
    ];
    expect(problem(managed(), noId)?.code).toBe("exportWithoutId");
    const workbook = managed();
    workbook.edit("Sales", 5, 1, "A note of mine");
    expect(problem(workbook, exported(...unchanged))).toBeNull();
    expect(
      problem(
        workbook,
        exported(...unchanged, ["D4", "E", "Eva", "Lead", "7", ""], ["D5", "F", "Eva", "Lead", "7", ""]),
      ),
    ).toMatchObject({ code: "rowsBelowTable", values: { sheet: "Sales", row: 6, deals: 2 } });
  });

  it("says so where nothing is managed", () => {
    expect(
      problem(memoryWorkbook({ sheets: [{ name: "Sales", cells: deals }] }), exported(...unchanged))?.code,
    ).toBe("unmanaged");
  });
});
