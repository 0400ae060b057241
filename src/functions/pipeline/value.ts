import { sumAccount } from "../../core/metrics/accounts/sums.ts";
import type { Status } from "../../core/metrics/scope.ts";
import { value } from "../../core/metrics/value.ts";
import type { Period } from "../../core/periods.ts";
import { answer } from "../answer.ts";
import type { FunctionDescriptor } from "../descriptor.ts";
import { periodParameter, statusParameter } from "../parameters.ts";

export const pipelineValue: FunctionDescriptor = {
  name: "PIPELINE.VALUE",
  summary: "Sum of the amounts of deals.",
  parameters: [
    statusParameter,
    periodParameter("When open deals are expected to close, and won and lost ones closed."),
  ],
  tail: true,
  result: "money",
  definition: `Σ amount of the deals with the status. Open deals belong to the period of their expected close,
won and lost deals to that in which they closed. Open deals whose expected close lies before the as-of
date, and deals without the date, are in no period; without a period they count. A deal without an
amount adds 0. Amounts in several currencies are not added up: \`#N/A\`.`,
  elsewhere: `A CRM report adds up the deals that its filter leaves; a template's SUMIFS misses spellings such as "closed won "
that here count as Closed Won, and counts rows pasted twice. Salesforce and HubSpot convert currencies with their own rate tables.`,
  examples: [
    { formula: "=PIPELINE.VALUE()", says: "value of all open deals" },
    { formula: '=PIPELINE.VALUE("won","this quarter")', says: "value won in this quarter" },
    { formula: '=PIPELINE.VALUE("open",,,"amount",">=10000")', says: "value of the large open deals" },
  ],
  compute: ([status, period], call) => answer(value(call, status as Status, period as Period | null)),
  account: ([status, period], call) => sumAccount(call, status as Status, period as Period | null),
};
