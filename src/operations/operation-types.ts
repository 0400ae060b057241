import type { FollowUpSettings } from "../core/follow-up/settings.ts";
import type { WaySeen } from "../core/history/changes.ts";
import type { Problem } from "../core/issue.ts";
import type { Language } from "../core/language.ts";
import type { RuleSettings } from "../core/rules/rule.ts";
import type { BoardArgs, BoardView, MoveArgs, MoveView } from "./board-views.ts";
import type {
  CampaignQuestion,
  CampaignReportView,
  DealJourneyView,
  InsertReportArgs,
  IntervalsArgs,
  IntervalsView,
} from "./campaigns-views.ts";
import type { CheckArgs, CheckView, MendArgs, MendView, RulesView } from "./check-views.ts";
import type { ExplainView } from "./explain-views.ts";
import type { Filters } from "./filters.ts";
import type { FollowUpArgs, FollowUpView } from "./follow-up.ts";
import type { CalculationView, CallArguments, FunctionsView, InsertView } from "./function-views.ts";
import type { GuideArguments, GuideView } from "./guide.ts";
import type { ImportDealsArgs, ImportDealsView } from "./import-deals.ts";
import type { ImportArgs, ImportView, TakeBackArgs, TakeBackView } from "./import-history.ts";
import type { LanguageView } from "./language.ts";
import type { OutlookView } from "./outlook-views.ts";
import type { PipelineView } from "./pipeline-views.ts";
import type { AddSampleArgs, RemoveSampleArgs, SampleView } from "./sample.ts";
import type { CampaignsArgs, CampaignsView } from "./set-campaigns-views.ts";
import type { ModeView } from "./set-mode.ts";
import type { SettingsEdit, SettingsView } from "./settings-views.ts";
import type { SettleView } from "./settle.ts";
import type { DoneView, SetupChoices, SetupView, StageMode } from "./setup-views.ts";

/**
 * The operations the pane may run: name → arguments and view. All of both is plain JSON, for it crosses
 * google.script.run; rows are sheet rows from 1.
 */
export interface OperationTypes {
  readonly inspect: { readonly args: SetupChoices; readonly view: SetupView };
  readonly setUp: { readonly args: SetupChoices; readonly view: DoneView };
  readonly revert: { readonly args: Record<string, never>; readonly view: DoneView };
  /** Puts synthetic deals on a sheet of their own, and takes the sheet away again while it is as it was. */
  readonly addSample: { readonly args: AddSampleArgs; readonly view: SampleView };
  readonly removeSample: { readonly args: RemoveSampleArgs; readonly view: SampleView };
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
  /** What is wrong with the deals that the filters leave, by rule. */
  readonly check: { readonly args: CheckArgs; readonly view: CheckView };
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
  readonly followUp: { readonly args: FollowUpArgs; readonly view: FollowUpView };
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

export type OperationName = keyof OperationTypes;
