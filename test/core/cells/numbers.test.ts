import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readNumber } from "../../../src/core/cells/numbers.ts";

const nbsp = "\u00A0";
const narrow = "\u202F";

describe("numbers that can be read one way only", () => {
  it.each<[string, number]>([
    [`1${nbsp}234${nbsp}567,89`, 1_234_567.89],
    [`1${narrow}234${narrow}567,89`, 1_234_567.89],
    ["1 234 567,89", 1_234_567.89],
    ["1.234.567,89", 1_234_567.89],
    ["1,234,567.89", 1_234_567.89],
    ["1'234.50", 1234.5],
    ["1’234’567", 1_234_567],
    ["12,5 tys. zł", 12_500],
    ["1,2 mln", 1_200_000],
    ["45k", 45_000],
    ["$45K", 45_000],
    ["58.8k", 58_800],
    ["1.2M", 1_200_000],
    ["1,5 M€", 1_500_000],
    ["45 tEUR", 45_000],
    ["1,5 MNOK", 1_500_000],
    ["kr 12 000,-", 12_000],
    ["12 000:-", 12_000],
    ["12 000 kr", 12_000],
    ["$45,000", 45_000],
    ["USD 450000", 450_000],
    ["450000 zł", 450_000],
    ["(1 200)", -1200],
    ["($1,200.50)", -1200.5],
    ["\u22121 200", -1200],
    ["1200-", -1200],
    ["-$500", -500],
    ["~50k", 50_000],
    ["ca. 20 000", 20_000],
    ["'123", 123],
    ["1,00,000", 100_000],
    ["12,34,567.50", 1_234_567.5],
    ["1.2E+05", 120_000],
    ["2,5", 2.5],
    ["0,125", 0.125],
    [".5", 0.5],
    ["1234,567", 1234.567],
    ["０１２", 12],
    ["-0.5", -0.5],
  ])("%j is %d", (text, value) => {
    expect(readNumber(text)).toMatchObject({ kind: "value", value });
  });

  it.each<[string, number]>([
    ["40 %", 0.4],
    ["40%", 0.4],
    ["40,5%", 0.405],
    ["100 %", 1],
  ])("%j is a share of 1", (text, value) => {
    expect(readNumber(text)).toMatchObject({ kind: "value", value, percent: true });
  });

  it.each<[string, string]>([
    ["12,5 tys. zł", "PLN"],
    ["1,5 M€", "EUR"],
    ["$45,000", "USD"],
    ["USD 450000", "USD"],
    ["£3 000", "GBP"],
    ["45 tEUR", "EUR"],
  ])("%j is in %s", (text, currency) => {
    expect(readNumber(text)).toMatchObject({ currency });
  });

  it("does not guess which country's crowns", () => {
    expect(readNumber("kr 12 000,-")).not.toHaveProperty("currency");
  });
});

describe("a mark before three digits", () => {
  it.each<[string, number, number]>([
    ["1.234", 1234, 1.234],
    ["1,234", 1234, 1.234],
    ["€1.000", 1000, 1],
    ["(1,200)", -1200, -1.2],
  ])("%j is %d or %d without a style", (text, grouped, decimal) => {
    expect(readNumber(text)).toMatchObject({ kind: "ambiguous", grouped, decimal });
  });

  it("is read by the style", () => {
    expect(readNumber("1.234", { decimal: "," })).toMatchObject({ value: 1234 });
    expect(readNumber("1.234", { decimal: "." })).toMatchObject({ value: 1.234 });
    expect(readNumber("(1,200)", { decimal: "." })).toMatchObject({ value: -1200 });
  });

  it("does not let the style overrule a text that says its mark itself", () => {
    expect(readNumber("1.234,56", { decimal: "." })).toMatchObject({ value: 1234.56 });
    expect(readNumber("12,5", { decimal: "." })).toMatchObject({ value: 12.5 });
  });
});

describe("what is no number", () => {
  it.each(["", " ", "-", "–", "TBD", "n/a", "N/A", "?", "brak"])("%j is blank", (text) => {
    expect(readNumber(text)).toEqual({ kind: "blank" });
  });

  it.each([
    "10 000–15 000",
    "10-15",
    "high",
    "medium",
    "#REF!",
    "########",
    "12 34",
    "1.2.3",
    "9.7.2026",
    "2026-03-05",
    "3/4",
    "1e400",
    "x5",
    "5 apples",
  ])("%j is unreadable", (text) => {
    expect(readNumber(text)).toEqual({ kind: "unreadable" });
  });
});

describe("properties", () => {
  it("reads back what it would be written as in any grouping", () => {
    const groupings = [
      [",", "."],
      [".", ","],
      [" ", ","],
      [nbsp, ","],
      [narrow, ","],
      ["'", "."],
    ] as const;
    fc.assert(
      fc.property(
        fc.integer({ min: -99_999_999_999, max: 99_999_999_999 }),
        fc.constantFrom(...groupings),
        (cents, [group, decimal]) => {
          const whole = String(Math.floor(Math.abs(cents) / 100)).replace(/\B(?=(\d{3})+$)/g, group);
          const text = `${cents < 0 ? "-" : ""}${whole}${decimal}${String(Math.abs(cents) % 100).padStart(2, "0")}`;
          const reading = readNumber(text, { decimal });
          return reading.kind === "value" && Math.abs(reading.value - cents / 100) < 1e-6;
        },
      ),
      { seed: 7 },
    );
  });

  it("never throws and never gives a number that is not finite", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const reading = readNumber(text);
        return reading.kind !== "value" || Number.isFinite(reading.value);
      }),
      { seed: 7, numRuns: 2000 },
    );
  });
});
