import { describe, expect, it } from "vitest";
import type { Cell } from "../../src/core/cells/cell.ts";
import { evaluate } from "../../src/functions/evaluate.ts";
import type { RawArgument, Source } from "../../src/functions/source.ts";
import { day } from "./pipeline-builder.ts";
import { asOf, smallPipeline } from "./small-pipeline.ts";

const source: Source = {
  managed: () => smallPipeline,
  stages: smallPipeline.stages,
  asOf,
  fiscalYearStart: 1,
};

type Call = readonly [name: string, ...args: RawArgument[]];

function result([name, ...args]: Call) {
  const answer = evaluate(name, args, source);
  return "error" in answer ? `${answer.error} ${answer.problem.code}` : answer.value;
}

describe("functions over ten deals", () => {
  const golden: readonly (readonly [Call, Cell])[] = [
    [["PIPELINE.VALUE"], 15_000],
    [["PIPELINE.VALUE", "open", "2026-Q4"], 5_000],
    [["PIPELINE.VALUE", "open", "this year"], 5_000],
    [["PIPELINE.VALUE", "", 2027], 8_000],
    [["PIPELINE.VALUE", "open", 2030], 0],
    [["PIPELINE.VALUE", "won"], 8_000.5],
    [["PIPELINE.VALUE", "Won", "2026-Q4"], 3_000.5],
    [["PIPELINE.VALUE", "won", day("2026-06-01")], 5_000],
    [["PIPELINE.VALUE", "lost"], 8_200],
    [["PIPELINE.VALUE", "all"], 31_200.5],
    [["PIPELINE.COUNT"], 5],
    [["PIPELINE.COUNT", "all"], 10],
    [["PIPELINE.COUNT", "won", "2026-Q2"], 1],
    [["PIPELINE.COUNT", "all", "2026-Q4"], 5],
    [["PIPELINE.COUNT", "lost", "last 30 days"], 1],
    [["PIPELINE.FORECAST"], 6_300],
    [["PIPELINE.FORECAST", "this quarter"], 2_100],
    [["PIPELINE.FORECAST", "next year", "weighted"], 4_000],
    [["PIPELINE.FORECAST", "2030"], 0],
    [["PIPELINE.AVERAGE"], 3_750],
    [["PIPELINE.AVERAGE", "won"], 4_000.25],
    [["PIPELINE.COVERAGE", 10_000, "2026"], 5_000 / 1_999.5],
    [["PIPELINE.INFLOW", "2026-Q3"], 4],
    [["PIPELINE.INFLOW", "2026-Q3", "value"], 16_000.5],
    [["PIPELINE.INFLOW"], 10],
    [["STAGE.COUNT", "Proposal"], 2],
    [["STAGE.COUNT", "lost"], 3],
    [["STAGE.VALUE", "proposal"], 8_000],
    [["STAGE.VALUE", "Won"], 8_000.5],
    [["STAGE.VALUE", "Lead", "", "owner", "Bob"], 2_000],
    [["PIPELINE.WINRATE"], 2 / 5],
    [["PIPELINE.WINRATE", "2026-Q4"], 1 / 3],
    [["PIPELINE.WINRATE", null, "all"], 2 / 10],
    [["PIPELINE.WINRATE", "2026-Q3", "all"], 1 / 4],
    [["PIPELINE.WINRATE", undefined, "value"], 8_000.5 / 16_200.5],
    [["STAGE.CONVERSION"], 2 / 5],
    [["STAGE.CONVERSION", "Lead"], 6 / 7],
    [["STAGE.CONVERSION", "Lead", "", "all"], 6 / 9],
    [["STAGE.CONVERSION", "Lead", "Proposal"], 5 / 6],
    [["STAGE.CONVERSION", "", "Proposal"], 5 / 6],
    [["STAGE.CONVERSION", "Qualified"], 1],
    [["STAGE.CONVERSION", "qualified", "WON"], 2 / 3],
    [["STAGE.CONVERSION", "Proposal"], 2 / 3],
    [["STAGE.CONVERSION", "Proposal", "Won", "all"], 2 / 5],
    [["STAGE.CONVERSION", "", "", "all"], 2 / 10],
    [["STAGE.CONVERSION", "", "", "", "2026-Q2"], 0],
    [["STAGE.CONVERSION", "", "", "all", "2026-Q3"], 1 / 4],
    [["PIPELINE.VALUE", "", "", "", "owner", "ann"], 5_000],
    [["PIPELINE.VALUE", "", "", "owner", "ann"], 5_000],
    [["PIPELINE.VALUE", "all", "", "", "owner", "ann", "amount", ">=5000"], 11_000],
    [["PIPELINE.COUNT", "all", "", "", "amount", ""], 1],
    [["PIPELINE.COUNT", "all", "", "", "created", ">=2026-09-01"], 3],
    [["PIPELINE.COUNT", "all", "", "", "owner", "nobody"], 0],
    [["PIPELINE.WINRATE", "", "", "", "owner", "Ann"], 1 / 2],
    [["STAGE.CONVERSION", "Proposal", "", "", "", "", "owner", "Ann"], 1 / 2],
    // Excel on the desktop hands empty cells over as 0.
    [["PIPELINE.VALUE", 0, 0, 0, "owner", "Ann", 0, 0], 5_000],
    [["STAGE.CONVERSION", [[0]], 0, 0, 0], 2 / 5],
    // One-cell ranges are scalars, and any name will do.
    [["pipeline_value", [["won"]], [[""]], [[null]], [["Owner"]], [["Bob"]]], 3_000.5],
  ];
  it.each(golden)("%j is %s", (call, expected) => {
    expect(result(call)).toBeCloseTo(expected as number, 12);
  });
});

