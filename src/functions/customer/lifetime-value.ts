import { lifetimeValue } from "../../core/metrics/lifetime-value.ts";
import { answer } from "../answer.ts";
import type { FunctionDescriptor } from "../descriptor.ts";

export const customerLifetimeValue: FunctionDescriptor = {
  name: "CUSTOMER.LIFETIMEVALUE",
  summary: "What a customer is worth over the whole relationship.",
  parameters: [
    {
      name: "revenue",
      summary: "Average revenue of a customer in a period, such as a month.",
      kind: { type: "number" },
      optional: false,
    },
    {
      name: "margin",
      summary: "Share of the revenue that is left after cost, from 0 to 1: 1 unless given.",
      kind: { type: "number", min: 0, max: 1, default: 1 },
      optional: true,
    },
    {
      name: "churn",
      summary: "Share of the customers who leave in a period, from 0 to 1: 0 unless given.",
      kind: { type: "number", min: 0, max: 1, default: 0 },
      optional: true,
    },
    {
      name: "horizon",
      summary: "Periods to count at most. Blank: no end, but 36 where nobody leaves.",
      kind: { type: "number", min: 1 },
      optional: true,
    },
  ],
  tail: false,
  result: "money",
  definition: `Revenue × margin ÷ churn, with revenue and churn of the same period. With a horizon only the periods up to it count:
revenue × margin × (1 − (1 − churn)^horizon) ÷ churn. With churn 0, revenue × margin × horizon, of 36 periods unless given.
Source: the mean of a geometric lifetime, 1 ÷ churn, and its part up to a horizon.`,
  elsewhere: `Many templates take revenue for value: give the margin, and compare the result with CUSTOMER.CAC. Three times
the cost is a usual rule of thumb.`,
  examples: [
    { formula: "=CUSTOMER.LIFETIMEVALUE(500,0.8,0.02)", says: "500 a month, 80 % margin, 2 % leave a month" },
    { formula: "=CUSTOMER.LIFETIMEVALUE(500,0.8)", says: "nobody leaves: 36 months" },
  ],
  compute: ([revenue, margin, churn, horizon]) =>
    answer(lifetimeValue(revenue as number, margin as number, churn as number, horizon as number | null)),
};
