import type { Field } from "../core/fields.ts";
import type { Problem } from "../core/issue.ts";
import type { PlanSummary } from "../core/planning/summary.ts";
import type { Stage, StageKind } from "../core/stages/stage.ts";
import type { DateOrder, NumberStyle } from "../core/table/recognition.ts";

/** Everything here is plain JSON: it crosses google.script.run. Rows are sheet rows from 1. */

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
  readonly stages: readonly string[];
}

export type { PlanSummary as PlanView } from "../core/planning/summary.ts";

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
      readonly plan: PlanSummary;
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
      /** Why the funnel's values are not known; they are 0 then and must not be shown. */
      readonly valueProblem?: Problem;
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
  readonly plan?: PlanSummary;
}

/** What came of settling edits: how many stage changes the history was given. */
export interface SettleView {
  readonly changes: number;
  /** Why nothing could be settled. */
  readonly problem?: Problem;
}

/** The operations the pane may run: name → arguments and view. */
export interface OperationTypes {
  readonly inspect: { readonly args: SetupChoices; readonly view: SetupView };
  readonly setUp: { readonly args: SetupChoices; readonly view: DoneView };
  readonly revert: { readonly args: Record<string, never>; readonly view: DoneView };
  readonly pipeline: { readonly args: Record<string, never>; readonly view: PipelineView };
  readonly setMode: { readonly args: { readonly mode: StageMode }; readonly view: ModeView };
  /** Writes stage changes into the history; `when` is a serial in the user's time zone. */
  readonly settle: {
    readonly args: {
      readonly who: string;
      readonly when: number;
      /** Ids of the deals to look at; absent: all. A host that knows whose edits it saw names those. */
      readonly only?: readonly string[];
      /** How the changes were seen; absent: "edit". */
      readonly seenBy?: "edit" | "reconcile";
    };
    readonly view: SettleView;
  };
}

/** What becomes of a stage that the stage table does not know or allow: pointed out, or put back. */
export type StageMode = "warn" | "block";

export type ModeView = { readonly mode: StageMode } | { readonly problem: Problem };

export type OperationName = keyof OperationTypes;

/** Something that happened in the workbook; `row` is the sheet row it is about, from 1. */
export interface Notice {
  readonly problem: Problem;
  readonly row: number | null;
}

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
  /** Calls back with what the user should hear of without having asked; returns how to stop. */
  onNotice?(listener: (notice: Notice) => void): () => void;
  readonly locale: string;
}
