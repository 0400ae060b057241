import type { Problem } from "../core/issue.ts";
import type { OutlookRow } from "../core/metrics/outlook.ts";
import type { Figure } from "./pipeline-views.ts";

/** A month, or the deals of none, with its target. */
export type OutlookMonth = OutlookRow & { readonly target: number | null };

export type OutlookView =
  | { readonly state: "problem"; readonly problem: Problem }
  | {
      readonly state: "ready";
      readonly currency: string | null;
      readonly months: readonly OutlookMonth[] | { readonly problem: Problem };
      /** The period that is filtered by, else this quarter; null where it cannot be told. */
      readonly aim: {
        readonly period: string; // as functions take it
        readonly from: string;
        readonly until: string;
        readonly target: number | null;
        readonly won: Figure;
        /** Of the open deals, with the 10 and 90 % ends; won comes on top. */
        readonly weighted: Figure;
        readonly low: number | null;
        readonly high: number | null;
        /** To reach the target; null without one. */
        readonly chance: Figure | null;
      } | null;
      readonly stalled:
        | { readonly problem: Problem }
        | {
            readonly count: number;
            /** Those furthest past their limit. */
            readonly first: readonly {
              readonly row: number;
              readonly name: string;
              readonly stage: string;
              readonly days: number;
              readonly limit: number;
              readonly amount: number | null;
              readonly currency: string | null;
            }[];
          };
    };
