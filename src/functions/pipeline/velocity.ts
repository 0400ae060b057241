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
  definition: `Open deals × win rate × average amount won ÷ cycle. All open deals count. The win rate (won ÷
closed) and the average are those of the deals closed in the period. The cycle is \`PIPELINE.CYCLE()\`, the
median of all deals whatever the period: a short window would only see the quick ones. 0 while no deal is
won; \`#N/A\` when the cycle is 0 days.`,
  elsewhere: `The usual formula with the mean days of won deals shows more in a growing pipeline, whose slow
deals are not won yet.`,
  examples: [
    { formula: "=PIPELINE.VELOCITY()", says: "money a day, by all closed deals" },
    { formula: '=PIPELINE.VELOCITY("this year")', says: "with this year's win rate and average" },
  ],
  compute: ([period], call) => {
    const result = velocity(call, period as Period | null);
    return answer(isProblem(result) ? result : result.perDay);
  },
  account: ([period], call) => velocityAccount(call, period as Period | null),
};
