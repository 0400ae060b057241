import { describe, expect, it } from "vitest";
import type { FunctionView } from "../../../src/operations/function-views.ts";
import { callOf, typedNumber } from "../../../src/taskpane/functions/call-of.ts";
import { spelled } from "../../../src/taskpane/functions/spelling.ts";

const chance: FunctionView = {
  name: "PIPELINE.CHANCE",
  summary: "",
  signature: "",
  parameters: [
    { name: "target", summary: "", kind: { type: "number" }, optional: false },
    { name: "period", summary: "", kind: { type: "period" }, optional: true },
  ],
  takesCriteria: true,
  definition: "",
  elsewhere: null,
  examples: [],
};

describe("the call as filled in", () => {
  it("has conditions once both halves are there", () => {
    const values = { target: "1 000,5" };
    const conditions = [
      { key: 1, column: "Owner", criterion: " Ann " },
      { key: 2, column: "Stage", criterion: "" },
      { key: 3, column: "", criterion: "x" },
    ];
    expect(callOf(chance, { values, conditions }, "fi").args).toEqual([1000.5, null, null, "Owner", "Ann"]);
    expect(callOf(chance, { values, conditions: [] }, "fi").args).toEqual([1000.5, null]);
  });

  it("hands on what is no number, so that the function can say so", () => {
    expect(callOf(chance, { values: { target: "lots" }, conditions: [] }, "en").args).toEqual(["lots", null]);
  });

  it.each([
    ["1,000", "en", 1000],
    ["1,000.5", "en", 1000.5],
    ["0.5", "en", 0.5],
    ["0,5", "fi", 0.5],
    ["0.5", "fi", 0.5],
    ["1.234.567,8", "pl", 1234567.8],
    ["1 234", "nb", 1234],
    ["\u22125", "nb", -5],
    ["12a", "en", null],
    ["1,2,3", "en", null],
  ])("reads %s in %s", (text, locale, number) => {
    expect(typedNumber(text, locale)).toBe(number);
  });
});

describe("the spelling of a host", () => {
  const formula = '=PIPELINE.VALUE("a,b.5",0.5,,"STAGE.COUNT(1.5,2)")';
  it("changes names, separators and decimals, and no text", () => {
    expect(spelled(formula, { dot: ".", separator: "," })).toBe(formula);
    expect(spelled(formula, { dot: "_", separator: ";" })).toBe(
      '=PIPELINE_VALUE("a,b.5";0,5;;"STAGE.COUNT(1.5,2)")',
    );
  });
});
