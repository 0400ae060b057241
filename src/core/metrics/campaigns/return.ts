import type { Model } from "../../attribution/models.ts";
import type { Problem } from "../../issue.ts";
import type { Period } from "../../periods.ts";
import { isProblem, problem } from "../problem.ts";
import { boundsOf } from "../scope.ts";
import { campaignCost } from "./cost.ts";
import { type CampaignScope, campaignJourneys, creditOf } from "./credit.ts";
import { ofNewCustomers, roiOf } from "./report.ts";

/** What a campaign brought for what it cost; money in minor units. */
export interface CampaignReturn {
  readonly credit: number;
  readonly cost: number;
  /** Customers credited, a share of one for a share of its credit. */
  readonly customers: number;
  /** null: it cost nothing. */
  readonly roi: number | null;
}

/**
 * Revenue credited to a campaign in a period, against its cost in the same period. A cost without credit
 * is a return of −1. Problems: noCampaignCost where no table tells a cost, and those of the credit.
 */
export function campaignReturn(
  scope: CampaignScope,
  campaign: string,
  model: Model,
  period: Period | null,
): CampaignReturn | Problem {
  const cost = campaignCost(scope.inputs, campaign, period);
  if (isProblem(cost)) return cost;
  if (cost === null) return problem("noCampaignCost", { campaign, ...boundsOf(period) });
  const journeys = campaignJourneys(scope, "revenue", period);
  if (isProblem(journeys)) return journeys;
  const credit = creditOf(journeys, model);
  if (isProblem(credit)) return credit;
  const unit = journeys.units.indexOf(campaign);
  const own = unit < 0 ? 0 : (credit.value[unit] as number);
  const customers = creditedCustomers(scope, campaign, model, period);
  if (isProblem(customers)) return customers;
  return { credit: own, cost, customers, roi: roiOf(own, cost) };
}

function creditedCustomers(
  scope: CampaignScope,
  campaign: string,
  model: Model,
  period: Period | null,
): number | Problem {
  const journeys = campaignJourneys(ofNewCustomers(scope, period), "revenue", period);
  const credit = isProblem(journeys) ? journeys : creditOf(journeys, model);
  if (isProblem(credit)) return credit;
  const unit = credit.units.indexOf(campaign);
  return unit < 0 ? 0 : (credit.conversions[unit] as number);
}
