import type { FunnelStage } from "../core/funnel/stage.ts";
import type { Problem } from "../core/issue.ts";
import type { Language } from "../core/language.ts";
import type { FilterChoices } from "./filters.ts";
import type { IssueCount, LeftOutRow } from "./row-views.ts";

/** A figure, or why there is none. */
export type Figure = { readonly value: number } | { readonly problem: Problem };

export interface Trend {
  readonly now: number;
  readonly before: number;
}

export type PipelineView =
  | { readonly state: "unmanaged" }
  | { readonly state: "problem"; readonly problem: Problem }
  | {
      readonly state: "ready";
      readonly asOf: string; // ISO date
      /** Settled for everybody; null: each reads in their own. */
      readonly language: Language | null;
      readonly currency: string | null;
      readonly deals: number;
      /** Deals that the filters leave; the figures are of these. */
      readonly selected: number;
      readonly filters: FilterChoices;
      readonly open: { readonly count: Figure; readonly value: Figure };
      readonly won: { readonly count: Figure; readonly value: Figure };
      readonly forecast: Figure;
      readonly winRate: Figure;
      /** Won and lost deals of the win rate, and its 95 % range; absent: there are none. */
      readonly decided?: { readonly deals: number; readonly low: number; readonly high: number };
      /** The last `days` days against as many before them; null: the period has not begun. */
      readonly trend: {
        readonly days: number;
        readonly won: Trend | null;
        readonly winRate: Trend | null;
        /** Deals open at the end of an earlier day; null where no dates tell. */
        readonly open: { readonly day: string; readonly deals: number } | null;
      } | null;
      readonly funnel: readonly FunnelStage[];
      /** Why the funnel's values are not known; they are 0 then and must not be shown. */
      readonly valueProblem?: Problem;
      /** Lost deals of which no stage is known: in the win rate, in no bar. */
      readonly lostWithoutStage: number;
      readonly leftOut: readonly LeftOutRow[];
      readonly issues: readonly IssueCount[];
    };
