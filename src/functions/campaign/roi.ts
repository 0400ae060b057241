import { isProblem, problem } from "../../core/metrics/problem.ts";
import { answer } from "../answer.ts";
import type { TableFunction } from "../descriptor.ts";
import { periodParameter } from "../parameters.ts";
import { campaignParameter, modelParameter } from "./parameters.ts";
import { returnAsked } from "./return.ts";
import { returnAccount } from "./return-account.ts";

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
  compute: (args, call) => {
    const found = returnAsked(args, call);
    if (isProblem(found)) return answer(found);
    return answer(found.roi ?? problem("campaignCostNothing", { campaign: found.campaign }));
  },
  account: (args, call) => returnAccount("roi", args, call),
};
