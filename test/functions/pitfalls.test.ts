import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { answerText } from "../../src/cli/eval.ts";
import { parseFormula } from "../../src/cli/parse-formula.ts";
import { evaluate } from "../../src/functions/evaluate.ts";
import { mavenIsHere, mavenJoined } from "./maven-joined.ts";
import { day } from "./pipeline-builder.ts";
import { prepareTable } from "./prepare-table.ts";

const title = "docs/pitfalls.md";
const text = readFileSync(new URL("../../docs/pitfalls.md", import.meta.url), "utf8");

/** "`=FORMULA()` | value" wherever a table of the page has it. */
const claims = [...text.matchAll(/`(=[^`]+)` \| ([^|]+) \|/g)].map(
  ([, formula = "", value = ""]) => [formula, value.trim()] as const,
);

it("has figures to check", () => {
  expect(claims.length).toBeGreaterThan(20);
});

describe.skipIf(!mavenIsHere)(mavenIsHere ? title : `${title} (SKIPPED: ../shared/data is not here)`, () => {
  const pipeline = mavenIsHere ? prepareTable(mavenJoined()) : null;
  it.each(claims)("%s is %s", (formula, value) => {
    const parsed = parseFormula(formula);
    if (!parsed.ok || pipeline === null) throw new Error(`no formula: ${formula}`);
    const answer = evaluate(parsed.name, parsed.args, {
      managed: () => pipeline,
      stages: pipeline.stages,
      asOf: day("2017-12-31"),
      fiscalYearStart: 1,
    });
    expect("value" in answer ? answerText(parsed.name, answer.value) : answer.problem.code).toBe(value);
  });
});
