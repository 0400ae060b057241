import { describe, expect, it } from "vitest";
import { serialOf } from "../../src/core/cells/dates.ts";
import { isProblem } from "../../src/core/metrics/problem.ts";
import { parsePeriod } from "../../src/core/periods.ts";
import { type Target, targetOf, targetProblem } from "../../src/core/targets.ts";

const asOf = serialOf(2026, 11, 21);
const on = (targets: Readonly<Record<string, number>>): readonly Target[] =>
  Object.freeze(Object.entries(targets).map(([period, amount]) => ({ period, amount })));
const target = (targets: Readonly<Record<string, number>>, text: string, fiscalYearStart = 1) => {
  const period = parsePeriod(text, asOf, fiscalYearStart);
  if (period === null || isProblem(period)) throw new Error(text);
  return targetOf(on(targets), period, fiscalYearStart);
};

describe("the target of a period", () => {
  it("is the one set for it, before the one for each", () => {
    expect(target({ quarter: 300, "2026-Q4": 450 }, "this quarter")).toBe(450);
    expect(target({ quarter: 300, "2026-Q4": 450 }, "next quarter")).toBe(300);
    expect(target({ month: 90, quarter: 300 }, "2026-Q4")).toBe(300);
  });

  it("is the sum of its months' targets where it has none", () => {
    expect(target({ month: 100 }, "this quarter")).toBe(300);
    expect(target({ month: 100, "2026-12": 250 }, "this quarter")).toBe(450);
    expect(target({ quarter: 300 }, "2026")).toBe(1200);
  });

  it("is an even share of the shortest longer period's", () => {
    expect(target({ quarter: 300 }, "this month")).toBe(100);
    expect(target({ "2026": 1200, quarter: 600 }, "this month")).toBe(200);
    expect(target({ year: 1200 }, "this quarter")).toBe(300);
    expect(target({ FY27: 2400 }, "this month", 7)).toBe(200);
  });

  it("is not known where a month has none, or the period is not of months", () => {
    expect(target({ "2026-11": 100 }, "this quarter")).toBeNull();
    expect(target({ month: 100 }, "this week")).toBeNull();
    expect(target({}, "this month")).toBeNull();
  });

  it("keeps to the cent when thirds are added up", () => {
    expect(target({ year: 100 }, "2026-01-01..2026-07-31")).toBe(58.33);
  });
});

describe("targets that cannot be", () => {
  it.each([
    [{ "last month": 5 }, "badTargetPeriod"],
    [{ "2026-13": 5 }, "badTargetPeriod"],
    [{ "2026-Q5": 5 }, "badTargetPeriod"],
    [{ quarter: 0 }, "badTarget"],
    [{ quarter: Number.NaN }, "badTarget"],
    [{ "2026-q4": 5, "2026-Q4": 6 }, "repeatedTarget"],
  ])("%j: %s", (targets, code) => {
    expect(targetProblem(on(targets))?.code).toBe(code);
  });

  it("are none of these", () => {
    expect(
      targetProblem(on({ month: 1, "2026-11": 2, "2026-Q4": 3, "FY26-Q3": 4, FY27: 5, "2026": 6 })),
    ).toBeNull();
  });
});
