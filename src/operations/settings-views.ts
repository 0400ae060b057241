import type { Cell } from "../core/cells/cell.ts";
import type { FollowUpSettings } from "../core/follow-up/settings.ts";
import type { Problem, Severity } from "../core/issue.ts";
import type { Language } from "../core/language.ts";
import type { EditedStage } from "../core/planning/stage-edit.ts";
import type { Stage } from "../core/stages/stage.ts";
import type { Target } from "../core/targets.ts";
import type { StageMode } from "./setup-views.ts";

export type { EditedStage } from "../core/planning/stage-edit.ts";
export type { Target } from "../core/targets.ts";

/** What is to be settled otherwise; what is absent stays. Days are like "2026-11-21". */
export interface SettingsEdit {
  /** All stages as they are wanted, in order. */
  readonly stages?: readonly EditedStage[];
  readonly targets?: readonly Target[];
  /** First month of the fiscal year, 1 to 12. */
  readonly fiscalYearStart?: number;
  /** Of amounts that name none; null: nobody says. */
  readonly currency?: string | null;
  /** Currency, rate and the day from which it holds, as typed. */
  readonly rates?: readonly (readonly Cell[])[];
  readonly completeFrom?: string | null;
  /** null: today, every day anew. */
  readonly asOf?: string | null;
}

/** A reason against an edit (error), or something to know of it. */
export interface SettingsProblem extends Problem {
  readonly severity: Severity;
}

export type SettingsView =
  | { readonly state: "problem"; readonly problem: Problem }
  | {
      /** Refused: the values are those before. */
      readonly state: "read" | "planned" | "saved" | "refused";
      /** As the stage table has them, with the deals that stand in each. */
      readonly stages: readonly (Stage & { readonly deals: number })[];
      readonly stagesSheet: string;
      /** Headers of the deal table, for fields to be required. */
      readonly headers: readonly string[];
      readonly targets: readonly Target[];
      readonly fiscalYearStart: number;
      readonly currency: string | null;
      /** Currencies that the table's amounts are in. */
      readonly currencies: readonly string[];
      readonly rates: readonly {
        readonly currency: string;
        readonly rate: number;
        readonly from: string | null;
      }[];
      /** The currency reported in: that whose rate is 1. */
      readonly reporting: string | null;
      readonly completeFrom: string | null;
      /** The day settled; null: today. */
      readonly asOf: string | null;
      readonly language: Language | null;
      readonly mode: StageMode;
      readonly followUp: FollowUpSettings;
      readonly problems: readonly SettingsProblem[];
      /** What takes a saved edit back. */
      readonly before?: SettingsEdit;
    };
