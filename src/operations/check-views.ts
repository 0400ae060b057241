import type { Cell } from "../core/cells/cell.ts";
import type { Problem, Severity } from "../core/issue.ts";
import type { RuleProblem } from "../core/rules/configuration.ts";
import type { RuleCode, RuleMode, RuleSettings } from "../core/rules/rule.ts";
import type { Wording } from "../core/wording.ts";
import type { Filters } from "./filters.ts";

/** Plain JSON, as in views.ts. Rows are sheet rows from 1. */

/** How a cell's value is to be read: a serial of a day, a share of 1 or of 100, or as it stands. */
export type ShownAs = "date" | "share" | "percent" | "plain";

/** What a mend writes, before it does. */
export interface MendPreview {
  readonly header: string;
  /** Like "D12". */
  readonly cell: string;
  readonly from: Cell;
  readonly to: Cell;
  readonly as: ShownAs;
  /** Whether "mend all" takes it in; others are for somebody to choose. */
  readonly sure: boolean;
  readonly says: Problem;
}

/** Something wrong with a deal; `says` and `advice` are worded by area and code. */
export interface CheckedDeal {
  readonly deal: string;
  readonly row: number;
  /** Like "D12"; null where the whole row is meant. */
  readonly cell: string | null;
  readonly header: string;
  readonly value: Cell;
  readonly severity: Severity;
  readonly mode: RuleMode;
  readonly says: Wording;
  readonly advice: Wording;
  readonly mend: MendPreview | null;
  /** Why a mend that there would be is not made: a formula fills the cell. */
  readonly kept: Problem | null;
}

/** All that one rule found. */
export interface RuleGroup {
  readonly code: RuleCode;
  /** That of its gravest find. */
  readonly severity: Severity;
  readonly count: number;
  /** Finds with a mend that can be written, and those of them that are sure. */
  readonly mendable: number;
  readonly sure: number;
  /** A slice of the finds, in the order of rows. */
  readonly finds: readonly CheckedDeal[];
}

export type CheckView =
  | { readonly state: "unmanaged" }
  | { readonly state: "problem"; readonly problem: Problem }
  | {
      readonly state: "ready";
      readonly asOf: string; // ISO date
      readonly deals: number;
      /** Deals without an error or warning. */
      readonly clean: number;
      /** All finds, by severity. */
      readonly counts: Readonly<Record<Severity, number>>;
      /** The gravest first, then the most frequent. */
      readonly groups: readonly RuleGroup[];
      /** What is wrong with the rules themselves. */
      readonly ruleProblems: readonly RuleProblem[];
      /** Cells that the last mend changed and that may be taken back; 0: none. */
      readonly mended: number;
    };

/** A cell as a check showed it, to be mended. */
export interface CellToMend {
  readonly row: number;
  readonly header: string;
  readonly from: Cell;
  readonly to: Cell;
}

/** What to look for: absent, what every rule finds. */
export interface CheckArgs extends Filters {
  /** Of this rule only, from its `offset`-th find. */
  readonly code?: RuleCode;
  readonly offset?: number;
  readonly limit?: number;
}

/**
 * Which mends: those of all rules that are sure, or all of one rule, of the deals that the filters leave; of
 * single cells; or the last ones back.
 */
export type MendArgs = (
  | ({ readonly all: true } & Filters)
  | ({ readonly code: RuleCode } & Filters)
  | { readonly cells: readonly CellToMend[] }
  | { readonly back: true }
) & {
  /** Shows what would be done, and does nothing. */
  readonly plan?: true;
};

export type MendView =
  | { readonly state: "problem"; readonly problem: Problem }
  | {
      readonly state: "planned" | "done";
      readonly count: number;
      /** The first of them, in the order of rows. */
      readonly cells: readonly {
        readonly deal: string;
        readonly row: number;
        readonly cell: string;
        readonly header: string;
        readonly from: Cell;
        readonly to: Cell;
        readonly as: ShownAs;
      }[];
      /** Mends that did not fit in one go: so many can be taken back at once. */
      readonly left: number;
      /** Cells that are left alone, and why: the first of them. */
      readonly refused: readonly Problem[];
      /** How many there are in all. */
      readonly refusedCount: number;
    };

/** A rule as it applies now. */
export interface RuleView {
  readonly code: RuleCode;
  readonly on: boolean;
  readonly severity: Severity;
  readonly mode: RuleMode;
  readonly usual: { readonly on: boolean; readonly severity: Severity };
  readonly exceptStages: readonly string[];
  readonly exceptDeals: readonly string[];
}

export type RulesView =
  | { readonly state: "problem"; readonly problem: Problem }
  | {
      /** "refused": an error is among the problems, and nothing was saved. */
      readonly state: "read" | "planned" | "saved" | "refused";
      readonly settings: Omit<RuleSettings, "mode">;
      readonly rules: readonly RuleView[];
      readonly problems: readonly RuleProblem[];
    };
