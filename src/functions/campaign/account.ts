import type { Basis } from "../../core/attribution/bases.ts";
import { type Account, grouped, line } from "../../core/metrics/account.ts";
import { plainAccount } from "../../core/metrics/accounts/targets.ts";
import { type CampaignScope, campaignJourneys } from "../../core/metrics/campaigns/credit.ts";
import { dealsTouched } from "../../core/metrics/campaigns/touched.ts";
import { toMajor } from "../../core/metrics/money.ts";
import { isProblem } from "../../core/metrics/problem.ts";
import type { Period } from "../../core/periods.ts";
import type { Call } from "../descriptor.ts";
import { campaignNamed, campaignScope } from "./scope.ts";

/** Which deals are credited, which only teach the models, and how many touches could not be used. */
export function creditAccount(call: Call, basis: Basis, period: Period | null): Account {
  const scope = campaignScope(call);
  const journeys = isProblem(scope) ? scope : campaignJourneys(scope, basis, period);
  if (isProblem(scope) || isProblem(journeys)) return plainAccount(call);
  const place = new Map(Array.from(journeys.deal, (deal, j) => [deal, j] as const));
  const groups = grouped(scope, (deal) => {
    const j = place.get(deal);
    if (j === undefined) return { counted: false, as: line("notCredited") };
    if (journeys.conversions[j] === 0) return { counted: false, as: line("onlyLearnedFrom") };
    const isTouched = (journeys.starts[j] as number) < (journeys.starts[j + 1] as number);
    return { counted: true, as: line(isTouched ? "touchedDeals" : "untouchedDeals") };
  });
  const sum = (keep: (j: number) => boolean) =>
    journeys.value.reduce((total, value, j) => total + (keep(j) ? value : 0), 0);
  const isUntouched = (j: number) => journeys.starts[j] === journeys.starts[j + 1];
  const money = (minor: number) => toMajor(scope.pipeline, minor);
  const formula = line("credited", {
    total: money(sum(() => true)),
    touched: money(sum((j) => !isUntouched(j))),
    untouched: money(sum(isUntouched)),
    currency: scope.pipeline.reportingCurrency ?? scope.pipeline.deals.currencies[0] ?? null,
  });
  return { formula: [formula], ...groups, notes: notesOn(scope) };
}

/** The deals that a campaign touched, and the others. */
export function touchedAccount(call: Call, campaign: string | null): Account {
  const scope = campaignScope(call);
  if (isProblem(scope) || campaign === null) return plainAccount(call);
  const name = campaignNamed(campaign, scope.inputs);
  if (isProblem(name)) return plainAccount(call);
  const touched = new Set(dealsTouched(scope, name));
  const groups = grouped(scope, (deal) => ({
    counted: touched.has(deal),
    as: line(touched.has(deal) ? "touchedBy" : "notTouchedBy", { campaign: name }),
  }));
  return { formula: [], ...groups, notes: notesOn(scope) };
}

/** What of the touches could not be used, or was made one. */
export function notesOn({ inputs }: CampaignScope): Account["notes"] {
  const unused = inputs.leftOut.filter(({ table, code }) => table === "touches" && code !== "costOfTouch");
  const notes = unused.length === 0 ? [] : [line("touchesLeftOut", { touches: unused.length })];
  const merged = inputs.merges.length;
  return merged === 0 ? notes : [...notes, line("campaignsMerged", { campaigns: merged })];
}

/** Criteria choose deals, and no table says for which of them a campaign's money was spent. */
export function costNotes({ selected }: Call): Account["notes"] {
  return selected === null ? [] : [line("wholeCost")];
}
