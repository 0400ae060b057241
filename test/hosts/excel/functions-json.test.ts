import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { generateCustomFunctionsMetadata } from "custom-functions-metadata";
import { describe, expect, it } from "vitest";
import type { FunctionDescriptor } from "../../../src/functions/descriptor.ts";
import { excelMetadata } from "../../../src/functions/excel-metadata.ts";
import { registry } from "../../../src/functions/registry.ts";

const reference = "https://example.org/functions.html";
const ours = excelMetadata(registry, reference).functions;

/** The function as Microsoft's generator wants to see it: types in TypeScript, words in JSDoc. */
function stub(descriptor: FunctionDescriptor, index: number): string {
  const { name, summary, parameters, tail, result } = descriptor;
  const entry = ours[index];
  const words = (at: number) => entry?.parameters[at]?.description ?? "";
  const all = [
    ...parameters.map(({ name, kind, optional }) => ({
      name,
      type: kind.type === "deals" ? "any[][]" : "any",
      optional,
    })),
    ...(tail
      ? [
          { name: "table", type: "any[][]", optional: true },
          { name: "criteria", type: "any[][][]", optional: true },
        ]
      : []),
  ];
  const stream = `CustomFunctions.StreamingInvocation<${result === "spill" ? "any[][]" : "any"}>`;
  const lines = all.map(
    (parameter, at) =>
      ` * @param {${parameter.type}} ${parameter.optional ? `[${parameter.name}]` : parameter.name} ${words(at)}`,
  );
  const declared = all.map((parameter) => `${parameter.name}: ${parameter.type}`);
  return `/**
 * ${summary}
 * @customfunction ${name} ${name}
 * @helpurl ${entry?.helpUrl}
${lines.join("\n")}
 * @param {${stream}} invocation
 */
export function f${index}(${[...declared, `invocation: ${stream}`].join(", ")}): void {}
`;
}

/** What is the same said shorter: a scalar is what is no matrix, a result of any type is one without a type. */
function plain(entry: (typeof ours)[number]): unknown {
  return {
    ...entry,
    parameters: entry.parameters.map(({ dimensionality, ...rest }) =>
      dimensionality === "matrix" ? { ...rest, dimensionality } : rest,
    ),
    result: entry.result.dimensionality === "matrix" ? { dimensionality: "matrix" } : {},
  };
}

describe("functions.json", () => {
  it("is what Microsoft's own generator makes of the same functions", async () => {
    const folder = mkdtempSync(path.join(tmpdir(), "functions-"));
    try {
      const file = path.join(folder, "stubs.ts");
      writeFileSync(file, registry.map(stub).join("\n"));
      const { metadataJson, errors } = await generateCustomFunctionsMetadata(file);
      expect(errors).toEqual([]);
      const theirs = (JSON.parse(metadataJson) as { functions: (typeof ours)[number][] }).functions;
      expect(ours.map(plain)).toEqual(theirs.map(plain));
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it("has a help page and words for each function and parameter, and repeats the last one only", () => {
    for (const { helpUrl, description, parameters } of ours) {
      expect(helpUrl.startsWith(`${reference}#`)).toBe(true);
      expect([description, ...parameters.map((parameter) => parameter.description)]).not.toContain("");
      expect(parameters.slice(0, -1).some(({ repeating }) => repeating)).toBe(false);
    }
  });
});
