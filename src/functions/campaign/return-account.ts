import type { DealJourneys } from "../../core/attribution/deal-journeys.ts";
import { isRuleModel, type Model } from "../../core/attribution/models.ts";
import { type Account, type AccountLine, currencyOf, grouped, line } from "../../core/metrics/account.ts";
import { type CampaignScope, campaignJourneys } from "../../core/metrics/campaigns/credit.ts";
import { ofNewCustomers } from "../../core/metrics/campaigns/report.ts";
import type { CampaignReturn } from "../../core/metrics/campaigns/return.ts";
import { toMajor } from "../../core/metrics/money.ts";
import { isProblem } from "../../core/metrics/problem.ts";
import type { Period } from "../../core/periods.ts";
import type { Argument, Call } from "../descriptor.ts";
import { costNotes, creditAccount, notesOn } from "./account.ts";
import { returnAsked } from "./return.ts";
import { campaignScope, modelAsked } from "./scope.ts";

/** The figure that is accounted for: the return on a campaign's cost, or its cost for a customer. */
type Figure = "roi" | "cac";

/**
 * What a campaign's figure is made of: its credit or its customers, its cost, and the deals that it
 * touched. Where there is no figure, what can be told of the credit of all.
 */
export function returnAccount(figure: Figure, args: readonly Argument[], call: Call): Account {
  const [, model, given] = args;
  const period = given as Period | null;
  const scope = campaignScope(call);
  const found = returnAsked(args, call);
  const account = creditAccount(call, "revenue", period);
  const ofAll = { ...account, notes: [...account.notes, ...costNotes(call)] };
  if (isProblem(scope) || isProblem(found)) return ofAll;
  const won = campaignJourneys(scope, "revenue", period);
  const fresh = figure === "roi" ? won : campaignJourneys(ofNewCustomers(scope, period), "revenue", period);
  if (isProblem(won) || isProblem(fresh)) return ofAll;
  return {
    formula: [...(figure === "roi" ? account.formula : []), ...formulaOf(figure, found, scope)],
    ...groupsOf(scope, found.campaign, modelAsked(model as string, scope.habits), won, fresh),
    notes: [...notesOn(scope), ...costNotes(call)],
  };
}

function formulaOf(
  figure: Figure,
  found: CampaignReturn & { readonly campaign: string },
  scope: CampaignScope,
): readonly AccountLine[] {
  const { campaign, customers, roi } = found;
  const currency = currencyOf(scope);
  const [credit, cost] = [toMajor(scope.pipeline, found.credit), toMajor(scope.pipeline, found.cost)];
  const spent = line("campaignCost", { campaign, cost, currency });
  if (figure === "roi") {
    const brought = line("creditedTo", { campaign, credit, currency });
    return roi === null
      ? [brought, spent]
      : [brought, spent, line("returnOf", { credit, cost, share: roi, currency })];
  }
  const shared = line("customersOf", { campaign, customers });
  return customers > 0
    ? [shared, spent, line("costShared", { cost, customers, result: cost / customers, currency })]
    : [shared, spent];
}

/** The deals by what they are to the campaign; `fresh` are the journeys of those won that count. */
function groupsOf(
  scope: CampaignScope,
  campaign: string,
  model: Model,
  won: DealJourneys,
  fresh: DealJourneys,
): Pick<Account, "counted" | "leftOut"> {
  const unit = fresh.units.indexOf(campaign);
  const wonDeals = new Set(won.deal);
  const place = new Map(Array.from(fresh.deal, (deal, j) => [deal, j] as const));
  // A model that learns from all deals credits a campaign for no deal in particular.
  const isOfEachDeal = isRuleModel(model) || model === "shapley";
  return grouped(scope, (deal) => {
    const j = place.get(deal);
    if (j === undefined)
      return { counted: false, as: line(wonDeals.has(deal) ? "boughtBefore" : "notCredited") };
    if (fresh.conversions[j] === 0) return { counted: false, as: line("onlyLearnedFrom") };
    const touches = fresh.unit.subarray(fresh.starts[j], fresh.starts[j + 1]);
    if (touches.length === 0) return { counted: false, as: line("untouchedDeals") };
    const isTouched = touches.includes(unit);
    return {
      counted: isTouched || !isOfEachDeal,
      as: line(isTouched ? "touchedBy" : "notTouchedBy", { campaign }),
    };
  });
}
