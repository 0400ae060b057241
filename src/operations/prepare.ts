import type { Cell } from "../core/cells/cell.ts";
import { readPipeline } from "../core/deals/read.ts";
import type { Problem } from "../core/issue.ts";
import { isProblem } from "../core/metrics/problem.ts";
import type { Overview } from "../core/planning/overview.ts";
import { withHeaders } from "../core/planning/required-headers.ts";
import type { Settings } from "../core/planning/settings.ts";
import type { PlacedTable, Present, SetupConfig } from "../core/planning/setup.ts";
import { withSpellings } from "../core/planning/spellings.ts";
import { proposedProbability } from "../core/stages/probability.ts";
import { evaluate } from "../functions/evaluate.ts";
import type { Source } from "../functions/source.ts";
import type { ReadRequest, Snapshot } from "../workbook.ts";
import { findTable } from "./find-table.ts";
import { readManaged } from "./read-managed.ts";
import type { SetupChoices } from "./setup-views.ts";

/** All that planning needs but the rules of the table's range, which only the doing reads. */
export interface Prepared {
  readonly table: PlacedTable;
  readonly config: SetupConfig;
  readonly present: Omit<Present, "rules">;
  /** Id of the template that the stages began as. */
  readonly template: string | null;
}

const author = "Pipewright";
const calendarYear = 1;

/** The table to be set up: found by its cells, or remembered by a set-up begun or done before. */
export function* prepare(
  choices: SetupChoices,
  overview: Overview,
  settings: Settings | null,
  today: number,
): Generator<ReadRequest, Prepared | Problem, Snapshot> {
  if (settings) {
    const managed = yield* readManaged(settings, overview, today);
    if (isProblem(managed)) return managed;
    const { table, stages, own, asOf } = managed;
    const habits = {
      asOf: settings.asOf,
      fiscalYearStart: settings.fiscalYearStart,
      ...languageOf(settings.labels),
    };
    const config = configOf(table, { ...habits, stages, today, who: author }, asOf, settings.rates);
    return { table, config, present: { overview, settings, own }, template: null };
  }
  const found = yield* findTable(choices, overview);
  if (isProblem(found)) return found;
  const { sheet, grid, top, left, recognition } = found;
  const spelt = withSpellings(found.stages, found);
  const stages = proposedProbability(withHeaders(spelt, found.recognition));
  const pipeline = readPipeline(grid, recognition, { stages });
  const table: PlacedTable = { sheet, grid, top, left, recognition, pipeline };
  const habits = {
    asOf: choices.asOf ?? null,
    fiscalYearStart: calendarYear,
    ...languageOf(choices.language),
  };
  const config = configOf(table, { ...habits, stages, today, who: author }, choices.asOf ?? today);
  return {
    table,
    config,
    present: { overview, settings: null, own: { stages: null, history: null, pipeline: null } },
    template: found.template,
  };
}

const languageOf = (language: SetupConfig["language"]) => (language === undefined ? {} : { language });

function configOf(
  table: PlacedTable,
  known: Omit<SetupConfig, "cached">,
  asOf: number,
  rates?: Settings["rates"],
): SetupConfig {
  const source: Source = {
    managed: () => table.pipeline,
    stages: known.stages,
    asOf,
    fiscalYearStart: known.fiscalYearStart,
    ...(rates === undefined ? {} : { rates }),
  };
  return {
    ...known,
    cached(name, args: readonly Cell[]) {
      const answer = evaluate(name, args, source);
      return "value" in answer ? answer.value : answer.error;
    },
  };
}
