import { sumAccount } from "../../core/metrics/accounts/sums.ts";
import type { Status } from "../../core/metrics/scope.ts";
import { value } from "../../core/metrics/value.ts";
import type { Period } from "../../core/periods.ts";
import { answer } from "../answer.ts";
import type { FunctionDescriptor } from "../descriptor.ts";
import { periodParameter, statusParameter } from "../parameters.ts";

export const pipelineValue: FunctionDescriptor = {
  name: "PIPELINE.VALUE",
  summary: "Sum of the amounts of deals.",
  parameters: [
    statusParameter,
    periodParameter("When open deals are expected to close, and won and lost ones closed."),
  ],
  tail: true,
  result: "money",
  compute: ([status, period], call) => answer(value(call, status as Status, period as Period | null)),
  account: ([status, period], call) => sumAccount(call, status as Status, period as Period | null),
};
