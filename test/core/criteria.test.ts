import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Cell } from "../../src/core/cells/cell.ts";
import { compileCriterion, select } from "../../src/core/criteria.ts";
import { stageOf } from "../../src/core/stages/stage.ts";
import { day, pipelineOf } from "../functions/pipeline-builder.ts";

const cells: readonly Cell[] = Object.freeze([
  "Ann",
  "anna",
  "Bo*b",
  "BoXb",
  "",
  null,
  10,
  "10",
  0.4,
  true,
  "TRUE",
  day("2026-10-01"),
]);

function meeting(criterion: Cell): Cell[] {
  return cells.filter(compileCriterion(criterion));
}

describe("a criterion", () => {
  it("compares text without regard to case, in whole", () => {
    expect(meeting("ANN")).toEqual(["Ann"]);
    expect(meeting("=ann")).toEqual(["Ann"]);
  });

  it("knows *, ? and ~ before them", () => {
    expect(meeting("ann*")).toEqual(["Ann", "anna"]);
    expect(meeting("ann?")).toEqual(["anna"]);
    expect(meeting("bo?b")).toEqual(["Bo*b", "BoXb"]);
    expect(meeting("bo~*b")).toEqual(["Bo*b"]);
    expect(meeting("*")).toEqual(["Ann", "anna", "Bo*b", "BoXb", "10", "TRUE"]);
    expect(meeting("a*n*a")).toEqual(["anna"]);
  });

  it("finds numbers, numbers as text, percentages and days", () => {
    expect(meeting(10)).toEqual([10, "10"]);
    expect(meeting("10")).toEqual([10, "10"]);
    expect(meeting("40%")).toEqual([0.4]);
    expect(meeting("2026-10-01")).toEqual([day("2026-10-01")]);
  });

  it("orders numbers among numbers and text among text", () => {
    expect(meeting(">=10")).toEqual([10, day("2026-10-01")]);
    expect(meeting("<10")).toEqual([0.4]);
    expect(meeting("<=0.4")).toEqual([0.4]);
    expect(meeting(">2026-09-30")).toEqual([day("2026-10-01")]);
    expect(meeting(">b")).toEqual(["Bo*b", "BoXb", "TRUE"]);
  });

  it("knows blank and filled", () => {
    expect(meeting("=")).toEqual(["", null]);
    expect(meeting("")).toEqual(["", null]);
    expect(meeting(null)).toEqual(["", null]);
    expect(meeting("<>")).toHaveLength(cells.length - 2);
  });

  it("turns = round with <>, blank cells included", () => {
    expect(meeting("<>ann*")).toEqual(cells.filter((cell) => cell !== "Ann" && cell !== "anna"));
    expect(meeting("<>10")).toEqual(cells.filter((cell) => cell !== 10 && cell !== "10"));
  });

  it("finds flags, written as text too", () => {
    expect(meeting(true)).toEqual([true, "TRUE"]);
    expect(meeting("true")).toEqual([true, "TRUE"]);
    expect(meeting(false)).toEqual([]);
  });

  it("parts any cells into those that meet it and those that meet its opposite", () => {
    const cell = fc.oneof(fc.string(), fc.double(), fc.boolean(), fc.constant(null));
    fc.assert(
      fc.property(fc.array(cell), fc.string(), (some, text) => {
        // "<>…" and "=…" begin another operator, so the operand must not.
        const operand = text.replace(/^[=<>]+/, "");
        const equal = some.filter(compileCriterion(`=${operand}`)).length;
        expect(some.filter(compileCriterion(`<>${operand}`)).length).toBe(some.length - equal);
      }),
      { seed: 2 },
    );
  });

  it("stays quick on patterns that make regular expressions backtrack", () => {
    const test = compileCriterion(`${"*a".repeat(30)}b`);
    const start = performance.now();
    expect(test("a".repeat(5_000))).toBe(false);
    expect(performance.now() - start).toBeLessThan(1_000);
  });
});

describe("select", () => {
  const pipeline = pipelineOf(
    [stageOf("Lead", "open")],
    [
      { stage: "Lead", owner: "Ann", amount: 5 },
      { stage: "Lead", owner: "Bob", amount: 20 },
      { stage: "Lead", owner: "Ann", amount: 30 },
    ],
  );

  it("keeps the deals that meet every criterion", () => {
    const owner = pipeline.column("owner") ?? [];
    const amount = pipeline.column("amount") ?? [];
    expect([...select(pipeline, [{ cells: owner, criterion: "ann" }])]).toEqual([0, 2]);
    expect([
      ...select(pipeline, [
        { cells: owner, criterion: "ann" },
        { cells: amount, criterion: ">5" },
      ]),
    ]).toEqual([2]);
  });

  it("keeps those whose cell passes the criterion, whatever both are", () => {
    const criteria = fc.oneof(
      fc.constantFrom<Cell>("", "<>", "=", "a*", "<>ann", ">=ann", ">=2026-10-01", "TRUE"),
      fc
        .tuple(fc.constantFrom("", "=", "<>", "<", "<=", ">", ">="), fc.integer({ min: -2, max: 12 }))
        .map(([operator, number]): Cell => `${operator}${number}`),
    );
    const column = fc.array(fc.oneof(fc.constantFrom(...cells), fc.integer({ min: -2, max: 12 })), {
      minLength: 3,
      maxLength: 3,
    });
    fc.assert(
      fc.property(column, column, criteria, criteria, (one, other, first, second) => {
        const [meetsFirst, meetsSecond] = [compileCriterion(first), compileCriterion(second)];
        const wanted = [0, 1, 2].filter(
          (deal) => meetsFirst(one[deal] as Cell) && meetsSecond(other[deal] as Cell),
        );
        const pairs = [
          { cells: one, criterion: first },
          { cells: other, criterion: second },
        ];
        expect([...select(pipeline, pairs)]).toEqual(wanted);
      }),
      { seed: 5, numRuns: 500 },
    );
  });
});
