import { dayOf } from "../core/cells/dates.ts";
import { funnel } from "../core/metrics/funnel.ts";
import { isProblem } from "../core/metrics/problem.ts";
import { inReportingCurrency } from "../core/money/convert.ts";
import type { Answer } from "../functions/descriptor.ts";
import { evaluate } from "../functions/evaluate.ts";
import type { RawArgument, Source } from "../functions/source.ts";
import type { Outcome, ReadRequest, Snapshot } from "../workbook.ts";
import { type ManagedPipeline, managedPipeline } from "./read-managed.ts";
import { issueCounts, leftOutRows } from "./row-views.ts";
import type { Figure, FunnelStage, PipelineView } from "./views.ts";

/** The key figures and the funnel of the managed table. */
export function* pipeline(_: Record<string, never>): Generator<ReadRequest, Outcome<PipelineView>, Snapshot> {
  const managed = yield* managedPipeline();
  if (!isProblem(managed)) return { changes: [], view: viewOf(managed) };
  const view: PipelineView =
    managed.code === "unmanaged" ? { state: "unmanaged" } : { state: "problem", problem: managed };
  return { changes: [], view };
}

function viewOf({ pipeline: read, settings, table, asOf }: ManagedPipeline): PipelineView {
  const { fiscalYearStart, rates } = settings;
  const pipeline = rates === undefined ? read : inReportingCurrency(read, rates, asOf);
  const source: Source = { managed: () => pipeline, stages: pipeline.stages, asOf, fiscalYearStart };
  const figure = (name: string, ...args: RawArgument[]) => figureOf(evaluate(name, args, source));
  const shape = funnel({ pipeline, selected: null, asOf }, "reached", null);
  const { currencies } = pipeline.deals;
  return {
    state: "ready",
    asOf: isoDate(asOf),
    currency:
      pipeline.reportingCurrency ?? (currencies.length === 1 ? (currencies[0] ?? null) : settings.currency),
    deals: pipeline.deals.count,
    open: { count: figure("PIPELINE.COUNT", "open"), value: figure("PIPELINE.VALUE", "open") },
    won: { count: figure("PIPELINE.COUNT", "won"), value: figure("PIPELINE.VALUE", "won") },
    forecast: figure("PIPELINE.FORECAST"),
    winRate: figure("PIPELINE.WINRATE"),
    funnel: isProblem(shape) ? [] : shape.rows.map(stageOf),
    ...(isProblem(shape) || shape.valueProblem === null ? {} : { valueProblem: shape.valueProblem }),
    lostWithoutStage: isProblem(shape) ? 0 : shape.lostWithoutStage,
    leftOut: leftOutRows(table),
    issues: issueCounts(table),
  };
}

function isoDate(serial: number): string {
  const { year, month, day } = dayOf(serial);
  return [String(year).padStart(4, "0"), ...[month, day].map((part) => String(part).padStart(2, "0"))].join(
    "-",
  );
}

function figureOf(answer: Answer): Figure {
  if (!("value" in answer)) return { problem: answer.problem };
  return typeof answer.value === "number"
    ? { value: answer.value }
    : { problem: { code: "notANumber", values: {} } };
}

type FunnelRow = Exclude<ReturnType<typeof funnel>, { code: string }>["rows"][number];

function stageOf({ stage, kind, reached, open, lost, won, conversion }: FunnelRow): FunnelStage {
  return {
    stage,
    kind,
    reached,
    open,
    lost,
    won,
    conversion: conversion && {
      share: conversion.share,
      low: conversion.low,
      high: conversion.high,
      moved: conversion.moved,
      decided: conversion.decided,
    },
    mark: conversion?.mark ?? null,
  };
}
