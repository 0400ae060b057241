import { describe, expect, it } from "vitest";
import { isProblem } from "../../../src/core/metrics/problem.ts";
import { value } from "../../../src/core/metrics/value.ts";
import { winRate } from "../../../src/core/metrics/winrate.ts";
import { inReportingCurrency } from "../../../src/core/money/convert.ts";
import { cellsToRates, type Rate } from "../../../src/core/money/rates.ts";
import { evaluate } from "../../../src/functions/evaluate.ts";
import { type DealSketch, day, pipelineOf, stageOf } from "../../functions/pipeline-builder.ts";

const header = ["Currency", "Rate", "From"];

function rates(...rows: readonly (readonly (string | number | null)[])[]): readonly Rate[] {
  const read = cellsToRates([header, ...rows]);
  if (isProblem(read)) throw new Error(read.code);
  return read;
}

describe("a rate table", () => {
  it("is read with its columns in any order, dates as text or serials, and signs for codes", () => {
    const cells = [
      ["Exchange rates", null, null],
      ["From", "Rate", "Currency"],
      [null, 1, "€"],
      ["2026-01-01", "0,235", "zł"],
      [null, null, null],
      [day("2026-07-01"), 0.24, "PLN"],
    ];
    expect(cellsToRates(cells)).toEqual([
      { currency: "EUR", rate: 1, from: null },
      { currency: "PLN", rate: 0.235, from: day("2026-01-01") },
      { currency: "PLN", rate: 0.24, from: day("2026-07-01") },
    ]);
  });

  it.each([
    [
      [
        ["Currency", "Worth"],
        ["EUR", 1],
      ],
      "rateColumnsMissing",
    ],
    [[header], "noRates"],
    [[], "noRates"],
    [[header, ["Euro coins", 1, null]], "badCurrency"],
    [[header, ["kr", 1, null]], "badCurrency"],
    [[header, ["EUR", 0, null]], "badRate"],
    [[header, ["EUR", "23 %", null]], "badRate"],
    [[header, ["EUR", 1, "soon"]], "badRateDate"],
    [[header, ["EUR", 1, null], ["eur", 1, null]], "repeatedRate"],
    [[header, ["EUR", 1.1, null], ["PLN", 0.2, null]], "noReportingCurrency"],
  ])("%j is refused: %s", (cells, code) => {
    expect(cellsToRates(cells as never)).toMatchObject({ code });
  });
});

describe("amounts in several currencies", () => {
  const asOf = day("2026-11-21");
  const stages = [stageOf("Lead", "open", 0.5), stageOf("Won", "won"), stageOf("Lost", "lost")];
  const scope = (deals: readonly DealSketch[], table: readonly Rate[]) => ({
    pipeline: inReportingCurrency(pipelineOf(stages, deals), table, asOf),
    selected: null,
    asOf,
  });
  const table = rates(["EUR", 1, null], ["PLN", 0.2, "2026-01-01"], ["PLN", 0.25, "2026-07-01"]);

  it("are converted with the rate of the close, open ones with that of the as-of day", () => {
    const deals = [
      { stage: "Won", amount: 100, currency: "PLN", closed: "2026-06-30" },
      { stage: "Won", amount: 100, currency: "PLN", closed: "2026-07-01" },
      { stage: "Won", amount: 100, currency: "EUR", closed: "2026-07-01" },
      { stage: "Won", amount: 100 },
      { stage: "Lead", amount: 100, currency: "PLN", expectedClose: "2027-06-30" },
    ];
    expect(value(scope(deals, table), "won", null)).toBe(20 + 25 + 100 + 100);
    expect(value(scope(deals, table), "open", null)).toBe(25);
  });

  it("are not added up where one has no rate on its day, and only then", () => {
    const deals = [
      { stage: "Won", amount: 100, currency: "PLN", closed: "2025-12-31" },
      { stage: "Won", amount: 100, currency: "EUR", closed: "2025-12-31" },
      { stage: "Lost", amount: 50, currency: "EUR", closed: "2026-02-01" },
      { stage: "Lead", amount: 8, currency: "PLN" },
    ];
    const noRate = { code: "noRate", values: { currencies: "PLN", into: "EUR" } };
    expect(value(scope(deals, table), "won", null)).toEqual(noRate);
    expect(winRate(scope(deals, table), "value", null)).toEqual(noRate);
    expect(value(scope(deals, table), "open", null)).toBe(2);
    // A sum in another currency than the rest of the sheet would be taken for euros.
    expect(value(scope([deals[0] as DealSketch], table), "won", null)).toEqual(noRate);
  });

  it("are rounded to the minor unit deal by deal, so that parts add up", () => {
    const deals = Array.from({ length: 3 }, () => ({ stage: "Lead", amount: 0.33, currency: "PLN" }));
    expect(value(scope(deals, rates(["EUR", 1, null], ["PLN", 0.1, null])), "open", null)).toBe(0.09);
  });

  it("go into a currency without a minor unit as whole units", () => {
    const deals = [{ stage: "Lead", amount: 1.5, currency: "EUR" }];
    const yen = rates(["JPY", 1, null], ["EUR", 161.3, null]);
    expect(value(scope(deals, yen), "open", null)).toBe(242);
  });

  it("reach functions by the source; without rates they say what to give", () => {
    const pipeline = pipelineOf(stages, [
      { stage: "Lead", amount: 10, currency: "EUR" },
      { stage: "Lead", amount: 10, currency: "PLN" },
    ]);
    const source = { managed: () => pipeline, stages, asOf, fiscalYearStart: 1 };
    expect(evaluate("PIPELINE.VALUE", [], source)).toMatchObject({ problem: { code: "mixedCurrencies" } });
    expect(evaluate("PIPELINE.VALUE", [], { ...source, rates: table })).toEqual({ value: 12.5 });
    expect(evaluate("PIPELINE.FORECAST", [], { ...source, rates: table })).toEqual({ value: 6.25 });
  });
});
