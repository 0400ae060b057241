import { dealAge as age } from "../../core/metrics/ages.ts";
import type { DealIds, TableFunction } from "../descriptor.ts";
import { idsParameter } from "../parameters.ts";
import { dealFigures } from "./figures.ts";

export const dealAge: TableFunction = {
  name: "DEAL.AGE",
  summary: "Days since a deal was created.",
  parameters: [idsParameter],
  tail: true,
  result: "spill",
  compute: ([ids], call) => dealFigures(call, ids as DealIds | null, "Age (days)", (deal) => age(call, deal)),
};
