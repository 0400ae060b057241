import type { Field } from "../../core/fields.ts";
import type { IssueCode } from "../../core/issue.ts";
import type { Formats } from "../words.ts";
import { board } from "./board.ts";
import { campaigns } from "./campaigns.ts";
import { dealCard, followUpPage } from "./deal-card.ts";
import { firstRun } from "./first-run.ts";
import { functionsPage } from "./functions-page.ts";
import { mendPage } from "./mend-page.ts";
import { filters, outlook } from "./outlook.ts";
import { picture } from "./picture.ts";
import { settingsPage } from "./settings-page.ts";
import { stageKindNames, templateNames } from "./stages.ts";

const deals = (n: number, say: Formats) => say.plural(n, { one: "{n} deal", other: "{n} deals" });
const rows = (n: number, say: Formats) => say.plural(n, { one: "{n} row", other: "{n} rows" });
const sheets = (n: number, say: Formats) => say.plural(n, { one: "{n} sheet", other: "{n} sheets" });

const fields: Readonly<Record<Field, string>> = {
  id: "Deal ID",
  name: "Deal name",
  account: "Account",
  contact: "Contact",
  owner: "Owner",
  stage: "Stage",
  status: "Status",
  amount: "Amount",
  currency: "Currency",
  probability: "Probability",
  forecastCategory: "Forecast category",
  created: "Created",
  expectedClose: "Expected close",
  closed: "Closed",
  stageChanged: "Stage changed",
  lastStage: "Previous stage",
  lastActivity: "Last activity",
  nextStep: "Next step",
  nextStepDate: "Next step date",
  source: "Source",
  campaign: "Campaign",
  pipeline: "Pipeline",
  segment: "Segment",
  product: "Product",
  lostReason: "Lost reason",
  isWon: "Is won",
  isClosed: "Is closed",
  notes: "Notes",
};

const issueTitles: Readonly<Record<IssueCode, string>> = {
  unknownStage: "Unknown stage",
  blankStage: "No stage",
  statusAgainstStage: "Status contradicts stage",
  flagAgainstStage: "Won or closed flag contradicts stage",
  lostReasonAgainstStage: "Open deal with a lost reason",
  probabilityAgainstStage: "Probability contradicts stage",
  unreadableNumber: "Not a number",
  unreadableDate: "Not a date",
  ambiguousNumber: "Number can be read two ways",
  ambiguousDate: "Date can be read two ways",
  probabilityOutOfRange: "Probability outside 0–100%",
  unknownCurrency: "Unknown currency",
  duplicateId: "Deal ID used twice",
  errorCell: "Cell holds an error",
  datesOutOfOrder: "Dates in the wrong order",
  historyBeforeCreation: "History begins before creation",
};

const marks: Readonly<Record<"few deals" | "still young", string>> = {
  "few deals": "few deals",
  "still young": "still young",
};

/** What a choice of a question means; a choice without an entry is shown as it is. */
const choices: Readonly<Record<string, string>> = {
  ".": "Point: 1,234.56",
  ",": "Comma: 1.234,56",
  ymd: "Year first: 2026-04-03",
  dmy: "Day first: 3 April is 03/04",
  mdy: "Month first: April 3 is 04/03",
  unit: "0.4 means 40%",
  percent: "40 means 40%",
  ...stageKindNames,
};

const pane = {
  tabs: "Views",
  pipeline: "Pipeline",
  setup: "Set up",
  reading: "Reading the table…",
  brokenTitle: "This view stopped working",
  broken: "Your workbook is untouched. Open the view again; if that fails, close and reopen the pane.",
  reopen: "Open again",
  hostFailed: (message: string) => `The spreadsheet answered: ${message}`,
  retry: "Try again",
  cannotShow: "The row could not be shown",
  happened: "In the workbook",
  close: "Close",
  showRow: (row: number, say: Formats) => `Row ${say.number(row)}`,
  andMore: (n: number, say: Formats) => `and ${say.number(n)} more`,
  leftOut: (n: number, say: Formats) => `${rows(n, say)} left out`,
  issues: (n: number, say: Formats) => say.plural(n, { one: "{n} issue", other: "{n} issues" }),
  noIssues: "No issues found",
  issueTitles,
};

