import { bases } from "../core/attribution/bases.ts";
import type { Model } from "../core/attribution/models.ts";
import type { Problem } from "../core/issue.ts";
import { type CampaignScope, campaignJourneys, creditOf } from "../core/metrics/campaigns/credit.ts";
import { type CampaignRow, creditReport } from "../core/metrics/campaigns/report.ts";
import { topJourneys } from "../core/metrics/campaigns/top-journeys.ts";
import { amountsOf, sumAmounts, toMajor } from "../core/metrics/money.ts";
import { isProblem } from "../core/metrics/problem.ts";
import { dealsDated, dealsMeant } from "../core/metrics/scope.ts";
import { callableModels } from "../functions/campaign/parameters.ts";
import type { Outcome, ReadRequest, Snapshot } from "../workbook.ts";
import { compareModels } from "./campaigns-comparison.ts";
import { conversionsOf } from "./campaigns-conversion.ts";
import { creditList, journeysBy } from "./campaigns-credit.ts";
import { type CampaignsNow, campaignsNow } from "./campaigns-scope.ts";
import type { CampaignFigures, CampaignQuestion, CampaignReportView } from "./campaigns-views.ts";
import { quartersOf } from "./functions.ts";

/** Ways of deals that are listed. */
const listedJourneys = 10;

/** What each campaign brought: credit, models side by side, costs, conversion and journeys. */
export function* campaigns(
  question: CampaignQuestion,
): Generator<ReadRequest, Outcome<CampaignReportView>, Snapshot> {
  const now = yield* campaignsNow(question);
  return { changes: [], view: isProblem(now) ? withoutFigures(now) : viewOf(now) };
}

function withoutFigures(problem: Problem): CampaignReportView {
  return problem.code === "unmanaged" ? { state: "unmanaged" } : { state: "problem", problem };
}

function viewOf(now: CampaignsNow): CampaignReportView {
  const { managed, scope, model, basis, period, currency } = now;
  const { inputs, pipeline } = scope;
  const { origin } = inputs;
  if (origin === "none" || (origin === "deals" && inputs.touches.count === 0)) return { state: "untold" };
  const journeys = campaignJourneys(scope, basis, period);
  if (isProblem(journeys)) return { state: "problem", problem: journeys };
  const credit = creditOf(journeys, model);
  if (isProblem(credit)) return { state: "problem", problem: credit };
  const report = creditReport(scope, { model, basis, period, journeys, credit });
  const top = topJourneys(scope, listedJourneys, period);
  const channels = tellsChannels(scope) ? journeysBy(now, "channel") : null;
  const byChannel = channels === null || isProblem(channels) ? null : creditOf(channels, model);
  const untouched = journeys.deal.filter((_, j) => journeys.starts[j] === journeys.starts[j + 1]);
  return {
    state: "ready",
    asOf: managed.asOf,
    currency,
    model,
    basis,
    period,
    models: callableModels,
    bases,
    quarters: quartersOf(pipeline, managed.asOf),
    isSet: managed.settings.attribution !== undefined,
    origin,
    touches: inputs.touches.count,
    unread: inputs.leftOut.filter(({ table, code }) => table === "touches" && code !== "costOfTouch").length,
    deals: journeys.count,
    untouched: untouched.length,
    isTrivial: journeys.unit.length === journeys.count - untouched.length,
    campaigns: creditList(
      report.rows.map((row) => ({ name: row.campaign, minor: row.credit })),
      report.unattributed.value,
      pipeline,
    ),
    channels:
      byChannel === null || isProblem(byChannel)
        ? null
        : creditList(
            byChannel.units.map((name, unit) => ({ name, minor: byChannel.value[unit] as number })),
            byChannel.unattributed.value,
            pipeline,
          ),
    table: tableTotal(now),
    figures: report.rows.map((row) => figuresOf(row, scope)),
    total: figuresOf(report.total, scope),
    comparison: compareModels(journeys, modelsBeside(model), report, pipeline),
    conversions: conversionsOf(scope),
    journeys: isProblem(top)
      ? { problem: top }
      : top.map((row) => ({ ...row, value: toMajor(pipeline, row.value) })),
    warnings: [...journeys.warnings, ...credit.warnings],
  };
}

/** A channel that is but the campaign's name, as a source column has it, tells nothing more. */
function tellsChannels({ inputs: { touches } }: CampaignScope): boolean {
  for (let t = 0; t < touches.count; t++) {
    const channel = touches.channels[touches.channel[t] as number] ?? "";
    if (channel !== "" && channel !== touches.campaigns[touches.campaign[t] as number]) return true;
  }
  return false;
}

/** Models of different minds that are quick to compute, with the one asked for among them. */
function modelsBeside(model: Model): readonly Model[] {
  const usual: readonly Model[] = ["first", "linear", "last", "markov1"];
  return usual.includes(model) ? usual : [model, ...usual];
}

/** The deals' value without a look at touches, to be compared with the credits' total. */
function tableTotal({ scope, basis, period }: CampaignsNow): number | null {
  const { pipeline } = scope;
  if (basis === "revenue") {
    const won = amountsOf(scope, "won", period);
    return isProblem(won) ? null : toMajor(pipeline, won.minor);
  }
  if (basis !== "pipeline") return null;
  const created = period === null ? dealsMeant(scope) : dealsDated(scope, pipeline.deals.created, period);
  return toMajor(pipeline, sumAmounts(pipeline.deals, created).minor);
}

function figuresOf(row: CampaignRow, { pipeline }: CampaignScope): CampaignFigures {
  const money = (minor: number | null) => (minor === null ? null : toMajor(pipeline, minor));
  return {
    campaign: row.campaign,
    touches: row.touches,
    sourced: toMajor(pipeline, row.sourced),
    influenced: toMajor(pipeline, row.influenced),
    credit: toMajor(pipeline, row.credit),
    cost: money(row.cost),
    roi: row.roi,
    cac: money(row.cac),
    costPerOpportunity: money(row.costPerOpportunity),
  };
}
