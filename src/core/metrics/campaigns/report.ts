import type { Basis } from "../../attribution/bases.ts";
import type { Attribution } from "../../attribution/credit.ts";
import type { DealJourneys } from "../../attribution/deal-journeys.ts";
import type { Campaign } from "../../attribution/inputs/inputs.ts";
import type { Model } from "../../attribution/models.ts";
import { type Standing, standingOf } from "../../attribution/standing.ts";
import { outcome } from "../../deals/deals.ts";
import type { Problem } from "../../issue.ts";
import type { Period } from "../../periods.ts";
import { newCustomers } from "../acquisition-cost.ts";
import { isProblem } from "../problem.ts";
import { campaignCost } from "./cost.ts";
import { type CampaignScope, campaignJourneys, creditOf } from "./credit.ts";

/** A campaign's figures; money in minor units, null where a figure is not known. */
export interface CampaignRow {
  readonly campaign: string;
  readonly channel: string;
  readonly touches: number;
  /** Value of the deals that it touched first, and of those that it touched at all. */
  readonly sourced: number;
  readonly influenced: number;
  readonly credit: number;
  /** Won deals credited, a share of a deal for a share of its credit. */
  readonly won: number;
  readonly cost: number | null;
  /** (credit − cost) ÷ cost. */
  readonly roi: number | null;
  readonly cac: number | null;
  readonly costPerOpportunity: number | null;
}

export interface CampaignReport {
  /** By credit, the largest first; campaigns that cost and brought nothing are among them. */
  readonly rows: readonly CampaignRow[];
  /** What no campaign is credited with. */
  readonly unattributed: { readonly value: number; readonly won: number };
  readonly total: CampaignRow;
}

/**
 * What each campaign touched, is credited with and cost. Credits, the unattributed and the total add up
 * to the deals' value exactly. A cost without credit has the ROI −1 and no CAC; where no cost is told
 * there is neither.
 */
export function campaignReport(
  scope: CampaignScope,
  model: Model,
  basis: Basis,
  period: Period | null,
): CampaignReport | Problem {
  const journeys = campaignJourneys(scope, basis, period);
  if (isProblem(journeys)) return journeys;
  const credit = creditOf(journeys, model);
  if (isProblem(credit)) return credit;
  return creditReport(scope, { model, basis, period, journeys, credit });
}

/** The same of journeys that are credited already. */
export function creditReport(
  scope: CampaignScope,
  credited: {
    readonly model: Model;
    readonly basis: Basis;
    readonly period: Period | null;
    readonly journeys: DealJourneys;
    readonly credit: Attribution;
  },
): CampaignReport {
  const { model, basis, period, journeys, credit } = credited;
  const { inputs } = scope;
  const deals = (of: Basis) => (of === basis ? credit : creditedDeals(scope, model, of, period));
  return reportOf({
    campaigns: inputs.campaigns,
    units: journeys.units,
    credit,
    standing: standingOf(journeys),
    touchedValue: journeys.value.reduce((value, one) => value + one, 0) - credit.unattributed.value,
    won: deals("revenue"),
    customers: creditedDeals(ofNewCustomers(scope, period), model, "revenue", period),
    opportunities: deals("pipeline"),
    costOf: (campaign) => knownCost(campaignCost(inputs, campaign, period)),
    knowsAllCosts: !isProblem(campaignCost(inputs, null, period)),
  });
}

/** Deals credited to units, and to none. */
type CreditedDeals = Pick<Attribution, "conversions" | "unattributed"> | null;

/** What a report is made of, however it was counted. */
export interface ReportParts {
  readonly campaigns: readonly Campaign[];
  readonly units: readonly string[];
  readonly credit: Pick<Attribution, "value" | "unattributed">;
  readonly standing: Standing;
  /** Value of all deals with a touch. */
  readonly touchedValue: number;
  readonly won: CreditedDeals;
  readonly customers: CreditedDeals;
  readonly opportunities: CreditedDeals;
  costOf(campaign: string): number | null;
  readonly knowsAllCosts: boolean;
}

export function reportOf(parts: ReportParts): CampaignReport {
  const { units, credit, standing, won, customers, opportunities } = parts;
  const place = new Map(units.map((name, unit) => [name, unit]));
  const rows = parts.campaigns.map(({ name, channel }): CampaignRow => {
    const unit = place.get(name);
    const of = (column: Float64Array) => (unit === undefined ? 0 : (column[unit] as number));
    const cost = parts.costOf(name);
    const credited = of(credit.value);
    return {
      campaign: name,
      channel,
      touches: of(standing.touches),
      sourced: of(standing.sourced.value),
      influenced: of(standing.influenced.value),
      credit: credited,
      won: won === null ? 0 : of(won.conversions),
      cost,
      roi: roiOf(credited, cost),
      cac: perDeal(cost, customers === null ? 0 : of(customers.conversions)),
      costPerOpportunity: perDeal(cost, opportunities === null ? 0 : of(opportunities.conversions)),
    };
  });
  rows.sort((a, b) => b.credit - a.credit || (a.campaign < b.campaign ? -1 : 1));
  const sum = (of: (row: CampaignRow) => number) => rows.reduce((total, row) => total + of(row), 0);
  const { unattributed } = credit;
  const spent = rows.map(({ cost }) => cost).filter((cost) => cost !== null);
  // With one cost not known the rest would pass for all of it.
  const cost = spent.length === 0 || !parts.knowsAllCosts ? null : spent.reduce((all, one) => all + one, 0);
  const total = sum(({ credit: own }) => own) + unattributed.value;
  const all = (found: CreditedDeals) =>
    found === null
      ? 0
      : found.conversions.reduce((count, one) => count + one, 0) + found.unattributed.conversions;
  return {
    rows,
    unattributed: { value: unattributed.value, won: won?.unattributed.conversions ?? 0 },
    total: {
      campaign: "",
      channel: "",
      touches: sum(({ touches }) => touches),
      sourced: sum(({ sourced }) => sourced) + unattributed.value,
      influenced: parts.touchedValue,
      credit: total,
      won: all(won),
      cost,
      roi: roiOf(total, cost),
      cac: perDeal(cost, all(customers)),
      costPerOpportunity: perDeal(cost, all(opportunities)),
    },
  };
}

/** Deals credited to each campaign on a basis; null where the basis has no figure for the table. */
function creditedDeals(scope: CampaignScope, model: Model, basis: Basis, period: Period | null) {
  const journeys = campaignJourneys(scope, basis, period);
  const credit = isProblem(journeys) ? journeys : creditOf(journeys, model);
  return isProblem(credit) ? null : credit;
}

/** The scope without the won deals of accounts that were customers before. */
export function ofNewCustomers(scope: CampaignScope, period: Period | null): CampaignScope {
  const fresh = newCustomers(scope, period);
  if (isProblem(fresh)) return scope;
  const isFresh = new Set(fresh);
  const { deals } = scope.pipeline;
  const all = scope.selected ?? Int32Array.from({ length: deals.count }, (_, i) => i);
  return { ...scope, selected: all.filter((i) => deals.outcome[i] !== outcome.won || isFresh.has(i)) };
}

export function knownCost(cost: number | null | Problem): number | null {
  return isProblem(cost) ? null : cost;
}

export function roiOf(credit: number, cost: number | null): number | null {
  return cost === null || !(cost > 0) ? null : (credit - cost) / cost;
}

function perDeal(cost: number | null, deals: number): number | null {
  return cost === null || !(deals > 0) ? null : cost / deals;
}
