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
  definition: `The "Next stages" of the deal's stage in the stage table, separated by commas. Where the table lists none, an open
deal may move to any other stage, a won one to those after the sale, and a lost one nowhere.`,
  examples: [{ formula: '=DEAL.NEXT("D-0008")', says: "of one deal" }],
  compute: ([ids], call) =>
    dealFigures(call, ids as DealIds | null, "Next stages", (deal) =>
      nextStages(call.pipeline, call.pipeline.deals.stage[deal] as number).join(", "),
    ),
};
