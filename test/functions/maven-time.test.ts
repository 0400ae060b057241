import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Cell } from "../../src/core/cells/cell.ts";
import { type DealLifetimes, dealLifetimes } from "../../src/core/metrics/lifetimes.ts";
import { isProblem } from "../../src/core/metrics/problem.ts";
import { incidenceAt, incidenceOf, survivingAt } from "../../src/core/metrics/survival/incidence.ts";
import { survivalQuantile } from "../../src/core/metrics/survival/quantile.ts";
import { evaluate } from "../../src/functions/evaluate.ts";
import type { RawArgument } from "../../src/functions/source.ts";
import { day } from "./pipeline-builder.ts";
import { prepareTable } from "./prepare-table.ts";

// Not ours to ship: stands beside the repository where the project is built.
const file = new URL("../../../shared/data/maven_crm/sales_pipeline.csv", import.meta.url);
const present = existsSync(file);
const title = "time and chance of 8,800 Maven deals";

describe.skipIf(!present)(present ? title : `${title} (SKIPPED: ../shared/data is not here)`, () => {
  // The file quotes nothing.
  const table = present
    ? readFileSync(file, "utf8")
        .trim()
        .split(/\r?\n/)
        .map((line) => line.split(",").map((text): Cell => (text === "" ? null : text)))
    : [["Stage"], ["Lead"]];
  const pipeline = prepareTable(table);
  const asOf = day("2017-12-31");
  const result = (name: string, ...args: RawArgument[]) => {
    const source = { managed: () => pipeline, stages: pipeline.stages, asOf, fiscalYearStart: 1 };
    const answer = evaluate(name, args, source);
    return "error" in answer ? answer.problem.code : answer.value;
  };
  const curve = (of = pipeline) => {
    const lifetimes = dealLifetimes({ pipeline: of, selected: null, asOf }, null);
    if (isProblem(lifetimes)) throw new Error(lifetimes.code);
    return incidenceOf(lifetimes satisfies DealLifetimes);
  };
  const shares = (of: ReturnType<typeof curve>, at: number) =>
    [survivingAt(of, at), incidenceAt(of, 0, at), incidenceAt(of, 1, at)].map((share) => share.toFixed(4));

  it("the cycle: 59 days given won, 69 to any close with quartiles 10 and 107", () => {
    expect(result("PIPELINE.CYCLE")).toBe(59);
    expect(result("PIPELINE.CYCLE", "close")).toBe(69);
    expect([0.25, 0.5, 0.75].map((share) => survivalQuantile(curve(), share)?.days)).toEqual([10, 69, 107]);
    expect(result("STAGE.DAYS", "Engaging")).toBe(69);
    expect(result("STAGE.DAYS", "Prospecting")).toBe("noVisits");
  });

  it("the incidence of winning and losing", () => {
    const whole = curve();
    expect(shares(whole, 7)).toEqual(["0.8298", "0.0911", "0.0792"]);
    expect(shares(whole, 30)).toEqual(["0.6188", "0.2190", "0.1622"]);
    expect(shares(whole, 60)).toEqual(["0.5498", "0.2647", "0.1855"]);
    expect(shares(whole, 90)).toEqual(["0.3509", "0.3970", "0.2521"]);
    expect(shares(whole, 120)).toEqual(["0.2045", "0.5000", "0.2955"]);
    expect(shares(whole, 138)).toEqual(["0.1788", "0.5194", "0.3017"]);
  });

  it("the same with delayed entry from March 2017, when records begin", () => {
    const delayed = curve({ ...pipeline, completeFrom: day("2017-03-01") });
    expect(shares(delayed, 30)).toEqual(["0.5687", "0.2473", "0.1840"]);
    expect(shares(delayed, 90)).toEqual(["0.3095", "0.4195", "0.2710"]);
    expect(shares(delayed, 138)).toEqual(["0.1556", "0.5290", "0.3153"]);
  });

  it("eventual conversion is the last incidence of winning", () => {
    expect(result("STAGE.CONVERSION", "Engaging", "Won", "eventual")).toBeCloseTo(0.5194, 4);
  });

  it("the historical probability of Engaging is its win rate, for none is set", () => {
    expect(result("STAGE.PROBABILITY", "Engaging", "historical")).toBeCloseTo(4_238 / 6_711, 12);
    expect(result("STAGE.PROBABILITY", "Engaging")).toBe("noStageProbability");
  });

  it("velocity: 2,089 open × 63.15 % × 2,360.91 ÷ 59", () => {
    const expected = (2_089 * (4_238 / 6_711) * (10_005_534 / 4_238)) / 59;
    expect(result("PIPELINE.VELOCITY")).toBeCloseTo(expected, 6);
  });

  it("deals older than 138 days have a chance of 0: none that old was ever closed", () => {
    const rows = result("DEAL.PROBABILITY", "", "age") as readonly (readonly [string, Cell])[];
    const ages = result("DEAL.AGE", "") as readonly (readonly [string, Cell])[];
    const old = rows.filter((_, i) => pipeline.deals.outcome[i - 1] === 0 && Number(ages[i]?.[1]) >= 138);
    expect(old.length).toBeGreaterThan(800);
    expect(old.every(([, chance]) => chance === 0)).toBe(true);
  });
});
