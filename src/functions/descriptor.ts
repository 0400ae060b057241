import type { Cell, Serial } from "../core/cells/cell.ts";
import type { Pipeline } from "../core/deals/deals.ts";
import type { Problem } from "../core/issue.ts";
import type { Period } from "../core/periods.ts";

/** What the argument of a function may be; coercion is done once, centrally, from this. */
export type ParameterKind =
  | { readonly type: "choice"; readonly choices: readonly string[]; readonly default: string }
  | { readonly type: "period" }
  | { readonly type: "stage" }
  | { readonly type: "number"; readonly min?: number; readonly max?: number; readonly default?: number }
  | { readonly type: "text" };

export interface Parameter {
  readonly name: string;
  /** One sentence, shown by the spreadsheet while the argument is typed. */
  readonly summary: string;
  readonly kind: ParameterKind;
  readonly optional: boolean;
}

/** What a function is given beside its arguments. */
export interface Call {
  readonly pipeline: Pipeline;
  /** Indexes of the deals that meet the tail's criteria, ascending; null: all of them. */
  readonly selected: Int32Array | null;
  readonly asOf: Serial;
}

export type Value = Cell | readonly (readonly Cell[])[];

/** #VALUE!: a bad argument. #N/A: cannot be computed. Words are made in `messages`. */
export interface FunctionError {
  readonly error: "#VALUE!" | "#N/A";
  readonly problem: Problem;
}

export type Answer = { readonly value: Value } | FunctionError;

/** Values of the coerced arguments, in the parameters' order. */
export type Argument = string | number | Period | null;

/** One spreadsheet function; the registry is the list of all of them. */
export interface FunctionDescriptor {
  /** Never changes after release. */
  readonly name: `${string}.${string}`;
  readonly summary: string;
  readonly parameters: readonly Parameter[];
  /** Whether `[table], [column1], [criterion1], …` follow the parameters. */
  readonly tail: boolean;
  readonly result: "number" | "money" | "share" | "spill";
  /** Formula and source, in Markdown, for the reference. */
  readonly definition: string;
  readonly examples: readonly Example[];
  compute(args: readonly Argument[], call: Call): Answer;
}

/** A worked example over the sample table; the reference prints it and a test runs it. */
export interface Example {
  readonly formula: string;
  readonly says: string;
}
