import type { Problem } from "../../core/issue.ts";
import { type CampaignReturn, campaignReturn } from "../../core/metrics/campaigns/return.ts";
import { isProblem } from "../../core/metrics/problem.ts";
import type { Period } from "../../core/periods.ts";
import type { Argument, Call } from "../descriptor.ts";
import { campaignNamed, campaignScope, modelAsked } from "./scope.ts";

/** What a campaign brought and cost, by the arguments campaign, model and period of a call. */
export function returnAsked(
  [campaign, model, period]: readonly Argument[],
  call: Call,
): (CampaignReturn & { readonly campaign: string }) | Problem {
  const scope = campaignScope(call);
  if (isProblem(scope)) return scope;
  const name = campaignNamed(campaign as string, scope.inputs);
  if (isProblem(name)) return name;
  const found = campaignReturn(
    scope,
    name,
    modelAsked(model as string, scope.habits),
    period as Period | null,
  );
  return isProblem(found) ? found : { ...found, campaign: name };
}
