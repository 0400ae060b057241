import type { FunctionDescriptor, Parameter } from "./descriptor.ts";
import { anchorOf, tailParameters } from "./signature.ts";

interface ExcelParameter {
  readonly name: string;
  readonly description: string;
  readonly type: "any";
  readonly dimensionality: "scalar" | "matrix";
  readonly optional?: true;
  readonly repeating?: true;
}

/** An entry of functions.json, which tells Excel of a custom function. */
interface ExcelFunction {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly helpUrl: string;
  readonly parameters: readonly ExcelParameter[];
  readonly result: { readonly type: "any"; readonly dimensionality: "scalar" | "matrix" };
  /** Streaming, because Excel never recalculates a call without cell arguments by itself. */
  readonly options: { readonly stream: true };
}

/**
 * The functions as Excel's functions.json has them; id and name are the dotted name. Arguments are
 * of any type, scalars too: a range of one cell must be accepted, and coercion is ours. Excel hands
 * a repeating parameter over as one array of its values.
 */
export function excelMetadata(
  registry: readonly FunctionDescriptor[],
  referenceUrl: string,
): { readonly allowErrorForDataTypeAny: true; readonly functions: readonly ExcelFunction[] } {
  return {
    allowErrorForDataTypeAny: true,
    functions: registry.map((descriptor) => ({
      id: descriptor.name,
      name: descriptor.name,
      description: descriptor.summary,
      helpUrl: `${referenceUrl}#${anchorOf(descriptor)}`,
      parameters: [...descriptor.parameters.map(ownParameter), ...(descriptor.tail ? tailOfExcel : [])],
      result: { type: "any", dimensionality: descriptor.result === "spill" ? "matrix" : "scalar" },
      options: { stream: true },
    })),
  };
}

function ownParameter({ name, summary, optional, kind }: Parameter): ExcelParameter {
  const dimensionality = kind.type === "deals" ? "matrix" : "scalar";
  const required = { name, description: summary, type: "any", dimensionality } as const;
  return optional ? { ...required, optional: true } : required;
}

/** Both take ranges; a single value arrives as a range of one cell. */
const tailOfExcel: readonly ExcelParameter[] = [
  {
    name: tailParameters.table.name,
    description: tailParameters.table.summary,
    type: "any",
    dimensionality: "matrix",
    optional: true,
  },
  {
    name: tailParameters.criteria.name,
    description: tailParameters.criteria.summary,
    type: "any",
    dimensionality: "matrix",
    optional: true,
    repeating: true,
  },
];