const setup = {
  welcomeTitle: "Turn this table into a pipeline",
  welcome:
    "Get stages, checks, a forecast and a funnel on the deals you already have. Nothing leaves the workbook.",
  begin: "Check the table",
  step: (step: number, of: number, say: Formats) => `${say.number(step)} of ${say.number(of)}`,
  tableStep: "Table",
  stagesStep: "Stages",
  planStep: "Plan",
  back: "Back",
  next: "Next",
  place: (place: string, count: number, say: Formats) => `${place}, ${deals(count, say)}`,
  rereading: "Reading again…",
  sheet: "Sheet",
  chooseSheet: "Choose a sheet",
  headerRow: "Header in row",
  stageColumn: "Column with the stage",
  chooseColumn: "Choose a column",
  columns: (recognised: number, of: number, say: Formats) =>
    `Columns: ${say.number(recognised)} of ${say.number(of)} recognised`,
  sureColumns: (n: number, say: Formats) =>
    say.plural(n, { one: "{n} column sure", other: "{n} columns sure" }),
  unusedColumns: (n: number, say: Formats) =>
    say.plural(n, { one: "{n} column not used", other: "{n} columns not used" }),
  fieldOf: (header: string) => `Meaning of ${header}`,
  column: (letter: string) => `Column ${letter}`,
  noField: "Not used",
  fields,
  sure: "sure",
  check: "check",
  reconcile: (all: number, count: number, out: number, say: Formats) =>
    `${rows(all, say)} = ${deals(count, say)} + ${say.number(out)} left out`,
  noneLeftOut: (count: number, say: Formats) => `No row left out: all ${rows(count, say)} are deals`,
  questions: (n: number, say: Formats) => say.plural(n, { one: "{n} question", other: "{n} questions" }),
  assumed: "assumed",
  choices,
  issuesFound: (n: number, say: Formats) =>
    `${say.plural(n, { one: "{n} issue", other: "{n} issues" })} to mend later`,
  template: "Start from",
  fromTable: "Stages found in the table",
  ownStages: "Edited stages",
  templatePreview: (stages: readonly string[]) => stages.join(" → "),
  stages: "Stages in order",
  kind: "Kind",
  kinds: stageKindNames,
  templates: templateNames,
  templateLanguages: { en: "In English", fi: "In Finnish", nb: "In Norwegian", pl: "In Polish" },
  name: "Name",
  probability: "Chance to win, %",
  noProbability: "no chance set",
  inStage: deals,
  moveUp: (stage: string) => `Move ${stage} up`,
  moveDown: (stage: string) => `Move ${stage} down`,
  removeStage: "Remove stage",
  moved: (stage: string, place: number, of: number, say: Formats) =>
    `${stage} is now ${say.number(place)} of ${say.number(of)}`,
  merge: (stage: string) => `Merge into ${stage}`,
  merged: (stage: string, into: string) => `Merged ${stage} into ${into}`,
  removed: (stage: string) => `Removed ${stage}`,
  removeTakes: (n: number, say: Formats) =>
    `If you remove it, ${say.plural(n, { one: "{n} deal has", other: "{n} deals have" })} an unknown stage. To merge it into another, give it that stage's name`,
  addStage: "Add stage",
  newStage: (n: number, say: Formats) => `New stage ${say.number(n)}`,
  blankName: "Give the stage a name",
  sameName: "Another stage has this name",
  badProbability: "Enter 0 to 100, or leave it empty",
  noOpenStage: "Add at least one open stage",
  noWonStage: "Add a won stage, so that wins can be counted",
  nothingYet: "Nothing has changed yet",
  planSheets: "Sheets to add",
  planTables: "Tables to make",
  planLists: "Lists on",
  planRules: "Rules on",
  planHighlights: (n: number, say: Formats) =>
    say.plural(n, { one: "{n} highlight for rows to mend", other: "{n} highlights for rows to mend" }),
  planHistory: (n: number, say: Formats) => `Stage history starts with ${rows(n, say)}`,
  planKept: (n: number, say: Formats) =>
    say.plural(n, { one: "{n} filled cell stays as it is", other: "{n} filled cells stay as they are" }),
  planUndo: "You can undo set-up at any time",
  apply: "Set up pipeline",
  applying: "Setting up…",
  undoing: "Undoing set-up…",
  progress: (done: number, of: number, say: Formats) => `${say.number(done)} of ${say.number(of)}`,
  doneTitle: "Pipeline set up",
  done: (added: readonly string[], say: Formats) =>
    added.length === 0
      ? "The pipeline was already there; nothing was added"
      : `Added ${sheets(added.length, say)}: ${added.join(", ")}`,
  mode: "When a stage may not be where it is",
  modes: { warn: "Point it out", block: "Put the stage before back" },
  managedTitle: (table: string) => `${table} is a managed pipeline`,
  managed: (names: readonly string[]) =>
    names.length === 0
      ? "Edit the stage table to change stages."
      : `Edit stages in the sheet itself. Sheets added: ${names.join(", ")}.`,
  openPipeline: "See pipeline",
  again: "Run set-up again",
  undo: "Undo set-up",
  undoTitle: "Undo set-up?",
  undoBody:
    "This removes the sheets, lists, rules and highlights that set-up added. Your deals stay. Changes made in the added sheets are lost.",
  keep: "Keep pipeline",
  undone: "Set-up undone. Your table is as it was",
  halfwayTitle: "Set-up stopped half-way",
  halfway: (table: string) =>
    `Some steps on ${table} are done, others are not. Finish them, or undo them all.`,
  finish: "Finish set-up",
  problemTitle: "No deal table to set up yet",
  unreadTitle: "The workbook cannot be read",
  problemNext: "Choose another sheet or header row, or mend the table: it is read again as you edit.",
  failedTitle: "Set-up did not finish",
};

