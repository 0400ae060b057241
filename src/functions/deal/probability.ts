import { dealOdds, type OddsMethod, oddsMethods, oddsOf } from "../../core/metrics/deal-odds.ts";
import { isProblem } from "../../core/metrics/problem.ts";
import { answer } from "../answer.ts";
import type { DealIds, TableFunction } from "../descriptor.ts";
import { choiceOf, idsParameter } from "../parameters.ts";
import { dealFigures } from "./figures.ts";

export const dealProbability: TableFunction = {
  name: "DEAL.PROBABILITY",
  summary: "Chance that a deal is won.",
  parameters: [
    idsParameter,
    choiceOf("method", oddsMethods, "weighted", "Whose: weighted (as set, default), historical or age."),
  ],
  tail: true,
  result: "spill",
  definition: `The chance by which PIPELINE.FORECAST multiplies the amount: \`weighted\`: the deal's own
probability, else its stage's; \`historical\`: the win rate of the furthest stage that it reached; \`age\`:
the chance of deals of that age to be won in the end. A won deal has 1, a lost one 0. A deal of which
nothing tells the chance, such as one on hold, is \`#N/A\`, in a spill blank. Ids are taken as DEAL.AGE
does.`,
  examples: [
    { formula: '=DEAL.PROBABILITY("D-0012")', says: "as set for D-0012 or its stage" },
    { formula: '=DEAL.PROBABILITY("D-0012","age")', says: "by its age" },
    {
      formula: '=DEAL.PROBABILITY(,"historical",,"stage","Negotiation")',
      says: "the historical chance of all deals in Negotiation",
    },
  ],
  compute: ([ids, method], call) => {
    const odds = oddsOf(call, method as OddsMethod, null);
    if (isProblem(odds)) return answer(odds);
    return dealFigures(call, ids as DealIds | null, "Probability", (deal) => dealOdds(call, odds, deal));
  },
};
