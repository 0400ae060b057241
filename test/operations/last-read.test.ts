import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Cell } from "../../src/core/cells/cell.ts";
import { isProblem } from "../../src/core/metrics/problem.ts";
import type { Settings } from "../../src/core/planning/settings.ts";
import { onceFor, type Read } from "../../src/operations/last-read.ts";
import { pipeline } from "../../src/operations/pipeline.ts";
import { managedPipeline } from "../../src/operations/read-managed.ts";
import { runSync } from "../../src/workbook.ts";
import type { MemoryWorkbook } from "../fakes/memory-workbook.ts";
import { managedWorkbook } from "./managed.ts";

const { settings, overview } = managedWorkbook().sync.read({ settings: true, overview: true });

const readOf = (values: readonly (readonly Cell[])[], more: Partial<Read> = {}): Read => {
  if (!settings || !overview) throw new Error("not managed");
  return { settings, overview, today: 46_000, grids: [{ grid: { values }, top: 0, left: 0 }], ...more };
};

describe("onceFor", () => {
  beforeEach(() => {
    onceFor(readOf([]), () => null);
  });

  it("understands the same cells once, however often they are read", () => {
    const understand = vi.fn(() => ({}));
    const first = onceFor(readOf([["Deal"], ["A"]]), understand);
    expect(onceFor(readOf([["Deal"], ["A"]]), understand)).toBe(first);
    expect(understand).toHaveBeenCalledTimes(1);
  });

  it.each<readonly [string, Read]>([
    ["a cell", readOf([["Deal"], ["B"]])],
    ["a cell's kind", readOf([["Deal"], [1]])],
    ["a row more", readOf([["Deal"], ["A"], [null]])],
    ["a column more", readOf([["Deal", null], ["A"]])],
    ["the day", readOf([["Deal"], ["A"]], { today: 46_001 })],
    ["a setting", readOf([["Deal"], ["A"]], { settings: { ...(settings as Settings), currency: "NOK" } })],
    [
      "a format",
      readOf([], {
        grids: [{ grid: { values: [["Deal"], ["A"]], formats: [["@"], [""]] }, top: 0, left: 0 }],
      }),
    ],
    ["the place", readOf([], { grids: [{ grid: { values: [["Deal"], ["A"]] }, top: 1, left: 0 }] })],
  ])("understands anew where %s is another", (_, other) => {
    const understand = vi.fn(() => ({}));
    onceFor(readOf([["Deal"], ["A"]]), understand);
    onceFor(other, understand);
    expect(understand).toHaveBeenCalledTimes(2);
  });

  it("notices what a host wrote in the rows that it had given", () => {
    const rows: Cell[][] = [["Deal"], ["A"]];
    const understand = vi.fn(() => rows[1]?.[0]);
    expect(onceFor(readOf(rows), understand)).toBe("A");
    (rows[1] as Cell[])[0] = "B";
    expect(onceFor(readOf(rows), understand)).toBe("B");
  });
});

describe("a managed pipeline", () => {
  function pipelineOf(workbook: MemoryWorkbook) {
    const steps = managedPipeline();
    let step = steps.next();
    while (!step.done) step = steps.next(workbook.sync.read(step.value));
    if (isProblem(step.value)) throw new Error(step.value.code);
    return step.value;
  }

  it("is the same for every operation until somebody edits a cell", () => {
    const workbook = managedWorkbook();
    const first = pipelineOf(workbook);
    expect(pipelineOf(workbook).pipeline).toBe(first.pipeline);
    workbook.edit("Sales", 3, 3, 9_999);
    expect(pipelineOf(workbook).pipeline).not.toBe(first.pipeline);
  });

  it("follows edits, and is not mixed up with that of another workbook", () => {
    const [one, other] = [managedWorkbook(), managedWorkbook()];
    const open = (workbook: MemoryWorkbook) => {
      const view = runSync(workbook.sync, pipeline, {});
      return view.state === "ready" && "value" in view.open.value ? view.open.value.value : null;
    };
    const before = open(one);
    expect(open(other)).toBe(before);
    one.edit("Sales", 3, 3, 9_999);
    expect(open(one)).not.toBe(before);
    expect(open(other)).toBe(before);
  });
});
