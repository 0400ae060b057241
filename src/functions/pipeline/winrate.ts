import { winRateAccount } from "../../core/metrics/accounts/shares.ts";
import { type Basis, bases, winRate } from "../../core/metrics/winrate.ts";
import type { Period } from "../../core/periods.ts";
import { answer } from "../answer.ts";
import type { FunctionDescriptor } from "../descriptor.ts";
import { choiceOf, periodParameter } from "../parameters.ts";

export const pipelineWinRate: FunctionDescriptor = {
  name: "PIPELINE.WINRATE",
  summary: "Share of the deals that were won.",
  parameters: [
    periodParameter("When the deals closed; with basis all, when they were created."),
    choiceOf("basis", bases, "closed", "Share of what: closed deals (default), all deals, or closed value."),
  ],
  tail: true,
  result: "share",
  definition: `\`closed\`: won ÷ (won + lost), by close date. \`all\`: won ÷ all deals, by creation date; it is lower, since deals that
are still open count as not won. \`value\`: amount won ÷ amount won and lost, by close date; \`#N/A\` when no
lost deal has an amount other than 0, as in systems that clear it. Deals without an amount add nothing
to it.`,
  elsewhere: `Dashboards often show \`all\` under the name of win rate, which ranks teams by how few deals they have open (see
pitfalls.md). HubSpot and Salesforce reports take closed deals as here.`,
  examples: [
    { formula: "=PIPELINE.WINRATE()", says: "share won of all closed deals" },
    { formula: '=PIPELINE.WINRATE("last 90 days")', says: "share won of the deals closed lately" },
    { formula: '=PIPELINE.WINRATE(,"all")', says: "share won of all deals, open ones included" },
  ],
  compute: ([period, basis], call) => answer(winRate(call, basis as Basis, period as Period | null)),
  account: ([period, basis], call) => winRateAccount(call, basis as Basis, period as Period | null),
};