describe("the funnel", () => {
  it("has a row for each open stage and one for won", () => {
    const rows = result(["STAGE.FUNNEL"]) as readonly (readonly Cell[])[];
    const shown = rows.map((row) => row.map((cell) => (typeof cell === "number" ? +cell.toFixed(4) : cell)));
    expect(shown).toEqual([
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
      ["Lead", 9, 2, 1, 0.8571, 0.4869, 0.9743, 30_500.5, 30],
      ["Qualified", 6, 1, 0, 1, 0.5655, 1, 26_000.5, 31],
      ["Proposal", 5, 2, 1, 0.6667, 0.2077, 0.9385, 22_000.5, 81],
      ["Won", 2, 0, 0, "", "", "", 8_000.5, ""],
    ]);
  });
});

describe("what functions refuse", () => {
  it.each<readonly [Call, string]>([
    [["PIPELINE.VALEU"], "#VALUE! unknownFunction"],
    [["PIPELINE.VALUE", "opne"], "#VALUE! notAChoice"],
    [["PIPELINE.FORECAST", "", "magic"], "#VALUE! notAChoice"],
    [["PIPELINE.VALUE", "open", "soon"], "#VALUE! notAPeriod"],
    [["PIPELINE.VALUE", [["open", "won"]]], "#VALUE! notOneCell"],
    [["STAGE.CONVERSION", "Propsal"], "#VALUE! unknownStage"],
    [["STAGE.CONVERSION", "Won"], "#VALUE! notOnTheWay"],
    [["STAGE.CONVERSION", "Lead", "Lost"], "#VALUE! notOnTheWay"],
    [["STAGE.CONVERSION", "Proposal", "Lead"], "#VALUE! notAfter"],
    [["PIPELINE.VALUE", "", "", "", "ownr", "Ann"], "#VALUE! unknownColumn"],
    [["PIPELINE.VALUE", "", "", "", "owner"], "#VALUE! missingCriterion"],
    [["PIPELINE.VALUE", "", "", "", "", "Ann"], "#VALUE! missingColumn"],
    [["PIPELINE.VALUE", "", "", "owner", [["Ann"], ["Bob"]]], "#VALUE! tableNotFirst"],
    [["PIPELINE.VALUE", "", "", [["Stage", "Amount"]]], "#VALUE! noRows"],
    [["PIPELINE.WINRATE", "2025"], "#N/A noClosedDeals"],
    [["PIPELINE.WINRATE", "2025", "all"], "#N/A noDeals"],
    [["STAGE.CONVERSION", "Lead", "", "", "2025"], "#N/A noneEntered"],
    [["STAGE.CONVERSION", "Qualified", "", "", "2026"], "#N/A noEntryDates"],
    [["STAGE.CONVERSION", "Qualified", "", "any"], "#N/A noEntryDates"],
    [
      ["STAGE.CONVERSION", "", "", "", "", "", "amount", "<3000", "created", ">=2026-09-01"],
      "#N/A noneDecided",
    ],
  ])("%j is %s", (call, expected) => {
    expect(result(call)).toBe(expected);
  });

  it("names the stage that may be meant", () => {
    const answer = evaluate("STAGE.CONVERSION", ["Propsal"], source);
    expect(answer).toMatchObject({ problem: { values: { given: "Propsal", nearest: "Proposal" } } });
  });

  it("hands on why there is no managed table", () => {
    const unmanaged: Source = { ...source, managed: () => ({ code: "unmanaged", values: {} }) };
    expect(evaluate("PIPELINE.VALUE", [], unmanaged)).toEqual({
      error: "#N/A",
      problem: { code: "unmanaged", values: {} },
    });
  });
});
