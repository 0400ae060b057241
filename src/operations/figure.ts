import type { Cell } from "../core/cells/cell.ts";
import type { Pipeline } from "../core/deals/deals.ts";
import { inReportingCurrency } from "../core/money/convert.ts";
import type { Answer } from "../functions/descriptor.ts";
import { evaluate } from "../functions/evaluate.ts";
import type { Source } from "../functions/source.ts";
import { type Filters, withCriteria, withStagesByName } from "./filters.ts";
import type { ManagedPipeline } from "./read-managed.ts";
import type { Figure } from "./views.ts";

/** What the figures of a page are computed from: the functions, of the deals that the filters leave. */
export interface Figures {
  readonly pipeline: Pipeline;
  readonly figure: (name: string, ...args: readonly Cell[]) => Figure;
}

export function figuresOf({ pipeline: read, settings, asOf }: ManagedPipeline, filters: Filters): Figures {
  const { fiscalYearStart, rates } = settings;
  const inOne = rates === undefined ? read : inReportingCurrency(read, rates, asOf);
  const isByStage = filters.criteria?.some(({ column }) => column === "stage") ?? false;
  const pipeline = isByStage ? withStagesByName(inOne) : inOne;
  const source: Source = { managed: () => pipeline, stages: pipeline.stages, asOf, fiscalYearStart };
  return {
    pipeline,
    figure: (name, ...args) => figureOf(evaluate(name, withCriteria(name, args, filters), source)),
  };
}

function figureOf(answer: Answer): Figure {
  if (!("value" in answer)) return { problem: answer.problem };
  return typeof answer.value === "number"
    ? { value: answer.value }
    : { problem: { code: "notANumber", values: {} } };
}
