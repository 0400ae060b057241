import type { Cell } from "../core/cells/cell.ts";
import type { Field } from "../core/fields.ts";
import type { FollowUpSettings } from "../core/follow-up/settings.ts";
import type { FunnelStage } from "../core/funnel/stage.ts";
import type { WaySeen } from "../core/history/changes.ts";
import type { Problem } from "../core/issue.ts";
import type { Language } from "../core/language.ts";
import type { AccountLine } from "../core/metrics/account.ts";
import type { OutlookRow } from "../core/metrics/outlook.ts";
import type { PlanSummary } from "../core/planning/summary.ts";
import type { RuleCode, RuleSettings } from "../core/rules/rule.ts";
import type { Stage } from "../core/stages/stage.ts";
import type { DateOrder, NumberStyle } from "../core/table/recognition.ts";
import type { Example, FunctionDescriptor, Parameter, WordedAnswer } from "../functions/descriptor.ts";
import type { BoardArgs, BoardView, MoveArgs, MoveView } from "./board-views.ts";
import type { CampaignsArgs, CampaignsView } from "./campaign-views.ts";
import type {
  CampaignQuestion,
  CampaignReportView,
  DealJourneyView,
  InsertReportArgs,
  IntervalsArgs,
  IntervalsView,
} from "./campaigns-views.ts";
import type { CheckView, MendArgs, MendView, RulesView } from "./check-views.ts";
import type { FilterChoices, Filters } from "./filters.ts";
import type { FollowUpView } from "./follow-up.ts";
import type { GuideArguments, GuideView } from "./guide.ts";
import type { ImportDealsArgs, ImportDealsView } from "./import-deals.ts";
import type { ImportArgs, ImportView, TakeBackArgs, TakeBackView } from "./import-history.ts";
import type { SettingsEdit, SettingsView } from "./settings-views.ts";

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
  readonly stages: readonly string[];
}

export type { FunnelStage } from "../core/funnel/stage.ts";
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

export interface Trend {
  readonly now: number;
  readonly before: number;
}

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

/** A function as its user reads it. */
export interface FunctionView {
  readonly name: string;
  readonly summary: string;
  /** Like `PIPELINE.VALUE([status], …)`. */
  readonly signature: string;
  readonly parameters: readonly Parameter[];
  /** Whether pairs of column and criterion may follow, after a place for the table. */
  readonly takesCriteria: boolean;
  /** Markdown: paragraphs, lists, code. */
  readonly definition: string;
  readonly elsewhere: string | null;
  readonly examples: readonly Example[];
}

/** What the managed table offers for the arguments of functions. */
export interface ChoicesView {
  readonly stages: readonly string[];
  /** As functions read them: "this quarter", "2026-Q4". */
  readonly periods: readonly string[];
  readonly deals: readonly { readonly id: string; readonly name: string }[];
  /** Columns with a header, and the criteria that find their most frequent texts. */
  readonly columns: readonly {
    readonly header: string;
    readonly field: Field | null;
    readonly criteria: readonly string[];
  }[];
}

export interface FunctionsView {
  readonly functions: readonly FunctionView[];
  readonly choices: ChoicesView | { readonly problem: Problem };
}

/** A call by the function's name; null for an argument left out. */
export interface CallArguments {
  readonly name: string;
  readonly args: readonly Cell[];
}

/** What a call comes to; a spill's first rows, with its whole size. */
export interface CalculationView {
  /** In Excel's grammar. */
  readonly formula: string;
  readonly answer: WordedAnswer;
  readonly rows: number;
  readonly columns: number;
  readonly result: FunctionDescriptor["result"];
  readonly currency: string | null;
}

export type InsertView =
  | { readonly state: "done"; readonly place: string } // "Sales!H2"
  | { readonly state: "problem"; readonly problem: Problem };

export interface ExplainedDeal {
  readonly id: string;
  /** null: of a table that is not the managed one. */
  readonly row: number | null;
  readonly name: Cell;
  readonly stage: string | null;
  readonly amount: number | null;
}

export interface ExplainedGroup {
  readonly as: AccountLine;
  /** Of all its deals, of which the first are listed; the amounts in whole units. */
  readonly count: number;
  readonly total: number;
  readonly deals: readonly ExplainedDeal[];
}

/** How a figure came about. */
export interface ExplanationView {
  readonly name: string;
  readonly formula: string;
  readonly asOf: number; // a serial
  readonly answer: WordedAnswer;
  readonly result: FunctionDescriptor["result"];
  readonly currency: string | null;
  readonly steps: readonly AccountLine[];
  readonly counted: readonly ExplainedGroup[];
  readonly leftOut: readonly ExplainedGroup[];
  readonly notes: readonly AccountLine[];
  /** The rows of the table that are no deals. */
  readonly noDeals: readonly { readonly row: number; readonly reason: string; readonly text: string }[];
}

/** The calls of our functions in the selected cell, or the one asked for, each explained. */
export interface ExplainView {
  /** Like "Sales!H2"; null where a call was asked for, or nothing is selected. */
  readonly place: string | null;
  readonly calls: readonly (
    | ExplanationView
    | { readonly name: string; readonly formula: string; readonly problem: Problem }
  )[];
}

