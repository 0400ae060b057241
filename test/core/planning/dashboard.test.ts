import { describe, expect, it } from "vitest";
import type { Cell } from "../../../src/core/cells/cell.ts";
import type { Change, Written } from "../../../src/core/planning/change.ts";
import { planDashboard, readAsOf } from "../../../src/core/planning/dashboard.ts";
import type { PlacedGrid } from "../../../src/core/planning/overview.ts";
import { config, deals, placed, present } from "./setting-up.ts";

type Write = Extract<Change, { kind: "writeCells" }>;

const funnel: Cell[][] = [
  [
    "Stage",
    "Reached",
    "Open here",
    "Lost here",
    "Conversion to next",
    "95% low",
    "95% high",
    "Value",
    "Median days",
  ],
  ["Lead", 5, 1, 0, 1, 0.5, 1, 7200, ""],
  ["Won", 1, 0, 0, "", "", "", 2000, ""],
];

function dashboard(own: PlacedGrid | null = null) {
  const table = placed(deals);
  const cached = (name: string) => (name === "STAGE.FUNNEL" ? funnel : 7);
  const holding = { ...present(), own: { stages: null, history: null, pipeline: own } };
  return planDashboard("Pipeline", table, config(table, { cached }), holding);
}

const writes = (changes: readonly Change[]) =>
  changes.filter((change): change is Write => change.kind === "writeCells");

function cellsOf(changes: readonly Change[]): Map<string, Exclude<Written, null>> {
  const cells = new Map<string, Exclude<Written, null>>();
  for (const { top, left, cells: block } of writes(changes)) {
    block.forEach((row, r) => {
      row.forEach((cell, c) => {
        if (cell !== null) cells.set(`${top + r},${left + c}`, cell);
      });
    });
  }
  return cells;
}

describe("planDashboard", () => {
  it("writes live formulas with the value they show until calculated", () => {
    const cells = [...cellsOf(dashboard()).values()];
    expect(cells).toContainEqual({ formula: "=PIPELINE.COUNT()", value: 7 });
    expect(cells).toContainEqual({ formula: '=PIPELINE.VALUE("won","this quarter")', value: 7 });
    expect(cells).toContainEqual({ formula: "=STAGE.FUNNEL()", value: funnel });
  });

  it("writes nothing where the funnel spills", () => {
    const cells = cellsOf(dashboard());
    for (let row = 16; row <= 18; row++) {
      for (let column = 1; column <= 9; column++) {
        expect(cells.has(`${row},${column}`), `${row},${column}`).toBe(row === 16 && column === 1);
      }
    }
  });

  it("charts cells derived from the spilled funnel, a row a stage", () => {
    const changes = dashboard();
    const chart = changes.find((change) => change.kind === "placeChart");
    expect(chart?.categories).toEqual({ top: 17, left: 11, bottom: 18, right: 11 });
    expect(chart?.series.map(({ values }) => values.left)).toEqual([12, 13, 14]);
    expect(cellsOf(changes).get("17,12")).toEqual({ formula: "=IFERROR(C18-D18-E18,0)", value: 4 });
  });

  it("covers no cell with the chart", () => {
    const changes = dashboard();
    const over = changes.find((change) => change.kind === "placeChart")?.over;
    if (!over) throw new Error("no chart");
    for (const place of cellsOf(changes).keys()) {
      const [row = 0, column = 0] = place.split(",").map(Number);
      const covered = row >= over.top && row <= over.bottom && column >= over.left && column <= over.right;
      expect(covered, place).toBe(false);
    }
  });

  it("fills only cells that are still empty", () => {
    const mine: PlacedGrid = { grid: { values: [[null, "Our pipeline"]] }, top: 0, left: 0 };
    expect(cellsOf(dashboard(mine)).has("0,1")).toBe(false);
    expect(cellsOf(dashboard(mine)).get("1,1")).toBe("As of");
  });
});

describe("readAsOf", () => {
  const sheet = (...values: Cell[][]): PlacedGrid => ({ grid: { values }, top: 0, left: 1 });

  it("is the date typed beside the label, wherever its row has moved", () => {
    expect(readAsOf(sheet(["Pipeline", null], [null, null], ["As of", 45992.5]))).toBe(45992);
  });

  it("is null where nothing or no date is typed", () => {
    expect(readAsOf(sheet(["As of", null]))).toBeNull();
    expect(readAsOf(sheet(["As of", "soon"]))).toBeNull();
    expect(readAsOf(sheet(["Pipeline", 45992]))).toBeNull();
  });
});
