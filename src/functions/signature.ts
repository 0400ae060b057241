import type { FunctionDescriptor } from "./descriptor.ts";

/** Google Sheets takes no dots in names. */
export function sheetsName({ name }: FunctionDescriptor): string {
  return name.replaceAll(".", "_");
}

/** Where a function stands in the reference: GitHub's and our own anchor of its heading. */
export function anchorOf({ name }: FunctionDescriptor): string {
  return name.replaceAll(".", "").toLowerCase();
}

/** Like `PIPELINE.VALUE([status], [period], [table], [column1], [criterion1], …)`. */
export function signatureOf({ name, parameters, tail }: FunctionDescriptor): string {
  const own = parameters.map((parameter) => (parameter.optional ? `[${parameter.name}]` : parameter.name));
  const rest = tail ? ["[table]", "[column1]", "[criterion1]", "…"] : [];
  return `${name}(${[...own, ...rest].join(", ")})`;
}

/** The two parts of the tail as parameters, in the words of every host. */
export const tailParameters = {
  table: {
    name: "table",
    summary: "A range with its header row. Blank: the managed table.",
  },
  criteria: {
    name: "criteria",
    summary:
      "Pairs of column and criterion, as in SUMIFS: a header or field name, then what its cells must meet.",
  },
} as const;
