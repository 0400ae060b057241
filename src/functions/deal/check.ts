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
  compute: ([ids], call) => {
    const byDeal = findingsByDeal(call);
    return dealFigures(call, ids as DealIds | null, "Problems", (deal) => {
      const found = byDeal.get(deal);
      return found === undefined ? "" : found.map(saysOf);
    });
  },
};
