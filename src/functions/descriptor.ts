import type { Cell, Serial } from "../core/cells/cell.ts";
import type { Pipeline } from "../core/deals/deals.ts";
import type { Problem } from "../core/issue.ts";
import type { Account } from "../core/metrics/account.ts";
import type { Rate } from "../core/money/rates.ts";
import type { Period } from "../core/periods.ts";
import type { Wording } from "../core/wording.ts";
import type { CampaignSource } from "./source.ts";

/** What the argument of a function may be; coercion is done once, centrally, from this. */
export type ParameterKind =
  | { readonly type: "choice"; readonly choices: readonly string[]; readonly default: string }
  | { readonly type: "period" }
  | { readonly type: "stage" }
  | { readonly type: "number"; readonly min?: number; readonly max?: number; readonly default?: number }
  | { readonly type: "deals" }
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
  /** As in `Source`. */
  readonly campaigns?: CampaignSource;
  readonly rates?: readonly Rate[];
}

export type Value = Cell | readonly (readonly Cell[])[];

/** A cell as a function makes it: a sentence, or several, is words only at the edge. */
export type WordedCell = Cell | Wording | readonly Wording[];

export type WordedValue = Cell | readonly (readonly WordedCell[])[];

/** #VALUE!: a bad argument. #N/A: cannot be computed. Words are made in `messages`. */
export interface FunctionError {
  readonly error: "#VALUE!" | "#N/A";
  readonly problem: Problem;
}

export type Answer = { readonly value: Value } | FunctionError;

/** An answer before its sentences are put in words. */
export type WordedAnswer = { readonly value: WordedValue } | FunctionError;

/** Ids of deals as given: one, which answers with one cell, or a range of them, which spills. */
export interface DealIds {
  readonly ids: readonly string[];
  readonly isOne: boolean;
}

/** Values of the coerced arguments, in the parameters' order. */
export type Argument = string | number | Period | DealIds | null;

interface Described {
  /** Never changes after release. */
  readonly name: `${string}.${string}`;
  readonly summary: string;
  readonly parameters: readonly Parameter[];
  readonly result: "number" | "money" | "share" | "spill";
}

/** A function of a deal table: `[table], [column1], [criterion1], …` follow the parameters. */
export interface TableFunction extends Described {
  readonly tail: true;
  compute(args: readonly Argument[], call: Call): WordedAnswer;
  /** How the figure comes about; absent: only the deals it is about are told. */
  account?(args: readonly Argument[], call: Call): Account;
}

/** A function of its arguments alone. */
interface PlainFunction extends Described {
  readonly tail: false;
  compute(args: readonly Argument[]): WordedAnswer;
}

/** One spreadsheet function; the registry is the list of all of them, `docs` what is told of each. */
export type FunctionDescriptor = TableFunction | PlainFunction;
