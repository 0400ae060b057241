import type { Basis } from "../core/attribution/bases.ts";
import type { Model } from "../core/attribution/models.ts";
import type { Cell } from "../core/cells/cell.ts";
import type { Problem } from "../core/issue.ts";
import { currencyOf } from "../core/metrics/account.ts";
import type { CampaignScope } from "../core/metrics/campaigns/credit.ts";
import { isProblem } from "../core/metrics/problem.ts";
import { inReportingCurrency } from "../core/money/convert.ts";
import { type Period, parsePeriod } from "../core/periods.ts";
import { campaignScope, modelAsked } from "../functions/campaign/scope.ts";
import type { ReadRequest, Snapshot } from "../workbook.ts";
import type { CampaignQuestion } from "./campaigns-views.ts";
import { withFilterColumns } from "./filtered.ts";
import { type Filters, selectedBy, withCriteria } from "./filters.ts";
import { type Managed, type ManagedPipeline, managedPipeline } from "./read-managed.ts";

/** The campaigns of a managed workbook as a question sees them. */
export interface CampaignsNow {
  readonly managed: Managed & ManagedPipeline;
  readonly scope: CampaignScope;
  readonly model: Model;
  readonly basis: Basis;
  readonly period: Period | null;
  readonly currency: string | null;
}

const report = "CAMPAIGN.REPORT";

/** The same figures as the functions give: the same deals, touches, rates and habits. */
export function* campaignsNow(
  question: CampaignQuestion,
): Generator<ReadRequest, CampaignsNow | Problem, Snapshot> {
  const managed = yield* managedPipeline();
  if (isProblem(managed)) return managed;
  const { settings, asOf, campaigns } = managed;
  const { rates, fiscalYearStart } = settings;
  const pipeline =
    rates === undefined ? managed.pipeline : inReportingCurrency(managed.pipeline, rates, asOf);
  const filters = withoutCampaign(question);
  const selected = selectedBy(withFilterColumns(pipeline, managed, filters), filters);
  if (isProblem(selected)) return selected;
  const scope = campaignScope({
    pipeline,
    selected,
    asOf,
    ...(campaigns === undefined ? {} : { campaigns: campaigns.source }),
    ...(rates === undefined ? {} : { rates }),
  });
  if (isProblem(scope)) return scope;
  const period = parsePeriod(question.period ?? null, asOf, fiscalYearStart);
  if (isProblem(period)) return period;
  const currency = currencyOf({ pipeline }) ?? settings.currency;
  const model = question.model ?? modelAsked("set", scope.habits);
  return { managed, scope, model, basis: question.basis ?? "revenue", period, currency };
}

const withoutCampaign = ({ criteria = [] }: CampaignQuestion): Filters => ({
  criteria: criteria.filter(({ column }) => column !== "campaign"),
});

/** The question as arguments of CAMPAIGN.REPORT, without those at the end that say nothing. */
export function reportArguments(question: CampaignQuestion): readonly Cell[] {
  const { model, basis, period } = question;
  const args = [
    ...withCriteria(report, [model ?? null, basis ?? null, period ?? null], withoutCampaign(question)),
  ];
  while (args.length > 0 && args.at(-1) === null) args.pop();
  return args;
}
