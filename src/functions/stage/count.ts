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
  compute: ([stage], call) => answer(countAtStage(call, stage as number)),
  account: ([stage], call) => numbered(groupedByStage(call, stage as number)),
};
