import type { Merge } from "../core/attribution/inputs/aliases.ts";
import type { LeftOutCode } from "../core/attribution/inputs/left-out.ts";
import type { CreditHabits } from "../core/attribution/inputs/settings.ts";
import type { CampaignField, TouchField } from "../core/attribution/inputs/vocabulary.ts";
import type { Cell } from "../core/cells/cell.ts";
import type { Problem } from "../core/issue.ts";

/** Everything here is plain JSON. Rows are sheet rows from 1. */

/** What somebody has settled about campaigns; absent: what is remembered, else what was found. */
export interface CampaignsArgs {
  /** Sheets with tables of touches, and with campaigns and costs; an empty list: none. */
  readonly touches?: readonly string[];
  readonly campaigns?: readonly string[];
  /** The sheet that says which spelling means which campaign; null: none. */
  readonly aliases?: string | null;
  /** What columns are, by their header; null: none of the known ones. Headers not named keep their meaning. */
  readonly fields?: Readonly<Record<string, TouchField | CampaignField | null>>;
  readonly habits?: Partial<CreditHabits>;
  /** Make empty sheets, with headers, for what no sheet holds. */
  readonly make?: boolean;
  /** Remember it; absent: only show what would be. */
  readonly confirm?: boolean;
}

export type CampaignTableKind = "touches" | "campaigns" | "aliases";

/** A sheet that may hold touches or campaigns, with its columns as they are understood. */
export interface CampaignCandidate {
  readonly sheet: string;
  readonly kind: CampaignTableKind;
  readonly isChosen: boolean;
  /** Sheet row of the header; 0 for an alias table, which needs none. */
  readonly headerRow: number;
  readonly rows: number;
  readonly columns: readonly {
    readonly letter: string;
    readonly header: string;
    readonly field: string | null;
    readonly confidence: number;
    readonly samples: readonly string[];
  }[];
}

export type CampaignsView =
  | { readonly state: "problem"; readonly problem: Problem }
  | {
      readonly state: "proposed" | "remembered";
      readonly candidates: readonly CampaignCandidate[];
      readonly habits: CreditHabits;
      /** Where touches are read from; "none": nothing tells any. */
      readonly origin: "touches" | "deals" | "none";
      readonly touches: number;
      readonly dealsTouched: number;
      /** Several spellings taken for one campaign. */
      readonly merges: readonly Merge[];
      readonly leftOut: readonly {
        readonly sheet: string;
        readonly row: number;
        readonly code: LeftOutCode;
        readonly values: Readonly<Record<string, Cell>>;
      }[];
      /** Sheets made for what no sheet holds, or that would be made. */
      readonly made: readonly string[];
    };
