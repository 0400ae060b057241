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
  compute: ([target, period], call) => answer(chanceOf(call, target as number, period as Period | null)),
  account: ([, period], call) => {
    // A probability of sums has no formula to show.
    return { formula: [], ...groupedByStatus(call, ["open", "won"], period as Period | null), notes: [] };
  },
};
