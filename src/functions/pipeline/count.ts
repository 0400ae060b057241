import { countAccount } from "../../core/metrics/accounts/sums.ts";
import { countDeals, type Status } from "../../core/metrics/scope.ts";
import type { Period } from "../../core/periods.ts";
import { answer } from "../answer.ts";
import type { FunctionDescriptor } from "../descriptor.ts";
import { periodParameter, statusParameter } from "../parameters.ts";

export const pipelineCount: FunctionDescriptor = {
  name: "PIPELINE.COUNT",
  summary: "Number of deals.",
  parameters: [
    statusParameter,
    periodParameter("When open deals are expected to close, and won and lost ones closed."),
  ],
  tail: true,
  result: "number",
  definition: `Number of deals with the status, in the period by the dates that PIPELINE.VALUE uses. \`all\` also
counts deals on hold and deals in stages that the stage table does not know.`,
  elsewhere: `A pivot table counts totals, blank rows and rows pasted twice as deals; here they are left out and listed.`,
  examples: [
    { formula: "=PIPELINE.COUNT()", says: "number of open deals" },
    { formula: '=PIPELINE.COUNT("won","this year")', says: "deals won in this year" },
    { formula: '=PIPELINE.COUNT("all")', says: "all deals of the table" },
  ],
  compute: ([status, period], call) => answer(countDeals(call, status as Status, period as Period | null)),
  account: ([status, period], call) => countAccount(call, status as Status, period as Period | null),
};
