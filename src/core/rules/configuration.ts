import type { Pipeline } from "../deals/deals.ts";
import type { Problem, Severity } from "../issue.ts";
import { stageMatcher } from "../stages/match.ts";
import { moveRules } from "../stages/move.ts";
import type { Stage } from "../stages/stage.ts";
import { type RuleSettings, ruleDefaults, ruleInForce } from "./rule.ts";

/** What is wrong with the rules themselves. `error`: they are not saved as long as it is so. */
export interface RuleProblem extends Problem {
  readonly code: RuleProblemCode;
  readonly severity: Severity;
}

export type RuleProblemCode =
  | "unknownRule" // {rule}
  | "exceptStageUnknown" // {rule, stage}
  | "badOutlierLimit" // {limit}
  | "ownersWithoutColumn" // {}
  | "nextStageUnknown" // {stage, next}
  | "skipAgainstNext" // {stage, next, skipped}
  | "backAgainstNext" // {stage, next}
  | "stageWithoutExit" // {stage}
  | "requiredWithoutColumn" // {stage, header}
  | "criterionWithoutColumn" // {stage, criterion}
  | "bandAgainstProbability"; // {stage, probability, low, high}

/**
 * What contradicts itself or asks for what is not there: in the settings, in the stage table, and between
 * the two. Found before anything is saved.
 */
export function ruleProblems(pipeline: Pipeline, settings: RuleSettings): readonly RuleProblem[] {
  return [...settingProblems(pipeline, settings), ...stageProblems(pipeline, settings)];
}

function settingProblems({ stages, has }: Pipeline, settings: RuleSettings): RuleProblem[] {
  const match = stageMatcher(stages);
  const found: RuleProblem[] = [];
  for (const [rule, { exceptStages = [] }] of Object.entries(settings.byRule ?? {})) {
    if (!Array.from(ruleDefaults.keys(), String).includes(rule)) {
      found.push(problem("error", "unknownRule", { rule }));
    }
    for (const stage of exceptStages) {
      if (match(stage) < 0) found.push(problem("error", "exceptStageUnknown", { rule, stage }));
    }
  }
  const limit = settings.outlierLimit;
  if (limit !== undefined && !(limit > 0)) found.push(problem("error", "badOutlierLimit", { limit }));
  if ((settings.owners?.length ?? 0) > 0 && !has.has("owner")) {
    found.push(problem("error", "ownersWithoutColumn", {}));
  }
  return found;
}

function stageProblems(pipeline: Pipeline, settings: RuleSettings): RuleProblem[] {
  const { stages, column } = pipeline;
  const match = stageMatcher(stages);
  const isOn = (rule: "blankField" | "entryCriterion" | "exitCriterion") =>
    ruleInForce(rule, settings) !== null;
  const found: RuleProblem[] = [];
  for (const [at, stage] of stages.entries()) {
    found.push(...nextProblems(stages, at, settings, match));
    for (const header of isOn("blankField") ? stage.required : []) {
      if (column(header) === null) {
        found.push(problem("warning", "requiredWithoutColumn", { stage: stage.name, header }));
      }
    }
    const criteria = [
      ...(isOn("entryCriterion") ? (stage.entry ?? []) : []),
      ...(isOn("exitCriterion") ? (stage.exit ?? []) : []),
    ];
    for (const criterion of new Set(criteria)) {
      if (column(criterion) === null) {
        found.push(problem("warning", "criterionWithoutColumn", { stage: stage.name, criterion }));
      }
    }
    const { band, probability } = stage;
    if (band !== undefined && probability !== null && (probability < band.low || probability > band.high)) {
      const values = { stage: stage.name, probability, low: band.low, high: band.high };
      found.push(problem("warning", "bandAgainstProbability", values));
    }
  }
  for (const at of withoutExit(stages, settings)) {
    found.push(problem("error", "stageWithoutExit", { stage: stages[at]?.name ?? null }));
  }
  return found;
}

/** Next stages that no stage is called by, or that a rule on skipping or going back forbids. */
function nextProblems(
  stages: readonly Stage[],
  at: number,
  settings: RuleSettings,
  match: (text: string) => number,
): RuleProblem[] {
  const { judgeStages } = moveRules(stages, settings);
  const { name, next: names } = stages[at] as Stage;
  return names.flatMap((next): RuleProblem[] => {
    const to = match(next);
    if (to < 0) return [problem("warning", "nextStageUnknown", { stage: name, next })];
    const move = judgeStages(at, to);
    if (move?.code === "movedBack") return [problem("error", "backAgainstNext", { stage: name, next })];
    if (move?.code !== "stageSkipped") return [];
    return [problem("error", "skipAgainstNext", { stage: name, next, skipped: move.skipped.join(", ") })];
  });
}

/** Open stages from which no allowed moves, however many, lead to a stage where a deal is won or lost. */
function withoutExit(stages: readonly Stage[], settings: RuleSettings): number[] {
  const { judgeStages } = moveRules(stages, settings);
  const ends = stages.map(({ kind }) => kind === "won" || kind === "lost");
  // A table without closed stages leaves its deals' end to a status column.
  if (!ends.includes(true)) return [];
  for (let changed = true; changed; ) {
    changed = false;
    for (const at of stages.keys()) {
      if (ends[at]) continue;
      ends[at] = stages.some((_, to) => to !== at && ends[to] === true && judgeStages(at, to) === null);
      changed ||= ends[at] === true;
    }
  }
  return [...stages.keys()].filter((at) => !ends[at] && stages[at]?.kind === "open");
}

function problem(severity: Severity, code: RuleProblemCode, values: RuleProblem["values"]): RuleProblem {
  return { severity, code, values };
}
