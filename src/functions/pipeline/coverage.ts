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
  definition: `Open value ÷ (target − won value), both of the period as PIPELINE.VALUE takes them. When what is won
reaches the target the answer is the text \`met\`. As a rule of thumb a pipeline has to cover the rest 1 ÷ win
rate times. Source: the usual ratio of sales operations, with what is still to be won below the line.`,
  elsewhere: `Many dashboards divide by the whole target even late in the quarter, when most of it is won: they show too
little. Some multiply by the win rate, which is a weighted forecast and no coverage.`,
  examples: [
    { formula: '=PIPELINE.COVERAGE(250000,"this quarter")', says: "times the rest to 250,000 is covered" },
    { formula: '=PIPELINE.COVERAGE(1000,"2026")', says: "a target that is already reached" },
  ],
  compute: ([target, period], call) => {
    const result = coverage(call, target as number, period as Period | null);
    return answer(isProblem(result) ? result : (result.ratio ?? "met"));
  },
  account: ([target, period], call) => coverageAccount(call, target as number, period as Period | null),
};
