import type { FunctionDoc } from "./function-doc.ts";

export const customerDocs: Readonly<Record<string, FunctionDoc>> = {
  "CUSTOMER.CAC": {
    definition: `(campaign cost + sales cost) ÷ new customers of the period. Campaign costs are those of the campaign table, of the days in the
period, a cost for a longer time spread evenly. A new customer is an account whose first won deal closed in the period; a won
deal without an account, or in a table without that column, is a customer of its own. \`#N/A\` without a cost or without a new
customer, and where a cost is in a currency without a rate or, in a period, has no dates. Criteria choose customers and never costs: those of
the campaigns stay whole. Source: the usual fully loaded ratio, all that selling cost ÷ new customers.`,
    elsewhere: `Dividing by won deals, as templates do, counts the second order of a customer as a new customer and shows
too little.`,
    examples: [
      { formula: '=CUSTOMER.CAC("2026",180000)', says: "with a sales cost of 180,000" },
      { formula: '=CUSTOMER.CAC("2026-Q3")', says: "the campaigns' costs alone" },
    ],
  },
  "CUSTOMER.LIFETIMEVALUE": {
    definition: `Revenue × margin ÷ churn, with revenue and churn of the same period. With a horizon only the periods up to it count:
revenue × margin × (1 − (1 − churn)^horizon) ÷ churn. With churn 0, revenue × margin × horizon, of 36 periods unless given.
Source: the mean of a geometric lifetime, 1 ÷ churn, and its part up to a horizon.`,
    elsewhere: `Many templates take revenue for value: give the margin, and compare the result with CUSTOMER.CAC. Three times
the cost is a usual rule of thumb.`,
    examples: [
      {
        formula: "=CUSTOMER.LIFETIMEVALUE(500,0.8,0.02)",
        says: "500 a month, 80 % margin, 2 % leave a month",
      },
      { formula: "=CUSTOMER.LIFETIMEVALUE(500,0.8)", says: "nobody leaves: 36 months" },
    ],
  },
};
