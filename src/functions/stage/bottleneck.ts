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
  definition: `The open stage with the lowest \`reached\` conversion to the next stage (STAGE.CONVERSION) among those with at
least 20 decided deals; of equal ones that with the longer median stay. \`#N/A\` when fewer than two stages have that many.`,
  elsewhere: `The stage that holds most deals, which a chart of the present pipeline suggests, is often only where deals
wait longest before they move on.`,
  examples: [{ formula: "=STAGE.BOTTLENECK()", says: "the weakest stage" }],
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
