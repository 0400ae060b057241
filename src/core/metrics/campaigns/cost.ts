import { costIn } from "../../attribution/inputs/costs.ts";
import type { CampaignInputs } from "../../attribution/inputs/inputs.ts";
import type { Problem } from "../../issue.ts";
import type { Period } from "../../periods.ts";
import { problem } from "../problem.ts";

/**
 * What campaigns cost in a period, in minor units: one of them, or all (null). Null: no table says.
 * A problem where part of it is in a currency without a rate, or in a period has no dates, for the rest
 * alone would be too little.
 */
export function campaignCost(
  { costs, unrated }: Pick<CampaignInputs, "costs" | "unrated">,
  campaign: string | null,
  period: Period | null,
): number | null | Problem {
  const [foreign] = [...unrated].filter(([name]) => campaign === null || name === campaign);
  if (foreign !== undefined) {
    return problem("unratedCampaignCost", { campaign: foreign[0], currency: foreign[1] });
  }
  let total = 0;
  let isTold = false;
  for (const cost of costs) {
    if (campaign !== null && cost.campaign !== campaign) continue;
    const part = costIn(cost, period);
    if (Number.isNaN(part)) return problem("undatedCampaignCost", { campaign: cost.campaign });
    total += part;
    isTold = true;
  }
  return isTold ? total : null;
}
