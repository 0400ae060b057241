import type { Cell } from "../core/cells/cell.ts";
import type { Field } from "../core/fields.ts";
import type { Problem } from "../core/issue.ts";
import type { AccountLine } from "../core/metrics/account.ts";
import type { FunctionDescriptor, Parameter, WordedAnswer } from "../functions/descriptor.ts";
import type { Example } from "../functions/docs/function-doc.ts";

/** A function as its user reads it. */
export interface FunctionView {
  readonly name: string;
  readonly summary: string;
  /** Like `PIPELINE.VALUE([status], …)`. */
  readonly signature: string;
  readonly parameters: readonly Parameter[];
  /** Whether pairs of column and criterion may follow, after a place for the table. */
  readonly takesCriteria: boolean;
  /** Markdown: paragraphs, lists, code. */
  readonly definition: string;
  readonly elsewhere: string | null;
  readonly examples: readonly Example[];
}

/** What the managed table offers for the arguments of functions. */
export interface ChoicesView {
  readonly stages: readonly string[];
  /** As functions read them: "this quarter", "2026-Q4". */
  readonly periods: readonly string[];
  readonly deals: readonly { readonly id: string; readonly name: string }[];
  /** Columns with a header, and the criteria that find their most frequent texts. */
  readonly columns: readonly {
    readonly header: string;
    readonly field: Field | null;
    readonly criteria: readonly string[];
  }[];
}

export interface FunctionsView {
  readonly functions: readonly FunctionView[];
  readonly choices: ChoicesView | { readonly problem: Problem };
  /** Where figures come from, where that is not the managed table alone. */
  readonly origin: readonly AccountLine[];
}

/** A call by the function's name; null for an argument left out. */
export interface CallArguments {
  readonly name: string;
  readonly args: readonly Cell[];
}

/** What a call comes to; a spill's first rows, with its whole size. */
export interface CalculationView {
  /** In Excel's grammar. */
  readonly formula: string;
  readonly answer: WordedAnswer;
  readonly rows: number;
  readonly columns: number;
  readonly result: FunctionDescriptor["result"];
  readonly currency: string | null;
}

export type InsertView =
  | { readonly state: "done"; readonly place: string } // "Sales!H2"
  | { readonly state: "problem"; readonly problem: Problem };
