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
  definition: `As-of date − creation date, in whole days; of a won or lost deal the days from creation to
close. One id gives one cell, a range of ids a column below a header (beside a table the formula stands in
the header row), no ids all deals. A deal without the dates is \`#N/A\`, in a spill blank.`,
  examples: [
    { formula: '=DEAL.AGE("D-0012")', says: "days since D-0012 was created" },
    { formula: "=DEAL.AGE()", says: "all deals with their age" },
  ],
  compute: ([ids], call) => dealFigures(call, ids as DealIds | null, "Age (days)", (deal) => age(call, deal)),
};
