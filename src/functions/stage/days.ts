import { isProblem } from "../../core/metrics/problem.ts";
import { type StayStatistic, stay, stayStatistics } from "../../core/metrics/stay.ts";
import { answer } from "../answer.ts";
import type { FunctionDescriptor } from "../descriptor.ts";
import { choiceOf } from "../parameters.ts";

export const stageDays: FunctionDescriptor = {
  name: "STAGE.DAYS",
  summary: "Days that a visit to a stage lasts, present visits accounted for.",
  parameters: [
    { name: "stage", summary: "A stage.", kind: { type: "stage" }, optional: false },
    choiceOf("statistic", stayStatistics, "median", "Which: median (default), mean, p75 or p90."),
  ],
  tail: true,
  result: "number",
  compute: ([stage, statistic], call) => {
    const result = stay(call, stage as number, statistic as StayStatistic);
    return answer(isProblem(result) ? result : result.days);
  },
};
