import { describe, expect, it } from "vitest";
import { serialOf } from "../../src/core/cells/dates.ts";
import { isoDay } from "../../src/core/cells/iso.ts";
import { comparedPeriods } from "../../src/core/compared-periods.ts";
import { isProblem } from "../../src/core/metrics/problem.ts";
import { parsePeriod } from "../../src/core/periods.ts";

const asOf = serialOf(2026, 11, 21);
const compared = (text: string) => {
  const period = parsePeriod(text, asOf, 1);
  if (isProblem(period)) throw new Error(text);
  const found = comparedPeriods(period, asOf);
  return found && [found.now, found.before].map(({ from, until }) => `${isoDay(from)}..${isoDay(until - 1)}`);
};

describe("periods that are compared", () => {
  it.each([
    ["this quarter", ["2026-10-01..2026-11-21", "2026-07-01..2026-08-21"]],
    ["last quarter", ["2026-07-01..2026-09-30", "2026-04-01..2026-06-30"]],
    ["2026-01", ["2026-01-01..2026-01-31", "2025-12-01..2025-12-31"]],
    ["this year", ["2026-01-01..2026-11-21", "2025-01-01..2025-11-21"]],
    ["last 90 days", ["2026-08-24..2026-11-21", "2026-05-26..2026-08-23"]],
    ["", ["2026-08-24..2026-11-21", "2026-05-26..2026-08-23"]],
  ])("%j: %j", (text, expected) => {
    expect(compared(text)).toEqual(expected);
  });

  it("never reach from the period before into this one", () => {
    // The 31st day of March has none before it in February.
    const march = { from: serialOf(2026, 3, 1), until: serialOf(2026, 4, 1) };
    expect(comparedPeriods(march, serialOf(2026, 3, 30))?.before).toEqual({
      from: serialOf(2026, 2, 1),
      until: serialOf(2026, 3, 1),
    });
  });

  it("are none before the period has begun", () => {
    expect(compared("next quarter")).toBeNull();
  });
});
