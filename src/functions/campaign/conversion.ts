import { campaignConversion as conversionOf, dealsTouched } from "../../core/metrics/campaigns/touched.ts";
import { isProblem } from "../../core/metrics/problem.ts";
import { answer } from "../answer.ts";
import type { TableFunction } from "../descriptor.ts";
import { fromTo } from "../parameters.ts";
import { touchedAccount } from "./account.ts";
import { campaignParameter } from "./parameters.ts";
import { campaignNamed, campaignScope } from "./scope.ts";

export const campaignConversion: TableFunction = {
  name: "CAMPAIGN.CONVERSION",
  summary: "Share of the deals that a campaign touched which moved on from a stage to another.",
  parameters: [
    campaignParameter("A campaign by any of its spellings. Blank: all campaigns.", true),
    ...fromTo,
  ],
  tail: true,
  result: "spill",
  compute: ([campaign, from, to], call) => {
    const scope = campaignScope(call);
    if (isProblem(scope)) return answer(scope);
    const shareOf = (name: string) => conversionOf(scope, name, from as number | null, to as number | null);
    if (campaign !== null) {
      const name = campaignNamed(campaign as string, scope.inputs);
      const found = isProblem(name) ? name : shareOf(name);
      return answer(isProblem(found) ? found : found.share);
    }
    const rows = scope.inputs.campaigns.map(({ name }) => ({ name, found: shareOf(name) }));
    // What is wrong with the stages is wrong for every campaign.
    const wrong = rows.find(({ found }) => isProblem(found) && stageProblems.has(found.code))?.found;
    if (wrong !== undefined) return answer(isProblem(wrong) ? wrong : null);
    return answer([
      ["Campaign", "Deals", "Moved on", "Decided", "Conversion", "95% low", "95% high"],
      ...rows.map(({ name, found }) => [
        name,
        dealsTouched(scope, name).length,
        ...(isProblem(found)
          ? ["", "", "", "", ""]
          : [found.moved, found.decided, found.share, found.low, found.high]),
      ]),
    ]);
  },
  account: ([campaign], call) => touchedAccount(call, campaign as string | null),
};

const stageProblems: ReadonlySet<string> = new Set([
  "noTouches",
  "noOpenStages",
  "notOnTheWay",
  "notAfter",
  "nothingLost",
]);
