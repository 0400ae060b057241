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
  compute: ([revenue, margin, churn, horizon]) =>
    answer(lifetimeValue(revenue as number, margin as number, churn as number, horizon as number | null)),
};
