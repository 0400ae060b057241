import { isoDay } from "../core/cells/iso.ts";
import type { Problem } from "../core/issue.ts";
import { currencyOf } from "../core/metrics/account.ts";
import { toMajor } from "../core/metrics/money.ts";
import { outlook as outlookRows } from "../core/metrics/outlook.ts";
import { isProblem } from "../core/metrics/problem.ts";
import type { Scope } from "../core/metrics/scope.ts";
import { chanceOf, forecastQuantiles } from "../core/metrics/spread.ts";
import { stalled } from "../core/metrics/stalled.ts";
import { type Period, parsePeriod } from "../core/periods.ts";
import { targetOf } from "../core/targets.ts";
import type { Outcome, ReadRequest, Snapshot } from "../workbook.ts";
import { type Figures, figuresOf } from "./figure.ts";
import { type Filters, periodOf, selectedBy } from "./filters.ts";
import type { OutlookMonth, OutlookView } from "./outlook-views.ts";
import { type ManagedPipeline, managedPipeline } from "./read-managed.ts";

const months = 6;
/** Listed of the stalled deals. */
const mostStalled = 50;

/** What each month may bring, against its target, and the deals that stand still: it takes longer than the key figures. */
export function* outlook(filters: Filters): Generator<ReadRequest, Outcome<OutlookView>, Snapshot> {
  const managed = yield* managedPipeline();
  const view: OutlookView = isProblem(managed)
    ? { state: "problem", problem: managed }
    : viewOf(managed, filters);
  return { changes: [], view };
}

function viewOf(managed: ManagedPipeline, filters: Filters): OutlookView {
  const { settings, asOf } = managed;
  const { fiscalYearStart } = settings;
  const figures = figuresOf(managed, filters);
  const { pipeline } = figures;
  const selected = selectedBy(pipeline, filters);
  if (isProblem(selected)) return { state: "problem", problem: selected };
  const asked = periodOf(filters, asOf, fiscalYearStart);
  if (isProblem(asked)) return { state: "problem", problem: asked };
  const scope: Scope = { pipeline, selected, asOf };
  return {
    state: "ready",
    currency: currencyOf(scope) ?? settings.currency,
    months: monthsOf(scope, managed),
    aim: aimOf(scope, figures, managed, filters, asked),
    stalled: stalledOf(scope, managed),
  };
}

function monthsOf(
  scope: Scope,
  { settings, asOf }: ManagedPipeline,
): readonly OutlookMonth[] | { readonly problem: Problem } {
  const rows = outlookRows(scope, months, "month");
  if (isProblem(rows)) return { problem: rows };
  return rows.map((row) => {
    const period = isNamed(row.period) ? parsePeriod(row.period, asOf, settings.fiscalYearStart) : null;
    const target =
      period === null || isProblem(period)
        ? null
        : targetOf(settings.targets ?? [], period, settings.fiscalYearStart);
    return { ...row, target };
  });
}

const isNamed = (period: string) => period !== "overdue" && period !== "undated";

/** The period asked for, else this quarter: what it is to bring and what it may bring. */
function aimOf(
  scope: Scope,
  { figure }: Figures,
  { settings, asOf }: ManagedPipeline,
  filters: Filters,
  asked: Period | null,
): Extract<OutlookView, { state: "ready" }>["aim"] {
  const text = filters.period ?? "this quarter";
  const period = asked ?? parsePeriod(text, asOf, settings.fiscalYearStart);
  if (period === null || isProblem(period)) return null;
  const target = targetOf(settings.targets ?? [], period, settings.fiscalYearStart);
  const ends = forecastQuantiles(scope, "set", period, [0.1, 0.9]);
  const [low = null, high = null] = isProblem(ends) ? [] : ends;
  const chance = target === null ? null : chanceOf(scope, target, period);
  return {
    period: text,
    from: isoDay(period.from),
    until: isoDay(period.until - 1),
    target,
    won: figure("PIPELINE.VALUE", "won", text),
    weighted: figure("PIPELINE.FORECAST", text),
    low,
    high,
    chance: chance === null ? null : isProblem(chance) ? { problem: chance } : { value: chance },
  };
}

function stalledOf(
  scope: Scope,
  { table }: ManagedPipeline,
): Extract<OutlookView, { state: "ready" }>["stalled"] {
  const found = stalled(scope);
  if (isProblem(found)) return { problem: found };
  const { deals, stages } = scope.pipeline;
  const names = scope.pipeline.column("name");
  return {
    count: found.length,
    first: found.slice(0, mostStalled).map(({ deal, days, limit }) => {
      const amount = deals.amount[deal] as number;
      return {
        row: table.top + (deals.rows[deal] as number) + 1,
        name: String(names?.[deal] ?? deals.ids[deal] ?? ""),
        stage: stages[deals.stage[deal] as number]?.name ?? "",
        days,
        limit,
        amount: Number.isNaN(amount) ? null : toMajor(scope.pipeline, amount),
        currency: deals.currencies[deals.currency[deal] as number] ?? null,
      };
    }),
  };
}
