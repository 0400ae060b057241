import type { Problem } from "../../issue.ts";
import { type Conversion, conversion } from "../conversion.ts";
import { problem } from "../problem.ts";
import type { CampaignScope } from "./credit.ts";

/** Indexes of the deals in scope that a campaign touched, ascending. */
export function dealsTouched(scope: CampaignScope, campaign: string): Int32Array {
  const { touches } = scope.inputs;
  const unit = touches.campaigns.indexOf(campaign);
  const met = new Uint8Array(scope.pipeline.deals.count);
  for (let t = 0; t < touches.count; t++)
    if (touches.campaign[t] === unit) met[touches.deal[t] as number] = 1;
  const all = scope.selected ?? Int32Array.from({ length: met.length }, (_, i) => i);
  return all.filter((i) => met[i] === 1);
}

/** The conversion from stage to stage, as `conversion` has it, of the deals that a campaign touched. */
export function campaignConversion(
  scope: CampaignScope,
  campaign: string,
  from: number | null,
  to: number | null,
): Conversion | Problem {
  if (scope.inputs.origin === "none") return problem("noTouches");
  const selected = dealsTouched(scope, campaign);
  if (selected.length === 0) return problem("noTouchedDeals", { campaign });
  return conversion({ ...scope, selected }, from, to, "reached", null);
}
