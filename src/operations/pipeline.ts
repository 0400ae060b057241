import { isoDay } from "../core/cells/iso.ts";
import { comparedPeriods } from "../core/compared-periods.ts";
import { funnelStage } from "../core/funnel/stage.ts";
import { funnel } from "../core/metrics/funnel.ts";
import { openThen } from "../core/metrics/health-then.ts";
import { isProblem } from "../core/metrics/problem.ts";
import type { Scope } from "../core/metrics/scope.ts";
import { wilson } from "../core/metrics/wilson.ts";
import type { Period } from "../core/periods.ts";
import type { Outcome, ReadRequest, Snapshot } from "../workbook.ts";
import { type Figures, figuresOf } from "./figure.ts";
import { type Filters, filterChoices, periodOf, selectedBy, withStagesByName } from "./filters.ts";
import { choicePeriods } from "./functions.ts";
import type { PipelineView, Trend } from "./pipeline-views.ts";
import { type ManagedPipeline, managedPipeline } from "./read-managed.ts";
import { issueCounts, leftOutRows } from "./row-views.ts";

/** The key figures and the funnel of the managed table, of the deals that the filters leave. */
export function* pipeline(filters: Filters): Generator<ReadRequest, Outcome<PipelineView>, Snapshot> {
  const managed = yield* managedPipeline();
  if (!isProblem(managed)) return { changes: [], view: viewOf(managed, filters) };
  const view: PipelineView =
    managed.code === "unmanaged" ? { state: "unmanaged" } : { state: "problem", problem: managed };
  return { changes: [], view };
}

function viewOf(managed: ManagedPipeline, filters: Filters): PipelineView {
  const { settings, table, asOf } = managed;
  const figures = figuresOf(managed, filters);
  const { pipeline, figure } = figures;
  const period = periodOf(filters, asOf, settings.fiscalYearStart);
  if (isProblem(period)) return { state: "problem", problem: period };
  const selected = selectedBy(pipeline, filters);
  if (isProblem(selected)) return { state: "problem", problem: selected };
  const scope: Scope = { pipeline, selected, asOf };
  const during = filters.period ?? null;
  // The funnel is where a stage is chosen: it goes on showing the others.
  const onWay = selectedBy(pipeline, withoutStage(filters));
  if (isProblem(onWay)) return { state: "problem", problem: onWay };
  const shape = funnel({ ...scope, selected: onWay }, "reached", period);
  const wonCount = figure("PIPELINE.COUNT", "won", during);
  const lostCount = figure("PIPELINE.COUNT", "lost", during);
  const { currencies } = pipeline.deals;
  return {
    state: "ready",
    asOf: isoDay(asOf),
    language: settings.language ?? null,
    currency:
      pipeline.reportingCurrency ?? (currencies.length === 1 ? (currencies[0] ?? null) : settings.currency),
    deals: pipeline.deals.count,
    selected: selected?.length ?? pipeline.deals.count,
    filters: {
      periods: choicePeriods(pipeline, asOf),
      columns: filterChoices(withStagesByName(pipeline)),
    },
    open: {
      count: figure("PIPELINE.COUNT", "open", during),
      value: figure("PIPELINE.VALUE", "open", during),
    },
    won: { count: wonCount, value: figure("PIPELINE.VALUE", "won", during) },
    forecast: figure("PIPELINE.FORECAST", during),
    winRate: figure("PIPELINE.WINRATE", during),
    ...("value" in wonCount && "value" in lostCount && wonCount.value + lostCount.value > 0
      ? { decided: decidedOf(wonCount.value, lostCount.value) }
      : {}),
    trend: trendOf(figures, scope, period),
    funnel: isProblem(shape) ? [] : shape.rows.map(funnelStage),
    ...(isProblem(shape) || shape.valueProblem === null ? {} : { valueProblem: shape.valueProblem }),
    lostWithoutStage: isProblem(shape) ? 0 : shape.lostWithoutStage,
    leftOut: leftOutRows(table),
    issues: issueCounts(table),
  };
}

const withoutStage = ({ criteria = [] }: Filters): Filters => ({
  criteria: criteria.filter(({ column }) => column !== "stage"),
});

const decidedOf = (won: number, lost: number) => ({ deals: won + lost, ...wilson(won, won + lost) });

type Ready = Extract<PipelineView, { state: "ready" }>;

/** What was won, and how much of what was decided, against as long before; and how many deals were open then. */
function trendOf({ figure }: Figures, scope: Scope, period: Period | null): Ready["trend"] {
  const compared = comparedPeriods(period, scope.asOf);
  if (compared === null) return null;
  const [now, before] = [textOf(compared.now), textOf(compared.before)];
  const trend = (name: string, ...args: readonly string[]): Trend | null => {
    const figures = [figure(name, ...args, now), figure(name, ...args, before)];
    const [is, was] = figures.map((one) => ("value" in one ? one.value : null));
    return typeof is === "number" && typeof was === "number" ? { now: is, before: was } : null;
  };
  const then = compared.before.until - 1;
  return {
    days: compared.now.until - compared.now.from,
    won: trend("PIPELINE.VALUE", "won"),
    winRate: trend("PIPELINE.WINRATE"),
    open:
      period === null && scope.pipeline.has.has("created")
        ? { day: isoDay(then), deals: openThen(scope, then).length }
        : null,
  };
}

const textOf = ({ from, until }: Period) => `${isoDay(from)}..${isoDay(until - 1)}`;
