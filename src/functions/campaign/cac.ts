import { campaignReturn } from "../../core/metrics/campaigns/return.ts";
import { toMajor } from "../../core/metrics/money.ts";
import { isProblem, problem } from "../../core/metrics/problem.ts";
import type { Period } from "../../core/periods.ts";
import { answer } from "../answer.ts";
import type { TableFunction } from "../descriptor.ts";
import { periodParameter } from "../parameters.ts";
import { creditAccount } from "./account.ts";
import { campaignParameter, modelParameter, touchesToldBy } from "./parameters.ts";
import { campaignNamed, campaignScope, modelAsked } from "./scope.ts";

export const campaignCac: TableFunction = {
  name: "CAMPAIGN.CAC",
  summary: "What a campaign cost for each new customer credited to it.",
  parameters: [
    campaignParameter("A campaign by any of its spellings.", false),
    modelParameter,
    periodParameter("When the customers were won, and the cost was spent."),
  ],
  tail: true,
  result: "money",
  definition: `Cost ÷ new customers credited, both of the period. New customers are those of CUSTOMER.CAC, shared among campaigns as
their deals are: half of a customer for half of the credit. \`#N/A\` without a cost or without a customer, never infinite. ${touchesToldBy}`,
  examples: [{ formula: '=CAMPAIGN.CAC("LinkedIn","linear")', says: "of LinkedIn, all time" }],
  compute: ([campaign, model, period], call) => {
    const scope = campaignScope(call);
    if (isProblem(scope)) return answer(scope);
    const name = campaignNamed(campaign as string, scope.inputs);
    if (isProblem(name)) return answer(name);
    const found = campaignReturn(
      scope,
      name,
      modelAsked(model as string, scope.habits),
      period as Period | null,
    );
    if (isProblem(found)) return answer(found);
    const { cost, customers } = found;
    if (!(customers > 0)) return answer(problem("noCampaignCustomers", { campaign: name }));
    return answer(toMajor(scope.pipeline, cost) / customers);
  },
  account: ([, , period], call) => creditAccount(call, "revenue", period as Period | null),
};
