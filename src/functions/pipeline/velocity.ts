import { velocityAccount } from "../../core/metrics/accounts/pace.ts";
import { isProblem } from "../../core/metrics/problem.ts";
import { velocity } from "../../core/metrics/velocity.ts";
import type { Period } from "../../core/periods.ts";
import { answer } from "../answer.ts";
import type { FunctionDescriptor } from "../descriptor.ts";
import { periodParameter } from "../parameters.ts";

export const pipelineVelocity: FunctionDescriptor = {
  name: "PIPELINE.VELOCITY",
  summary: "Money that the pipeline brings a day.",
  parameters: [periodParameter("When deals closed, for the win rate and the average won.")],
  tail: true,
  result: "money",
  compute: ([period], call) => {
    const result = velocity(call, period as Period | null);
    return answer(isProblem(result) ? result : result.perDay);
  },
  account: ([period], call) => velocityAccount(call, period as Period | null),
};
