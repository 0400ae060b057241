import type { Cell } from "../core/cells/cell.ts";
import type { Problem } from "../core/issue.ts";
import type { StageKind } from "../core/stages/stage.ts";
import type { Filters } from "./filters.ts";

/** Plain JSON, as in views.ts. Rows are sheet rows from 1, dates are serials. */

export const boardOrders = ["stale", "amount"] as const;
/** The longest in their stage first, or the largest. */
export type BoardOrder = (typeof boardOrders)[number];

export interface BoardArgs extends Filters {
  /** Absent: "stale". */
  readonly order?: BoardOrder;
  /** Cards wanted of a stage, "" for the deals in no stage; absent: 50 where it is open, else none. */
  readonly wanted?: readonly { readonly stage: string; readonly cards: number }[];
}

/** A deal as its card shows it. */
export interface BoardCard {
  readonly row: number;
  readonly deal: string;
  /** Its name, else its id. */
  readonly name: string;
  readonly account: string;
  readonly owner: string;
  /** The stage cell as it stands, which a move replaces. */
  readonly written: Cell;
  /** As in its row, not converted. */
  readonly amount: number | null;
  readonly currency: string | null;
  /** Days in its stage, and how many it may stay; null: not known, no limit. */
  readonly days: number | null;
  readonly limit: number | null;
  readonly stalled: boolean;
  /** null: none is set. */
  readonly nextStep: { readonly text: string; readonly date: number | null } | null;
  /** Errors and warnings of the rules, but that it is stalled. */
  readonly issues: number;
}

/** What the amounts of a stage come to in one currency; null where none is known. */
export interface CurrencySum {
  readonly currency: string | null;
  readonly value: number;
}

/** The deals that stand in one stage. */
export interface BoardStage {
  /** "" of the deals that are in no stage of the list. */
  readonly stage: string;
  readonly kind: StageKind | null;
  readonly longestStay: number | null;
  readonly count: number;
  /** In the reporting currency where there are rates, else by currency, the largest first. */
  readonly sums: readonly CurrencySum[];
  /** Won or lost before the days shown, or nobody knows when: not among the others. */
  readonly earlier: number;
  readonly cards: readonly BoardCard[];
}

export type BoardView =
  | { readonly state: "unmanaged" }
  | { readonly state: "problem"; readonly problem: Problem }
  | {
      readonly state: "ready";
      readonly asOf: number;
      /** Deals that the filters leave. */
      readonly deals: number;
      /** Days back to which won and lost deals are shown; null: those of the filters' period. */
      readonly closedDays: number | null;
      readonly stages: readonly BoardStage[];
      /** Won or lost by their status, yet in an open stage: in none of the stages. */
      readonly closedElsewhere: number;
      /** Whether the table has a column that a next step could be in. */
      readonly hasNextStep: boolean;
    };

/** Which deal goes where. The last move is undone by the same with `from` and `to` the other way round. */
export interface MoveArgs {
  readonly row: number;
  readonly deal: string;
  /** The stage cell as it was shown. */
  readonly from: Cell;
  readonly to: Cell;
}

export type MoveView =
  | { readonly state: "problem"; readonly problem: Problem }
  /** Nothing was written, and why. */
  | { readonly state: "refused"; readonly name: string; readonly problem: Problem }
  | {
      readonly state: "done";
      readonly name: string;
      /** Where the deal stands now, which may be another row than was asked for. */
      readonly row: number;
      /** What a rule has against the move, which it only points out. */
      readonly warning: Problem | null;
      /** Headers of what the stage asks for and the deal lacks. */
      readonly missing: readonly string[];
    };
