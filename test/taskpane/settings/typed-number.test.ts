import { describe, expect, it } from "vitest";
import { typedNumber } from "../../../src/taskpane/settings/rows.tsx";

describe("a number as it is typed", () => {
  it.each([
    ["600 000", 600_000],
    ["600\u202f000", 600_000],
    ["600,000", 600_000],
    ["1.200.000", 1_200_000],
    ["12,5", 12.5],
    ["12.5", 12.5],
    ["1.234,50", 1234.5],
    ["1,234.50", 1234.5],
    ["0", 0],
    ["", Number.NaN],
    ["much", Number.NaN],
    ["12x", Number.NaN],
  ])("%j is %d", (text, number) => {
    expect(typedNumber(text)).toBe(number);
  });
});
