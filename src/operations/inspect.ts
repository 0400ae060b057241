import { columnLetter, rangeToA1 } from "../core/cells/address.ts";
import { isBlank } from "../core/cells/blank.ts";
import type { Language } from "../core/language.ts";
import { isProblem } from "../core/metrics/problem.ts";
import { planSetup } from "../core/planning/plan-setup.ts";
import { tableRange } from "../core/planning/setup.ts";
import { summarise } from "../core/planning/summary.ts";
import { type StageTemplate, templates } from "../core/stages/templates.ts";
import type { Outcome, ReadRequest, Snapshot } from "../workbook.ts";
import { questionKey } from "./answers.ts";
import { type Prepared, prepare } from "./prepare.ts";
import { issueCounts, leftOutRows } from "./row-views.ts";
import type { SetupChoices, SetupView } from "./setup-views.ts";

const samplesShown = 3;

/** What set-up would do, with the evidence for it; changes nothing. */
export function* inspect(choices: SetupChoices): Generator<ReadRequest, Outcome<SetupView>, Snapshot> {
  const { overview, settings = null, today } = yield { overview: true, settings: true };
  if (!overview) throw new Error("the workbook gave no overview");
  const sheets = overview.sheets.map(({ name }) => name);
  const show = (view: SetupView) => ({ changes: [], view });
  if (settings?.state === "applying") return show({ state: "halfway", table: settings.table.name });
  if (settings) {
    const { stages, history, pipeline } = settings.sheets;
    const own = [stages, history, pipeline].filter((name) => sheets.includes(name));
    return show({ state: "managed", table: settings.table.name, sheets: own, mode: settings.mode ?? "warn" });
  }
  const prepared = yield* prepare(choices, overview, null, today);
  if (isProblem(prepared)) return show({ state: "problem", problem: prepared, sheets });
  return show(foundView(prepared, sheets));
}

function foundView({ table, config, present, template }: Prepared, sheets: readonly string[]): SetupView {
  const { recognition, pipeline, sheet, top } = table;
  const full = { ...present, rules: null };
  const plan = planSetup(table, config, full);
  const counts = new Map<number, number>();
  for (const stage of pipeline.deals.stage) counts.set(stage, (counts.get(stage) ?? 0) + 1);
  return {
    state: "found",
    sheet,
    sheets,
    place: rangeToA1(sheet, tableRange(table)),
    headerRow: top + recognition.headerRow + 1,
    deals: pipeline.deals.count,
    columns: recognition.columns.map((column) => ({
      letter: columnLetter(table.left + column.index),
      header: column.header,
      field: column.field,
      confidence: column.confidence,
      reason: column.reason,
      samples: samples(table.grid.values, recognition.deals, column.index),
    })),
    leftOut: leftOutRows(table),
    stages: config.stages.map((stage, index) => ({ ...stage, deals: counts.get(index) ?? 0 })),
    template,
    templates: templatesFor(config.language ?? "en").map(({ id, name, language, stages }) => ({
      id,
      name,
      language,
      stages: stages.map((stage) => stage.name),
    })),
    questions: recognition.questions.map((question) => ({
      key: questionKey(question, recognition),
      question: {
        code: question.code,
        values: {
          header: recognition.columns.find(({ index }) => index === question.column)?.header ?? null,
          ...question.values,
        },
      },
      choices: question.choices,
      assumed: question.assumed,
    })),
    issues: issueCounts(table),
    plan: summarise(plan, table, full),
  };
}

/** The first few different cells of a column, as they stand. */
function samples(
  values: Prepared["table"]["grid"]["values"],
  rows: Int32Array,
  column: number,
): readonly string[] {
  const shown = new Set<string>();
  for (const row of rows) {
    const cell = values[row]?.[column];
    if (!isBlank(cell)) shown.add(String(cell));
    if (shown.size === samplesShown) break;
  }
  return [...shown];
}

/** Those in the reader's language first. */
function templatesFor(language: Language) {
  const isOwn = (template: StageTemplate) => template.language === language;
  const all = templates();
  return [...all.filter(isOwn), ...all.filter((template) => !isOwn(template))];
}
