import type { CreditHabits } from "../core/attribution/inputs/settings.ts";
import type { CampaignTables } from "../core/attribution/inputs/tables.ts";
import type { Cell, Serial } from "../core/cells/cell.ts";
import type { Pipeline } from "../core/deals/deals.ts";
import type { Problem } from "../core/issue.ts";
import type { Rate } from "../core/money/rates.ts";
import type { Stage } from "../core/stages/stage.ts";
import type { Wording } from "../core/wording.ts";
import type { SummarySheet } from "./summaries/sheet.ts";

/** An argument as a host hands it over: a cell, a block of cells, or left out. */
export type RawArgument = Cell | undefined | readonly (readonly Cell[])[];

/** What CAMPAIGN functions read beside the deals. */
export interface CampaignSource {
  /** The tables of touches and campaigns; or why one that is remembered cannot be read. */
  readonly tables: CampaignTables | Problem;
  readonly habits: CreditHabits;
}

/** What a host must provide for functions to answer. */
export interface Source {
  /** The managed table, read once per version; or why there is none. */
  managed(): Pipeline | Problem;
  /** Stages to read an explicit table range with; empty: those found in the range. */
  readonly stages: readonly Stage[];
  readonly asOf: Serial;
  /** First month of the fiscal year, 1 to 12. */
  readonly fiscalYearStart: number;
  /** Exchange rates into the reporting currency; absent: amounts in several are not added up. */
  readonly rates?: readonly Rate[];
  /** Touches and campaigns; absent: the deal table's own campaign or source column tells the touches. */
  readonly campaigns?: CampaignSource;
  /** Answers where there is no managed table; a problem: the sheet is not as it was written. */
  readonly summary?: SummarySheet | Problem;
  /** The reader's words for cells that hold a sentence; absent: the cells hold its code. */
  readonly say?: (wording: Wording) => string;
}
