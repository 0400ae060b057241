import type { Cell } from "../core/cells/cell.ts";
import type { Pipeline } from "../core/deals/deals.ts";
import { inReportingCurrency } from "../core/money/convert.ts";
import type { Answer } from "../functions/descriptor.ts";
import { evaluate } from "../functions/evaluate.ts";
import type { Source } from "../functions/source.ts";
import { withFilterColumns } from "./filtered.ts";
import { type Filters, withCriteria } from "./filters.ts";
import type { Figure } from "./pipeline-views.ts";
import type { ManagedPipeline } from "./read-managed.ts";

/** What the figures of a page are computed from: the functions, of the deals that the filters leave. */
export interface Figures {
  readonly pipeline: Pipeline;
  readonly figure: (name: string, ...args: readonly Cell[]) => Figure;
}

export function figuresOf(managed: ManagedPipeline, filters: Filters): Figures {
  const { pipeline: read, settings, asOf } = managed;
  const { fiscalYearStart, rates } = settings;
  const inOne = rates === undefined ? read : inReportingCurrency(read, rates, asOf);
  const pipeline = withFilterColumns(inOne, managed, filters);
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
