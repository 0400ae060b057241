import type { Problem } from "../core/issue.ts";
import type { CampaignScope } from "../core/metrics/campaigns/credit.ts";
import { campaignConversion, dealsTouched } from "../core/metrics/campaigns/touched.ts";
import { type Conversion, conversion } from "../core/metrics/conversion.ts";
import { isProblem } from "../core/metrics/problem.ts";
import { wayOf } from "../core/metrics/progress.ts";
import type { LegShare, StageConversions } from "./campaigns-views.ts";

/** Campaigns of which conversion is counted, by touches: each takes a look at all touches and deals. */
const most = 30;

/** Which campaign's deals move on, at each stage and over the whole way. */
export function conversionsOf(scope: CampaignScope): StageConversions | { readonly problem: Problem } {
  const { pipeline, inputs } = scope;
  const { open } = wayOf(pipeline);
  const name = (stage: number | undefined) =>
    stage === undefined ? null : (pipeline.stages[stage]?.name ?? "");
  // From and to null: the whole way; to null alone: the stage after.
  const legs: readonly (number | null)[] = open.length > 1 ? [null, ...open] : [null];
  const all = legs.map((from) => conversion(scope, from, null, "reached", null));
  const [whole] = all;
  if (whole !== undefined && isProblem(whole)) return { problem: whole };
  const touches = touchesOf(scope);
  const named = [...inputs.touches.campaigns].sort((a, b) => (touches.get(b) ?? 0) - (touches.get(a) ?? 0));
  return {
    legs: legs.map((from, leg) =>
      from === null
        ? { from: name(open[0]) ?? "", to: null }
        : { from: name(from) ?? "", to: name(open[leg]) },
    ),
    all: all.map(shareOf),
    rows: named.slice(0, most).map((campaign) => ({
      campaign,
      deals: dealsTouched(scope, campaign).length,
      legs: legs.map((from) => shareOf(campaignConversion(scope, campaign, from, null))),
    })),
    more: Math.max(0, named.length - most),
  };
}

function shareOf(found: Conversion | Problem): LegShare | null {
  if (isProblem(found)) return null;
  const { share, low, high, moved, decided } = found;
  return { share, low, high, moved, decided };
}

function touchesOf({ inputs: { touches } }: CampaignScope): ReadonlyMap<string, number> {
  const counts = new Float64Array(touches.campaigns.length);
  for (let t = 0; t < touches.count; t++) {
    const campaign = touches.campaign[t] as number;
    counts[campaign] = (counts[campaign] as number) + 1;
  }
  return new Map(touches.campaigns.map((name, unit) => [name, counts[unit] as number]));
}
