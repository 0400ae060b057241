import { describe, expect, it } from "vitest";
import { moneyFormat } from "../../../src/core/planning/money-format.ts";
import { deals, header, placed } from "./setting-up.ts";

describe("moneyFormat", () => {
  const formatted = (format: string) =>
    moneyFormat(
      placed(deals, { formats: deals.map((row, i) => row.map((_, c) => (i > 0 && c === 3 ? format : ""))) }),
    );

  it("is the format most amounts of the table have", () => {
    expect(formatted("#,##0.00 [$zł-415]")).toBe("#,##0.00 [$zł-415]");
  });

  it.each(["0%", "yyyy-mm-dd", "@", "0"])("does not take over %s", (format) => {
    expect(formatted(format)).toBe("#,##0");
  });

  it("names the currency that the header says", () => {
    const values = [header.map((text) => (text === "Amount" ? "Amount (EUR)" : text)), ...deals.slice(1)];
    expect(moneyFormat(placed(values))).toBe('#,##0 "EUR"');
  });
});
