import { describe, expect, it } from "vitest";
import type { Stage } from "../../src/core/stages/stage.ts";
import { onTable } from "./on-table.ts";
import { day, stageOf } from "./pipeline-builder.ts";

const stages: readonly Stage[] = [
  { ...stageOf("Lead", "open", 0.1), category: "pipeline" },
  { ...stageOf("Demo", "open", 0.3), category: null },
  { ...stageOf("Offer", "open", 0.5), category: "best case" },
  { ...stageOf("Contract", "open", 0.9), category: "commit" },
  { ...stageOf("Closed Won", "won", 1), category: "closed" },
  { ...stageOf("Closed Lost", "lost", 0), category: "omitted" },
];

/** Salesforce's own example: closed 50, commit 100, best case 150, pipeline 200. */
const result = onTable(
  [
    ["Deal ID", "Stage", "Amount", "Close date", "Forecast category"],
    ["D1", "Closed Won", 50, day("2026-10-10"), "Pipeline"],
    ["D2", "Contract", 60, day("2026-12-10"), null],
    ["D3", "Lead", 40, day("2026-12-10"), "Commit"],
    ["D4", "Offer", 150, day("2026-12-20"), ""],
    ["D5", "Demo", 120, day("2026-12-20"), null],
    ["D6", "Offer", 80, day("2026-12-24"), "pipeline"],
    ["D7", "Contract", 1000, day("2026-12-24"), "Omitted"],
    ["D8", "Closed Lost", 2000, day("2026-10-24"), "Commit"],
    ["D9", "Contract", 7, day("2026-11-01"), null],
    ["D10", "Contract", 3, null, "Best Case"],
  ],
  stages,
);

describe("forecast categories", () => {
  it("add up from the surest: the deal's own category goes before its stage's", () => {
    const forecast = (method: string) => result("PIPELINE.FORECAST", "2026-Q4", method);
    expect(["closed", "commit", "best", "pipeline"].map(forecast)).toEqual([50, 150, 300, 450]);
  });

  it("of all time take in overdue and undated deals", () => {
    const forecast = (method: string) => result("PIPELINE.FORECAST", "", method);
    expect(["closed", "commit", "best", "pipeline"].map(forecast)).toEqual([50, 157, 310, 460]);
  });

  it("stand in the outlook, with overdue and undated deals in rows of their own", () => {
    const rows = result("PIPELINE.OUTLOOK", 2) as readonly (readonly unknown[])[];
    expect(rows.map((row) => row.slice(0, 4))).toEqual([
      ["Period", "Won", "Commit", "Best case"],
      ["2026-Q4", 50, 150, 300],
      ["2027-Q1", 0, 0, 0],
      ["Overdue", 0, 7, 7],
      ["No date", 0, 0, 3],
    ]);
    for (const [, , , , weighted, low, high] of rows.slice(1)) {
      expect(Number(low)).toBeLessThanOrEqual(Number(high));
      expect(Number(weighted)).toBeLessThanOrEqual(Math.max(Number(high), Number(weighted)));
    }
  });

  it("names periods as functions take them", () => {
    const names = (unit: string) => {
      const rows = result("PIPELINE.OUTLOOK", 3, unit) as readonly (readonly unknown[])[];
      return rows.slice(1, 4).map(([name]) => name);
    };
    expect(names("month")).toEqual(["2026-11", "2026-12", "2027-01"]);
    expect(names("week")).toEqual(["2026-W47", "2026-W48", "2026-W49"]);
    expect(names("year")).toEqual(["2026", "2027", "2028"]);
    for (const unit of ["week", "month", "quarter", "year"]) {
      const rows = result("PIPELINE.OUTLOOK", 9, unit) as readonly (readonly unknown[])[];
      for (const [name, won] of rows.slice(1, 10)) {
        expect(result("PIPELINE.VALUE", "won", name as string)).toBe(won);
      }
    }
  });

  it("counts every deal in one row of an outlook that reaches far enough", () => {
    const rows = result("PIPELINE.OUTLOOK", 1, "quarter") as readonly (readonly unknown[])[];
    const commit = rows.slice(1).reduce((sum, row) => sum + Number(row[2]), 0);
    expect(commit).toBe(result("PIPELINE.FORECAST", "", "commit"));
  });

  it("refuses a number of periods that is none", () => {
    expect(result("PIPELINE.OUTLOOK", 0)).toBe("#VALUE! tooSmall");
    expect(result("PIPELINE.OUTLOOK", 1, "decade")).toBe("#VALUE! notAChoice");
  });
});

describe("coverage", () => {
  it("is of what is missing to the target, or met", () => {
    // Open in the quarter 1,450 with the omitted one; won 50.
    expect(result("PIPELINE.COVERAGE", 1050, "2026-Q4")).toBeCloseTo(1.45, 12);
    expect(result("PIPELINE.COVERAGE", 50, "2026-Q4")).toBe("met");
    expect(result("PIPELINE.COVERAGE", 0)).toBe("met");
    expect(result("PIPELINE.COVERAGE")).toBe("#VALUE! missingArgument");
    expect(result("PIPELINE.COVERAGE", -1)).toBe("#VALUE! tooSmall");
  });
});

describe("the average", () => {
  it("leaves out deals without an amount, and is not known without any", () => {
    const average = onTable(
      [
        ["Deal", "Stage", "Amount"],
        ["A", "Lead", 100],
        ["B", "Lead", 0],
        ["C", "Lead", null],
        ["D", "Offer", null],
      ],
      stages,
    );
    expect(average("PIPELINE.AVERAGE")).toBe(50);
    expect(average("PIPELINE.AVERAGE", "won")).toBe("#N/A noAmounts");
    expect(average("PIPELINE.AVERAGE", "open", "", "", "Deal", "D")).toBe("#N/A noAmounts");
  });
});
