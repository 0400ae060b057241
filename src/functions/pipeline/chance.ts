import { groupedByStatus } from "../../core/metrics/account.ts";
import { chanceOf } from "../../core/metrics/spread.ts";
import type { Period } from "../../core/periods.ts";
import { answer } from "../answer.ts";
import type { FunctionDescriptor } from "../descriptor.ts";
import { periodParameter } from "../parameters.ts";

export const pipelineChance: FunctionDescriptor = {
  name: "PIPELINE.CHANCE",
  summary: "Probability that won and open deals reach a target.",
  parameters: [
    {
      name: "target",
      summary: "Money to be won in the period.",
      kind: { type: "number" },
      optional: false,
    },
    periodParameter("When open deals are expected to close, and won ones closed."),
  ],
  tail: true,
  result: "share",
  definition: `The probability that the value won in the period and what its open deals bring add up to the
target or more. Each open deal is won or not with its own probability, else its stage's, independently of
the others; deals with neither bring nothing, and when all are such, \`#N/A\`. Computed exactly where the
deals have few enough different sums, else from 10,000 simulated outcomes, the same every time.`,
  elsewhere: `Coverage ratios and weighted values say nothing of chance: a weighted value equal to the
target is reached about half of the time.`,
  examples: [
    { formula: '=PIPELINE.CHANCE(300000,"next quarter")', says: "chance to win 300,000 in the next quarter" },
    { formula: "=PIPELINE.CHANCE(1200000)", says: "with all that was ever won and all open deals" },
  ],
  compute: ([target, period], call) => answer(chanceOf(call, target as number, period as Period | null)),
  account: ([, period], call) => {
    // A probability of sums has no formula to show.
    return { formula: [], ...groupedByStatus(call, ["open", "won"], period as Period | null), notes: [] };
  },
};
