import { readPipeline } from "../core/deals/read.ts";
import {
  rememberEdited,
  rememberStages,
  type SeenStage,
  withFormerNames,
} from "../core/history/former-names.ts";
import type { Problem } from "../core/issue.ts";
import { isProblem } from "../core/metrics/problem.ts";
import type { Change } from "../core/planning/change.ts";
import { type EditedStage, type PlacedStages, planStageEdit } from "../core/planning/stage-edit.ts";
import { ruleProblems } from "../core/rules/configuration.ts";
import { normaliseStage } from "../core/stages/normalise.ts";
import type { Stage } from "../core/stages/stage.ts";
import { cellsToStages, headersFor, stagesToCells } from "../core/stages/table.ts";
import { type Managed, type ManagedPipeline, ownSheets, partOf, rulesOf } from "./read-managed.ts";
import type { SettingsProblem, SettingsView } from "./settings-views.ts";

type ManagedNow = Managed & ManagedPipeline;

/** Lists in cells reach as far as set-up left room for, which is never less than this. */
const room = 30;

export interface PresentStages {
  readonly placed: PlacedStages;
  /** As the sheet has them, with the deals that stand in each. */
  readonly edited: Shown;
}

type Shown = Exclude<SettingsView, { state: "problem" }>["stages"];

/** What comes of an edit of the stages. */
export interface StageEdit {
  readonly problems: readonly SettingsProblem[];
  readonly changes: readonly Change[];
  readonly seen: readonly SeenStage[];
  readonly stages: Shown;
  /** The edit that takes it back. */
  readonly before: readonly EditedStage[];
}

/** The stage table as it stands, without the former names that reading adds. */
export function presentStages(managed: ManagedNow): PresentStages | Problem {
  const { settings, overview, own, pipeline } = managed;
  const { stages: sheet } = ownSheets(settings, overview);
  if (own.stages === null) return { code: "stagesGone", values: { sheet } };
  const { values } = partOf(own.stages, overview, settings.tables.stages);
  const stages = cellsToStages(values);
  if (isProblem(stages)) return stages;
  const range = overview.tables.find(({ name }) => name === settings.tables.stages)?.range;
  const { top, left } = range ?? own.stages;
  const bottom = range?.bottom ?? top + values.length - 1;
  return {
    placed: { sheet, table: settings.tables.stages, top, left, bottom, values, stages },
    edited: withDeals(stages, pipeline.deals.stage),
  };
}

/** Plans the stages as wanted, and says what speaks against them. */
export function editStages(
  wanted: readonly EditedStage[],
  { placed, edited }: PresentStages,
  managed: ManagedNow,
): StageEdit {
  const { settings, pipeline, table } = managed;
  const clean = wanted.map(({ was: _, ...stage }) => stage);
  const before = takenBack(edited, wanted);
  const refuse = (...reasons: readonly Problem[]): StageEdit => ({
    problems: reasons.map((reason) => ({ ...reason, severity: "error" })),
    changes: [],
    seen: [],
    stages: edited,
    before,
  });
  const read = cellsToStages([headersFor(clean), ...stagesToCells(clean)]);
  if (isProblem(read)) return refuse(read);
  const off = clean.find(
    ({ probability }) => probability !== null && !(probability >= 0 && probability <= 1),
  );
  if (off !== undefined) {
    const values = { row: clean.indexOf(off) + 2, stage: off.name, text: off.probability };
    return refuse({ code: "badProbability", values });
  }
  const limit = Math.max(room, edited.length);
  if (wanted.length > limit) return refuse({ code: "tooManyStages", values: { limit } });
  if (!clean.some(({ kind }) => kind === "open")) return refuse({ code: "noOpenStage", values: {} });

  const seen = rememberEdited(wanted, rememberStages(placed.stages, settings.stagesSeen));
  const stages = withFormerNames(clean, seen);
  const then = readPipeline(table.grid, table.recognition, {
    stages,
    currency: settings.currency,
    completeFrom: settings.completeFrom ?? null,
    rules: rulesOf(settings),
  });
  const stranded = strandedDeals(pipeline.deals.stage, then.deals.stage, pipeline.stages);
  if (stranded.length > 0) return refuse(...stranded);
  const changes = planStageEdit(wanted, placed);
  if (isProblem(changes)) return refuse(changes);
  const known = new Set(ruleProblems(pipeline, rulesOf(settings)).map((one) => JSON.stringify(one)));
  const problems = ruleProblems(then, rulesOf(settings));
  return {
    // What was wrong before is no reason against an edit that has nothing to do with it.
    problems: problems.filter((one) => !known.has(JSON.stringify(one))),
    changes,
    seen,
    stages: withDeals(clean, then.deals.stage),
    before,
  };
}

function withDeals(stages: readonly Stage[], standing: Int16Array): Shown {
  const deals = new Int32Array(stages.length);
  for (const stage of standing) if (stage >= 0) deals[stage] = (deals[stage] ?? 0) + 1;
  return stages.map((stage, index) => ({ ...stage, deals: deals[index] ?? 0 }));
}

/** Deals that stand in a stage now and would stand in none, by stage. */
function strandedDeals(now: Int16Array, then: Int16Array, stages: readonly Stage[]): readonly Problem[] {
  const lost = new Map<number, number>();
  now.forEach((stage, deal) => {
    if (stage >= 0 && (then[deal] as number) < 0) lost.set(stage, (lost.get(stage) ?? 0) + 1);
  });
  return Array.from(lost, ([stage, deals]) => ({
    code: "stageInUse",
    values: { stage: stages[stage]?.name ?? null, deals },
  }));
}

/** The stages of before, each with the name that it would have after the edit. */
function takenBack(stages: Shown, wanted: readonly EditedStage[]): readonly EditedStage[] {
  return stages.map(({ deals: _, ...stage }) => {
    const now = wanted.find(
      ({ was }) => was !== undefined && normaliseStage(was) === normaliseStage(stage.name),
    );
    return now === undefined ? stage : { ...stage, was: now.name };
  });
}
