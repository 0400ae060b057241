import { describe, expect, it } from "vitest";
import type { Cell } from "../../../src/core/cells/cell.ts";
import { type ReadOptions, readPipeline } from "../../../src/core/deals/read.ts";
import { recognise } from "../../../src/core/table/recognise.ts";
import type { ColumnReading } from "../../../src/core/table/recognition.ts";
import { evaluate } from "../../../src/functions/evaluate.ts";
import { recognised } from "./recognised.ts";

function amounts(
  cells: readonly Cell[],
  reading: ColumnReading = {},
  options: ReadOptions = {},
  formats?: string[],
) {
  const { grid, recognition } = recognised(
    [["Stage", "Amount"], ...cells.map((cell): Cell[] => ["Demo", cell])],
    {
      Stage: "stage",
      Amount: { field: "amount", reading },
    },
  );
  const shown =
    formats === undefined ? {} : { formats: [["", ""], ...formats.map((format) => ["", format])] };
  const { deals, minorDigits } = readPipeline({ ...grid, ...shown }, recognition, options);
  return {
    amount: [...deals.amount],
    currency: [...deals.currency].map((index) => deals.currencies[index] ?? null),
    issues: deals.issues.map(({ code }) => code),
    minorDigits,
  };
}

describe("amounts", () => {
  it("are integers of the minor unit", () => {
    expect(amounts([1200.5, "1 234,56", 0, -3.005], { number: { decimal: "," } }).amount).toEqual([
      120050, 123456, 0, -300,
    ]);
  });

  it("are missing where blank, and with an issue where unreadable", () => {
    const read = amounts([null, "TBD", "", "ten", "#REF!", true, "10–15"]);
    expect(read.amount).toEqual(Array(7).fill(Number.NaN));
    expect(read.issues).toEqual(["unreadableNumber", "errorCell", "unreadableNumber", "unreadableNumber"]);
  });

  it("have the worth that the header says", () => {
    expect(amounts([12.5, "3"], { multiplier: 1000 }).amount).toEqual([1250000, 300000]);
  });

  it("tell when a mark may mean thousands or decimals", () => {
    expect(amounts(["1.234"])).toMatchObject({ amount: [123400], issues: ["ambiguousNumber"] });
    expect(amounts(["1.234"], { number: { decimal: "." } })).toMatchObject({ amount: [123], issues: [] });
  });

  it("have the currency of the cell's text, else of its format, else of the header, else the given one", () => {
    const read = amounts(["$45,000", 10, 20], { currency: "EUR" }, { currency: "PLN" }, [
      "",
      '#,##0 "zł"',
      "",
    ]);
    expect(read.currency).toEqual(["USD", "PLN", "EUR"]);
    expect(amounts([1], {}, { currency: "NOK" }).currency).toEqual(["NOK"]);
    expect(amounts([1]).currency).toEqual([null]);
  });

  it("have the minor digits of their currency, the finest where there are several", () => {
    expect(amounts([1500], { currency: "JPY" })).toMatchObject({ amount: [1500], minorDigits: 0 });
    expect(amounts(["JPY 1500", "EUR 2.50"])).toMatchObject({ amount: [150000, 250], minorDigits: 2 });
    expect(amounts([])).toMatchObject({ minorDigits: 2 });
  });
});

describe("a currency column", () => {
  const read = (rows: Cell[][], currency: string | null = null) => {
    const { grid, recognition } = recognised([["Stage", "Currency", "Amount"], ...rows], {
      Stage: "stage",
      Currency: "currency",
      Amount: "amount",
    });
    const { deals } = readPipeline(grid, recognition, { currency });
    return {
      currency: [...deals.currency].map((index) => deals.currencies[index] ?? null),
      issues: deals.issues.map(({ code, values }) => [code, values.text]),
    };
  };

  it("decides; blanks leave it to the amount", () => {
    expect(
      read([
        ["Demo", "eur", 1],
        ["Demo", "€", 1],
        ["Demo", null, "USD 5"],
      ]).currency,
    ).toEqual(["EUR", "EUR", "USD"]);
  });

  it("says the usual currency with a word that several share", () => {
    expect(read([["Demo", "kr", 1]], "NOK").currency).toEqual(["NOK"]);
  });

  it("with something else is an issue", () => {
    expect(
      read([
        ["Demo", "gold", 1],
        ["Demo", "kr", 1],
      ]),
    ).toEqual({
      currency: [null, null],
      issues: [
        ["unknownCurrency", "gold"],
        ["unknownCurrency", "kr"],
      ],
    });
  });
});

describe("amounts in several currencies", () => {
  it("that name none are in the one that is assumed until somebody answers, in every sum", () => {
    const grid = {
      values: [
        ["Id", "Stage", "Amount"],
        ["1", "Proposal", "€1000"],
        ["2", "Proposal", 10],
        ["3", "Won", "$5"],
        ["4", "Won", "$7"],
      ],
    };
    const found = recognise(grid);
    if (!found.ok) throw new Error(found.problem.code);
    const [question] = found.recognition.questions;
    expect(question).toMatchObject({ code: "mixedCurrencies", assumed: "USD" });
    const currencies = (options?: ReadOptions) => {
      const { deals } = readPipeline(grid, found.recognition, options);
      return [...deals.currency].map((index) => deals.currencies[index]);
    };
    expect(currencies()).toEqual(["EUR", "USD", "USD", "USD"]);
    // What a managed workbook says of itself comes before what is only assumed.
    expect(currencies({ currency: "EUR" })).toEqual(["EUR", "EUR", "USD", "USD"]);
    const pipeline = readPipeline(grid, found.recognition);
    const source = { managed: () => pipeline, stages: pipeline.stages, asOf: 46_000, fiscalYearStart: 1 };
    expect(evaluate("PIPELINE.VALUE", ["open"], source)).toMatchObject({
      problem: { code: "mixedCurrencies", values: { currencies: "EUR, USD" } },
    });
    expect(evaluate("PIPELINE.VALUE", ["won"], source)).toEqual({ value: 12 });
  });
});
