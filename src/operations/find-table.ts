import type { Field } from "../core/fields.ts";
import type { Problem } from "../core/issue.ts";
import type { Language } from "../core/language.ts";
import type { Overview, PlacedGrid } from "../core/planning/overview.ts";
import type { Stage } from "../core/stages/stage.ts";
import { type TemplateId, templates } from "../core/stages/templates.ts";
import { recognise } from "../core/table/recognise.ts";
import type { Corrections, Recognition, RecognitionResult } from "../core/table/recognition.ts";
import type { ReadRequest, Snapshot } from "../workbook.ts";
import { withAnswers } from "./answers.ts";
import type { SetupChoices } from "./setup-views.ts";
import { onSheet } from "./sheet-places.ts";

export interface FoundTable extends PlacedGrid {
  readonly sheet: string;
  readonly recognition: Recognition;
  /** The stages asked for, else those found in the table, else those of a template. */
  readonly stages: readonly Stage[];
  /** The template that the stages are from, unless they were edited since. */
  readonly template: string | null;
}

/** More rounds than this, and answers would only raise the same questions again. */
const mostRounds = 4;

/**
 * The deal table: on the sheet chosen, else on the active sheet, else on the first that has one.
 * When no sheet has one, the problem of the sheet that people look at.
 */
export function* findTable(
  choices: SetupChoices,
  overview: Overview,
): Generator<ReadRequest, FoundTable | Problem, Snapshot> {
  const filled = overview.sheets.filter(({ used }) => used !== null).map(({ name }) => name);
  if (choices.sheet !== undefined && !overview.sheets.some(({ name }) => name === choices.sheet)) {
    return {
      code: "noSuchSheet",
      values: { sheet: choices.sheet, sheets: overview.sheets.map(({ name }) => name).join(", ") },
    };
  }
  const candidates =
    choices.sheet !== undefined ? [choices.sheet] : activeFirst(filled, overview.activeSheet);
  let first: Problem | null = null;
  for (const sheet of candidates) {
    const { grids = [] } = yield { grids: [{ sheet }] };
    const placed = grids[0] ?? { grid: { values: [] }, top: 0, left: 0 };
    const wanted = stagesWanted(choices);
    const result = recogniseWith(choices, placed, wanted.stages);
    if (result.ok) {
      const { recognition } = result;
      const basic = basicTemplates[choices.language ?? "en"];
      const template = wanted.template ?? (recognition.stages.length === 0 ? basic : null);
      const stages = recognition.stages.length === 0 ? stagesOf(basic) : recognition.stages;
      return { ...placed, sheet, recognition, stages, template };
    }
    first ??= onSheet(result.problem, sheet, placed);
  }
  return first ?? { code: "empty", values: { sheet: overview.activeSheet } };
}

function activeFirst(sheets: readonly string[], active: string): readonly string[] {
  return sheets.includes(active) ? [active, ...sheets.filter((name) => name !== active)] : sheets;
}

/** Proposed where the table's stage column is there but says nothing yet. */
const basicTemplates: Readonly<Record<Language, TemplateId>> = {
  en: "basic-en",
  fi: "basic-fi",
  nb: "start-up-nb",
  pl: "six-stages-pl",
};

function stagesOf(template: string): readonly Stage[] {
  return templates().find(({ id }) => id === template)?.stages ?? [];
}

function stagesWanted(choices: SetupChoices): { stages: readonly Stage[]; template: string | null } {
  const template = choices.template ?? null;
  return { stages: choices.stages ?? (template === null ? [] : stagesOf(template)), template };
}

function recogniseWith(
  choices: SetupChoices,
  { grid, top }: PlacedGrid,
  stages: readonly Stage[],
): RecognitionResult {
  const { decimal, dateOrder } = choices.habits ?? {};
  let corrections: Corrections = {
    ...(choices.headerRow === undefined ? {} : { headerRow: choices.headerRow - 1 - top }),
    fields: new Map<string, Field | null>(Object.entries(choices.fields ?? {})),
    ...(stages.length > 0 ? { stages } : {}),
    ...(decimal === undefined ? {} : { number: { decimal } }),
    ...(dateOrder === undefined ? {} : { dateOrder }),
  };
  const answers = new Map(Object.entries(choices.answers ?? {}));
  let result = recognise(grid, corrections);
  for (let round = 0; round < mostRounds && result.ok; round++) {
    const answered = withAnswers(corrections, result.recognition, answers);
    if (!answered) break;
    corrections = answered;
    result = recognise(grid, corrections);
  }
  return result;
}