/** The operations the pane may run: name → arguments and view. */
export interface OperationTypes {
  readonly inspect: { readonly args: SetupChoices; readonly view: SetupView };
  readonly setUp: { readonly args: SetupChoices; readonly view: DoneView };
  readonly revert: { readonly args: Record<string, never>; readonly view: DoneView };
  readonly pipeline: { readonly args: Filters; readonly view: PipelineView };
  readonly board: { readonly args: BoardArgs; readonly view: BoardView };
  readonly moveDeal: { readonly args: MoveArgs; readonly view: MoveView };
  readonly outlook: { readonly args: Filters; readonly view: OutlookView };
  /** Settles stages, targets, currency, dates otherwise; without `set`, tells what is settled. */
  readonly settings: {
    readonly args: { readonly set?: SettingsEdit; readonly plan?: true };
    readonly view: SettingsView;
  };
  /** Finds tables of touches and campaigns; with `confirm`, remembers those chosen. */
  readonly setCampaigns: { readonly args: CampaignsArgs; readonly view: CampaignsView };
  /** What each campaign brought, under a model, on a basis, in a period. */
  readonly campaigns: { readonly args: CampaignQuestion; readonly view: CampaignReportView };
  /** A few repetitions of the bootstrap a time. */
  readonly campaignIntervals: { readonly args: IntervalsArgs; readonly view: IntervalsView };
  /** The touches of the selected deal and their credit. */
  readonly campaignDeal: { readonly args: CampaignQuestion; readonly view: DealJourneyView };
  /** Writes the report as a live formula where nothing stands. */
  readonly insertCampaignReport: { readonly args: InsertReportArgs; readonly view: InsertView };
  readonly setMode: { readonly args: { readonly mode: StageMode }; readonly view: ModeView };
  /** Settles the language for everybody; without one, tells which is settled. */
  readonly language: { readonly args: { readonly language?: Language | null }; readonly view: LanguageView };
  /** What is wrong with the deals, by rule; `code`: of this rule only, from its `offset`-th find. */
  readonly check: {
    readonly args: { readonly code?: RuleCode; readonly offset?: number; readonly limit?: number };
    readonly view: CheckView;
  };
  readonly mend: { readonly args: MendArgs; readonly view: MendView };
  /** Replaces the settings of all rules; without any, shows them. */
  readonly setRules: {
    readonly args: { readonly settings?: Omit<RuleSettings, "mode">; readonly plan?: true };
    readonly view: RulesView;
  };
  /** Writes stage changes into the history; `when` is a serial in the user's time zone. */
  readonly settle: {
    readonly args: {
      readonly who: string;
      readonly when: number;
      /** Ids of the deals to look at; absent: all. A host that knows whose edits it saw names those. */
      readonly only?: readonly string[];
      /** Ids of the deals that an edit was of; what others lack is reconciled. Absent: all. */
      readonly edited?: readonly string[];
      /** How the changes were seen; absent: "edit". */
      readonly seenBy?: WaySeen;
    };
    readonly view: SettleView;
  };
  /** Adds what another system's export tells of the past; `plan`: only tells what it would add. */
  readonly importDeals: { readonly args: ImportDealsArgs; readonly view: ImportDealsView };
  readonly importHistory: { readonly args: ImportArgs; readonly view: ImportView };
  readonly takeBackImport: { readonly args: TakeBackArgs; readonly view: TakeBackView };
  /** `now`: a serial with the time of day in the user's time zone; absent: the as-of day as a whole. */
  readonly followUp: { readonly args: { readonly now?: number }; readonly view: FollowUpView };
  readonly setFollowUp: {
    readonly args: { readonly followUp: FollowUpSettings };
    readonly view: { readonly followUp: FollowUpSettings } | { readonly problem: Problem };
  };
  readonly guide: { readonly args: GuideArguments; readonly view: GuideView };
  readonly functions: { readonly args: Record<string, never>; readonly view: FunctionsView };
  readonly calculate: { readonly args: CallArguments; readonly view: CalculationView };
  /** Writes the call into the selected cell, where it and what spills from it find room. */
  readonly insertFunction: { readonly args: CallArguments; readonly view: InsertView };
  /** Without a call: the formula of the selected cell. */
  readonly explain: { readonly args: { readonly call?: CallArguments }; readonly view: ExplainView };
}

/** What becomes of a stage that the stage table does not know or allow: pointed out, or put back. */
export type StageMode = "warn" | "block";

export type ModeView = { readonly mode: StageMode } | { readonly problem: Problem };

/** The language settled for everybody; null: each has their own. */
export type LanguageView = { readonly language: Language | null } | { readonly problem: Problem };

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
  /** Shows a sheet row, from 1, to the user; with a cell of the managed table, like "D12", that cell. */
  reveal(row: number, cell?: string): Promise<void>;
  /** Calls back with what the user should hear of without having asked; returns how to stop. */
  onNotice?(listener: (notice: Notice) => void): () => void;
  /** Calls back after another cell was selected; returns how to stop. Absent: the host does not tell. */
  onSelect?(listener: () => void): () => void;
  /** How formulas are typed in this host; absent: as in Excel's grammar. */
  readonly spelling?: Spelling;
  /** The page of the function reference; absent: it is not at hand. */
  readonly reference?: string;
  /** The page that tells when to use which model of attribution; absent: it is not at hand. */
  readonly guide?: string;
  /** Reads the cells of a delimited file that somebody chose, or says why not; absent: the host cannot. */
  readExport?(
    file: File,
  ): Promise<{ readonly values: readonly (readonly Cell[])[] } | { readonly problem: Problem }>;
  readonly locale: string;
}

/** How a formula in Excel's grammar is written by the people of a host. */
export interface Spelling {
  /** Between the words of a function's name. */
  readonly dot: "." | "_";
  /** Between arguments; a semicolon where the comma is decimal. */
  readonly separator: "," | ";";
}
