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
  compute: ([period, basis], call) => answer(winRate(call, basis as Basis, period as Period | null)),
  account: ([period, basis], call) => winRateAccount(call, basis as Basis, period as Period | null),
};
