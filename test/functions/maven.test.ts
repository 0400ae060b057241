import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Cell } from "../../src/core/cells/cell.ts";
import { evaluate } from "../../src/functions/evaluate.ts";
import type { RawArgument } from "../../src/functions/source.ts";
import { day } from "./pipeline-builder.ts";

// Not ours to ship: stands beside the repository where the project is built.
const file = new URL("../../../shared/data/maven_crm/sales_pipeline.csv", import.meta.url);
const present = existsSync(file);
const title = "the check figures of 8,800 Maven deals";

describe.skipIf(!present)(present ? title : `${title} (SKIPPED: ../shared/data is not here)`, () => {
  // The file quotes nothing.
  const table = present
    ? readFileSync(file, "utf8")
        .trim()
        .split(/\r?\n/)
        .map((line) => line.split(",").map((text): Cell => (text === "" ? null : text)))
    : [];
  const source = {
    managed: () => ({ code: "unmanaged", values: {} }),
    stages: [],
    asOf: day("2017-12-31"),
    fiscalYearStart: 1,
  };
  const result = (name: string, ...args: RawArgument[]) => {
    const answer = evaluate(name, args, source);
    return "error" in answer ? answer.problem.code : answer.value;
  };

  it("counts", () => {
    const counts = ["all", "won", "lost", "open"].map((status) =>
      result("PIPELINE.COUNT", status, "", table),
    );
    expect(counts).toEqual([8_800, 4_238, 2_473, 2_089]);
  });

  it("won value, in all and by closing quarter", () => {
    expect(result("PIPELINE.VALUE", "won", "", table)).toBe(10_005_534);
    const quarters = [1, 2, 3, 4].map((quarter) =>
      result("PIPELINE.VALUE", "won", `2017-Q${quarter}`, table),
    );
    expect(quarters).toEqual([1_134_672, 3_086_111, 2_982_255, 2_802_496]);
  });

  it("win rates; by value there is none, since lost deals are worth 0", () => {
    expect(result("PIPELINE.WINRATE", "", "closed", table)).toBeCloseTo(4_238 / 6_711, 12);
    expect(result("PIPELINE.WINRATE", "", "all", table)).toBeCloseTo(4_238 / 8_800, 12);
    expect(result("PIPELINE.WINRATE", "", "value", table)).toBe("noLostAmounts");
  });

  it("the funnel, with the Kaplan–Meier median to any close", () => {
    const rows = result("STAGE.FUNNEL", "", "", table) as readonly (readonly Cell[])[];
    expect(rows.slice(1).map((row) => row.slice(0, 4))).toEqual([
      ["Prospecting", 8_800, 500, 0],
      ["Engaging", 8_300, 1_589, 2_473],
      ["Won", 4_238, 0, 0],
    ]);
    expect(rows[2]?.[4]).toBeCloseTo(0.6315, 4);
    expect(rows[2]?.[8]).toBe(69);
  });

  it("conversion", () => {
    expect(result("STAGE.CONVERSION", "Engaging", "Won", "", "", table)).toBeCloseTo(0.6315, 4);
    expect(result("STAGE.CONVERSION", "Prospecting", "", "", "", table)).toBe(1);
    expect(result("STAGE.CONVERSION", "Engaging", "Won", "strict", "", table)).toBeCloseTo(4_238 / 8_300, 12);
  });

  it("conversion of those that entered the stage in a period", () => {
    // Counted from the file: engaged in the first quarter of 2017.
    const share = result("STAGE.CONVERSION", "Engaging", "Won", "", "2017-Q1", table);
    expect(share).toBeCloseTo(898 / (898 + 424), 12);
  });

  it("adds up over a partition by criteria", () => {
    const products = [...new Set(table.slice(1).map((row) => String(row[2])))];
    const sum = products.reduce(
      (total, product) => total + Number(result("PIPELINE.VALUE", "won", "", table, "product", product)),
      0,
    );
    expect(sum).toBe(10_005_534);
  });
});
