import { countAccount } from "../../core/metrics/accounts/sums.ts";
import { countDeals, type Status } from "../../core/metrics/scope.ts";
import type { Period } from "../../core/periods.ts";
import { answer } from "../answer.ts";
import type { FunctionDescriptor } from "../descriptor.ts";
import { periodParameter, statusParameter } from "../parameters.ts";

export const pipelineCount: FunctionDescriptor = {
  name: "PIPELINE.COUNT",
  summary: "Number of deals.",
  parameters: [
    statusParameter,
    periodParameter("When open deals are expected to close, and won and lost ones closed."),
  ],
  tail: true,
  result: "number",
  compute: ([status, period], call) => answer(countDeals(call, status as Status, period as Period | null)),
  account: ([status, period], call) => countAccount(call, status as Status, period as Period | null),
};
