import type { Grid } from "../../cells/cell.ts";

/** The cells that attribution is read from, beside the deal table. */
export interface CampaignTables {
  /** Tables of touches; none: the deal table's own campaign or source column tells the touches. */
  readonly touches: readonly Grid[];
  /** Tables of campaigns and reports of costs. */
  readonly campaigns: readonly Grid[];
  /** Which spelling means which campaign. */
  readonly aliases: Grid | null;
  /** What somebody said of columns: header text → field, null for none. Absent: headers speak for themselves. */
  readonly fields?: Readonly<Record<string, string | null>>;
}

export const noTables: CampaignTables = { touches: [], campaigns: [], aliases: null };
