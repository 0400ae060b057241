import { campaignReturn } from "../../core/metrics/campaigns/return.ts";
import { isProblem } from "../../core/metrics/problem.ts";
import type { Period } from "../../core/periods.ts";
import { answer } from "../answer.ts";
import type { TableFunction } from "../descriptor.ts";
import { periodParameter } from "../parameters.ts";
import { creditAccount } from "./account.ts";
import { campaignParameter, modelParameter, touchesToldBy } from "./parameters.ts";
import { campaignNamed, campaignScope, modelAsked } from "./scope.ts";

export const campaignRoi: TableFunction = {
  name: "CAMPAIGN.ROI",
  summary: "Return on what a campaign cost.",
  parameters: [
    campaignParameter("A campaign by any of its spellings.", false),
    modelParameter,
    periodParameter("When the deals were won, and the cost was spent."),
  ],
  tail: true,
  result: "share",
  definition: `(revenue credited − cost) ÷ cost, both of the period: 0 is money back, −100 % a cost that brought nothing. \`#N/A\` without a
cost in the period, or where part of it is in a currency without a rate. A period sets the deals closed in it against the money spent in
it, though the money may work later: for campaigns that run on, take a year, not a month. ${touchesToldBy}`,
  examples: [{ formula: '=CAMPAIGN.ROI("Product webinar","linear")', says: "of the webinar, all time" }],
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
    return answer(isProblem(found) ? found : found.roi);
  },
  account: ([, , period], call) => creditAccount(call, "revenue", period as Period | null),
};
