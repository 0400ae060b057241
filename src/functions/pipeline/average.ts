import { averageAccount } from "../../core/metrics/accounts/sums.ts";
import { average } from "../../core/metrics/average.ts";
import type { Status } from "../../core/metrics/scope.ts";
import type { Period } from "../../core/periods.ts";
import { answer } from "../answer.ts";
import type { FunctionDescriptor } from "../descriptor.ts";
import { periodParameter, statusParameter } from "../parameters.ts";

export const pipelineAverage: FunctionDescriptor = {
  name: "PIPELINE.AVERAGE",
  summary: "Average deal size.",
  parameters: [
    statusParameter,
    periodParameter("When open deals are expected to close, and won and lost ones closed."),
  ],
  tail: true,
  result: "money",
  compute: ([status, period], call) => answer(average(call, status as Status, period as Period | null)),
  account: ([status, period], call) => averageAccount(call, status as Status, period as Period | null),
};
