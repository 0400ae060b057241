import type { Problem } from "../../core/issue.ts";
import { acquisitionAccount } from "../../core/metrics/accounts/targets.ts";
import { acquisitionCost } from "../../core/metrics/acquisition-cost.ts";
import { campaignCost } from "../../core/metrics/campaigns/cost.ts";
import { toMajor } from "../../core/metrics/money.ts";
import { isProblem, problem } from "../../core/metrics/problem.ts";
import type { Period } from "../../core/periods.ts";
import { answer } from "../answer.ts";
import { costNotes } from "../campaign/account.ts";
import { campaignScope } from "../campaign/scope.ts";
import type { Call, FunctionDescriptor } from "../descriptor.ts";
import { periodParameter } from "../parameters.ts";

export const customerCac: FunctionDescriptor = {
  name: "CUSTOMER.CAC",
  summary: "Cost of winning a new customer, campaigns and sales together.",
  parameters: [
    periodParameter("When the customers were won, and the cost was spent."),
    {
      name: "salesCost",
      summary: "What sales cost in the period, all in: wages, tools, travel.",
      kind: { type: "number", min: 0 },
      optional: true,
    },
  ],
  tail: true,
  result: "money",
  compute: ([period, sales], call) => {
    const cost = spent(call, sales as number | null, period as Period | null);
    return answer(isProblem(cost) ? cost : acquisitionCost(call, cost, period as Period | null));
  },
  account: ([period, sales], call) => {
    const cost = spent(call, sales as number | null, period as Period | null);
    const account = acquisitionAccount(call, isProblem(cost) ? null : cost, period as Period | null);
    const isOfCampaigns =
      call.campaigns !== undefined && campaignsCost(call, period as Period | null) !== null;
    return { ...account, notes: [...account.notes, ...(isOfCampaigns ? costNotes(call) : [])] };
  },
};

/** What campaigns and sales cost together, in whole units. */
function spent(call: Call, sales: number | null, period: Period | null): number | Problem {
  const campaigns = call.campaigns === undefined ? null : campaignsCost(call, period);
  if (isProblem(campaigns)) return campaigns;
  return campaigns === null && sales === null ? problem("noCosts") : (campaigns ?? 0) + (sales ?? 0);
}

function campaignsCost(call: Call, period: Period | null): number | null | Problem {
  const scope = campaignScope(call);
  if (isProblem(scope)) return scope;
  const minor = campaignCost(scope.inputs, null, period);
  return minor === null || isProblem(minor) ? minor : toMajor(scope.pipeline, minor);
}
