import { outcome } from "../deals/deals.ts";
import type { Problem } from "../issue.ts";
import { average } from "../metrics/average.ts";
import { recordsLost } from "../metrics/conversion.ts";
import { cycle } from "../metrics/cycle.ts";
import { weightedForecast } from "../metrics/forecast.ts";
import { health, recent } from "../metrics/health.ts";
import type { HealthRow } from "../metrics/health-row.ts";
import { createdIn } from "../metrics/inflow.ts";
import { isProblem, problem } from "../metrics/problem.ts";
import { countDeals, type Scope } from "../metrics/scope.ts";
import { wilson } from "../metrics/wilson.ts";
import { winRate } from "../metrics/winrate.ts";
import {
  type AuditFigure,
  type AuditTable,
  audit,
  type Block,
  blank,
  columns,
  count,
  type Datum,
  type Gap,
  heading,
  paragraph,
  said,
  unknown,
} from "./document.ts";
import { type AuditContext, money, total } from "./input.ts";

/** The figures that matter, the signs of health and the most costly gaps. */
export function summary({ scope, currency }: AuditContext, gaps: readonly Gap[]): readonly Block[] {
  const { deals } = scope.pipeline;
  const numbers = [0, 0, 0, 0];
  for (const code of deals.outcome) numbers[code] = (numbers[code] as number) + 1;
  const values = {
    deals: deals.count,
    open: numbers[outcome.open] ?? 0,
    won: numbers[outcome.won] ?? 0,
    lost: numbers[outcome.lost] ?? 0,
    other: numbers[outcome.other] ?? 0,
  };
  const costly = gaps.slice(0, 3);
  return [
    paragraph(audit("lead", values)),
    { type: "figures", figures: figures(scope, currency) },
    ...(costly.length === 0
      ? [paragraph(audit("noGaps"))]
      : [heading(audit("costliest")), { type: "gaps", gaps: costly, brief: true } as const]),
    healthTable(health(scope)),
  ];
}

function figures(scope: Scope, currency: string | null): readonly AuditFigure[] {
  const open = total(scope, "open");
  const openCount = countDeals(scope, "open", null);
  const won = countDeals(scope, "won", null);
  const openDeals = isProblem(openCount) ? null : audit("ofOpenDeals", { deals: openCount });
  return [
    { name: audit("openValue"), value: money(open), detail: openDeals },
    {
      name: audit("forecast"),
      value: money(isProblem(open) ? open : weightedForecast(scope, null)),
      detail: audit("forecastIs"),
    },
    winRateFigure(scope),
    cycleFigure(scope),
    {
      name: audit("averageWon"),
      value: money(average(scope, "won", null)),
      detail: isProblem(won) ? null : audit("ofWonDeals", { deals: won }),
    },
    inflowFigure(scope, currency),
  ];
}

/** Won deals of those closed, with the 95 % interval; or why there is no win rate. */
export function winRateWithin(
  scope: Scope,
): { readonly won: number; readonly lost: number; readonly datum: Datum } | Problem {
  const rate = winRate(scope, "closed", null);
  if (isProblem(rate)) return rate;
  if (!recordsLost(scope)) return problem("nothingLostToLearn");
  const won = countDeals(scope, "won", null);
  const lost = countDeals(scope, "lost", null);
  if (isProblem(won)) return won;
  if (isProblem(lost)) return lost;
  return { won, lost, datum: { type: "share", value: rate, range: wilson(won, won + lost) } };
}

function winRateFigure(scope: Scope): AuditFigure {
  const found = winRateWithin(scope);
  const name = audit("winRate");
  if (isProblem(found)) return { name, value: unknown(found), detail: null };
  const { won, lost, datum } = found;
  return { name, value: datum, detail: audit("ofClosedDeals", { won, closed: won + lost }) };
}

/** Median days to winning, with its 95 % interval. */
export function cycleDatum(scope: Scope): Datum {
  const found = cycle(scope, "median", null);
  if (isProblem(found)) return unknown(found);
  const { days, low, high } = found;
  return { type: "days", value: days, range: { low, high } };
}

function cycleFigure(scope: Scope): AuditFigure {
  return { name: audit("cycle"), value: cycleDatum(scope), detail: audit("cycleIs") };
}

function inflowFigure(scope: Scope, currency: string | null): AuditFigure {
  const until = Math.floor(scope.asOf) + 1;
  const now = createdIn(scope, { from: until - recent, until });
  const before = createdIn(scope, { from: until - 2 * recent, until: until - recent });
  const name = audit("inflow", { days: recent });
  if (isProblem(now)) return { name, value: unknown(now), detail: null };
  if (isProblem(before)) return { name, value: unknown(before), detail: null };
  const worth = total({ ...scope, selected: now }, "all");
  return {
    name,
    value: count(now.length),
    detail: isProblem(worth)
      ? audit("inflowBefore", { before: before.length, days: recent })
      : audit("inflowWorth", { worth, currency, before: before.length, days: recent }),
  };
}

/** The signs of health with their verdicts. */
function healthTable(rows: readonly HealthRow[]): AuditTable {
  const advice = (code: string) => said({ area: "advice", code, values: {} });
  return {
    type: "table",
    name: audit("healthSigns"),
    columns: columns(["sign", "verdict"], ["now", "goodIs", "before"], ["why"]),
    rows: rows.map((row) => [
      advice(row.sign),
      advice(row.verdict),
      measured(row, row.value),
      measured(row, row.threshold),
      measured(row, row.before),
      said(row.why),
    ]),
    notes: [audit("healthNote", { days: recent })],
  };
}

function measured({ unit }: HealthRow, amount: number | null): Datum {
  if (amount === null) return blank;
  if (unit === "share") return { type: "share", value: amount };
  return unit === "days" ? { type: "days", value: amount } : count(amount);
}
