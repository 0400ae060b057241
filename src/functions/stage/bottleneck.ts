import { bottleneck } from "../../core/metrics/bottleneck.ts";
import { isProblem } from "../../core/metrics/problem.ts";
import { answer } from "../answer.ts";
import type { FunctionDescriptor } from "../descriptor.ts";

export const stageBottleneck: FunctionDescriptor = {
  name: "STAGE.BOTTLENECK",
  summary: "The stage in which most deals are lost.",
  parameters: [],
  tail: true,
  result: "spill",
  compute: (_, call) => {
    const found = bottleneck(call);
    if (isProblem(found)) return answer(found);
    const { stage, next, share, moved, decided, medianDays, runnerUp } = found;
    const values = { stage, next, moved, decided, other: runnerUp.stage, otherShare: runnerUp.share };
    return answer([
      ["Stage", "Conversion", "Median days", "Why"],
      [stage, share, medianDays ?? "", { area: "advice", code: "weakest", values }],
    ]);
  },
};
