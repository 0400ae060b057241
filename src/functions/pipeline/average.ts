import { averageAccount } from "../../core/metrics/accounts/sums.ts";
import { average } from "../../core/metrics/average.ts";
import type { Status } from "../../core/metrics/scope.ts";
import type { Period } from "../../core/periods.ts";
import { answer } from "../answer.ts";
import type { FunctionDescriptor } from "../descriptor.ts";
import { periodParameter, statusParameter } from "../parameters.ts";

export const pipelineAverage: FunctionDescriptor = {
  name: "PIPELINE.AVERAGE",
  summary: "Average deal size.",
  parameters: [
    statusParameter,
    periodParameter("When open deals are expected to close, and won and lost ones closed."),
  ],
  tail: true,
  result: "money",
  definition: `Σ amount ÷ number of the deals with the status and period, as PIPELINE.VALUE takes them. A deal without an
amount is left out of both; an amount of 0 counts. \`#N/A\` when no deal has an amount.`,
  elsewhere: `Salesforce and HubSpot average over all records, blank amounts left out as here; a template with
\`SUM ÷ COUNT of rows\` counts blanks as 0 and shows too little.`,
  examples: [
    { formula: "=PIPELINE.AVERAGE()", says: "average open deal" },
    { formula: '=PIPELINE.AVERAGE("won","this year")', says: "average deal won in this year" },
  ],
  compute: ([status, period], call) => answer(average(call, status as Status, period as Period | null)),
  account: ([status, period], call) => averageAccount(call, status as Status, period as Period | null),
};
