import { describe, expect, it } from "vitest";
import type { Change } from "../../src/core/planning/change.ts";
import { memoryWorkbook } from "./memory-workbook.ts";

const cells = [
  ["Deal", "Stage", null],
  ["Acme", "Lead", null],
  ["Bolt", "Won", null],
];
const range = { top: 0, left: 0, bottom: 2, right: 1 };
const fresh = () => memoryWorkbook({ sheets: [{ name: "Sales", cells }] });
const table: Change = { kind: "ensureTable", sheet: "Sales", range, name: "Deals" };

describe("the workbook in memory refuses what a host would refuse", () => {
  const highlight = { kind: "setHighlight", sheet: "Sales", range, id: "x", tone: "error" } as const;
  const refused: readonly (readonly [string, readonly Change[], RegExp])[] = [
    ["an unknown sheet", [{ kind: "writeCells", sheet: "No", top: 0, left: 0, cells: [["x"]] }], /no sheet/],
    [
      "unequal rows",
      [{ kind: "writeCells", sheet: "Sales", top: 5, left: 0, cells: [["x"], ["y", "z"]] }],
      /unequal/,
    ],
    ["overwriting", [{ kind: "writeCells", sheet: "Sales", top: 1, left: 0, cells: [["x"]] }], /overwritten/],
    ["an overlapping table", [table, { ...table, name: "Other" }], /overlap/],
    ["a blank header", [{ ...table, range: { ...range, right: 2 } }], /rewrite/],
    ["a name that is a cell", [{ ...table, name: "AB12" }], /cannot be a name/],
    ["a taken name", [table, { kind: "defineName", name: "deals", refersTo: "=Sales!$A$1" }], /taken/],
    [
      "a list from nowhere",
      [{ kind: "setList", sheet: "Sales", range, source: "=No!$A$1:$A$2" }],
      /no sheet/,
    ],
    ["custom functions in a mark", [{ ...highlight, formula: "=STAGE.COUNT(A1)>1" }], /custom functions/],
    ["an open bracket", [{ ...highlight, formula: "=AND(A1>1" }], /not closed/],
    ["the last sheet's removal", [{ kind: "removeSheet", sheet: "Sales" }], /one sheet/],
    ["rows of another width", [table, { kind: "appendRows", table: "Deals", rows: [["x"]] }], /columns/],
  ];
  it.each(refused)("%s", (_, changes, message) => {
    expect(() => fresh().sync.apply(changes)).toThrow(message);
  });

  it("but takes a name for a range whose headers would be rewritten", () => {
    const workbook = fresh();
    workbook.sync.apply([{ ...table, range: { ...range, right: 2 }, asName: true }]);
    expect(workbook.sync.read({ overview: true }).overview?.tables).toHaveLength(1);
  });
});

describe("the workbook in memory", () => {
  it("appends rows once, however often it is told", () => {
    const workbook = fresh();
    const append: Change = { kind: "appendRows", table: "Deals", rows: [["Cask", "Lead"]] };
    workbook.sync.apply([table, append, append]);
    expect(workbook.sync.read({ grids: [{ sheet: "Sales" }] }).grids?.[0]?.grid.values).toHaveLength(4);
  });

  it("tells of edits until nobody listens any more", () => {
    const workbook = fresh();
    const heard: unknown[] = [];
    const stop = workbook.onEdit((edit) => heard.push(edit));
    workbook.edit("Sales", 1, 1, "Won");
    stop();
    workbook.edit("Sales", 1, 1, "Lead");
    expect(heard).toEqual([{ sheet: "Sales", range: { top: 1, left: 1, bottom: 1, right: 1 } }]);
  });
});
