import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { onSample, workedExamples } from "../../scripts/worked-examples.ts";
import { functionDocs } from "../../src/functions/docs/function-docs.ts";
import { excelMetadata } from "../../src/functions/excel-metadata.ts";
import { reference } from "../../src/functions/reference.ts";
import { registry } from "../../src/functions/registry.ts";
import { sheetsWrappers } from "../../src/functions/sheets-wrappers.ts";

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
      const order = parameters.map(({ optional }) => (optional ? 1 : 0));
      expect(order).toEqual([...order].sort());
    }
  });

  it("defaults to a choice that exists", () => {
    for (const { parameters } of registry) {
      for (const { kind } of parameters)
        if (kind.type === "choice") expect(kind.choices).toContain(kind.default);
    }
  });

  it("is told of in the docs, function by function", () => {
    expect(Object.keys(functionDocs()).sort()).toEqual(registry.map(({ name }) => name).sort());
    for (const { definition, examples } of Object.values(functionDocs())) {
      expect(definition).not.toBe("");
      expect(examples).not.toEqual([]);
    }
  });

  it.each(Object.values(functionDocs()).flatMap(({ examples }) => examples.map(({ formula }) => formula)))(
    "answers its example %s on the sample table",
    async (formula) => {
      const answer = (await onSample())(formula);
      expect(answer).toHaveProperty("value");
      // A sentence that nobody worded would show as its bare code.
      const texts = "value" in answer && Array.isArray(answer.value) ? answer.value.flat() : [];
      for (const text of texts) expect(String(text)).not.toMatch(/^[a-z]+[A-Z]\w+$/);
    },
  );
});

describe("docs/functions.md", () => {
  it("is what npm run generate writes, with the values that its examples have", async () => {
    const written = readFileSync(new URL("../../docs/functions.md", import.meta.url), "utf8");
    expect(written).toBe(reference(registry, functionDocs(), await workedExamples()));
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

  const spilled = new Set([
    ...["PIPELINE.OUTLOOK", "PIPELINE.STALLED", "PIPELINE.ISSUES", "PIPELINE.HEALTH"],
    ...["STAGE.FUNNEL", "STAGE.BOTTLENECK"],
    ...["DEAL.AGE", "DEAL.STAGEDAYS", "DEAL.PROBABILITY", "DEAL.NEXT", "DEAL.CHECK"],
    ...["CAMPAIGN.CREDIT", "CAMPAIGN.REPORT", "CAMPAIGN.COMPARE", "CAMPAIGN.CONVERSION", "CAMPAIGN.JOURNEYS"],
  ]);
  it("repeats only a last parameter and spills only arrays", () => {
    for (const { id, parameters, result } of functions) {
      expect(parameters.slice(0, -1).some(({ repeating }) => repeating)).toBe(false);
      expect(result.dimensionality, id).toBe(spilled.has(id) ? "matrix" : "scalar");
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
