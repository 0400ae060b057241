import { summed } from "../../core/metrics/accounts/sums.ts";
import { groupedByStage } from "../../core/metrics/accounts/targets.ts";
import { stageValue } from "../../core/metrics/stage-now.ts";
import { answer } from "../answer.ts";
import type { FunctionDescriptor } from "../descriptor.ts";
import { stageParameter } from "../parameters.ts";

export const stageValueNow: FunctionDescriptor = {
  name: "STAGE.VALUE",
  summary: "Value of the deals in a stage now.",
  parameters: [stageParameter],
  tail: true,
  result: "money",
  compute: ([stage], call) => answer(stageValue(call, stage as number)),
  account: ([stage], call) => summed(call, groupedByStage(call, stage as number)),
};
