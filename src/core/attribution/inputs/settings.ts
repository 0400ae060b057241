import type { Model } from "../models.ts";

/** What becomes of touches that repeat the one before: all stay, runs become one, or only first visits stay. */
export const repeatRules = ["none", "collapse", "firstOnly"] as const;
export type RepeatRule = (typeof repeatRules)[number];

/** How touches are credited where a call does not say. Plain JSON. */
export interface CreditHabits {
  /** Days before the event within which a touch counts; null: all do. */
  readonly lookback: number | null;
  readonly repeats: RepeatRule;
  /** Channels or campaigns that get no credit. */
  readonly excluded: readonly string[];
  readonly model: Model | null;
}

export const usualHabits: CreditHabits = { lookback: null, repeats: "none", excluded: [], model: null };

/** What a managed workbook remembers of its campaigns: names of tables, as the host knows them. */
export interface AttributionSettings extends CreditHabits {
  readonly touches: readonly string[];
  readonly campaigns: readonly string[];
  readonly aliases: string | null;
  /** What somebody said of columns: header text → field, null for none. */
  readonly fields?: Readonly<Record<string, string | null>>;
  /** The tables that stand on sheets made for them, and what these sheets were called. */
  readonly made?: readonly { readonly table: string; readonly sheet: string }[];
}