const pipeline = {
  unmanagedTitle: "No pipeline here yet",
  unmanaged: "Set up your deal table first. It takes three steps and can be undone.",
  goToSetup: "Go to set-up",
  asOf: (count: number, day: string, say: Formats) => `${deals(count, say)} as of ${day}`,
  currency: (code: string) => `in ${code}`,
  problemTitle: "The figures cannot be shown",
  emptyTitle: "No deals yet",
  empty: "Type or paste a deal below the table's header: figures appear as you edit.",
  figures: "Key figures",
  open: "Open",
  forecast: "Weighted forecast",
  winRate: "Win rate",
  won: "Won",
  dealCount: deals,
  notKnown: "Not known",
  noValues: "Values are not known, for the reason above",
  lostWithoutStage: (n: number, say: Formats) =>
    `${say.plural(n, { one: "{n} lost deal has", other: "{n} lost deals have" })} no known stage: in the win rate, in no bar`,
};

const funnel = {
  title: "Funnel",
  measure: "Bars show",
  count: "Deals",
  value: "Value",
  asTable: "Show as table",
  asBars: "Show as bars",
  noStages: "No stages to draw. Add open stages to the stage table.",
  stage: "Stage",
  reached: "Reached",
  here: "Here",
  lostHere: "Lost",
  conversion: "On",
  valueIn: (currency: string) => `Value in ${currency}`,
  wonPart: "won",
  onPart: "moved on",
  herePart: "here",
  lostPart: "lost",
  deals,
  on: (share: string, range: string) => `${share} on (${range})`,
  lostHereOf: (amount: string) => `${amount} lost`,
  hereOf: (amount: string) => `${amount} here`,
  undecided: "none decided yet",
  unreached: "no deal has reached it",
  noConversion: "–",
  marks,
  spoken: (stage: string, count: string) => `${stage}: ${count} reached`,
  spokenParts: (here: string, lost: string, won: string) =>
    `${here} open here, ${lost} lost here, ${won} won`,
  spokenConversion: (share: string, moved: string, decided: string, low: string, high: string) =>
    `${share} moved on, ${moved} of ${decided} decided, 95% range ${low} to ${high}`,
  summary: (count: number, first: string, reached: string, last: string, arrived: string, say: Formats) =>
    `Funnel of ${say.plural(count, { one: "{n} stage", other: "{n} stages" })}: ${reached} reached ${first}, ${arrived} reached ${last}. Use the arrow keys to move between bars.`,
};

/** What the pane says. */
export const screens = {
  pane,
  setup,
  firstRun,
  pipeline,
  funnel,
  picture,
  filters,
  outlook,
  settingsPage,
  board,
  functionsPage,
  campaigns,
  mendPage,
  dealCard,
  followUpPage,
};

export type Screens = typeof screens;
