import { numbered } from "../../core/metrics/accounts/sums.ts";
import { groupedByStage } from "../../core/metrics/accounts/targets.ts";
import { countAtStage } from "../../core/metrics/stage-now.ts";
import { answer } from "../answer.ts";
import type { FunctionDescriptor } from "../descriptor.ts";
import { stageParameter } from "../parameters.ts";

export const stageCount: FunctionDescriptor = {
  name: "STAGE.COUNT",
  summary: "Number of deals in a stage now.",
  parameters: [stageParameter],
  tail: true,
  result: "number",
  definition: `Deals whose present stage it is. A deal whose status denies its stage (won, but left in Proposal) is not
counted there, so that the open stages add up to \`PIPELINE.COUNT("open")\`.`,
  examples: [
    { formula: '=STAGE.COUNT("Proposal")', says: "deals in Proposal now" },
    { formula: '=STAGE.COUNT("Lead",,"owner","Ola Berg")', says: "leads of one seller" },
  ],
  compute: ([stage], call) => answer(countAtStage(call, stage as number)),
  account: ([stage], call) => numbered(groupedByStage(call, stage as number)),
};
