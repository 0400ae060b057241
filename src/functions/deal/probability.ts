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
  compute: ([ids, method], call) => {
    const odds = oddsOf(call, method as OddsMethod, null);
    if (isProblem(odds)) return answer(odds);
    return dealFigures(call, ids as DealIds | null, "Probability", (deal) => dealOdds(call, odds, deal));
  },
};
