import { toMajor } from "../../core/metrics/money.ts";
import { isProblem, problem } from "../../core/metrics/problem.ts";
import { answer } from "../answer.ts";
import type { TableFunction } from "../descriptor.ts";
import { periodParameter } from "../parameters.ts";
import { campaignParameter, modelParameter } from "./parameters.ts";
import { returnAsked } from "./return.ts";
import { returnAccount } from "./return-account.ts";

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
  compute: (args, call) => {
    const found = returnAsked(args, call);
    if (isProblem(found)) return answer(found);
    const { campaign, cost, customers } = found;
    if (!(customers > 0)) return answer(problem("noCampaignCustomers", { campaign }));
    return answer(toMajor(call.pipeline, cost) / customers);
  },
  account: (args, call) => returnAccount("cac", args, call),
};
