import type { Cell } from "../core/cells/cell.ts";
import { currencyOf } from "../core/cells/currency.ts";
import { isoDay as isoDayOf } from "../core/cells/iso.ts";
import type { Problem } from "../core/issue.ts";
import { isProblem } from "../core/metrics/problem.ts";
import { cellsToRates, type Rate, reportingCurrency } from "../core/money/rates.ts";
import { isoDay } from "../core/periods.ts";
import type { Change } from "../core/planning/change.ts";
import { asOfCell } from "../core/planning/dashboard.ts";
import type { Settings } from "../core/planning/settings.ts";
import { targetProblem } from "../core/targets.ts";
import type { Outcome, ReadRequest, Snapshot } from "../workbook.ts";
import { editStages, presentStages, type StageEdit } from "./edit-stages.ts";
import { type Managed, type ManagedPipeline, managedPipeline, ownSheets } from "./read-managed.ts";
import type { SettingsEdit, SettingsProblem, SettingsView } from "./settings-views.ts";

type ManagedNow = Managed & ManagedPipeline;

/** Shows what is settled of the pipeline, or settles it otherwise unless that contradicts itself. */
export function* settings({
  set,
  plan,
}: {
  readonly set?: SettingsEdit;
  readonly plan?: true;
}): Generator<ReadRequest, Outcome<SettingsView>, Snapshot> {
  const managed = yield* managedPipeline();
  if (isProblem(managed)) return { changes: [], view: { state: "problem", problem: managed } };
  const present = presentStages(managed);
  if (isProblem(present)) return { changes: [], view: { state: "problem", problem: present } };
  const now = viewOf(managed, managed.settings, present.edited);
  if (set === undefined) return { changes: [], view: { ...now, state: "read" } };
  const { settled, errors } = withEdit(managed.settings, set);
  const stageEdit = set.stages === undefined ? null : editStages(set.stages, present, managed);
  const problems = [...errors, ...(stageEdit?.problems ?? [])];
  if (problems.some(({ severity }) => severity === "error")) {
    return { changes: [], view: { ...now, state: "refused", problems } };
  }
  const wanted = stageEdit === null ? settled : { ...settled, stagesSeen: stageEdit.seen };
  const view = { ...viewOf(managed, wanted, stageEdit?.stages ?? present.edited), problems };
  if (plan === true) return { changes: [], view: { ...view, state: "planned" } };
  return {
    changes: [
      // Before the cells: a renamed stage is known by what it was called.
      { kind: "saveSettings", settings: wanted },
      ...(stageEdit?.changes ?? []),
      ...asOfChanges(set, managed),
    ],
    view: { ...view, state: "saved", before: beforeOf(set, now, stageEdit) },
  };
}

type Ready = Exclude<SettingsView, { state: "problem" }>;

function viewOf(
  { pipeline, settings: stored, overview, table, own }: ManagedNow,
  shown: Settings,
  stages: Ready["stages"],
): Ready {
  const { rates = [], targets = [], completeFrom = null } = shown;
  const typed = own.pipeline === null ? null : asOfCell(own.pipeline);
  const onDashboard = shown === stored && typeof typed?.holds === "number" ? typed.holds : null;
  const asOf = onDashboard ?? shown.asOf;
  return {
    state: "read",
    stages,
    stagesSheet: ownSheets(stored, overview).stages,
    headers: table.recognition.columns.map(({ header }) => header).filter((header) => header !== ""),
    targets,
    fiscalYearStart: shown.fiscalYearStart,
    currency: shown.currency,
    currencies: pipeline.deals.currencies,
    rates: rates.map(({ currency, rate, from }) => ({
      currency,
      rate,
      from: from === null ? null : isoDayOf(from),
    })),
    reporting: rates.length === 0 ? null : reportingCurrency(rates),
    completeFrom: completeFrom === null ? null : isoDayOf(completeFrom),
    asOf: asOf === null ? null : isoDayOf(asOf),
    language: shown.language ?? null,
    mode: shown.mode ?? "warn",
    followUp: shown.followUp ?? {},
    problems: [],
  };
}

