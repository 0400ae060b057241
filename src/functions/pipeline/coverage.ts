import { coverageAccount } from "../../core/metrics/accounts/targets.ts";
import { coverage } from "../../core/metrics/coverage.ts";
import { isProblem } from "../../core/metrics/problem.ts";
import type { Period } from "../../core/periods.ts";
import { answer } from "../answer.ts";
import type { FunctionDescriptor } from "../descriptor.ts";
import { periodParameter } from "../parameters.ts";

export const pipelineCoverage: FunctionDescriptor = {
  name: "PIPELINE.COVERAGE",
  summary: "How many times the open deals cover what is missing to a target.",
  parameters: [
    {
      name: "target",
      summary: "Money to be won in the period.",
      kind: { type: "number", min: 0 },
      optional: false,
    },
    periodParameter("When open deals are expected to close, and won ones closed."),
  ],
  tail: true,
  result: "number",
  compute: ([target, period], call) => {
    const result = coverage(call, target as number, period as Period | null);
    return answer(isProblem(result) ? result : (result.ratio ?? "met"));
  },
  account: ([target, period], call) => coverageAccount(call, target as number, period as Period | null),
};
