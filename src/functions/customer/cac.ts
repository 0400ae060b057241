import { acquisitionAccount } from "../../core/metrics/accounts/targets.ts";
import { acquisitionCost } from "../../core/metrics/acquisition-cost.ts";
import { problem } from "../../core/metrics/problem.ts";
import type { Period } from "../../core/periods.ts";
import { answer } from "../answer.ts";
import type { FunctionDescriptor } from "../descriptor.ts";
import { periodParameter } from "../parameters.ts";

export const customerCac: FunctionDescriptor = {
  name: "CUSTOMER.CAC",
  summary: "Cost of winning a new customer.",
  parameters: [
    periodParameter("When the customers were won, and the cost was spent."),
    {
      name: "salesCost",
      summary: "What sales cost in the period, all in: wages, tools, travel.",
      kind: { type: "number", min: 0 },
      optional: true,
    },
  ],
  tail: true,
  result: "money",
  definition: `Sales cost ÷ new customers of the period. A new customer is an account whose first won deal closed in it; a won
deal without an account, or in a table without that column, is a customer of its own. \`#N/A\` without a cost or without a new
customer. Source: the usual fully loaded ratio, all that selling cost ÷ new customers.`,
  elsewhere: `Dividing by won deals, as templates do, counts the second order of a customer as a new customer and shows
too little.`,
  examples: [{ formula: '=CUSTOMER.CAC("2026",180000)', says: "with a sales cost of 180,000" }],
  compute: ([period, cost], call) =>
    answer(
      cost === null ? problem("noCosts") : acquisitionCost(call, cost as number, period as Period | null),
    ),
  account: ([period, cost], call) => acquisitionAccount(call, cost as number | null, period as Period | null),
};
