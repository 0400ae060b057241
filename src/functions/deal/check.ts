import { saysOf } from "../../core/rules/finding.ts";
import { findingsByDeal } from "../../core/rules/findings.ts";
import type { DealIds, FunctionDescriptor } from "../descriptor.ts";
import { idsParameter } from "../parameters.ts";
import { dealFigures } from "./figures.ts";

export const dealCheck: FunctionDescriptor = {
  name: "DEAL.CHECK",
  summary: "What is wrong with a deal, in words; blank when nothing is.",
  parameters: [idsParameter],
  tail: true,
  result: "spill",
  definition: "The problems of the deal that PIPELINE.ISSUES lists, one after the other.",
  examples: [
    { formula: '=DEAL.CHECK("D-0012")', says: "of one deal" },
    { formula: '=DEAL.CHECK(,,"owner","Ola Berg")', says: "of all deals of a seller" },
  ],
  compute: ([ids], call) => {
    const byDeal = findingsByDeal(call);
    return dealFigures(call, ids as DealIds | null, "Problems", (deal) => {
      const found = byDeal.get(deal);
      return found === undefined ? "" : found.map(saysOf);
    });
  },
};
