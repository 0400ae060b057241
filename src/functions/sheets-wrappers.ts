import type { FunctionDescriptor, Parameter } from "./descriptor.ts";
import { sheetsName, tailParameters } from "./signature.ts";

/**
 * Top-level functions for Apps Script, which reads the JSDoc of the text for autocomplete and so
 * cannot have them from a bundle. Each calls `entry(name, arguments)`, a global of the bundle.
 */
export function sheetsWrappers(registry: readonly FunctionDescriptor[], entry: string): string {
  return registry.map((descriptor) => wrapper(descriptor, entry)).join("\n");
}

function wrapper(descriptor: FunctionDescriptor, entry: string): string {
  const { name, summary, parameters, tail } = descriptor;
  const names = [...parameters.map((parameter) => parameter.name), ...(tail ? ["table"] : [])];
  const rest = tail ? [`...${tailParameters.criteria.name}`] : [];
  const passed = [...names, ...rest].join(", ");
  const lines = [
    "/**",
    ` * ${inComment(summary)}`,
    " *",
    ...parameters.map(parameterLine),
    ...(tail ? tailLines : []),
    ` * @return ${returned[descriptor.result]}`,
    " * @customfunction",
    " */",
    `function ${sheetsName(descriptor)}(${passed}) {`,
    `  return ${entry}("${name}", [${passed}]);`,
    "}",
    "",
  ];
  return lines.join("\n");
}

const returned = {
  number: "A number.",
  money: "An amount of money.",
  share: "A share, where 1 is 100 %.",
  spill: "A table with a header row.",
} as const;

const tailLines = [
  ` * @param {range} [table] ${tailParameters.table.summary}`,
  ` * @param {any} [criteria] ${tailParameters.criteria.summary}`,
];

function parameterLine({ name, summary, kind, optional }: Parameter): string {
  const types: Partial<Record<Parameter["kind"]["type"], string>> = {
    number: "number",
    period: "any",
    deals: "any",
  };
  const type = types[kind.type] ?? "string";
  return ` * @param {${type}} ${optional ? `[${name}]` : name} ${inComment(summary)}`;
}

function inComment(text: string): string {
  return text.replaceAll("*/", "* /").replace(/\s+/g, " ");
}
