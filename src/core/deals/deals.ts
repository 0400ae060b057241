import type { Cell, Serial } from "../cells/cell.ts";
import type { Field } from "../fields.ts";
import type { FollowUpSettings } from "../follow-up/settings.ts";
import type { Issue } from "../issue.ts";
import type { RuleSettings } from "../rules/rule.ts";
import type { Stage } from "../stages/stage.ts";

/** Codes of `Deals.outcome`. Other: on hold, or a stage nobody knows. */
export const outcome = { open: 0, won: 1, lost: 2, other: 3 } as const;

/**
 * The deals of a table as columns, read once per version of the table and shared by every call.
 * Index i is the i-th deal in all of them. Missing numbers and dates are NaN, missing stages -1.
 */
export interface Deals {
  readonly count: number;
  /** Grid row of each deal. */
  readonly rows: Int32Array;
  /** The id cell as text; where it is missing the name; else "row 12". */
  readonly ids: readonly string[];
  /** Index into `stages` of the present stage. */
  readonly stage: Int16Array;
  /** One of `outcome`; the status column decides before the stage. */
  readonly outcome: Uint8Array;
  /**
   * Index into `stages` of the furthest open stage known to be reached (present stage, entry
   * dates, last stage, history); won deals reached the last open stage. -1: not known.
   */
  readonly reached: Int16Array;
  /** Minor units of the deal's currency, an integer. */
  readonly amount: Float64Array;
  /** Index into `currencies`; -1 where neither cell, header nor format says one. */
  readonly currency: Int16Array;
  readonly currencies: readonly string[];
  /** The deal's own probability, 0 to 1. */
  readonly probability: Float64Array;
  readonly created: Float64Array;
  /** Expected close; where the table has one close column it serves open deals as this … */
  readonly expectedClose: Float64Array;
  /** … and won and lost deals as this. */
  readonly closed: Float64Array;
  /** Per stage: the date each deal first entered it, or null where no column or history says. */
  readonly entered: readonly (Float64Array | null)[];
  readonly visits: Visits;
  /** When each deal came into its present stage, by whatever tells it; NaN where nothing does. */
  readonly inStageSince: Float64Array;
  readonly issues: readonly Issue[];
}

/**
 * The stays of deals in stages, deal by deal in the order they were made; index i is the i-th visit
 * in all columns. From the stage history where there is one, else first stays by entry dates.
 */
export interface Visits {
  readonly deal: Int32Array;
  /** Index into `stages`. */
  readonly stage: Int16Array;
  /** NaN: the deal was found in the stage, nobody saw it come. */
  readonly from: Float64Array;
  /** NaN: it is still there, or nobody saw it leave. */
  readonly until: Float64Array;
  /** 1: the deal is there now. */
  readonly present: Uint8Array;
}

/** A deal table with its stages: what the functions compute from. */
export interface Pipeline {
  readonly stages: readonly Stage[];
  readonly deals: Deals;
  /** Which columns the table has, for messages that name a missing one. */
  readonly has: ReadonlySet<Field>;
  /** Cells of a column by header or field name, one a deal; null when there is no such column. */
  column(headerOrField: string): readonly Cell[] | null;
  /** All headers, for "did you mean". */
  readonly headers: readonly string[];
  /** Header of a grid column, "" where it has none: issues name their column by its index. */
  headerOf(gridColumn: number): string;
  /** Decimal digits of the amounts' minor unit, 2 unless the currency has none. */
  readonly minorDigits: number;
  /** The day from which records are complete; earlier ones are known only of deals that lived on. */
  readonly completeFrom?: Serial;
  /** Limits and clock of the follow-up; absent: the usual ones. */
  readonly followUp?: FollowUpSettings;
  /** What somebody has settled of the rules; absent: all as they are by default. */
  readonly rules?: RuleSettings;
  /** The currency that amounts were converted into; absent: they are as written. */
  readonly reportingCurrency?: string;
}
