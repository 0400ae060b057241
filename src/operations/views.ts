import type { Field } from "../core/fields.ts";
import type { Problem } from "../core/issue.ts";
import type { Stage, StageKind } from "../core/stages/stage.ts";

/** Everything here is plain JSON: it crosses google.script.run. Rows are sheet rows from 1. */

/** What somebody has settled before set-up; absent: the evidence decides. */
export interface SetupChoices {
  /** The sheet with the deal table; absent: the active sheet, else the first that has one. */
  readonly sheet?: string;
  /** Sheet row of the header, from 1. */
  readonly headerRow?: number;
  /** Header text → field, null for "none of these". */
  readonly fields?: Readonly<Record<string, Field | null>>;
  /** Question key → the choice taken. */
  readonly answers?: Readonly<Record<string, string>>;
  /** Id of a stage template; absent: the stages found in the table. */
  readonly template?: string;
  /** The stages as edited, which beat template and table. */
  readonly stages?: readonly Stage[];
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

export interface TemplateView {
  readonly id: string;
  readonly name: string;
  readonly stages: readonly string[];
}

/** The plan in figures and names: what comes, what changes, what stays. */
export interface PlanView {
  readonly sheetsAdded: readonly string[];
  readonly tables: readonly string[];
  readonly listsOn: readonly string[];
  readonly rulesOn: readonly string[];
  readonly highlights: number;
  /** Rows of the stage history to be seeded. */
  readonly historyRows: number;
  /** User's filled cells that stay as they are. */
  readonly cellsKept: number;
  readonly steps: number;
}

export type SetupView =
  | { readonly state: "problem"; readonly problem: Problem; readonly sheets: readonly string[] }
  | { readonly state: "halfway"; readonly table: string }
  | { readonly state: "managed"; readonly table: string; readonly sheets: readonly string[] }
  | {
      readonly state: "found";
      readonly sheet: string;
      readonly sheets: readonly string[];
      /** Like "Deals!A3:N217". */
      readonly place: string;
      readonly headerRow: number;
      readonly deals: number;
      readonly columns: readonly ColumnView[];
      readonly leftOut: readonly { readonly row: number; readonly reason: string; readonly text: string }[];
      readonly stages: readonly (Stage & { readonly deals: number })[];
      readonly template: string | null;
      readonly templates: readonly TemplateView[];
      readonly questions: readonly QuestionView[];
      readonly issues: readonly {
        readonly code: string;
        readonly count: number;
        readonly rows: readonly number[];
      }[];
      readonly plan: PlanView;
    };

/** A figure, or why there is none. */
export type Figure = { readonly value: number } | { readonly problem: Problem };

export interface FunnelStage {
  readonly stage: string;
  readonly kind: StageKind;
  readonly reached: { readonly count: number; readonly value: number };
  /** Of those reached: still open in this very stage, lost from here, gone further. */
  readonly open: { readonly count: number; readonly value: number };
  readonly lost: { readonly count: number; readonly value: number };
  readonly won: { readonly count: number; readonly value: number };
  /** moved ÷ (moved + lost here) with its Wilson interval; null after the last or undecided. */
  readonly conversion: {
    readonly share: number;
    readonly low: number;
    readonly high: number;
    readonly moved: number;
    readonly decided: number;
  } | null;
  readonly mark: "few deals" | "still young" | null;
}

export type PipelineView =
  | { readonly state: "unmanaged" }
  | { readonly state: "problem"; readonly problem: Problem }
  | {
      readonly state: "ready";
      readonly asOf: string; // ISO date
      readonly currency: string | null;
      readonly deals: number;
      readonly open: { readonly count: Figure; readonly value: Figure };
      readonly won: { readonly count: Figure; readonly value: Figure };
      readonly forecast: Figure;
      readonly winRate: Figure;
      readonly funnel: readonly FunnelStage[];
      /** Lost deals of which no stage is known: in the win rate, in no bar. */
      readonly lostWithoutStage: number;
      readonly leftOut: readonly { readonly row: number; readonly reason: string; readonly text: string }[];
      readonly issues: readonly {
        readonly code: string;
        readonly count: number;
        readonly rows: readonly number[];
      }[];
    };

/** What came of set-up or revert. */
export interface DoneView {
  readonly state: "done" | "problem";
  readonly problem?: Problem;
  readonly plan?: PlanView;
}

/** The operations the pane may run: name → arguments and view. */
export interface OperationTypes {
  readonly inspect: { readonly args: SetupChoices; readonly view: SetupView };
  readonly setUp: { readonly args: SetupChoices; readonly view: DoneView };
  readonly revert: { readonly args: Record<string, never>; readonly view: DoneView };
  readonly pipeline: { readonly args: Record<string, never>; readonly view: PipelineView };
}

export type OperationName = keyof OperationTypes;

/** All that the pane knows of its host. */
export interface PaneHost {
  run<Name extends OperationName>(
    name: Name,
    args: OperationTypes[Name]["args"],
    onProgress?: (done: number, of: number) => void,
  ): Promise<OperationTypes[Name]["view"]>;
  /** Calls back after the workbook's data changed; returns how to stop. */
  onChange(listener: () => void): () => void;
  /** Shows cells to the user: a sheet row from 1. */
  reveal(row: number): Promise<void>;
  readonly locale: string;
}
