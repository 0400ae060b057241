import type { Field } from "../core/fields.ts";
import type { Problem } from "../core/issue.ts";
import type { Language } from "../core/language.ts";
import type { PlanSummary } from "../core/planning/summary.ts";
import type { Stage } from "../core/stages/stage.ts";
import type { DateOrder, NumberStyle } from "../core/table/recognition.ts";
import type { IssueCount, LeftOutRow } from "./row-views.ts";

/** What somebody has settled before set-up; absent: the evidence decides. */
export interface SetupChoices {
  /** The sheet with the deal table; absent: the active sheet, else the first that has one. */
  readonly sheet?: string;
  /** Sheet row of the header, from 1. */
  readonly headerRow?: number;
  /** Header text → field, null for "none of these". */
  readonly fields?: Readonly<Record<string, Field | null>>;
  /** How numbers and dates are written where a column's own cells do not tell. */
  readonly habits?: { readonly decimal?: NumberStyle["decimal"]; readonly dateOrder?: DateOrder };
  /** Question key → the choice taken. */
  readonly answers?: Readonly<Record<string, string>>;
  /** Id of a stage template; absent: the stages found in the table. */
  readonly template?: string;
  /** The stages as edited, which beat template and table. */
  readonly stages?: readonly Stage[];
  /** The date all figures are computed as of, a serial; absent: today, every day anew. */
  readonly asOf?: number;
  /** The language of the sheets, headers and labels to be written; absent: English. */
  readonly language?: Language;
}

export interface ColumnView {
  readonly letter: string;
  readonly header: string;
  readonly field: Field | null;
  readonly confidence: number;
  readonly reason: Problem;
  /** Up to three cells as they stand, for recognising the column. */
  readonly samples: readonly string[];
}

export interface QuestionView {
  /** Goes into `SetupChoices.answers`. */
  readonly key: string;
  readonly question: Problem;
  readonly choices: readonly string[];
  readonly assumed: string;
}

interface TemplateView {
  readonly id: string;
  readonly name: string;
  readonly language: Language;
  readonly stages: readonly string[];
}

export type SetupView =
  | { readonly state: "problem"; readonly problem: Problem; readonly sheets: readonly string[] }
  | { readonly state: "halfway"; readonly table: string }
  | {
      readonly state: "managed";
      readonly table: string;
      readonly sheets: readonly string[];
      readonly mode: StageMode;
    }
  | {
      readonly state: "found";
      readonly sheet: string;
      readonly sheets: readonly string[];
      /** Like "Deals!A3:N217". */
      readonly place: string;
      readonly headerRow: number;
      readonly deals: number;
      readonly columns: readonly ColumnView[];
      readonly leftOut: readonly LeftOutRow[];
      readonly stages: readonly (Stage & { readonly deals: number })[];
      readonly template: string | null;
      readonly templates: readonly TemplateView[];
      readonly questions: readonly QuestionView[];
      readonly issues: readonly IssueCount[];
      readonly plan: PlanSummary;
    };

/** What came of set-up or revert. */
export interface DoneView {
  readonly state: "done" | "problem";
  readonly problem?: Problem;
  readonly plan?: PlanSummary;
}

/** What becomes of a stage that the stage table does not know or allow: pointed out, or put back. */
export type StageMode = "warn" | "block";
