import { cycleAccount } from "../../core/metrics/accounts/pace.ts";
import { type CycleStatistic, cycle, cycleStatistics } from "../../core/metrics/cycle.ts";
import { isProblem } from "../../core/metrics/problem.ts";
import type { Period } from "../../core/periods.ts";
import { answer } from "../answer.ts";
import type { FunctionDescriptor } from "../descriptor.ts";
import { choiceOf, periodParameter } from "../parameters.ts";

export const pipelineCycle: FunctionDescriptor = {
  name: "PIPELINE.CYCLE",
  summary: "Days from creating a deal to winning it, open deals accounted for.",
  parameters: [
    choiceOf(
      "statistic",
      cycleStatistics,
      "median",
      "Which: median (default), mean, p75, p90, or close (median to any close).",
    ),
    periodParameter("When the deals were created."),
  ],
  tail: true,
  result: "number",
  compute: ([statistic, period], call) => {
    const result = cycle(call, statistic as CycleStatistic, period as Period | null);
    return answer(isProblem(result) ? result : result.days);
  },
  account: ([statistic, period], call) =>
    cycleAccount(call, statistic as CycleStatistic, period as Period | null),
};
