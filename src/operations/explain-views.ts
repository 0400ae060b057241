import type { Cell } from "../core/cells/cell.ts";
import type { Problem } from "../core/issue.ts";
import type { AccountLine } from "../core/metrics/account.ts";
import type { FunctionDescriptor, WordedAnswer } from "../functions/descriptor.ts";
import type { LeftOutRow } from "./row-views.ts";

export interface ExplainedDeal {
  readonly id: string;
  /** null: of a table that is not the managed one. */
  readonly row: number | null;
  readonly name: Cell;
  readonly stage: string | null;
  readonly amount: number | null;
  readonly currency: string | null;
}

export interface ExplainedGroup {
  readonly as: AccountLine;
  /** Of all its deals, of which the first are listed; the amounts in whole units. */
  readonly count: number;
  readonly total: number;
  /** What all its amounts are in; null where they are in several currencies or none is known. */
  readonly currency: string | null;
  readonly deals: readonly ExplainedDeal[];
}

/** How a figure came about. */
export interface ExplanationView {
  readonly name: string;
  readonly formula: string;
  readonly asOf: number; // a serial
  readonly answer: WordedAnswer;
  readonly result: FunctionDescriptor["result"];
  readonly currency: string | null;
  readonly steps: readonly AccountLine[];
  readonly counted: readonly ExplainedGroup[];
  readonly leftOut: readonly ExplainedGroup[];
  readonly notes: readonly AccountLine[];
  /** The rows of the table that are no deals. */
  readonly noDeals: readonly LeftOutRow[];
}

/** The calls of our functions in the selected cell, or the one asked for, each explained. */
export interface ExplainView {
  /** Like "Sales!H2"; null where a call was asked for, or nothing is selected. */
  readonly place: string | null;
  readonly calls: readonly (
    | ExplanationView
    | { readonly name: string; readonly formula: string; readonly problem: Problem }
  )[];
}
