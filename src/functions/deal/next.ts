import { nextStages } from "../../core/metrics/next-stages.ts";
import type { DealIds, FunctionDescriptor } from "../descriptor.ts";
import { idsParameter } from "../parameters.ts";
import { dealFigures } from "./figures.ts";

export const dealNext: FunctionDescriptor = {
  name: "DEAL.NEXT",
  summary: "The stages that a deal may move to.",
  parameters: [idsParameter],
  tail: true,
  result: "spill",
  compute: ([ids], call) =>
    dealFigures(call, ids as DealIds | null, "Next stages", (deal) =>
      nextStages(call.pipeline, call.pipeline.deals.stage[deal] as number).join(", "),
    ),
};
