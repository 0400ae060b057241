import { describe, expect, it } from "vitest";
import type { Cell } from "../../src/core/cells/cell.ts";
import { stageOf } from "../../src/core/stages/stage.ts";
import { evaluate } from "../../src/functions/evaluate.ts";
import type { RawArgument, Source } from "../../src/functions/source.ts";
import { day } from "./pipeline-builder.ts";

const source: Source = {
  managed: () => ({ code: "unmanaged", values: {} }),
  stages: [],
  asOf: day("2026-11-21"),
  fiscalYearStart: 1,
};

const table: readonly (readonly Cell[])[] = Object.freeze([
  ["Deal", "Stage", "Amount", "Close date", "Owner"],
  ["Roof", "Proposal", 1000, day("2026-12-01"), "Ann"],
  ["Barn", "Lead", 500, day("2026-12-05"), "Bob"],
  ["Shed", "Closed Won", 250, day("2026-10-05"), "Ann"],
  ["Mill", "Closed Lost", 750, day("2026-10-07"), "Bob"],
]);

function result(name: string, args: readonly RawArgument[], from = source) {
  const answer = evaluate(name, args, from);
  return "error" in answer ? `${answer.error} ${answer.problem.code}` : answer.value;
}

describe("a table given as argument", () => {
  it("is recognised and read", () => {
    expect(result("PIPELINE.VALUE", ["open", "", table])).toBe(1500);
    expect(result("PIPELINE.VALUE", ["won", "2026-Q4", table])).toBe(250);
    expect(result("PIPELINE.WINRATE", ["", "", table])).toBe(0.5);
  });

  it("is followed by pairs of column and criterion", () => {
    expect(result("PIPELINE.VALUE", ["open", "", table, "Owner", "ann"])).toBe(1000);
    expect(
      result("PIPELINE.VALUE", ["open", "", table, "amount", ">=100", "Close date", "<2026-12-05"]),
    ).toBe(1000);
    expect(result("PIPELINE.VALUE", ["open", "", table, "Ownr", "ann"])).toBe("#VALUE! unknownColumn");
  });

  it("is read with the stages of the workbook where it has them", () => {
    const stages = [
      stageOf("Lead", "open", { probability: 0.1 }),
      stageOf("Proposal", "open", { probability: 0.5 }),
      stageOf("Closed Won", "won"),
    ];
    expect(result("PIPELINE.FORECAST", ["", "", table], { ...source, stages })).toBe(550);
    expect(result("PIPELINE.FORECAST", ["", "", table])).toBe("#N/A noProbability");
  });

  it("that is no table is a bad argument", () => {
    expect(result("PIPELINE.VALUE", ["open", "", [["a"], ["b"]]])).toMatch(/^#VALUE! /);
  });

  it("left out means the managed table", () => {
    expect(result("PIPELINE.VALUE", [])).toBe("#N/A unmanaged");
  });
});
