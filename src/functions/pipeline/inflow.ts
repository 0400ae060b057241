import { groupedByCreation } from "../../core/metrics/accounts/shares.ts";
import { numbered, summed } from "../../core/metrics/accounts/sums.ts";
import { type InflowMeasure, inflow, inflowMeasures } from "../../core/metrics/inflow.ts";
import type { Period } from "../../core/periods.ts";
import { answer } from "../answer.ts";
import type { FunctionDescriptor } from "../descriptor.ts";
import { choiceOf, periodParameter } from "../parameters.ts";

export const pipelineInflow: FunctionDescriptor = {
  name: "PIPELINE.INFLOW",
  summary: "New deals.",
  parameters: [
    periodParameter("When the deals were created."),
    choiceOf("measure", inflowMeasures, "count", "Number of deals (count, default) or their value."),
  ],
  tail: true,
  result: "number",
  compute: ([period, measure], call) =>
    answer(inflow(call, period as Period | null, measure as InflowMeasure)),
  account: ([period, measure], call) => {
    const groups = groupedByCreation(call, period as Period | null);
    return measure === "value" ? summed(call, groups) : numbered(groups);
  },
};
