import { describe, expect, it } from "vitest";
import { readPipeline } from "../../../src/core/deals/read.ts";
import type { Settings } from "../../../src/core/planning/settings.ts";
import { dealMarks } from "../../../src/hosts/workbench/deal-marks.ts";
import { deals, placed } from "../../core/planning/setting-up.ts";

const asOf = 46_100;

describe("the marks of the workbench", () => {
  it("are on next steps and stays that are late or end today", () => {
    const dated = deals.map((row, i) =>
      i === 0
        ? [...row, "Next step date", "Stage changed"]
        : [...row, [asOf - 1, asOf, null, asOf - 9, null][i - 1] ?? null, asOf - 10],
    );
    const table = placed(dated);
    const stages = table.recognition.stages.map((stage) =>
      stage.kind === "open" ? { ...stage, longestStay: stage.name === "Proposal" ? 10 : 7 } : stage,
    );
    const pipeline = readPipeline(table.grid, table.recognition, { stages });
    const marks = dealMarks({ table, pipeline, asOf, settings: {} as Settings });
    const at = (row: number, column: number) => marks.get(row)?.get(column) ?? [];
    expect([at(1, 5), at(2, 5), at(3, 5), at(4, 5)]).toEqual([["stepLate"], ["stepToday"], [], []]);
    // The step of today holds the second deal's stay; closed deals have none.
    expect([at(1, 6), at(2, 6), at(3, 6), at(4, 6)]).toEqual([["stayLate"], [], ["stayToday"], []]);
  });
});