/** The settings with the edit, as far as it can be read, and why it cannot where it cannot. */
function withEdit(
  before: Settings,
  set: SettingsEdit,
): { readonly settled: Settings; readonly errors: readonly SettingsProblem[] } {
  const errors: SettingsProblem[] = [];
  const refuse = (problem: Problem) => {
    errors.push({ ...problem, severity: "error" });
  };
  const dayIn = (given: string | null) => {
    const day = given === null ? null : isoDay(given);
    if (given !== null && day === null) refuse({ code: "noSuchDay", values: { given } });
    return day;
  };
  let settled = before;
  if (set.targets !== undefined) {
    const wrong = targetProblem(set.targets);
    if (wrong !== null) refuse(wrong);
    const { targets: _, ...others } = settled;
    settled = set.targets.length === 0 ? others : { ...others, targets: set.targets };
  }
  const month = set.fiscalYearStart;
  if (month !== undefined) {
    if (!(Number.isInteger(month) && month >= 1 && month <= 12)) {
      refuse({ code: "noSuchMonth", values: { given: month } });
    }
    settled = { ...settled, fiscalYearStart: month };
  }
  if (set.currency !== undefined) {
    const code = set.currency === null ? null : currencyOf(set.currency);
    if (set.currency !== null && typeof code !== "string") {
      refuse({ code: "noSuchCurrency", values: { given: set.currency } });
    }
    settled = { ...settled, currency: code ?? null };
  }
  if (set.rates !== undefined) {
    const rates = ratesIn(set.rates);
    if ("code" in rates) refuse(rates);
    else {
      const { rates: _, ...others } = settled;
      settled = rates.length === 0 ? others : { ...others, rates };
    }
  }
  if (set.completeFrom !== undefined) settled = { ...settled, completeFrom: dayIn(set.completeFrom) };
  if (set.asOf !== undefined) settled = { ...settled, asOf: dayIn(set.asOf) };
  return { settled, errors };
}

/** Rows that nobody has begun to fill in are passed over; problems count the others from 1. */
function ratesIn(typed: readonly (readonly Cell[])[]): readonly Rate[] | Problem {
  const rows = typed.filter((row) => row.some((cell) => cell !== null && String(cell).trim() !== ""));
  if (rows.length === 0) return [];
  const rates = cellsToRates([["Currency", "Rate", "From"], ...rows]);
  if (!("code" in rates)) return rates;
  const { row, firstRow } = rates.values;
  return {
    ...rates,
    values: {
      ...rates.values,
      ...(typeof row === "number" ? { row: row - 1 } : {}),
      ...(typeof firstRow === "number" ? { firstRow: firstRow - 1 } : {}),
    },
  };
}

/** The day stands on the dashboard too, where it goes before that of the settings. */
function asOfChanges({ asOf }: SettingsEdit, { own, settings: { sheets } }: ManagedNow): Change[] {
  const cell = asOf === undefined || own.pipeline === null ? null : asOfCell(own.pipeline);
  if (cell === null || asOf === undefined) return [];
  const { row: top, column: left, holds } = cell;
  const cells = [[asOf === null ? "" : isoDay(asOf)]];
  const formats = [[asOf === null ? "" : "yyyy-mm-dd"]];
  return [{ kind: "writeCells", sheet: sheets.pipeline, top, left, cells, formats, replaces: [[holds]] }];
}

function beforeOf(set: SettingsEdit, now: Ready, stageEdit: StageEdit | null): SettingsEdit {
  return {
    ...(stageEdit === null ? {} : { stages: stageEdit.before }),
    ...(set.targets === undefined ? {} : { targets: now.targets }),
    ...(set.fiscalYearStart === undefined ? {} : { fiscalYearStart: now.fiscalYearStart }),
    ...(set.currency === undefined ? {} : { currency: now.currency }),
    ...(set.rates === undefined
      ? {}
      : { rates: now.rates.map(({ currency, rate, from }) => [currency, rate, from]) }),
    ...(set.completeFrom === undefined ? {} : { completeFrom: now.completeFrom }),
    ...(set.asOf === undefined ? {} : { asOf: now.asOf }),
  };
}
