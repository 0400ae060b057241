import type { Basis } from "../core/attribution/bases.ts";
import type { Model } from "../core/attribution/models.ts";
import type { AttributionWarning } from "../core/attribution/problem.ts";
import type { Problem } from "../core/issue.ts";
import type { Filters } from "./filters.ts";

/** Everything here is plain JSON. Money is in whole units, rows are sheet rows from 1, dates are serials. */

/**
 * What is asked of campaigns; absent: the model set for the workbook, revenue, all time, all deals. When a
 * deal is of the period depends on the basis. A filter by campaign is for other pages: here all are compared.
 */
export interface CampaignQuestion extends Filters {
  readonly model?: Model;
  readonly basis?: Basis;
}

export type CreditedBy = "campaign" | "channel";

/** What each campaign or channel is credited with, the largest first. */
export interface CreditList {
  readonly rows: readonly {
    readonly name: string;
    readonly credit: number;
    /** Of the filter "campaign". */
    readonly criterion: string;
  }[];
  readonly unattributed: number;
  readonly total: number;
}

/** A campaign's figures; null where a figure is not known. */
export interface CampaignFigures {
  readonly campaign: string;
  readonly touches: number;
  readonly sourced: number;
  readonly influenced: number;
  readonly credit: number;
  readonly cost: number | null;
  readonly roi: number | null;
  readonly cac: number | null;
  readonly costPerOpportunity: number | null;
}

/** Credit under several models, in their order; null where a model cannot be computed. */
export interface ModelComparison {
  readonly models: readonly Model[];
  readonly rows: readonly { readonly name: string; readonly credits: readonly (number | null)[] }[];
  readonly unattributed: readonly (number | null)[];
  /** Why models cannot be computed. */
  readonly problems: readonly { readonly model: Model; readonly problem: Problem }[];
}

/** Share of deals that moved on, with its 95 % interval; null where nothing is decided. */
export interface LegShare {
  readonly share: number;
  readonly low: number;
  readonly high: number;
  readonly moved: number;
  readonly decided: number;
}

/** Conversion of the deals that each campaign touched. */
export interface StageConversions {
  /** From a stage to another; null: won. The first is the whole way. */
  readonly legs: readonly { readonly from: string; readonly to: string | null }[];
  readonly all: readonly (LegShare | null)[];
  readonly rows: readonly {
    readonly campaign: string;
    readonly deals: number;
    readonly legs: readonly (LegShare | null)[];
  }[];
  /** Campaigns beyond the rows, which have the most touches. */
  readonly more: number;
}

export interface JourneyView {
  /** null: all ways that are not listed. Empty: no touch. */
  readonly path: readonly string[] | null;
  readonly deals: number;
  readonly won: number;
  readonly lost: number;
  readonly value: number;
  readonly days: number | null;
}

export type CampaignReportView =
  | { readonly state: "unmanaged" }
  | { readonly state: "problem"; readonly problem: Problem }
  /** Neither a table of touches nor a column of the deals tells of any. */
  | { readonly state: "untold" }
  | {
      readonly state: "ready";
      readonly asOf: number;
      readonly currency: string | null;
      readonly model: Model;
      readonly basis: Basis;
      readonly period: { readonly from: number; readonly until: number } | null;
      /** What the pickers offer. */
      readonly models: readonly Model[];
      readonly bases: readonly Basis[];
      readonly quarters: readonly string[];
      /** Whether somebody has confirmed which tables are read. */
      readonly isSet: boolean;
      readonly origin: "touches" | "deals";
      readonly touches: number;
      readonly unread: number;
      /** Deals that are credited or learned from, and how many of them no campaign touched. */
      readonly deals: number;
      readonly untouched: number;
      /** No deal has two touches: models that look at one deal at a time cannot differ. */
      readonly isTrivial: boolean;
      readonly campaigns: CreditList;
      /** null: touches name no channel. */
      readonly channels: CreditList | null;
      /** What the deal table itself comes to, counted without touches; null where the basis has no such sum. */
      readonly table: number | null;
      readonly figures: readonly CampaignFigures[];
      readonly total: CampaignFigures;
      readonly comparison: ModelComparison;
      readonly conversions: StageConversions | { readonly problem: Problem };
      readonly journeys: readonly JourneyView[] | { readonly problem: Problem };
      readonly warnings: readonly AttributionWarning[];
    };

/** Repetitions drawn so far, handed back for the next ones. */
export interface IntervalsArgs extends CampaignQuestion {
  readonly by: CreditedBy;
  readonly drawn: readonly (readonly number[])[];
}

export type IntervalsView =
  | { readonly state: "problem"; readonly problem: Problem }
  | {
      readonly state: "drawing" | "done";
      /** A row a repetition, in the order of `names`. */
      readonly drawn: readonly (readonly number[])[];
      readonly of: number;
      /** By the repetitions so far: between which values 95 of 100 lie. */
      readonly intervals: readonly { readonly name: string; readonly low: number; readonly high: number }[];
    };

/** What became of a touch of a deal. */
export type TouchFate =
  | "counted"
  | "dealNotCounted"
  | "afterEvent"
  | "beforePreviousMove"
  | "beforeLookback"
  | "excluded"
  | "repeat";

export type DealJourneyView =
  | { readonly state: "problem"; readonly problem: Problem }
  /** Nothing is selected, or a row that holds no deal. */
  | { readonly state: "noDeal"; readonly row: number | null }
  | {
      readonly state: "ready";
      readonly currency: string | null;
      readonly row: number;
      readonly deal: string;
      readonly name: string;
      readonly stage: string;
      /** What is shared out among the touches; null: the basis or the period does not take the deal in. */
      readonly value: number | null;
      readonly touches: readonly {
        readonly campaign: string;
        readonly channel: string;
        readonly at: number | null;
        readonly fate: TouchFate;
        /** null: nothing is shared out. */
        readonly credit: number | null;
      }[];
    };

/** Where the report goes: from the selected cell on, or on a sheet of its own. */
export interface InsertReportArgs extends CampaignQuestion {
  readonly place: "selection" | "newSheet";
}
