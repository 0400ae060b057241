import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { evaluate } from "../../src/functions/evaluate.ts";
import { excelMetadata } from "../../src/functions/excel-metadata.ts";
import { reference } from "../../src/functions/reference.ts";
import { registry } from "../../src/functions/registry.ts";
import { sheetsWrappers } from "../../src/functions/sheets-wrappers.ts";
import { asOf, smallPipeline } from "./small-pipeline.ts";

describe("the registry", () => {
  it("has one function a name, dotted and in capitals", () => {
    const names = registry.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[A-Z]+\.[A-Z]+$/);
  });

  it("names each parameter once, the optional ones last", () => {
    for (const { parameters } of registry) {
      const names = parameters.map(({ name }) => name);
      expect(new Set([...names, "table", "criteria"]).size).toBe(names.length + 2);
      const firstOptional = parameters.findIndex(({ optional }) => optional);
      expect(parameters.slice(Math.max(firstOptional, 0)).every(({ optional }) => optional)).toBe(true);
    }
  });

  it("defaults to a choice that exists", () => {
    for (const { parameters } of registry) {
      for (const { kind } of parameters)
        if (kind.type === "choice") expect(kind.choices).toContain(kind.default);
    }
  });

  const source = { managed: () => smallPipeline, stages: smallPipeline.stages, asOf, fiscalYearStart: 1 };
  it.each(registry.flatMap(({ examples }) => examples.map(({ formula }) => formula)))(
    "answers its example %s",
    (formula) => {
      const [, name = "", list = ""] = /^=([A-Z.]+)\((.*)\)$/.exec(formula) ?? [];
      const args = list === "" ? [] : list.split(",").map((text) => text.replace(/^"(.*)"$/, "$1"));
      expect(evaluate(name, args, source)).toHaveProperty("value");
    },
  );
});

describe("docs/functions.md", () => {
  it("is what npm run generate writes", () => {
    const written = readFileSync(new URL("../../docs/functions.md", import.meta.url), "utf8");
    expect(written).toBe(reference(registry));
  });
});

describe("Excel's metadata", () => {
  const { functions } = excelMetadata(registry, "https://example.org/functions.html");

  it("has id and name dotted, a help page, and streams", () => {
    const value = functions.find(({ id }) => id === "PIPELINE.VALUE");
    expect(value).toMatchObject({
      name: "PIPELINE.VALUE",
      helpUrl: "https://example.org/functions.html#pipelinevalue",
      options: { stream: true },
      result: { dimensionality: "scalar" },
    });
    expect(value?.parameters.map(({ name }) => name)).toEqual(["status", "period", "table", "criteria"]);
  });

  it("repeats only a last parameter and spills only arrays", () => {
    for (const { id, parameters, result } of functions) {
      expect(parameters.slice(0, -1).some(({ repeating }) => repeating)).toBe(false);
      expect(result.dimensionality).toBe(id === "STAGE.FUNNEL" ? "matrix" : "scalar");
      for (const { description } of parameters) expect(description.length).toBeLessThanOrEqual(512);
    }
  });
});

describe("the Sheets wrappers", () => {
  const text = sheetsWrappers(registry, "answer");

  it("are top-level functions with the JSDoc that Sheets reads", () => {
    expect(text).toContain(`/**
 * Sum of the amounts of deals.
 *
 * @param {string} [status] Which deals: open (default), won, lost or all.`);
    expect(text.match(/@customfunction/g)).toHaveLength(registry.length);
  });

  it("hand their arguments on as they came", () => {
    const calls: unknown[] = [];
    const answer = (name: string, args: unknown[]) => calls.push([name, ...args]);
    const names = registry.map(({ name }) => name.replace(".", "_"));
    const functions = new Function("answer", `${text}; return { ${names.join(", ")} };`)(answer);
    functions.PIPELINE_VALUE("won", undefined, [["Stage"], ["Lead"]], "owner", "Ann");
    functions.STAGE_CONVERSION();
    expect(calls).toEqual([
      ["PIPELINE.VALUE", "won", undefined, [["Stage"], ["Lead"]], "owner", "Ann"],
      ["STAGE.CONVERSION", undefined, undefined, undefined, undefined, undefined],
    ]);
  });
});
