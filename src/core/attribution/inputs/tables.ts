import type { Cell, Grid } from "../../cells/cell.ts";
import type { Problem } from "../../issue.ts";

/** The rows of a touch table that may be longer than memory. */
export interface TouchRows {
  /** Its first rows, the header among them. */
  readonly head: Grid;
  /**
   * Hands over all rows with their numbers from 0, until it is answered false; a row's cells hold only
   * until the next. A problem where the rows cannot be read to their end.
   */
  each(take: (cells: readonly Cell[], row: number) => boolean): Problem | null;
}

/** The cells that attribution is read from, beside the deal table. */
export interface CampaignTables {
  /** Tables of touches; none: the deal table's own campaign or source column tells the touches. */
  readonly touches: readonly (Grid | TouchRows)[];
  /** Tables of campaigns and reports of costs. */
  readonly campaigns: readonly Grid[];
  /** Which spelling means which campaign. */
  readonly aliases: Grid | null;
  /** What somebody said of columns: header text → field, null for none. Absent: headers speak for themselves. */
  readonly fields?: Readonly<Record<string, string | null>>;
}

export const noTables: CampaignTables = { touches: [], campaigns: [], aliases: null };
